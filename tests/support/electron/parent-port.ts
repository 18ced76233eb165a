import { EventEmitter } from 'node:events';
import { type Frame, carrier } from './stand-in-port.ts';

// Loaded before the program of a utility process: gives it what Electron gives one.

const send = process.send?.bind(process);
const waiting: unknown[] = [];
const { take, post } = carrier({ send: frame => void send?.(frame) }, (data, ports) => {
  const event = { data, ports };
  if (parentPort.listenerCount('message') > 0) parentPort.emit('message', event);
  else waiting.push(event);
});
const parentPort = Object.assign(new EventEmitter(), { postMessage: (data: unknown) => post(data, []) });
parentPort.on('newListener', () => {
  setImmediate(() => {
    for (const event of waiting.splice(0)) parentPort.emit('message', event);
  });
});
process.on('message', (frame: Frame) => take(frame));
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: parentPort });
// A utility process has no such line.
Object.defineProperty(process, 'send', { value: undefined });
