import { say } from '../../contract/say.ts';
import type { Added } from '../../db/vault/vault.ts';
import { type FileChild, forgetChildrenFrom, isPathTaken, recordChild } from '../../db/store/queries/file-children.ts';
import { recordFile, type StoredFile } from '../../db/store/queries/files.ts';
import { countAnew } from '../../db/store/queries/jobs.ts';
import type { Engine } from '../engine.ts';
import type { Child, ChildFacts, LostChild, ReadingProblem } from '../extract/extraction.ts';
import { ChildBroken } from '../extract/incoming-child.ts';
import { lost } from '../extract/lost-children.ts';
import { bringChildren } from './bring-children.ts';
import { containersOf, firstPlaceOf } from './families.ts';
import { type FamilyRoom, roomIn } from './family-room.ts';
import { wantFamily } from './want-family.ts';

/** Files taken out of one container. The largest mailboxes have some 500,000 messages. */
const mostChildren = 1_000_000;

/** Children that are entered in one transaction: calls are answered between them. */
const together = 64;
/** Milliseconds after which what came is entered, so that slow containers show progress. */
const longestWait = 1_000;

export type ChildIntake = {
  /**
   * Brings children to safety, and enters them in the ledger in the order in which they come: at once those of a large or
   * slow container, else with its end. Gives the reason why no more are wanted.
   */
  take(children: readonly (Child | LostChild)[]): Promise<ReadingProblem | undefined>;
  /** Enters those that wait for it, where the container does not come to its end. */
  enter(): void;
  /** Ends the container: part of the transaction that says it has been read, or could not be read to its end. */
  finish(isWhole: boolean): void;
};

/** A child without its bytes, which are in the vault. */
type Stored = { readonly child: ChildFacts; readonly added: Added } | { readonly child: LostChild };

/**
 * Takes what comes out of a container while it is being read: into the vault first, then, a batch in a transaction,
 * into the ledger and the case. A container that is read once more, such as after a crash, finds its children there.
 */
export function takeChildren(
  engine: Engine,
  file: StoredFile,
  jobId: number,
  room: FamilyRoom,
  signal: AbortSignal,
): ChildIntake {
  const { library } = engine.stores;
  const own = roomIn(file.size);
  let entered = 0;
  let came = 0;
  /** What is in the vault and not yet in the ledger. */
  let held: readonly Stored[] = [];
  let lastEntry = performance.now();
  /** Names that were met more than once, and how often. */
  const repeated = new Map<string, number>();

  const whyEnough = (): ReadingProblem | undefined => {
    const position = entered + held.length;
    if (position >= mostChildren)
      return {
        code: 'too-large',
        message: say('many-children', { most: mostChildren }),
      };
    if (came > own || room.left(file.id) < 0)
      return {
        code: 'bomb',
        message: say('bomb-of-children', { count: position }),
      };
    return undefined;
  };

  const counted = async function* (
    pieces: AsyncIterable<Uint8Array>,
    onPiece: (length: number) => void,
  ): AsyncGenerator<Uint8Array, void, undefined> {
    for await (const piece of pieces) {
      came += piece.length;
      if (came > own || piece.length > room.left(file.id)) throw new ChildBroken(lost('bomb'));
      onPiece(piece.length);
      yield piece;
    }
  };

  const store = async (child: Child | LostChild): Promise<Stored> => {
    if ('problem' in child) return { child };
    // Counted as it comes: other containers of the family are read at the same time.
    let counts = 0;
    const count = (length: number): void => {
      counts += length;
      room.took(file.id, length);
    };
    const { bytes, ...facts } = child;
    try {
      if (bytes instanceof Uint8Array) {
        came += bytes.length;
        count(bytes.length);
      }
      const source = bytes instanceof Uint8Array ? { bytes } : { pieces: counted(bytes, count) };
      const added = await engine.vault.add(source, { signal });
      if (added.existed) count(-counts);
      return { child: facts, added };
    } catch (error) {
      count(-counts);
      if (error instanceof ChildBroken) return { child: { ...facts, problem: error.problem } };
      throw error;
    }
  };

  /** A path that no earlier child of this container has. */
  const uniquePath = (child: ChildFacts | LostChild, position: number, met: Map<string, number>): string => {
    // Without a path, a slash in the name is a character like others, not a folder.
    const plain = (child.path ?? child.name.replaceAll('/', '∕')) || 'unnamed';
    let n = met.get(plain) ?? repeated.get(plain) ?? 1;
    let path = n === 1 ? plain : `${plain} (${n})`;
    while (isPathTaken(library, file.id, path, position)) {
      n += 1;
      path = `${plain} (${n})`;
    }
    if (n > 1) met.set(plain, n);
    return path;
  };

  const record = (stored: Stored, position: number, met: Map<string, number>): { row: FileChild; isNew: boolean } => {
    const { name, stated = {} } = stored.child;
    const common = { position, name, path: uniquePath(stored.child, position, met), stated };
    const lostSize = 'size' in stored.child ? (stored.child.size ?? null) : null;
    const row: FileChild =
      'added' in stored
        ? { ...common, fileId: fileIdOf(stored.added), size: stored.added.size, code: null, reason: null }
        : {
            ...common,
            fileId: null,
            size: lostSize,
            code: stored.child.problem.code,
            reason: stored.child.problem.message,
          };
    return { row, isNew: recordChild(library, file.id, row) };
  };

  const fileIdOf = ({ sha256, size }: Added): number => recordFile(library, sha256, size, engine.author.now()).id;

  /** Enters what is held. Part of the caller's transaction, which may be undone and done again. Gives the repeated names among them. */
  const write = (): ReadonlyMap<string, number> => {
    const met = new Map<string, number>();
    if (held.length === 0) return met;
    const rows = held.map((stored, index) => record(stored, entered + index, met));
    const place = firstPlaceOf(library, file.id);
    // Other places of the container follow by themselves once it has been read.
    if (place)
      bringChildren(
        library,
        engine.author,
        place.intake,
        place,
        rows.map(({ row }) => row),
      );
    // It is not what kills the program: each time it brings something to safety.
    if (rows.some(({ isNew }) => isNew)) countAnew(library, jobId);
    engine.recordsChanged([['exhibits', []], ...(place ? [['imports', [place.intake.id]] as const] : [])]);
    return met;
  };

  const enter = (): void => {
    if (held.length === 0) return;
    for (const [name, count] of library.transaction(write)) repeated.set(name, count);
    entered += held.length;
    held = [];
    lastEntry = performance.now();
    engine.jobs().wake();
  };

  return {
    async take(children) {
      const before = whyEnough();
      if (before) return before;
      const stored = await Promise.all(children.map(store));
      held = [...held, ...stored];
      if (held.length >= together || performance.now() - lastEntry >= longestWait) enter();
      return whyEnough();
    },
    enter,
    finish(isWhole) {
      write();
      if (isWhole) forgetChildrenFrom(library, file.id, entered + held.length);
      for (const place of containersOf(library, file.id)) wantFamily(library, place, engine.author.now());
    },
  };
}
