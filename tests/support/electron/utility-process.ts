import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { type Frame, type StandInPort, carrier } from './stand-in-port.ts';

const parentPort = fileURLToPath(new URL('./parent-port.ts', import.meta.url));

type Stdio = 'pipe' | 'ignore' | 'inherit';
export type UtilityOptions = {
  readonly serviceName?: string;
  readonly execArgv?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdio?: Stdio | readonly Stdio[];
  readonly session?: unknown;
};

/**
 * Stands in for a utility process: a real process of Node, with ports carried over its line. As in Electron, Node's
 * options are not kept to, an empty environment means that of the parent, and there are no other pipes than output and
 * error output, whose listeners go with the process.
 */
export class StandInProcess extends EventEmitter {
  readonly child: ChildProcess;
  readonly options: UtilityOptions;
  stderr: PassThrough | null = null;
  readonly #carrier: ReturnType<typeof carrier>;

  constructor(entry: string, args: readonly string[], options: UtilityOptions) {
    super();
    this.options = options;
    const { env = {}, stdio = 'inherit' } = options;
    const [input = 'ignore', output = 'inherit', errors = 'inherit'] =
      typeof stdio === 'string' ? (['ignore', stdio, stdio] as const) : stdio;
    this.child = fork(entry, args, {
      serialization: 'advanced',
      execArgv: ['--import', parentPort],
      env: Object.keys(env).length === 0 ? process.env : { ...env },
      stdio: [input, output, errors, 'ipc'],
    });
    if (this.child.stderr) this.stderr = this.child.stderr.pipe(new PassThrough());
    // As in Electron, what is sent to a process that has just died is lost without a word.
    const lost = (): void => undefined;
    this.#carrier = carrier({ send: frame => void (this.child.connected && this.child.send(frame, lost)) }, data =>
      this.emit('message', data),
    );
    this.child.on('message', frame => this.#carrier.take(frame as Frame));
    // Subtle: not 'exit': what the process said before its end may still be on its way then.
    this.child.once('disconnect', () => this.#carrier.end());
    this.child.once('exit', code => {
      this.emit('exit', code);
      this.stderr?.removeAllListeners();
      this.stderr = null;
    });
  }

  get pid(): number | undefined {
    return this.child.exitCode === null && this.child.signalCode === null ? this.child.pid : undefined;
  }

  postMessage(data: unknown, ports: readonly StandInPort[] = []): void {
    this.#carrier.post(data, ports);
  }

  kill(): boolean {
    return this.child.kill('SIGTERM');
  }
}
