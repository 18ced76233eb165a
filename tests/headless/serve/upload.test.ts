import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Import, ImportItem } from '../../../contract/imports.ts';
import type { Page } from '../../../contract/shapes.ts';
import { rawRequest } from '../../support/raw-request.ts';
import { servedWindow } from '../../support/served-window.ts';
import { signIn } from '../../support/sign-in.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** The page with a library that has one case, and a way to send files to it. */
async function window() {
  const dataFolder = join(temporaryFolder(), 'data');
  const { host, origin, token } = await servedWindow({ dataFolder });
  const cookie = await signIn({ origin, token });
  const call = async <Answer>(name: string, input: unknown): Promise<Answer> => {
    const reply = await host.answer(name, input);
    if (!reply.ok) throw new Error(`${name}: ${reply.message}`);
    return reply.value as Answer;
  };
  await call('host.create', { folder: join(dataFolder, 'library'), name: 'Harbour' });
  const { id: caseId } = await call<{ id: number }>('cases.create', { title: 'Case' });
  const batch = randomUUID();
  const headers = { cookie, origin, 'content-type': 'application/octet-stream' };
  const send = async (
    path: string,
    body: string,
    more: { readonly batch?: string; readonly headers?: Record<string, string> } = {},
  ) => {
    const query = new URLSearchParams({ batch: more.batch ?? batch, path, modified: '1500000000000' });
    const { status, body: answer } = await rawRequest(origin, `/upload?${query.toString()}`, {
      method: 'POST',
      headers: more.headers ?? headers,
      body,
    });
    return {
      status,
      answer: answer.startsWith('{') ? (JSON.parse(answer) as { message?: string }) : {},
    };
  };
  return { dataFolder, host, origin, cookie, headers, call, caseId, batch, send, uploads: join(dataFolder, 'uploads') };
}

it('keeps names, folders and times of uploaded files until they are imported, and nothing after', async () => {
  const { call, caseId, batch, send, uploads } = await window();
  const later = randomUUID();
  await send('证据/Ledger 2020.txt', 'first');
  await send('证据/a/b.txt', 'second');
  await send('证据/a/b.txt', 'another of the same name', { batch: later });
  expect(readdirSync(uploads)).toHaveLength(2);
  if (process.platform !== 'win32') expect(statSync(uploads).mode & 0o077).toBe(0);

  const paths = [`upload:${batch}`, `upload:${later}`];
  expect(await call('host.measure', { paths })).toMatchObject({ files: 3 });
  const { importId } = await call<{ importId: number }>('imports.start', { caseId, paths });
  await expect.poll(() => readdirSync(uploads)).toEqual([]);
  expect(await call<Import>('imports.get', { id: importId })).toMatchObject({
    state: 'done',
    found: 3,
    stored: 3,
    paths,
  });
  const { rows } = await call<Page<ImportItem>>('imports.items', { id: importId });
  expect(rows.map(({ path }) => path)).toEqual([
    'upload:证据/a/b.txt',
    'upload:证据/Ledger 2020.txt',
    'upload 2:证据/a/b.txt',
  ]);
  const { occurrences } = await call<{ occurrences: readonly unknown[] }>('exhibits.get', { id: rows[1]?.exhibitId });
  expect(occurrences).toMatchObject([
    { path: 'upload:证据/Ledger 2020.txt', fileName: 'Ledger 2020.txt', modifiedAt: 1_500_000_000_000 },
  ]);
  // Nowhere stands a path of a copy that is gone.
  const said = JSON.stringify([
    await call('custody.list', { limit: 100 }),
    await call('exhibits.get', { id: rows[2]?.exhibitId }),
    await call('imports.list', {}),
  ]);
  expect(said).not.toContain('uploads');
  const { jobId } = await call<{ jobId: number }>('custody.verify', {});
  await expect.poll(() => call('jobs.get', { id: jobId })).toMatchObject({ state: 'done' });
  expect(await call('jobs.get', { id: jobId })).toMatchObject({ result: { problems: [] } });
});

