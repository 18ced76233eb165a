import { type MessagePortMain, type UtilityProcess, MessageChannelMain, session, utilityProcess } from 'electron';
import { type ChildRequest, argumentsOf, keepOutput } from '../engine/children/child.ts';
import { childHeap } from '../engine/children/heap.ts';
import { entryOf } from '../engine/children/programs.ts';
import type { FromEngine, ToEngine } from './engine-wire.ts';

type Say = (message: ToEngine, ports?: MessagePortMain[]) => void;

/** Milliseconds that are waited for the rest of the error output of a process that is gone. */
const longestOutput = 1000;

/** The child processes of one run of the engine. */
export type Children = {
  /** Does what the engine asks for. */
  answer(message: FromEngine): void;
  /** Ends them all: the engine is gone. */
  end(): void;
};

/**
 * Starts the processes that read and typeset. The packaged program cannot act as Node (RunAsNode is off), and the
 * engine, being a utility process, can start no other; so the main process starts one for each and gives both an end of
 * a channel.
 */
export function createChildren(say: Say): Children {
  const running = new Map<number, UtilityProcess>();

  const start = (id: number, request: ChildRequest): void => {
    const child = fork(request);
    running.set(id, child);
    void outputOf(child).then(output => {
      running.delete(id);
      say({ type: 'child-ended', id, output });
    });
    const { port1, port2 } = new MessageChannelMain();
    child.postMessage(null, [port1]);
    say({ type: 'child', id }, [port2]);
  };

  return {
    answer: message => {
      if (message.type === 'end-child') {
        running.get(message.id)?.kill();
        return;
      }
      try {
        start(message.id, message);
      } catch (error) {
        say({ type: 'child-ended', id: message.id, output: String(error) });
      }
    },
    end: () => {
      for (const child of running.values()) child.kill();
    },
  };
}

/**
 * Of Node's options a utility process keeps to hardly any: not to the permission model, and to a limit of the heap only
 * as a flag of V8. So its walls are those that it puts up itself (engine/children/walls.ts).
 */
function fork({ program, ...request }: ChildRequest): UtilityProcess {
  const { SystemRoot } = process.env;
  return utilityProcess.fork(entryOf(program), argumentsOf(request), {
    serviceName: `Casewright ${program}`,
    execArgv: [`--js-flags=${childHeap(request.memoryLimit).join(' ')}`],
    // Subtle: an environment without any variable would be taken as none given, and the whole of ours be handed down.
    env: { CASEWRIGHT_CHILD: program, ...(SystemRoot === undefined ? {} : { SystemRoot }) },
    stdio: ['ignore', 'ignore', 'pipe'],
    // What Chromium itself would ask of a network goes through the session that refuses everything.
    session: session.defaultSession,
  });
}

/** Resolves with the error output of a process when it is gone. */
function outputOf(child: UtilityProcess): Promise<string> {
  const { stderr } = child;
  let output = '';
  const keep = (data: Buffer): void => {
    output = keepOutput(output, data);
  };
  stderr?.on('data', keep);
  return new Promise(resolve =>
    child.once('exit', () => {
      // Subtle: Electron takes every listener off the stream after this event, though the last words may still be on
      // their way through the pipe.
      process.nextTick(() => {
        const timer = setTimeout(() => resolve(output), longestOutput);
        const finish = (): void => {
          clearTimeout(timer);
          resolve(output);
        };
        if (!stderr?.readable) finish();
        else stderr.on('data', keep).once('end', finish);
      });
    }),
  );
}
