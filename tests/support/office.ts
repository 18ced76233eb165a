import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeFolder, packageFiles } from '../../engine/office-pages/package.ts';

/**
 * The archive of LibreOffice that somebody has fetched (see tests/README.md); undefined where there is none. It is no part
 * of the product, so what needs it is skipped then.
 */
export const officeArchive = process.env['CASEWRIGHT_OFFICE_ARCHIVE'];

/** Puts empty files as large as those of LibreOffice in their place: it seems to be there, and cannot run. */
export function pretendOffice(dataFolder: string): string {
  const folder = officeFolder(dataFolder);
  mkdirSync(folder, { recursive: true });
  for (const { name, size } of packageFiles) {
    writeFileSync(join(folder, name), '');
    truncateSync(join(folder, name), size);
  }
  return folder;
}