it('says which files it cannot take in any more, and takes no path that only looks like an upload', async () => {
  const { call, caseId, batch } = await window();
  const { importId } = await call<{ importId: number }>('imports.start', { caseId, paths: [`upload:${batch}`] });
  await expect.poll(() => call('imports.get', { id: importId })).toMatchObject({ state: 'done', found: 1, failed: 1 });
  const { rows } = await call<Page<ImportItem>>('imports.items', { id: importId });
  expect(rows[0]?.reason).toMatch(/Drop the files again/);
  for (const path of ['upload:', `upload:../${batch}`, `upload:${batch}/..`, 'upload:x', `upload 2:${batch}`])
    await expect(call('imports.start', { caseId, paths: [path] })).rejects.toThrow('does not start at the top');
});

it('takes nothing that leads out of the folder of the upload, and no file twice', async () => {
  const { batch, dataFolder, send, uploads } = await window();
  const names = [
    '../../out.txt',
    'a/../../../out.txt',
    '/out.txt',
    'a//b',
    '.',
    '..',
    '',
    'a/',
    'nul\0byte',
    'x'.repeat(5000),
    'a/'.repeat(200) + 'b',
  ];
  for (const name of names) expect([name, (await send(name, 'out')).status]).toEqual([name, 400]);
  for (const batch of ['', '..', '../library', 'x', `${randomUUID()}/..`])
    expect([batch, (await send('a.txt', 'a', { batch })).status]).toEqual([batch, 400]);
  expect(existsSync(join(dataFolder, 'out.txt'))).toBe(false);

  await send('one.txt', 'first');
  expect(await send('one.txt', 'second')).toMatchObject({ status: 409 });
  expect(readFileSync(join(uploads, batch, 'one.txt'), 'utf8')).toBe('first');
  expect(readdirSync(uploads)).toHaveLength(1);
});

it('is for our own page alone, and for bytes alone', async () => {
  const { send, headers, cookie, origin, uploads, batch } = await window();
  const refused: readonly (readonly [number, Record<string, string>])[] = [
    [401, { origin, 'content-type': 'application/octet-stream' }],
    [403, { cookie, 'content-type': 'application/octet-stream' }],
    [403, { ...headers, origin: 'https://evil.example' }],
    [403, { ...headers, 'sec-fetch-site': 'same-site' }],
    [415, { ...headers, 'content-type': 'text/plain' }],
    [415, { cookie, origin }],
  ];
  for (const [status, given] of refused)
    expect([given, (await send('a.txt', 'a', { headers: given })).status]).toEqual([given, status]);
  expect(existsSync(uploads)).toBe(false);
  expect((await rawRequest(origin, `/upload?batch=${batch}`, { headers: { cookie } })).status).toBe(405);
});

it('needs a library that can be written', async () => {
  const { call, send, uploads } = await window();
  await call('host.close', {});
  const { status, answer } = await send('a.txt', 'a');
  expect(status).toBe(409);
  expect(answer.message).toMatch(/library/);
  expect(existsSync(uploads)).toBe(false);
});

it('keeps nothing of an upload that is given up or breaks off', async () => {
  const { send, origin, headers, batch, uploads } = await window();
  await send('kept.txt', 'whole');
  const folder = join(uploads, batch);
  const { hostname, port, host } = new URL(origin);
  const lines = [
    `POST /upload?batch=${batch}&path=half.txt HTTP/1.1`,
    `host: ${host}`,
    'content-length: 1000',
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
  ];
  const socket = connect(Number(port), hostname);
  socket.write(`${lines.join('\r\n')}\r\n\r\nonly a part`);
  await expect.poll(() => readdirSync(folder)).toContain('half.txt');
  socket.destroy();
  await expect.poll(() => readdirSync(folder)).toEqual(['kept.txt']);

  expect((await rawRequest(origin, `/upload?batch=${batch}`, { method: 'DELETE', headers })).status).toBe(200);
  expect(readdirSync(uploads)).toEqual([]);
});

it('removes what was left behind a week ago, and nothing newer', async () => {
  const dataFolder = join(temporaryFolder(), 'data');
  const [old, fresh] = [randomUUID(), randomUUID()].map(name => join(dataFolder, 'uploads', name));
  for (const folder of [old, fresh]) {
    mkdirSync(folder ?? '', { recursive: true });
    writeFileSync(join(folder ?? '', 'a.txt'), 'a');
  }
  const longAgo = Date.now() / 1000 - 8 * 24 * 3600;
  utimesSync(old ?? '', longAgo, longAgo);
  await servedWindow({ dataFolder });
  expect(readdirSync(join(dataFolder, 'uploads'))).toEqual([fresh?.split(/[\\/]/).at(-1)]);
});
