import { describe, expect, it } from 'vitest';
import { rawRequest } from '../../support/raw-request.ts';
import { servedWindow } from '../../support/served-window.ts';
import { signIn } from '../../support/sign-in.ts';

describe('a request is refused', () => {
  const refused: readonly (readonly [
    what: string,
    headers: (origin: string) => Record<string, string>,
    method: string,
    status: number,
  ])[] = [
    ['whose host is a rebound name', () => ({ host: 'rebound.example:80' }), 'GET', 421],
    [
      'whose host is localhost',
      origin => ({ host: new URL(origin).host.replace('127.0.0.1', 'localhost') }),
      'GET',
      421,
    ],
    ['whose host has another port', () => ({ host: '127.0.0.1:1' }), 'GET', 421],
    ['of another origin', () => ({ origin: 'https://evil.example' }), 'GET', 403],
    ['of another port of this machine', () => ({ origin: 'http://127.0.0.1:1' }), 'GET', 403],
    ['of a page without an origin', () => ({ origin: 'null' }), 'GET', 403],
    ['that another site caused', () => ({ 'sec-fetch-site': 'cross-site' }), 'GET', 403],
    ['that a page on another port caused', () => ({ 'sec-fetch-site': 'same-site' }), 'GET', 403],
    ['that posts without an origin', () => ({}), 'POST', 403],
    ['that deletes without an origin', () => ({}), 'DELETE', 403],
    ['that posts and was typed by hand', origin => ({ origin, 'sec-fetch-site': 'none' }), 'POST', 403],
  ];

  it.each(refused)('%s, though it is signed in', async (_what, headers, method, status) => {
    const window = await servedWindow();
    const cookie = await signIn(window);
    for (const path of ['/', '/boot', '/sign-in', '/original/1', '/upload?batch=1']) {
      const answer = await rawRequest(window.origin, path, { method, headers: { cookie, ...headers(window.origin) } });
      expect([path, answer.status]).toEqual([path, status]);
      expect(answer.body).not.toContain('script');
    }
  });

  it('that has no cookie, or that of another port, or a wrong one', async () => {
    const window = await servedWindow();
    const cookie = await signIn(window);
    const [name = '', value = ''] = cookie.split('=');
    for (const wrong of [
      '',
      `${name}=`,
      `${name}=${'A'.repeat(43)}`,
      `casewright_1=${value}`,
      `${name}${value}`,
      value,
    ])
      for (const path of ['/', '/index.html', '/assets/a.js', '/original/1', '/preview/1', '/calls'])
        expect([path, (await rawRequest(window.origin, path, { headers: { cookie: wrong } })).status]).toEqual([
          path,
          401,
        ]);
    expect((await rawRequest(window.origin, '/', { headers: { cookie: `other=1; ${cookie}` } })).status).toBe(200);
  });

  it('by any method but those in use', async () => {
    const window = await servedWindow();
    const headers = { cookie: await signIn(window), origin: window.origin };
    for (const method of ['PUT', 'PATCH', 'TRACE', 'OPTIONS', 'POST', 'DELETE'])
      expect([method, (await rawRequest(window.origin, '/', { method, headers })).status]).toEqual([method, 405]);
  });
});

describe('the token', () => {
  const post = (origin: string, body: string) =>
    rawRequest(origin, '/sign-in', { method: 'POST', headers: { origin, 'content-type': 'application/json' }, body });

  it('lets one browser in, once, with a cookie that no script and no other site gets', async () => {
    const { origin, token } = await servedWindow();
    const first = await post(origin, JSON.stringify({ token }));
    expect(first.status).toBe(204);
    const [cookie = ''] = first.headers['set-cookie'] ?? [];
    expect(cookie).toMatch(
      new RegExp(`^casewright_${new URL(origin).port}=[\\w-]{43}; HttpOnly; SameSite=Strict; Path=/$`),
    );
    expect((await post(origin, JSON.stringify({ token }))).status).toBe(403);
  });

  it('is good for ten minutes', async () => {
    let time = 1_000_000;
    const early = await servedWindow({ now: () => time });
    const late = await servedWindow({ now: () => time });
    time += 10 * 60_000;
    expect((await post(early.origin, JSON.stringify({ token: early.token }))).status).toBe(204);
    time += 1;
    expect((await post(late.origin, JSON.stringify({ token: late.token }))).status).toBe(403);
  });

  it('cannot be guessed, left out, or drowned, and a wrong one does not use it up', async () => {
    const { origin, token } = await servedWindow();
    const wrong = ['', '{', '[]', 'null', '{}', '{"token":1}', `{"token":"${'A'.repeat(43)}"}`, 'x'.repeat(1_000_000)];
    for (const body of wrong)
      expect([body.slice(0, 20), (await post(origin, body)).status]).toEqual([body.slice(0, 20), 403]);
    expect((await post(origin, JSON.stringify({ token }))).status).toBe(204);
  });

  it('is in no address that is sent: the first page takes it out of the fragment', async () => {
    const { origin, token, served } = await servedWindow();
    expect(served.address).toBe(`${origin}/boot#${token}`);
    const { status, body, headers } = await rawRequest(origin, '/boot', { headers: { 'sec-fetch-site': 'none' } });
    expect([status, body.includes(token)]).toEqual([200, false]);
    expect(headers['content-security-policy']).toContain("default-src 'none'; script-src 'self'");
  });
});
