import type { ImportRules } from '../../contract/imports.ts';
import { type Author, operate } from '../../db/change/operation.ts';
import type { WritableStore } from '../../db/store/handles.ts';
import { addExhibit } from '../../db/store/queries/exhibit-changes.ts';
import { addItem, addOccurrence } from '../../db/store/queries/imports.ts';
import { describeExhibit, titleFromName } from './describe-exhibit.ts';
import { type Container, wantReading } from './families.ts';
import { wantFamily } from './want-family.ts';

/** The import that things are found for. */
export type Intake = {
  readonly id: number;
  readonly caseId: number;
  readonly custodian: string;
  readonly source: string;
  readonly acquired: string;
  readonly rules: ImportRules;
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
  /** What a container states of the file in it, as written there. */
  readonly stated?: Readonly<Record<string, string>>;
  readonly container: Container | null;
};

/** Something that could not be taken in, and why. */
type Failed = Pick<Place, 'path' | 'rawPath' | 'container'> & {
  readonly code: string;
  readonly reason: string;
  readonly size: number | null;
};

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
    const { size, modifiedAt, stated = {} } = place;
    operation.tell({ import: intake.id, sha256: place.sha256.toString('hex'), size, path, modifiedAt });
    if (place.stated) operation.tell({ stated });
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
        acquired: intake.acquired,
      }).id;
    const found = { importId: intake.id, path, rawPath, fileId, exhibitId };
    const occurrence = { ...found, parentId: container?.exhibitId ?? null, fileName: place.name, modifiedAt, stated };
    addOccurrence(library, occurrence, operation.actor, operation.at);
    const outcome = known === undefined ? 'stored' : 'duplicate';
    const line = { ...found, parentId: container?.itemId ?? null, outcome, code: null, reason: null, size } as const;
    const itemId = addItem(library, line, operation.at);
    if (known === undefined) describeExhibit(operation, exhibitId, fileId);
    return { exhibitId, itemId };
  });
  if (!wantReading(library, fileId, author.now(), place.modifiedAt))
    wantFamily(library, { ...result, fileId }, author.now());
}

/** Enters in the ledger what could not be taken in. Part of the caller's transaction. */
export function recordFailed(library: WritableStore, author: Author, intake: Intake, failed: Failed): void {
  recordOutside(library, author, intake, failed, 'failed');
}

/** Enters in the ledger what a rule of the import leaves out. Part of the caller's transaction. */
export function recordSkipped(library: WritableStore, author: Author, intake: Intake, skipped: Failed): void {
  recordOutside(library, author, intake, skipped, 'skipped');
}

function recordOutside(
  library: WritableStore,
  author: Author,
  intake: Intake,
  { container, ...line }: Failed,
  outcome: 'failed' | 'skipped',
): void {
  operate(library, author, { action: `import.${outcome}` }, operation => {
    operation.tell({ import: intake.id, path: line.path, code: line.code });
    const ends = { importId: intake.id, parentId: container?.itemId ?? null, fileId: null, exhibitId: null };
    addItem(library, { ...line, ...ends, outcome }, operation.at);
  });
}
