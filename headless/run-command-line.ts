import { CommanderError } from 'commander';
import { Failure } from '../contract/failure.ts';
import { program } from '../engine/open.ts';
import { commandTree } from './command-tree.ts';
import { messagesFor } from './messages/messages.ts';
import { type Output, type Streams, createOutput } from './output/output.ts';
import { createShell } from './shell.ts';
import { showedHelp, usageCode, usageMessage } from './usage.ts';

export const exitCodes = { done: 0, failed: 1, usage: 2 } as const;

type Surroundings = {
  readonly arguments: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  readonly streams: Streams;
  /** Aborted when the user asks to stop. */
  readonly stop: AbortSignal;
};

/** Runs one command line from its words to its exit code. Throws nothing; everything that is wrong is told. */
export async function runCommandLine({ arguments: words, environment, streams, stop }: Surroundings): Promise<number> {
  const messages = messagesFor(environment);
  const output = createOutput(streams, wantsJson(words), environment);
  const errors: unknown[] = [];
  let exitCode: number = exitCodes.done;
  const tree = commandTree(
    {
      messages,
      shell: common =>
        createShell({
          messages,
          output,
          environment,
          stop,
          streams,
          common,
          failed: () => {
            exitCode = exitCodes.failed;
          },
          onError: error => errors.push(error),
        }),
    },
    program.version,
    { out: output.text, err: output.explain },
  );
  try {
    await tree.parseAsync(words, { from: 'user' });
  } catch (error) {
    exitCode = tell(error);
  }
  if (errors.length > 0 && !output.json)
    output.remark([messages.text.failure.details, ...errors.map(stackOf)].join('\n'));
  await output.flushed();
  return exitCode;

  function tell(error: unknown): number {
    if (error instanceof CommanderError) {
      if (showedHelp(error)) return exitCodes.done;
      // Help that stands in for a missing command was printed by the parser.
      if (error.code !== 'commander.help' || output.json)
        output.failure(usageCode, usageMessage(error, messages.text.usage));
      return exitCodes.usage;
    }
    if (error instanceof Failure) output.failure(error.code, error.message, detailsIn(output, errors));
    else output.failure('internal', messages.text.failure.program, stackOf(error));
    return exitCodes.failed;
  }
}

/** With JSON the errors of the program go along with the failure, so that standard error stays one object. */
const detailsIn = ({ json }: Output, errors: readonly unknown[]): string | undefined =>
  json && errors.length > 0 ? errors.map(stackOf).join('\n') : undefined;

const stackOf = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/** Whether failures must be JSON, known also when the command line is not understood. */
function wantsJson(words: readonly string[]): boolean {
  const end = words.indexOf('--');
  return (end < 0 ? words : words.slice(0, end)).includes('--json');
}
