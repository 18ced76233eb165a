import { charsetSample, decode, detectCharset } from '../charset.ts';
import { cleanText } from '../clean-text.ts';
import { lastPageNumber, type WrittenDate } from '../extraction.ts';
import { failure, pagesCutShort, partsMissing, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../reading.ts';
import { declaredCharset } from './html.ts';
import { htmlText } from './html-text.ts';
import { keptAnswer, type WarcRecord, warcRecords } from './warc-records.ts';

/** Streamed, record by record. */
const limit = Number.MAX_SAFE_INTEGER;
/** UTF-16 units of the text of one kept page. */
const longestPage = 2_000_000;

/**
 * Reads a web archive (WARC, ISO 28500), also a gzipped one: each page that was kept becomes a page here, with its
 * address and the time it was kept; documents and pictures become items of their own. What only dresses or drives
 * pages (styles, scripts, fonts) is left in the archive.
 */
export const warcReader: Reader = {
  id: 'warc 1',
  limit,
  read: input => readArchives([input.source.stream()], input),
};

/** Reads archives that belong together, as the pages and items of one file. */
export async function readArchives(
  archives: readonly AsyncIterable<Uint8Array>[],
  input: Pick<ReaderInput, 'page' | 'child'>,
): Promise<Reading> {
  let items = 0;
  let number = 0;
  let records = 0;
  let damaged = 0;
  let cut = 0;
  let full = false;
  let title: string | undefined;
  let date: WrittenDate | undefined;

  const take = async (record: WarcRecord): Promise<void> => {
    if (!/^(response|resource)$/i.test(record.headers.get('warc-type') ?? '')) return;
    const address = record.headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? '';
    const kept = record.headers.get('warc-date') ?? '';
    const { type, body } = keptAnswer(record);
    if (body.length === 0 || dress.test(type)) return;
    date ??= kept === '' ? undefined : { text: kept, source: 'WARC-Date' };
    if (!isText(type)) {
      items += 1;
      await input.child({ name: nameOf(address, items), bytes: body, stated: stated({ address, kept }) });
      return;
    }
    if (number === lastPageNumber) {
      full = true;
      return;
    }
    number += 1;
    const shown = textOf(body, type);
    title ??= shown.title;
    if (shown.text.length > longestPage) cut += 1;
    const text = cleanText(`${address}\n${kept}\n\n${shown.text.slice(0, longestPage)}`);
    await input.page({ number, label: cleanText(address).slice(0, 200), width: 0, height: 0, text });
  };
  /** Reads something without which the rest is still worth having. */
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ReadingFailure)) throw error;
      damaged += 1;
    }
  };

  for (const archive of archives) {
    await attempt(async () => {
      for await (const record of warcRecords(archive)) {
        records += 1;
        await attempt(() => take(record));
      }
    });
  }
  if (records === 0) throw failure('damaged');
  const problem = full
    ? readUpTo(lastPageNumber)
    : damaged > 0
      ? partsMissing(damaged)
      : cut > 0
        ? pagesCutShort(cut)
        : undefined;
  return {
    ...(title !== undefined && { title }),
    ...(date !== undefined && { date }),
    metadata: stated({ records: String(records), pages: String(number) }),
    ...(problem && { problem }),
  };
}

const dress =
  /^(text\/css|(text|application)\/(x-)?javascript|font\/|application\/(x-)?font|application\/vnd\.ms-fontobject)/;

const isText = (type: string): boolean => /^(text\/|application\/(xhtml|xml|json|ld\+json))/.test(type);

function textOf(bytes: Uint8Array, type: string): { text: string; title?: string } {
  const sample = bytes.subarray(0, charsetSample);
  const stated = /charset="?([\w.:-]+)/.exec(type)?.[1] ?? declaredCharset(sample);
  const text = decode(bytes, detectCharset(sample, stated, sample.length < bytes.length));
  if (!type.includes('html')) return { text };
  const html = htmlText();
  const shown = html.write(text) + html.end();
  const { title } = html.facts();
  return { text: shown, ...(title !== undefined && { title }) };
}

/** The last part of the path, as a name to show. */
function nameOf(address: string, number: number): string {
  const path = URL.canParse(address) ? new URL(address).pathname : address;
  return cleanText(path.split('/').findLast(part => part !== '') ?? '') || `item ${number}`;
}
