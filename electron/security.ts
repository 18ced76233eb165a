import type { WebFrameMain, WebPreferences } from 'electron';

export const scheme = 'app';
/** The one origin that windows have. */
export const origin = `${scheme}://casewright`;

/** What a window may do by itself: show pages. Everything else comes through the preload script. */
export const webPreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  // Its dictionaries would come from a server.
  spellcheck: false,
});

/** Whether an address is a page of ours. */
export const isOurs = (address: string): boolean => {
  const { protocol, host } = URL.canParse(address) ? new URL(address) : { protocol: '', host: '' };
  return `${protocol}//${host}` === origin;
};

/** Whether a message comes from the page of a window, and not from a frame in it or from a foreign page. */
export const isOurPage = (event: {
  readonly sender: { readonly mainFrame: WebFrameMain };
  readonly senderFrame: WebFrameMain | null;
}): boolean =>
  event.senderFrame !== null && event.senderFrame === event.sender.mainFrame && isOurs(event.senderFrame.url);

/** Copying text is the only permission that the window needs. */
export const mayUse = (permission: string): boolean => permission === 'clipboard-sanitized-write';

/** What may be loaded: our own files, and what the window made itself. The network is never among it. */
export const mayLoad = (address: string): boolean =>
  isOurs(address) || /^(blob:app:\/\/casewright\/|data:|devtools:)/.test(address);
