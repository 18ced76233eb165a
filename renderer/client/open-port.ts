import type { DesktopAsk, Surroundings } from '../../contract/desktop.ts';
import type { Port } from '../../contract/port.ts';

/** What the desktop shell puts into the window; absent in a browser. */
type DesktopBridge = {
  readonly openPort: () => Port;
  /** Tells what the system draws around the window: menu, title bar. */
  setSurroundings(surroundings: Surroundings): void;
  /** Hears what the menu, the command line or the system asks. One listener. */
  onAsk(listener: (ask: DesktopAsk) => void): void;
};

declare global {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface adds to the browser's own
  interface Window {
    readonly casewright?: DesktopBridge & NativeFunctions;
  }
}

/** What only the desktop shell can do. */
export type NativeFunctions = {
  /** Absolute paths chosen in the system's dialog; empty when cancelled. */
  chooseFiles(what: 'files' | 'folder'): Promise<readonly string[]>;
  /** Where to save; undefined when cancelled. */
  chooseSave(name: string): Promise<string | undefined>;
  /** The path of a file that was dropped on the window. */
  pathOf(file: File): string;
  reveal(path: string): Promise<void>;
};

/** Opens the way to the engine: the desktop shell's, or a WebSocket to the loopback page's own server. */
export async function openPort(): Promise<Port> {
  if (window.casewright) return window.casewright.openPort();
  const socket = new WebSocket(`ws://${location.host}/calls`);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = () => reject(new Error('The engine cannot be reached'));
  });
  return {
    post: message => socket.send(JSON.stringify(message)),
    onMessage: listener => {
      socket.onmessage = event => listener(JSON.parse(String(event.data)));
    },
    onClose: listener => {
      socket.onclose = listener;
    },
  };
}
