import { Failure, type FailureCode } from '../../contract/failure.ts';

/** Runs what must fail with this code and gives its failure, whose message must be a sentence. */
export async function expectFailure(code: FailureCode, work: () => unknown): Promise<Failure> {
  let outcome: unknown;
  try {
    outcome = await work();
  } catch (error) {
    if (!(error instanceof Failure) || error.code !== code) throw error;
    if (!/^\S.{20,}\.$/s.test(error.message)) throw new Error(`not a sentence: ${error.message}`, { cause: error });
    return error;
  }
  throw new Error(`expected a failure "${code}", but it came back with ${String(outcome)}`);
}
