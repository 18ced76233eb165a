import { inflateSync } from 'node:zlib';
import { openCompoundFile } from '../compound-file.ts';
import { lastPageNumber } from '../extraction.ts';
import { cutShort, failure, readUpTo, tooOld } from '../problems.ts';
import { type Reader, type ReaderInput, type Reading, stated } from '../reading.ts';
import { unwrapObject } from './embedded-object.ts';
import { readOleFacts } from './ole-properties.ts';
import { openPpt, type PptSlide } from './ppt-document.ts';
import type { PptRecord } from './ppt-records.ts';
import { commentsOn, footerOf, shownText } from './ppt-text.ts';
import { slidePage } from './slide-page.ts';

/** Bytes. The stream of the presentation is held beside the file. */
const limit = 200_000_000;
/** Bytes that one embedded object may unpack to. */
const longestObject = 100_000_000;

const dualStorage = 'PP97_DUALSTORAGE/';

/** Reads presentations of PowerPoint 97 to 2003 (MS-PPT): a page is a slide, with its notes and comments. */
export const pptReader: Reader = { id: 'ppt 1', limit, read: readPpt };

async function readPpt(input: ReaderInput): Promise<Reading> {
  const file = openCompoundFile(await input.source.all());
  // A file for PowerPoint 95 and 97 alike keeps what only the newer one can read in a storage of its own.
  const folder = file.find(`${dualStorage}PowerPoint Document`) === undefined ? '' : dualStorage;
  const entry = file.find(`${folder}PowerPoint Document`);
  if (entry === undefined) throw failure('damaged');
  if (folder === '' && file.find('Text_Content') !== undefined) throw tooOld('PowerPoint 95');
  const whole = Buffer.from(file.bytes(entry));
  const current = file.find(`${folder}Current User`);
  const presentation = openPpt(whole, current && Buffer.from(file.bytes(current)), input.password);
  const { stream } = presentation;
  const hidden: string[] = [];
  for (const [index, slide] of presentation.slides.slice(0, lastPageNumber).entries()) {
    if (slide.isHidden) hidden.push(`slide ${index + 1}`);
    await input.page(slidePage(index + 1, pageOf(stream, slide)));
  }
  for (const [index, object] of presentation.objects.entries()) {
    const bytes = objectBytes(stream, object);
    if (bytes !== undefined && !(await input.child(unwrapObject(`object ${index + 1}`, bytes)))) break;
  }
  const { metadata, ...facts } = readOleFacts(file, 'PPT');
  const isTooLong = presentation.slides.length > lastPageNumber;
  const problem = isTooLong ? readUpTo(lastPageNumber) : stream.length < entry.size ? cutShort() : undefined;
  return {
    ...facts,
    metadata: stated({ ...metadata, hidden: hidden.join(', ') }),
    ...(problem && { problem }),
  };
}

function pageOf(stream: Buffer, { record, outline, notes }: PptSlide) {
  return {
    shown: `${shownText(stream, record, outline)}\n${footerOf(stream, record)}`,
    notes: notes === undefined ? '' : shownText(stream, notes, []),
    comments: commentsOn(stream, record),
  };
}

/** An embedded object (MS-PPT 2.10.34): a compound file, packed or as it is. One that is damaged is left out: it cannot be told what it was. */
function objectBytes(stream: Buffer, { instance, start, end }: PptRecord): Uint8Array | undefined {
  const content = stream.subarray(start, end);
  if (instance === 0) return content;
  try {
    return inflateSync(content.subarray(4), { maxOutputLength: longestObject });
  } catch {
    return undefined;
  }
}
