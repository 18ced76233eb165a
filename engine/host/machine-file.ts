import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { type Settings, settings } from '../../contract/host.ts';
import { writeDurably } from '../../db/store/write-durably.ts';

const recent = z.object({ folder: z.string(), name: z.string(), openedAt: z.number(), encrypted: z.boolean() });
export type Remembered = z.infer<typeof recent>;
const content = z.object({ recent: z.array(recent).default([]), settings: settings.prefault({}) });
type Content = z.output<typeof content>;

/** How many libraries are remembered: as many as fit in a list without scrolling. */
const mostRecent = 12;

/** What the program remembers on this machine, outside any library: no evidence, no keys. */
export type MachineFile = {
  read(): Content;
  remember(library: Remembered): void;
  forget(folder: string): void;
  change(changes: { readonly [Key in keyof Settings]?: Settings[Key] | undefined }): Settings;
};

/** Opens the file at this path. One that is damaged is put aside and begun anew: nothing in it is evidence. */
export function openMachineFile(path: string): MachineFile {
  const read = (): Content => {
    if (!existsSync(path)) return content.parse({});
    try {
      return content.parse(JSON.parse(readFileSync(path, 'utf8')));
    } catch (error) {
      if (!(error instanceof SyntaxError || error instanceof z.ZodError)) throw error;
      renameSync(path, `${path}.damaged`);
      return content.parse({});
    }
  };
  const write = (next: Content): void => {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    writeDurably(path, JSON.stringify(next, null, 2), 0o600);
  };
  return {
    read,
    remember: library => {
      const { recent: before, settings: kept } = read();
      write({
        settings: kept,
        recent: [library, ...before.filter(({ folder }) => folder !== library.folder)].slice(0, mostRecent),
      });
    },
    forget: folder => {
      const { recent: before, settings: kept } = read();
      write({ settings: kept, recent: before.filter(one => one.folder !== folder) });
    },
    change: changes => {
      const before = read();
      const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      // Of the layout too, only what is given changes: two windows may move things at the same time.
      const layout = { ...before.settings.layout, ...changes.layout };
      const next = settings.parse({ ...before.settings, ...given, layout });
      write({ ...before, settings: next });
      return next;
    },
  };
}
