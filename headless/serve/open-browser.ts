import { spawn } from 'node:child_process';
import { win32 } from 'node:path';

/**
 * Opens an address in the browser that this system prefers. False when there is none to be had; never throws, because
 * the address can still be opened by hand.
 */
export function openBrowser(
  address: string,
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform = process.platform,
): Promise<boolean> {
  const opener = openerOf(environment, platform);
  if (!opener) return Promise.resolve(false);
  const [program, ...args] = opener;
  return new Promise(resolve => {
    // Away from our streams and our group: the browser outlives us, and Ctrl-C is not meant for it.
    const child = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
    child.once('error', () => resolve(false));
    child.once('spawn', () => resolve(true));
    child.unref();
  });
}

function openerOf(
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): readonly [string, ...string[]] | undefined {
  if (platform === 'darwin') return ['open'];
  // `start` belongs to the shell, and a shell would read the address; this is what it calls. By its whole path: by its
  // name alone, Windows would take one from the folder that somebody works in, and that may be one of evidence.
  if (platform === 'win32') {
    const { SystemRoot = 'C:\\Windows' } = environment;
    return [win32.join(SystemRoot, 'System32', 'rundll32.exe'), 'url.dll,FileProtocolHandler'];
  }
  // Without a screen xdg-open would start a browser in this terminal, which cannot show the window.
  const { DISPLAY, WAYLAND_DISPLAY } = environment;
  return DISPLAY || WAYLAND_DISPLAY ? ['xdg-open'] : undefined;
}
