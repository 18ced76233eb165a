import type { App, Session, WebContents } from 'electron';
import { isOurs, mayLoad, mayUse } from './security.ts';

/** Takes from every page, of whatever window, what it does not need. */
export function hardenPages(app: App): void {
  app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => harden(contents));
}

function harden(contents: WebContents): void {
  const refuseForeign = (event: { readonly url: string; preventDefault(): void }): void => {
    if (!isOurs(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', refuseForeign);
  contents.on('will-frame-navigate', refuseForeign);
  contents.on('will-redirect', refuseForeign);
  contents.on('will-attach-webview', event => event.preventDefault());
  // No other window, and no other program: a link in a piece of evidence must not tell anybody that it was opened.
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}

/** Takes the network and the devices from a session. */
export function hardenSession(session: Session): void {
  session.setPermissionRequestHandler((contents, permission, answer) =>
    answer(isOurs(contents.getURL()) && mayUse(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission, asking) => isOurs(asking) && mayUse(permission));
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer({}));
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !mayLoad(url) }));
  session.setSpellCheckerEnabled(false);
  session.on('will-download', (event, item) => {
    if (!isOurs(item.getURL().replace(/^blob:/, ''))) event.preventDefault();
  });
}
