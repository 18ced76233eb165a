import type { NamedFile } from '../../../contract/chats.ts';
import type { ReadableStore } from '../handles.ts';

/**
 * Finds the exhibits that a chat names as its files: what was found in the same import beside the chat, in its folder or
 * its container, under the path that the chat gives. Gives null for a name under which nothing stands there.
 */
export function filesBeside(store: ReadableStore, exhibitId: number): (name: string) => NamedFile['exhibit'] {
  const folders = store
    .all<{ import_id: number; path: string }>(
      // By the file, of which there is an index: a ledger may have a million lines.
      `SELECT import_id, path FROM import_items
       WHERE file_id = (SELECT file_id FROM exhibits WHERE id = :exhibitId) AND exhibit_id = :exhibitId
         AND outcome IN ('stored', 'duplicate') ORDER BY id`,
      { exhibitId },
    )
    .map(({ import_id, path }) => ({ importId: import_id, folder: /^.*[/\\]/s.exec(path)?.[0] ?? '' }));
  const known = new Map<string, NamedFile['exhibit']>();
  const find = (name: string): NamedFile['exhibit'] => {
    for (const { importId, folder } of folders)
      for (const path of waysToWrite(name, folder)) {
        const found = store.one<NonNullable<NamedFile['exhibit']>>(
          `SELECT exhibits.id, number, title, kind FROM import_items
             JOIN exhibits ON exhibits.id = exhibit_id JOIN files ON files.id = exhibits.file_id
           WHERE import_id = ? AND path = ? AND exhibits.deleted = 0`,
          [importId, folder + path],
        );
        if (found) return found;
      }
    return null;
  };
  return name => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = find(name);
    known.set(name, found);
    return found;
  };
}

/** A Mac writes letters with accents in two pieces, Windows puts other strokes between folders. */
function waysToWrite(name: string, folder: string): ReadonlySet<string> {
  const there = folder.endsWith('\\') ? name.replaceAll('/', '\\') : name.replaceAll('\\', '/');
  const plain = there.replace(/^\.[/\\]/, '');
  return new Set([plain, plain.normalize('NFC'), plain.normalize('NFD')]);
}
