import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { DesktopAsk, Surroundings } from '../contract/desktop.ts';
import type { Port } from '../contract/port.ts';
import { channels } from './channels.ts';

// All that a window can do besides showing pages: speak with the engine, fit itself into the desktop, and four things
// that only a desktop has.

/** Asked before the page was ready to listen. */
const asked: DesktopAsk[] = [];
let answer: ((ask: DesktopAsk) => void) | undefined;
ipcRenderer.on(channels.ask, (_event, ask: DesktopAsk) => {
  if (answer) answer(ask);
  else asked.push(ask);
});

contextBridge.exposeInMainWorld('casewright', {
  openPort: (): Port => {
    const { port1, port2 } = new MessageChannel();
    ipcRenderer.postMessage(channels.port, null, [port2]);
    return {
      post: message => port1.postMessage(message),
      onMessage: listener => {
        port1.addEventListener('message', (event: Event & { readonly data?: unknown }) => listener(event.data));
        port1.start();
      },
      onClose: listener => ipcRenderer.once(channels.gone, () => listener()),
    };
  },
  setSurroundings: (surroundings: Surroundings) => ipcRenderer.send(channels.surroundings, surroundings),
  onAsk: (listener: (ask: DesktopAsk) => void) => {
    answer = listener;
    for (const ask of asked.splice(0)) listener(ask);
  },
  chooseFiles: (what: 'files' | 'folder') => ipcRenderer.invoke(channels.chooseFiles, what),
  chooseSave: (name: string) => ipcRenderer.invoke(channels.chooseSave, name),
  pathOf: (file: File) => webUtils.getPathForFile(file),
  reveal: (path: string) => ipcRenderer.invoke(channels.reveal, path),
});
