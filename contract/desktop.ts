import { z } from 'zod';
import { themes } from './host.ts';

/**
 * What a window of the desktop app tells of itself, so that what the system draws around it fits: the menu has what the
 * window can do now, in its words.
 */
export const surroundings = z.object({
  language: z.enum(['en', 'zh-Hans']),
  theme: z.enum(themes),
  commands: z
    .array(
      z.object({
        id: z.string().regex(/^[a-z][\w-]{0,60}$/i),
        group: z.enum(['case', 'library', 'view']),
        label: z.string().min(1).max(200),
        /** As the window writes keys: mod+shift+Z. */
        keys: z.string().max(40).optional(),
      }),
    )
    .max(100),
});
export type Surroundings = z.output<typeof surroundings>;

/** What the desktop app asks of a window: to run a command that it has told of, or to open the library in a folder. */
export type DesktopAsk =
  | { readonly ask: 'run'; readonly id: string }
  | { readonly ask: 'open-library'; readonly folder: string };
