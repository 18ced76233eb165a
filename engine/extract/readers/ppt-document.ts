import { failure } from '../problems.ts';
import { type PptRecord, recordAt, recordsIn, recordsUnder } from './ppt-records.ts';
import { unlockPpt } from './ppt-unlock.ts';
import { textOf, types } from './ppt-text.ts';

/** A slide, the words of its outline, and the page of notes that belongs to it. */
export type PptSlide = {
  readonly record: PptRecord;
  readonly outline: readonly string[];
  readonly notes: PptRecord | undefined;
  readonly isHidden: boolean;
};

export type Presentation = {
  /** The stream in which the records lie, without its cipher. */
  readonly stream: Buffer;
  readonly slides: readonly PptSlide[];
  readonly objects: readonly PptRecord[];
};

/** Edits that a file may have been saved with one after the other; each keeps what the one before wrote. */
const mostEdits = 10_000;

/**
 * Finds the slides in the order in which they are shown: the last edit's list of places (MS-PPT 2.1.2). Where that is
 * damaged, slides come in the order in which they lie in the stream, older versions among them.
 */
export function openPpt(ciphered: Buffer, currentUser: Buffer | undefined, password: string | undefined): Presentation {
  const { places, cipher } = persistPlaces(ciphered, currentUser);
  const stream = cipher === undefined ? ciphered : unlockPpt(ciphered, places, cipher, password);
  const at = (id: number): PptRecord | undefined => recordAt(stream, places.get(id) ?? -1);
  const document = [...places.keys()].map(at).find(record => record?.type === types.document);
  const lists = document === undefined ? [] : [...recordsIn(stream, document.start, document.end)];
  const listed = lists.filter(({ type, instance }) => type === types.listWithText && instance === 0);
  const notes = notesById(lists.filter(({ type, instance }) => type === types.listWithText && instance === 2));
  const slides = listed.flatMap(list => slidesOf(list));
  const objects = [...places.keys()].map(at).filter(record => record?.type === types.oleObject);
  if (slides.length > 0) return { stream, slides, objects: objects.filter(record => record !== undefined) };
  const lying = [...recordsUnder(stream, { start: 0, end: stream.length }, ({ type }) => type !== types.slide)];
  const found = lying.filter(({ type }) => type === types.slide);
  if (found.length === 0 && document === undefined) throw failure('damaged');
  return {
    stream,
    slides: found.map(record => ({ record, outline: [], notes: undefined, isHidden: isHidden(record) })),
    objects: lying.filter(({ type }) => type === types.oleObject),
  };

  /** A list names each slide and then gives the words of its outline, text by text. */
  function slidesOf(list: PptRecord): PptSlide[] {
    const made: { record: PptRecord | undefined; outline: string[] }[] = [];
    for (const record of recordsIn(stream, list.start, list.end)) {
      if (record.type === types.slidePersist && record.end - record.start >= 16)
        made.push({ record: at(stream.readUInt32LE(record.start)), outline: [] });
      else if (record.type === types.textHeader) made.at(-1)?.outline.push('');
      const text = textOf(stream, record);
      const outline = made.at(-1)?.outline;
      if (text !== undefined && outline !== undefined && outline.length > 0) outline[outline.length - 1] += text;
    }
    return made.flatMap(({ record, outline }) =>
      record?.type === types.slide ? [{ record, outline, notes: notesOf(record), isHidden: isHidden(record) }] : [],
    );
  }

  function notesById(found: readonly PptRecord[]): Map<number, PptRecord> {
    const byId = new Map<number, PptRecord>();
    for (const list of found)
      for (const record of recordsIn(stream, list.start, list.end)) {
        if (record.type !== types.slidePersist || record.end - record.start < 16) continue;
        const page = at(stream.readUInt32LE(record.start));
        if (page?.type === types.notes) byId.set(stream.readUInt32LE(record.start + 12), page);
      }
    return byId;
  }

  function notesOf(slide: PptRecord): PptRecord | undefined {
    const atom = recordAt(stream, slide.start, slide.end);
    return atom?.type === types.slideAtom && atom.end - atom.start >= 20
      ? notes.get(stream.readUInt32LE(atom.start + 16))
      : undefined;
  }

  /** A flag among how the slide comes and goes (MS-PPT 2.6.6). */
  function isHidden(slide: PptRecord): boolean {
    for (const record of recordsIn(stream, slide.start, slide.end))
      if (record.type === types.slideShowInfo && record.end - record.start >= 11)
        return (stream.readUInt16LE(record.start + 10) & 0x04) !== 0;
    return false;
  }
}

/** Where each object of the presentation lies: the newest edit's word counts, older ones fill in what it does not name. */
function persistPlaces(
  stream: Buffer,
  currentUser: Buffer | undefined,
): { places: Map<number, number>; cipher: number | undefined } {
  const places = new Map<number, number>();
  let cipher: number | undefined;
  const seen = new Set<number>();
  let edit = currentUser !== undefined && currentUser.length >= 20 ? currentUser.readUInt32LE(16) : lastEdit(stream);
  while (edit !== undefined && !seen.has(edit) && seen.size < mostEdits) {
    seen.add(edit);
    const atom = recordAt(stream, edit);
    if (atom?.type !== types.userEdit || atom.end - atom.start < 16) break;
    const directory = recordAt(stream, stream.readUInt32LE(atom.start + 12));
    if (directory?.type === types.persistDirectory) addPlaces(stream, directory, places);
    // Only an edit of a protected file has this field: the number of the object that tells of its cipher.
    if (atom.end - atom.start >= 32) cipher ??= stream.readUInt32LE(atom.start + 28);
    // The first edit has none before it: zero.
    edit = stream.readUInt32LE(atom.start + 8) || undefined;
  }
  return { places, cipher };
}

/** Runs of places: the lower 20 bits are the first number, the upper 12 how many follow (MS-PPT 2.3.4). */
function addPlaces(stream: Buffer, { start, end }: PptRecord, places: Map<number, number>): void {
  for (let at = start; at + 4 <= end; ) {
    const head = stream.readUInt32LE(at);
    const count = head >>> 20;
    at += 4;
    for (let index = 0; index < count && at + 4 <= end; index += 1, at += 4) {
      const id = (head & 0xfffff) + index;
      if (!places.has(id)) places.set(id, stream.readUInt32LE(at));
    }
  }
}

function lastEdit(stream: Buffer): number | undefined {
  let last: number | undefined;
  for (const { type, start } of recordsIn(stream, 0, stream.length)) if (type === types.userEdit) last = start - 8;
  return last;
}
