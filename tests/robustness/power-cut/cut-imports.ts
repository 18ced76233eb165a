import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type Library, createLibrary, openLibrary } from '../../../engine/open.ts';
import { allExhibits, allItems, callsOf } from '../calls.ts';
import { type Cut, runUntilCut, ways } from './cut-power.ts';
import { writeMixedFolder } from './mixed-folder.ts';
import { promises } from './promises.ts';

/** Milliseconds within which the power goes: the import of the mixed folder takes some seconds more. */
const longest = 3_500;
/** Of the cuts, those that may come while the program starts and opens the library. */
const atStart = 0.15;
/** Every so many libraries, one is encrypted. */
const encryptedEvery = 4;

/**
 * Imports a mixed folder over and over, cuts the power `times` times in all, and checks after each cut what was promised
 * before, and after each import that it is as if nothing had happened. Gives what was found wrong, a sentence each.
 */
export async function cutImports(
  scratch: string,
  { times, random, onCut }: { readonly times: number; random(): number; onCut?(cut: number, imports: number): void },
): Promise<readonly string[]> {
  const path = join(scratch, 'mixed');
  mkdirSync(path);
  const words = await writeMixedFolder(path);
  const undisturbed = await importing('reference', '');
  const wanted = await outcomeOf(undisturbed, words);
  const wrong: string[] = [...wanted.wrong];
  let cuts = 0;
  for (let imports = 0; cuts < times; imports += 1) {
    const passphrase = imports % encryptedEvery === encryptedEvery - 1 ? 'a passphrase of many words' : '';
    const place = await newLibrary(`library ${imports}`, passphrase);
    const made = promises();
    for (let ended = false; !ended; ) {
      const cut = cuts < times ? anyCut(random) : undefined;
      const name = `Import ${imports}, cut ${cuts}${cut ? ` (${cut.way}, ${Math.round(cut.after)} ms from ${cut.from})` : ''}`;
      const note = (sentences: readonly string[]): void => void wrong.push(...sentences.map(one => `${name}: ${one}`));
      ended = (await runUntilCut(place, cut, one => made.keep(one))) === 'ended';
      if (ended) {
        const outcome = await outcomeOf(place, words);
        note([...outcome.wrong, ...differences(wanted.lines, outcome.lines)]);
      } else {
        cuts += 1;
        onCut?.(cuts, imports);
      }
      const library = await openLibrary(place.folder, { passphrase: passphrase || undefined, readOnly: true });
      note(await made.broken(library));
      await library.close();
      if (wrong.length > mostSaid) return wrong;
    }
    if (wrong.length === 0) rmSync(place.folder, { recursive: true, force: true });
  }
  return wrong;

  async function newLibrary(name: string, passphrase: string): Promise<Place> {
    const folder = join(scratch, name);
    const library = await createLibrary(folder, { name: 'Harbour', passphrase: passphrase || undefined });
    callsOf(library)('cases.create', { title: 'Harbour fraud', reference: 'A-1' });
    await library.close();
    return { folder, passphrase, path };
  }

  async function importing(name: string, passphrase: string): Promise<Place> {
    const place = await newLibrary(name, passphrase);
    await runUntilCut(place, undefined, () => undefined);
    return place;
  }
}

/** Found wrong after which there is no use in going on. */
const mostSaid = 50;

type Place = { readonly folder: string; readonly passphrase: string; readonly path: string };

function anyCut(random: () => number): Cut {
  const from = random() < atStart ? 'start' : 'open';
  return { way: ways[Math.floor(random() * ways.length)] ?? 'everything', from, after: random() * longest };
}

/** What an import came to: a line for each place, the same whoever was there first. */
type Outcome = { readonly lines: ReadonlyMap<string, string>; readonly wrong: readonly string[] };

async function outcomeOf(place: Place, words: readonly string[]): Promise<Outcome> {
  const { folder, passphrase } = place;
  const library = await openLibrary(folder, { passphrase: passphrase || undefined });
  try {
    const wrong = await readSuspects(library);
    const call = callsOf(library);
    const [account] = call('imports.list', {});
    if (account?.state !== 'done' || account.waiting !== 0) wrong.push(`The import is ${account?.state}.`);
    for (const query of words) {
      const { total } = call('search.find', { query });
      if (total !== 1) wrong.push(`“${query}” is found in ${total} exhibits.`);
    }
    const exhibits = new Map(allExhibits(call, 1).map(exhibit => [exhibit.id, exhibit]));
    const lines = allItems(call, 1).map(({ path, exhibitId, code }) => {
      const exhibit = exhibits.get(exhibitId ?? 0);
      if (!exhibit) return [path, `not taken in: ${code}`] as const;
      const { sha256, kind, reading, pages, readingCode } = exhibit;
      const { occurrences, scans } = call('exhibits.get', { id: exhibit.id });
      const text = Array.from({ length: pages }, (_, n) => call('exhibits.page', { id: exhibit.id, page: n + 1 }).text);
      return [
        path,
        JSON.stringify({ sha256, kind, reading, readingCode, places: occurrences.length, scans, text }),
      ] as const;
    });
    const { problem } = await library.verify({ signal: new AbortController().signal, onProgress: () => undefined });
    if (problem !== null) wrong.push(`Verification: ${JSON.stringify(problem)}`);
    return { lines: new Map(lines), wrong };
  } finally {
    await library.close();
  }
}

/**
 * What was being read whenever the program died is suspected of having killed it, and left to a person with a sentence,
 * and so is a page. Here the person has it read once more.
 */
async function readSuspects(library: Library): Promise<string[]> {
  const call = callsOf(library);
  await library.whenIdle();
  const suspects = allExhibits(call, 1).filter(
    ({ readingCode }) => readingCode === 'internal' || readingCode === 'crashed',
  );
  if (suspects.length > 0) call('exhibits.readAgain', { ids: suspects.map(({ id }) => id) });
  call('ocr.start', { caseId: 1 });
  await library.whenIdle();
  return suspects.flatMap(({ fileName, readingProblem }) =>
    /^\S.{15,}\.$/s.test(readingProblem ?? '') ? [] : [`${fileName} is not read, and nothing says why.`],
  );
}

function differences(wanted: ReadonlyMap<string, string>, got: ReadonlyMap<string, string>): readonly string[] {
  return [...new Set([...wanted.keys(), ...got.keys()])].flatMap(path => {
    const [one, other] = [wanted.get(path), got.get(path)];
    if (one === other) return [];
    return [`${path} is ${short(other)}, and without a cut ${short(one)}.`];
  });
}

const short = (line: string | undefined): string => (line === undefined ? 'not there' : line.slice(0, 400));
