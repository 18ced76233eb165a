import { BrowserWindow, type IpcMain, Menu, nativeTheme, type WebContents } from 'electron';
import { type Surroundings, surroundings } from '../contract/desktop.ts';
import { channels } from './channels.ts';
import { type MenuDeeds, menuTemplate } from './menu.ts';
import { type Messages, messagesFor } from './messages.ts';
import { isOurPage } from './security.ts';

/**
 * Draws the menu and the title bars as the window that is used has told. `words` are in its language, or in that of the
 * system before there is one.
 */
export function followWindows(ipcMain: IpcMain, locale: string, deeds: MenuDeeds): { readonly words: () => Messages } {
  const told = new WeakMap<WebContents, Surroundings>();
  let language: Surroundings['language'] = /^zh\b/i.test(locale) ? 'zh-Hans' : 'en';

  const draw = (commands: Surroundings['commands']): void =>
    Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate({ language, commands }, process.platform, deeds)));
  const drawFor = ({ webContents }: BrowserWindow): void => {
    const own = told.get(webContents);
    if (!own) return;
    ({ language } = own);
    draw(own.commands);
  };

  ipcMain.on(channels.surroundings, (event, said: unknown) => {
    const checked = surroundings.safeParse(said);
    const window = BrowserWindow.fromWebContents(event.sender);
    if (!isOurPage(event) || !checked.success || !window) return;
    if (!told.has(event.sender)) window.on('focus', () => drawFor(window));
    told.set(event.sender, checked.data);
    nativeTheme.themeSource = checked.data.theme;
    if (window === (BrowserWindow.getFocusedWindow() ?? window)) drawFor(window);
  });
  draw([]);
  return { words: () => messagesFor(language) };
}
