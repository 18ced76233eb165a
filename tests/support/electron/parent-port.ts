import { EventEmitter } from 'node:events';
import { type Frame, carrier } from './stand-in-port.ts';

// Loaded before the engine's process: gives it what Electron gives a utility process.

const parentPort = new EventEmitter();
const waiting: unknown[] = [];
const { take } = carrier({ send: frame => void process.send?.(frame) }, (data, ports) => {
  const event = { data, ports };
  if (parentPort.listenerCount('message') > 0) parentPort.emit('message', event);
  else waiting.push(event);
});
parentPort.on('newListener', () => {
  setImmediate(() => {
    for (const event of waiting.splice(0)) parentPort.emit('message', event);
  });
});
process.on('message', (frame: Frame) => take(frame));
process.on('disconnect', () => process.exit(0));
Object.defineProperty(process, 'parentPort', { value: parentPort });
