import { Failure, type FailureCode } from '../contract/failure.ts';

/** Of a file that a window is given: it can do nothing there, and nobody else gets it. */
export const closedHeaders = {
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
} as const;

const statuses: { readonly [Code in FailureCode]?: number } = { 'not-found': 404, invalid: 400, integrity: 409 };

/** A failure as its sentence, with a status that says it is none of the document. */
export async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return Response.json({ code: error.code, message: error.message }, { status: statuses[error.code] ?? 500 });
  }
}
