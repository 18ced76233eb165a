import type { Author, Operation } from '../../db/change/operation.ts';
import { operate } from '../../db/change/operation.ts';
import type { WritableStore } from '../../db/store/handles.ts';
import { addExhibit } from '../../db/store/queries/exhibit-changes.ts';
import { recordFile } from '../../db/store/queries/files.ts';
import { addItem, addOccurrence } from '../../db/store/queries/imports.ts';
import { bringFamily, describeExhibit, titleFromName, wantReading } from './families.ts';
import { rawBytes } from './path-bytes.ts';
import type { Found } from './walk.ts';

/** The import that things are found for. */
export type Intake = {
  readonly id: number;
  readonly caseId: number;
  readonly custodian: string;
  readonly source: string;
};

/** A file that is in the vault, or the reason why it is not. */
export type Stored =
  | { readonly sha256: Buffer; readonly size: number; readonly mended?: boolean }
  | { readonly code: string; readonly reason: string };

/**
 * Enters one found file in the ledger, as an operation of its own: a new exhibit, one more occurrence of an exhibit the
 * case has, or a failure. Part of the caller's transaction.
 */
export function recordFound(
  library: WritableStore,
  author: Author,
  intake: Intake,
  found: Found,
  stored: Stored,
): void {
  const rawPath = rawBytes(found.path);
  const item = { importId: intake.id, parentId: null, path: found.shown, rawPath };
  if ('reason' in stored) {
    operate(library, author, { action: 'import.failed' }, operation => {
      operation.tell({ import: intake.id, path: found.shown, code: stored.code });
      addItem(
        library,
        {
          ...item,
          outcome: 'failed',
          code: stored.code,
          reason: stored.reason,
          fileId: null,
          exhibitId: null,
          size: null,
        },
        operation.at,
      );
    });
    return;
  }
  const modifiedAt = found.what === 'file' ? found.modifiedAt : null;
  operateOnFile(library, author, intake, stored, (operation, fileId, exhibit) => {
    operation.tell({ path: found.shown, ...(stored.mended ? { mended: true } : {}) });
    const id = exhibit.known ?? addNamed(operation, intake, fileId, found.name);
    addOccurrence(
      library,
      {
        exhibitId: id,
        fileId,
        importId: intake.id,
        parentId: null,
        path: found.shown,
        rawPath,
        fileName: found.name,
        modifiedAt,
      },
      operation.actor,
      operation.at,
    );
    const itemId = addItem(
      library,
      {
        ...item,
        outcome: exhibit.known === undefined ? 'stored' : 'duplicate',
        code: null,
        reason: null,
        fileId,
        exhibitId: id,
        size: stored.size,
      },
      operation.at,
    );
    if (wantReading(library, fileId, operation.at)) return;
    // The bytes were read before: what is known of them, and what came out of them, holds here too.
    if (exhibit.known === undefined) describeExhibit(operation, id, fileId);
    bringFamily(operation, intake, { exhibitId: id, fileId, itemId, path: found.shown });
  });
}

function operateOnFile(
  library: WritableStore,
  author: Author,
  intake: Intake,
  stored: { readonly sha256: Buffer; readonly size: number },
  work: (operation: Operation, fileId: number, exhibit: { known: number | undefined }) => void,
): void {
  const fileId = recordFile(library, stored.sha256, stored.size, author.now()).id;
  const known = exhibitOfFile(library, intake.caseId, fileId);
  const action = known === undefined ? 'import.exhibit' : 'import.occurrence';
  operate(library, author, { action }, operation => {
    operation.tell({ import: intake.id, sha256: stored.sha256.toString('hex'), size: stored.size });
    if (known !== undefined) operation.about(library.value<Buffer>('SELECT uid FROM exhibits WHERE id = ?', [known]));
    work(operation, fileId, { known });
  });
}

function exhibitOfFile(library: WritableStore, caseId: number, fileId: number): number | undefined {
  return library.value<number>('SELECT id FROM exhibits WHERE case_id = ? AND file_id = ? AND deleted = 0', [
    caseId,
    fileId,
  ]);
}

function addNamed(operation: Operation, intake: Intake, fileId: number, name: string): number {
  return addExhibit(operation, {
    caseId: intake.caseId,
    fileId,
    parentId: null,
    title: titleFromName(name),
    fileName: name,
    custodian: intake.custodian,
    source: intake.source,
  }).id;
}
