import { lastPageNumber } from '../extraction.ts';
import { cutIntoParts } from '../parts.ts';
import { failure, readUpTo } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, ReadingFailure, stated } from '../reading.ts';
import { htmlText } from './html-text.ts';
import { mailHtml, mailText, parseMail } from './mail-body.ts';
import { readMailHeaders } from './mail-headers.ts';

/** Bytes: a page with its pictures. */
const limit = 150_000_000;

/** Reads a web page that a browser kept whole (MHTML, RFC 2557): the text that it shows, with its address and the time it was kept. */
export const mhtmlReader: Reader = { id: 'mhtml 1', limit, read: readMhtml };

async function readMhtml(input: ReaderInput): Promise<Reading> {
  const bytes = await input.source.all();
  const headers = readMailHeaders(bytes);
  const { text, title } = await shown(bytes);
  const parts = cutIntoParts(input.page);
  await parts.add(text);
  await parts.end();
  const date = headers.get('Date');
  const name = headers.get('Subject') || title;
  return {
    ...(name !== '' && { title: name }),
    ...(date !== '' && { date: { text: date, source: 'MHTML Date' } }),
    metadata: stated({
      address: headers.get('Snapshot-Content-Location') || headers.get('Content-Location'),
      kept: date,
      software: headers.get('From'),
    }),
    ...(parts.overflowed && { problem: readUpTo(lastPageNumber) }),
  };
}

async function shown(bytes: Uint8Array): Promise<{ text: string; title: string }> {
  try {
    const email = await parseMail(bytes);
    const html = await mailHtml(bytes, email);
    if (html === undefined) return { text: await mailText(bytes, email), title: '' };
    const reader = htmlText();
    const text = reader.write(html) + reader.end();
    return { text, title: reader.facts().title ?? '' };
  } catch (error) {
    if (error instanceof ReadingFailure || error instanceof RangeError) throw error;
    throw failure('damaged', error);
  }
}
