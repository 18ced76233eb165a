import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { openBrowser } from '../../../headless/serve/open-browser.ts';
import { rawRequest } from '../../support/raw-request.ts';
import { signIn } from '../../support/sign-in.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { build, casewright, startCasewright } from '../command-line.ts';

beforeAll(build);

async function start(args: readonly string[], env: Readonly<Record<string, string>>) {
  const child = startCasewright(['serve', ...args], { env });
  onTestFinished(() => void child.kill('SIGKILL'));
  const first = await firstLine(child);
  return { child, first, ended: once(child, 'exit') as Promise<[number | null, string | null]> };
}

async function firstLine(child: ChildProcess): Promise<string> {
  if (!child.stdout) throw new Error('The output is not read');
  const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
  return line;
}

it('prints its address first, shows the window there, and ends with Ctrl-C', async () => {
  const data = temporaryFolder();
  const { child, first, ended } = await start(['--no-open'], { XDG_DATA_HOME: data, HOME: data });
  expect(first).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/boot#[\w-]{43}$/);
  const { origin, hash } = new URL(first);
  const cookie = await signIn({ origin, token: hash.slice(1) });
  const window = await rawRequest(origin, '/', { headers: { cookie } });
  expect([window.status, window.body.includes('<div id="root">')]).toEqual([200, true]);
  const script = /src="\.?(\/assets\/[^"]+\.js)"/.exec(window.body)?.[1] ?? '';
  expect((await rawRequest(origin, script, { headers: { cookie } })).status).toBe(200);
  child.kill('SIGINT');
  expect(await ended).toEqual([0, null]);
});

it('opens the library that is named, says it as JSON, and says so when the port is taken', async () => {
  const data = temporaryFolder();
  const env = { XDG_DATA_HOME: data, HOME: data };
  const library = join(data, 'one');
  expect(casewright(['init', library]).status).toBe(0);
  const { child, first, ended } = await start(['--no-open', '--json', '--library', library], env);
  const { address } = JSON.parse(first) as { address: string };
  const { port } = new URL(address);
  const taken = casewright(['serve', '--no-open', '--port', port], { env });
  expect([taken.status, taken.stdout]).toEqual([1, '']);
  expect(taken.stderr).toContain(`Port ${port} is in use`);
  const busy = casewright(['serve', '--no-open', '--library', library], { env });
  expect([busy.status, busy.stdout]).toEqual([1, '']);
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  const missing = casewright(['serve', '--no-open', '--library', join(data, 'none')], { env });
  expect([missing.status, missing.stdout]).toEqual([1, '']);
  expect(missing.stderr).toContain('There is no library in');
});

it.runIf(process.platform === 'linux')(
  'opens the browser without a shell, and only where there is a screen',
  async () => {
    const folder = temporaryFolder();
    const told = join(folder, 'told');
    writeFileSync(
      join(folder, 'xdg-open'),
      `#!/bin/sh\nprintf '%s' "$1" > '${told}.tmp' && mv '${told}.tmp' '${told}'\n`,
    );
    chmodSync(join(folder, 'xdg-open'), 0o755);
    const program = `
    import { openBrowser } from ${JSON.stringify(new URL('../../../headless/serve/open-browser.ts', import.meta.url).href)};
    console.log(await openBrowser('http://127.0.0.1:1/boot#a;b$(c)', process.env));`;
    const run = async (env: Record<string, string>): Promise<string> => {
      const child = spawn(process.execPath, ['--input-type=module', '-e', program], {
        env: { PATH: `${folder}:/usr/bin:/bin`, ...env },
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      return await firstLine(child);
    };
    expect(await run({})).toBe('false');
    expect(existsSync(told)).toBe(false);
    expect(await run({ DISPLAY: ':0' })).toBe('true');
    await expect.poll(() => existsSync(told)).toBe(true);
    expect(readFileSync(told, 'utf8')).toBe('http://127.0.0.1:1/boot#a;b$(c)');
    expect(await run({ DISPLAY: ':0', PATH: '/nonexistent' })).toBe('false');
  },
);

it('asks nothing of a system that it does not know', async () => {
  expect(await openBrowser('http://127.0.0.1:1/', {}, 'freebsd')).toBe(false);
});
