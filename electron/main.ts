import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { join } from 'node:path';
import { dataFolder } from '../engine/host/data-folder.ts';
import { channels } from './channels.ts';
import { createEngine } from './engine.ts';
import { hardenPages, hardenSession } from './harden.ts';
import { menuTemplate } from './menu.ts';
import { messagesFor } from './messages.ts';
import { answerNativeFunctions } from './native-functions.ts';
import { pages } from './pages.ts';
import { isOurPage, scheme } from './security.ts';
import { openWindow } from './window.ts';

// The desktop shell: windows, dialogs, the protocol, and the engine's process. It runs when it is loaded.

// What Chromium keeps for itself must not lie among the libraries.
app.setPath('userData', join(dataFolder(process.env), 'desktop'));
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
]);
hardenPages(app);

const onError = (error: unknown): void => console.error(error);
const engine = createEngine(() => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.gone);
});
const open = (): void =>
  void openWindow(join(app.getPath('userData'), 'window.json'), onError).catch((error: unknown) => {
    onError(error);
    dialog.showErrorBox(messagesFor(app.getLocale()).gone, String(error));
  });

async function start(): Promise<void> {
  await app.whenReady();
  hardenSession(session.defaultSession);
  protocol.handle(scheme, pages(engine));
  ipcMain.on(channels.port, event => {
    const [port] = event.ports;
    if (port && isOurPage(event)) engine.attend(port);
  });
  answerNativeFunctions(ipcMain, dialog, shell);
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(messagesFor(app.getLocale()), process.platform, open)));
  open();
}

app.on('second-instance', () => {
  const [window] = BrowserWindow.getAllWindows();
  if (window?.isMinimized()) window.restore();
  window?.focus();
});
app.on('activate', () => {
  if (app.isReady() && BrowserWindow.getAllWindows().length === 0) open();
});
app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});
let isClosed = false;
app.on('will-quit', event => {
  if (isClosed) return;
  event.preventDefault();
  isClosed = true;
  void engine.close().finally(() => app.quit());
});

// Two of it would only fight over the libraries: the second one shows the window of the first.
if (app.requestSingleInstanceLock()) void start();
else app.exit(0);
