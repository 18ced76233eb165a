import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../engine/host/host.ts';
import { makeTree } from '../../support/make-tree.ts';
import { rawRequest } from '../../support/raw-request.ts';
import { servedWindow } from '../../support/served-window.ts';
import { signIn } from '../../support/sign-in.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

describe('the window', () => {
  it('comes with a fresh nonce in its policy each time, and allows nobody else to use it', async () => {
    const window = await servedWindow();
    const cookie = await signIn(window);
    const nonces = new Set<string>();
    for (let time = 0; time < 3; time += 1) {
      const { status, headers, body } = await rawRequest(window.origin, '/', { headers: { cookie } });
      expect(status).toBe(200);
      const policy = String(headers['content-security-policy']);
      const nonce = /script-src 'self' 'nonce-([A-Za-z0-9+/=]{24})' 'wasm-unsafe-eval';/.exec(policy)?.[1] ?? '';
      expect(body).toBe(`<!doctype html><script nonce="${nonce}">document.title = "Window";</script>`);
      nonces.add(nonce);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/\*|unsafe-eval'(?<!wasm-unsafe-eval')|https?:/);
      expect(policy.replace("style-src-attr 'unsafe-inline'", '')).not.toContain('unsafe-inline');
      expect(headers).toMatchObject({
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
    }
    expect(nonces.size).toBe(3);
  });

  it('never says that another origin may read it', async () => {
    const window = await servedWindow();
    const cookie = await signIn(window);
    for (const headers of [{ cookie }, { cookie, origin: window.origin }, { cookie, origin: 'https://evil.example' }])
      for (const path of ['/', '/assets/a.js', '/original/1', '/boot', '/nothing.js']) {
        const answer = await rawRequest(window.origin, path, { headers });
        expect(Object.keys(answer.headers).filter(name => name.startsWith('access-control-'))).toEqual([]);
      }
  });

  it('is its own folder and nothing else', async () => {
    const window = await servedWindow();
    const headers = { cookie: await signIn(window) };
    expect((await rawRequest(window.origin, '/assets/a.js', { headers })).body).toBe('export {};');
    const outside = [
      '/../outside.js',
      '/assets/../../outside.js',
      '/..%2foutside.js',
      '/%2e%2e/outside.js',
      '/%2e%2e%2foutside.js',
      '/..%5coutside.js',
      '/assets/..%2f..%2foutside.js',
      '/assets/key.pem',
      '/assets',
      '/assets/',
      '/index.html%00.js',
      '/%E0%A4%A',
      '/%2fetc/passwd',
      '/nothing.js',
    ];
    for (const path of outside)
      expect([path, (await rawRequest(window.origin, path, { headers })).status]).toEqual([path, 404]);
    for (const path of ['//outside.js', '//evil.example/original/1', 'http://evil.example/', '*'])
      expect([path, (await rawRequest(window.origin, path, { headers })).status]).toEqual([path, 400]);
  });
});

describe('an original', () => {
  it('is given in whole, in ranges, and not beyond its end', async () => {
    const folder = temporaryFolder();
    const window = await servedWindow();
    const headers = { cookie: await signIn(window) };
    expect((await rawRequest(window.origin, '/original/1', { headers })).status).toBe(404);
    const id = await exhibitIn(window.host, folder, '0123456789');
    const get = (range?: string, method = 'GET') =>
      rawRequest(window.origin, `/original/${id}`, { method, headers: range ? { ...headers, range } : headers });
    const whole = await get();
    expect(whole).toMatchObject({ status: 200, body: '0123456789' });
    expect(whole.headers).toMatchObject({
      'accept-ranges': 'bytes',
      'content-length': '10',
      'content-type': 'application/octet-stream',
      'content-security-policy': "sandbox; default-src 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
    });
    expect(await get(undefined, 'HEAD')).toMatchObject({ status: 200, body: '', headers: { 'content-length': '10' } });
    const parts: readonly (readonly [range: string, status: number, body: string, of: string | undefined])[] = [
      ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
      ['bytes=4-', 206, '456789', 'bytes 4-9/10'],
      ['bytes=-2', 206, '89', 'bytes 8-9/10'],
      ['bytes=8-99', 206, '89', 'bytes 8-9/10'],
      ['bytes=10-', 416, '', 'bytes */10'],
      ['bytes=-0', 416, '', 'bytes */10'],
      ['bytes=5-2', 200, '0123456789', undefined],
      ['bytes=0-1,4-5', 200, '0123456789', undefined],
      ['lines=1-2', 200, '0123456789', undefined],
    ];
    for (const [range, status, body, of] of parts) {
      const answer = await get(range);
      expect([range, answer.status, answer.body, answer.headers['content-range']]).toEqual([range, status, body, of]);
    }
    for (const path of [
      `/original/${id}/`,
      `/original/0${'9'.repeat(20)}`,
      '/original/x',
      '/original/-1',
      '/original/99',
    ])
      expect([path, (await rawRequest(window.origin, path, { headers })).status]).toEqual([path, 404]);
  });
});

/** Makes a library with one exhibit, and gives the exhibit's id. */
async function exhibitIn(host: Host, folder: string, content: string): Promise<number> {
  const ask = async (name: string, input: unknown): Promise<unknown> => {
    const reply = await host.answer(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    return reply.value;
  };
  await ask('host.create', { folder: join(folder, 'library'), name: 'Harbour' });
  const { id: caseId } = (await ask('cases.create', { title: 'One' })) as { id: number };
  const imported = new Promise<void>(resolve => {
    host.listen(event => {
      if (event.kind === 'changed' && event.noun === 'exhibits') resolve();
    });
  });
  await ask('imports.start', { caseId, paths: [makeTree({ 'figures.bin': content })] });
  await imported;
  const { rows } = (await ask('exhibits.list', { caseId, limit: 10 })) as { rows: readonly { id: number }[] };
  return rows[0]?.id ?? 0;
}
