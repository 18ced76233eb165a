import { app, BrowserWindow, dialog, ipcMain, protocol, session, shell } from 'electron';
import { join } from 'node:path';
import { dataFolder } from '../engine/host/data-folder.ts';
import { channels } from './channels.ts';
import { libraryAt, namedLibrary } from './command-line.ts';
import { createDesktop, type Desktop } from './desktop.ts';
import { createEngine } from './engine.ts';
import { hardenPages, hardenSession } from './harden.ts';
import { messagesFor } from './messages.ts';
import { answerNativeFunctions } from './native-functions.ts';
import { pages } from './pages.ts';
import { isOurPage, scheme } from './security.ts';
import { windowHeap } from './window-heap.ts';

// The desktop shell: windows, dialogs, the protocol, and the engine's process. It runs when it is loaded.

app.setName('Casewright');
// What Chromium keeps for itself must not lie among the libraries.
app.setPath('userData', join(dataFolder(process.env), 'desktop'));
protocol.registerSchemesAsPrivileged([
  { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true } },
]);
app.commandLine.appendSwitch('js-flags', windowHeap);
hardenPages(app);

const onError = (error: unknown): void => console.error(error);
const engine = createEngine(() => {
  for (const window of BrowserWindow.getAllWindows()) window.webContents.send(channels.gone);
});
let desktop: Desktop | undefined;
/** The library that somebody asked for before the program was ready. */
let named = namedLibrary(process.argv, app.isPackaged, process.cwd());
const show = (library: string | undefined): void => {
  if (desktop) desktop.show(library);
  else named = library ?? named;
};

async function start(): Promise<void> {
  await app.whenReady();
  if (app.commandLine.hasSwitch('no-sandbox')) {
    const say = messagesFor(app.getLocale());
    dialog.showErrorBox(say.noSandbox, say.noSandboxWhy);
    app.exit(1);
    return;
  }
  hardenSession(session.defaultSession);
  protocol.handle(scheme, pages(engine));
  ipcMain.on(channels.port, event => {
    const [port] = event.ports;
    if (port && isOurPage(event)) engine.attend(port);
  });
  answerNativeFunctions(ipcMain, dialog, shell);
  desktop = createDesktop(join(app.getPath('userData'), 'window.json'), onError);
  desktop.show(named);
}

app.on('second-instance', (_event, _argv, _directory, also) => {
  const { folder } = (also ?? {}) as { folder?: unknown };
  show(typeof folder === 'string' ? folder : undefined);
});
// A folder that was dropped on the icon in the dock of macOS.
app.on('open-file', (event, path) => {
  event.preventDefault();
  show(libraryAt(path));
});
app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) desktop?.openWindow();
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
if (app.requestSingleInstanceLock(named === undefined ? {} : { folder: named })) void start();
else app.exit(0);
