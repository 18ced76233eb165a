/**
 * Runs in the page, before it, in the place of Electron's sandboxed preload: `preload` is the built file. It can load
 * nothing but `electron`, and what it exposes arrives in the page as frozen copies whose functions are wrapped. There is
 * no world of its own here, as there is in Electron.
 */
export const pageBridge = (preload: string): string => `
if (location.hostname === 'casewright.app.localhost' && window === window.top) (() => {
  const listeners = new Map();
  const ports = new Map();
  const call = globalThis.__standIn;
  delete globalThis.__standIn;
  const ipcRenderer = {
    on(channel, listener) { listeners.set(channel, [...(listeners.get(channel) ?? []), listener]); return this; },
    off(channel, listener) { listeners.set(channel, (listeners.get(channel) ?? []).filter(one => one !== listener)); return this; },
    once(channel, listener) {
      const once = (...values) => { this.off(channel, once); listener(...values); };
      return this.on(channel, once);
    },
    send: (channel, message) => void call('post', channel, structuredClone(message), []),
    invoke: (channel, ...values) => call('invoke', channel, structuredClone(values)),
    postMessage(channel, message, transferred = []) {
      const numbers = transferred.map(port => {
        const number = ports.size + 1;
        ports.set(number, port);
        port.addEventListener('message', ({ data }) => void call('port', number, data));
        port.start();
        return number;
      });
      void call('post', channel, message, numbers);
    },
  };
  Object.defineProperty(globalThis, '__standInDeliver', { value: (kind, to, data) => {
    if (kind === 'port') ports.get(to)?.postMessage(data);
    else for (const listener of listeners.get(to) ?? []) listener({}, data);
  } });
  const bridged = value => typeof value === 'function' ? (...values) => bridged(value(...values))
    : value instanceof Promise || value === null || typeof value !== 'object' ? value
    : Object.freeze(Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, bridged(inner)])));
  const electron = {
    contextBridge: { exposeInMainWorld: (key, value) => Object.defineProperty(globalThis, key, { value: bridged(value), enumerable: true }) },
    ipcRenderer,
    webUtils: { getPathForFile: file => '/dropped/' + file.name },
  };
  const require = name => { if (name === 'electron') return electron; throw new Error('A sandboxed preload cannot load ' + name); };
  const module = { exports: {} };
  (function (require, module, exports, process) {
    ${preload}
  })(require, module, module.exports, { sandboxed: true, contextIsolated: true });
})();`;
