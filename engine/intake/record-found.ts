import type { Author } from '../../db/change/operation.ts';
import type { WritableStore } from '../../db/store/handles.ts';
import { recordFile } from '../../db/store/queries/files.ts';
import { rawBytes } from './path-bytes.ts';
import { type Intake, recordFailed, recordPlace, recordSkipped } from './record-place.ts';
import type { Skipped } from './skip-rules.ts';
import type { Found } from './walk.ts';

/** A file that is in the vault, or the reason why it is not. */
export type Stored =
  | { readonly sha256: Buffer; readonly size: number; readonly mended?: boolean }
  | { readonly code: string; readonly reason: string }
  | { readonly skipped: Skipped; readonly size: number };

/** Enters what a walk has found in the ledger, and what is known to be in it. Part of the caller's transaction. */
export function recordFound(
  library: WritableStore,
  author: Author,
  intake: Intake,
  found: Found,
  stored: Stored,
): void {
  const common = { path: found.shown, rawPath: rawBytes(found.path), container: null };
  if ('skipped' in stored) {
    const { skipped, size } = stored;
    recordSkipped(library, author, intake, { ...common, ...skipped, size });
  } else if ('reason' in stored) recordFailed(library, author, intake, { ...common, ...stored, size: null });
  else {
    const { id: fileId } = recordFile(library, stored.sha256, stored.size, author.now());
    const modifiedAt = found.what === 'file' ? found.modifiedAt : null;
    recordPlace(library, author, intake, { ...common, ...stored, fileId, name: found.name, modifiedAt });
  }
}
