import { type ChildProcess, fork } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Frame, type StandInPort, carrier } from './stand-in-port.ts';

const parentPort = fileURLToPath(new URL('./parent-port.ts', import.meta.url));

/** Stands in for a utility process: a real process of Node, with ports carried over its line. */
export class StandInProcess extends EventEmitter {
  readonly child: ChildProcess;
  readonly #carrier: ReturnType<typeof carrier>;

  constructor(entry: string, options: unknown) {
    super();
    this.child = fork(entry, [], { serialization: 'advanced', execArgv: ['--import', parentPort] });
    this.options = options;
    this.#carrier = carrier({ send: frame => void (this.child.connected && this.child.send(frame)) }, data =>
      this.emit('message', data),
    );
    this.child.on('message', frame => this.#carrier.take(frame as Frame));
    this.child.once('exit', code => {
      this.#carrier.end();
      this.emit('exit', code);
    });
  }

  readonly options: unknown;

  postMessage(data: unknown, ports: readonly StandInPort[] = []): void {
    this.#carrier.post(data, ports);
  }

  kill(): boolean {
    return this.child.kill('SIGKILL');
  }
}
