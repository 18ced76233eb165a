import type { MessagePortMain } from 'electron';
import { attend } from '../engine/host/attend.ts';
import { dataFolder } from '../engine/host/data-folder.ts';
import { startHost } from '../engine/host/host.ts';
import type { Port } from '../contract/port.ts';
import { respondThrough } from './content.ts';
import { createEngineChildren } from './engine-children.ts';
import type { ToEngine } from './engine-wire.ts';

// The engine and its store, as a utility process of the desktop shell. It runs when it is loaded.

const onError = (error: unknown): void => console.error(error);
const children = createEngineChildren(message => process.parentPort.postMessage(message));
const host = startHost({
  dataFolder: dataFolder(process.env),
  // Loaded only when somebody asks for the sample library.
  loadSamples: async library => {
    const { loadSamples } = await import('../samples/load.ts');
    await loadSamples(library);
  },
  onError,
  startChild: children.startChild,
});

const portOf = (port: MessagePortMain): Port => ({
  post: message => port.postMessage(message),
  onMessage: listener => {
    port.on('message', ({ data }) => listener(data));
    port.start();
  },
  onClose: listener => port.once('close', listener),
});

process.parentPort.on('message', ({ data, ports }) => {
  const said = data as ToEngine;
  const [port] = ports;
  if (said.type === 'close') void host.close().then(() => process.exit(0));
  else if (said.type === 'child' || said.type === 'child-ended') children.take(said, port);
  else if (port && said.type === 'attend') attend(host, portOf(port));
  else if (port && said.type === 'content') {
    const { address, method, range } = said;
    const headers = range === null ? {} : { range };
    void respondThrough(port, signal => host.bytes(new Request(address, { method, headers, signal })), onError);
  }
});
