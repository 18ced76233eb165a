import { type Author, operate } from '../../db/change/operation.ts';
import type { WritableStore } from '../../db/store/handles.ts';
import { addExhibit } from '../../db/store/queries/exhibit-changes.ts';
import { childrenOf, fileById } from '../../db/store/queries/files.ts';
import { addItem, addOccurrence, hasItem } from '../../db/store/queries/imports.ts';
import { type Container, depthOf, describeExhibit, titleFromName, uniqueName, wantReading } from './families.ts';

/** The import that things are found for. */
export type Intake = {
  readonly id: number;
  readonly caseId: number;
  readonly custodian: string;
  readonly source: string;
};

/** A place where bytes were found that are in the vault: on a disk, or in a container of the case. */
type Place = {
  readonly fileId: number;
  readonly sha256: Buffer;
  readonly size: number;
  /** What the vault held under this hash was damaged, and is good again. */
  readonly mended?: boolean;
  readonly path: string;
  readonly rawPath: Uint8Array | null;
  readonly name: string;
  /** As the file system said, milliseconds since 1970 UTC; null inside containers. */
  readonly modifiedAt: number | null;
  readonly container: Container | null;
};

/** Something that could not be taken in, and why. */
type Failed = Pick<Place, 'path' | 'rawPath' | 'container'> & {
  readonly code: string;
  readonly reason: string;
  readonly size: number | null;
};

/** How deep containers within containers are followed. Deeper ones are bombs, or mail that was forwarded without end. */
const deepest = 20;

/**
 * Enters one place in the ledger, as an operation of its own that the log tells in full: a new exhibit, or one more
 * occurrence of an exhibit that the case has. What is known of the bytes already, and what came out of them, holds
 * here too; otherwise they will be read. Part of the caller's transaction.
 */
export function recordPlace(library: WritableStore, author: Author, intake: Intake, place: Place): void {
  const { fileId, path, rawPath, container } = place;
  const known = library.one<{ id: number; uid: Buffer }>(
    'SELECT id, uid FROM exhibits WHERE case_id = ? AND file_id = ? AND deleted = 0',
    [intake.caseId, fileId],
  );
  const action = known === undefined ? 'import.exhibit' : 'import.occurrence';
  const { result } = operate(library, author, { action }, operation => {
    const { size, modifiedAt } = place;
    operation.tell({ import: intake.id, sha256: place.sha256.toString('hex'), size, path, modifiedAt });
    if (place.mended) operation.tell({ mended: true });
    operation.about(known?.uid);
    const exhibitId =
      known?.id ??
      addExhibit(operation, {
        caseId: intake.caseId,
        fileId,
        parentId: container?.exhibitId ?? null,
        title: titleFromName(place.name),
        fileName: place.name,
        custodian: intake.custodian,
        source: intake.source,
      }).id;
    const found = { importId: intake.id, path, rawPath, fileId, exhibitId };
    const occurrence = { ...found, parentId: container?.exhibitId ?? null, fileName: place.name, modifiedAt };
    addOccurrence(library, occurrence, operation.actor, operation.at);
    const outcome = known === undefined ? 'stored' : 'duplicate';
    const line = { ...found, parentId: container?.itemId ?? null, outcome, code: null, reason: null, size } as const;
    const itemId = addItem(library, line, operation.at);
    if (known === undefined) describeExhibit(operation, exhibitId, fileId);
    return { exhibitId, itemId };
  });
  if (!wantReading(library, fileId, author.now())) bringFamily(library, author, intake, { ...result, fileId, path });
}

/** Enters in the ledger what could not be taken in. Part of the caller's transaction. */
export function recordFailed(library: WritableStore, author: Author, intake: Intake, failed: Failed): void {
  const { container, ...line } = failed;
  operate(library, author, { action: 'import.failed' }, operation => {
    operation.tell({ import: intake.id, path: failed.path, code: failed.code });
    const ends = { importId: intake.id, parentId: container?.itemId ?? null, fileId: null, exhibitId: null };
    addItem(library, { ...line, ...ends, outcome: 'failed' }, operation.at);
  });
}

/**
 * Makes exhibits of what came out of a container, with the container's custodian and source; what the case has
 * already gets one more occurrence. What the ledger has already is left alone, so this may be done again. Part of the
 * caller's transaction.
 */
export function bringFamily(library: WritableStore, author: Author, intake: Intake, container: Container): void {
  const depth = depthOf(library, container.exhibitId);
  const used = new Set<string>();
  for (const { fileId, name } of childrenOf(library, container.fileId)) {
    const path = `${container.path}/${uniqueName(name, used)}`;
    if (hasItem(library, intake.id, path, null)) continue;
    const file = fileById(library, fileId);
    if (!file) throw new Error('A file that came out of a container is not recorded');
    const place = { path, rawPath: null, size: file.size, container };
    if (depth > deepest) {
      const reason = `This is the ${depth}th container inside another one, and they are followed to the ${deepest}th. Save it as a file and import it by itself.`;
      recordFailed(library, author, intake, { ...place, code: 'too-large', reason });
    } else recordPlace(library, author, intake, { ...place, fileId, sha256: file.sha256, name, modifiedAt: null });
  }
}
