/** A file on its way through the browser, with the folders that it was chosen in. */
export type DroppedFile = { readonly file: File; readonly path: string };
/** `drop`: 1, or a later one when a file was dropped under the same name before. */
export type UploadFile = DroppedFile & { readonly drop: number };

/** Everything that was dropped, with what is inside folders. */
export async function droppedFiles(data: DataTransfer): Promise<readonly DroppedFile[]> {
  // Subtle: the items are gone after the first await, so all of them are taken before. What comes from another page
  // rather than from a disk is a file without an entry.
  const items = [...data.items].filter(({ kind }) => kind === 'file');
  const taken = items.map(item => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  const found = await Promise.all(
    taken.map(async ({ entry, file }) => (entry ? await filesOf(entry, '') : file ? [{ file, path: file.name }] : [])),
  );
  return found.flat();
}

async function filesOf(entry: FileSystemEntry, above: string): Promise<readonly DroppedFile[]> {
  const path = above + entry.name;
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ file, path }];
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return [];
  const inside: DroppedFile[] = [];
  const reader = entry.createReader();
  // A reader gives at most a hundred entries at a time, and none at the end.
  for (let some = await entriesOf(reader); some.length > 0; some = await entriesOf(reader))
    for (const each of some) inside.push(...(await filesOf(each, `${path}/`)));
  return inside;
}

const entriesOf = (reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> =>
  new Promise((resolve, reject) => reader.readEntries(resolve, reject));

/** What a person has chosen in the browser's own dialog. */
export const pickedFiles = (files: FileList): readonly DroppedFile[] =>
  [...files].map(file => ({ file, path: file.webkitRelativePath || file.name }));

/** Adds files to those chosen before. Files keep their names, so one with a name that is taken belongs to a later drop. */
export function withFiles(before: readonly UploadFile[], added: readonly DroppedFile[]): readonly UploadFile[] {
  const drops = new Map<string, number>();
  for (const { path, drop } of before) drops.set(path, Math.max(drop, drops.get(path) ?? 0));
  const numbered = added.map(({ file, path }) => {
    const drop = (drops.get(path) ?? 0) + 1;
    drops.set(path, drop);
    return { file, path, drop };
  });
  return [...before, ...numbered];
}
