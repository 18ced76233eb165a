import { appendFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  type ReportSection,
  madeFilePath,
  previewHeaders,
  previewPath,
  reportSections,
} from '../../../contract/report.ts';
import { caseWithEvidence } from '../../support/case-with-evidence.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';
import { readPdf } from './read-pdf.ts';

const address = (path: string): Request => new Request(`http://window${path}`);
const bytes = async ({ library }: TestLibrary, path: string): Promise<Response> => library().bytes(address(path));

async function preparedCase(): Promise<TestLibrary & { readonly caseId: number }> {
  const test = await testLibrary();
  const { caseId, letter } = await caseWithEvidence(test);
  test.call('facts.add', {
    caseId,
    text: 'He paid',
    date: '2019',
    citations: [{ exhibitId: letter, page: 1, quote: 'counted the cash' }],
  });
  test.call('entities.add', { caseId, name: 'R. Vale', isParty: true });
  test.call('highlights.add', { exhibitId: letter, page: 1, quote: 'room 214', colour: 'blue', comment: 'Where?' });
  return { ...test, caseId };
}

const preview = (
  test: TestLibrary & { readonly caseId: number },
  sections: readonly ReportSection[],
): Promise<Response> => bytes(test, previewPath(test.caseId, { language: 'en', paper: 'a4', sections: [...sections] }));

test('a preview shows the pages, and leaves no trace in the log', async () => {
  const test = await preparedCase();
  const before = test.call('custody.list', {}).total;
  const answer = await preview(test, reportSections);
  const read = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(answer.headers.get(previewHeaders.pages)).toBe(String(read.pages.length));
  expect(answer.headers.get(previewHeaders.standard)).toMatch(/PDF/);
  expect(read.text).toContain('He paid');
  expect(read.text).toContain('Custody statement');
  expect(read.text).toContain('“room 214”');
  expect(read.text).toContain('Where?');
  expect(read.text).toContain('Blue');
  expect(read.text).not.toContain('Left out');
  expect(test.call('custody.list', {}).total).toBe(before);
});

test('parts that are left out are gone, and the document names them', async () => {
  const answer = await preview(await preparedCase(), ['chronology']);
  const read = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  expect(read.text).toContain('Left out of this document by choice: Summary, Parties, Counts');
  expect(read.text).toContain('Ex. EX-0001, p. 1');
  expect(read.text).not.toContain('not in the exhibit list');
  expect(read.text).not.toContain('R. Vale');
  expect(read.text).not.toContain('room 214');
  expect(read.text).not.toContain('Every act on this library');
});

test('nothing but the cover and the note on the document is a document too', async () => {
  const answer = await preview(await preparedCase(), []);
  expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text).toContain('About this document');
});

test('choices and cases that are not known are refused in a sentence', async () => {
  const test = await preparedCase();
  const unknown = await bytes(test, `/preview-report/${test.caseId}?paper=papyrus`);
  expect([unknown.status, await unknown.json()]).toMatchObject([400, { code: 'invalid' }]);
  const missing = await bytes(test, '/preview-report/99');
  expect([missing.status, await missing.json()]).toMatchObject([404, { code: 'not-found' }]);
});

test('a preview that nobody waits for any more is stopped', async () => {
  const { library, caseId } = await preparedCase();
  const stop = new AbortController();
  const answer = library().bytes(new Request(address(`/preview-report/${caseId}`), { signal: stop.signal }));
  stop.abort();
  expect(await (await answer).json()).toMatchObject({ code: 'cancelled' });
});

test('a written report can be fetched, unless it was altered or taken away', async () => {
  const test = await preparedCase();
  const file = join(temporaryFolder(), 'Summary.pdf');
  const { jobId } = test.call('report.make', { caseId: test.caseId, file, sections: ['parties'] });
  expect(await test.job(jobId)).toMatchObject({ state: 'done' });
  const answer = await bytes(test, madeFilePath(jobId));
  expect(answer.headers.get('content-disposition')).toContain('Summary.pdf');
  expect((await readPdf(new Uint8Array(await answer.arrayBuffer()))).text).toContain('R. Vale');
  appendFileSync(file, ' ');
  expect((await bytes(test, madeFilePath(jobId))).status).toBe(409);
  rmSync(file);
  expect((await bytes(test, madeFilePath(jobId))).status).toBe(404);
});
