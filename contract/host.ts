import { z } from 'zod';
import { reads, writes } from './call.ts';
import type { Verification } from './custody.ts';
import { type Done, requiredLine } from './shapes.ts';

/** A library that was open on this machine before. */
export type RecentLibrary = {
  readonly folder: string;
  readonly name: string;
  /** Milliseconds since 1970 UTC. */
  readonly openedAt: number;
  readonly encrypted: boolean;
  /** False when the folder is not there now, such as on a disk that is not plugged in. */
  readonly present: boolean;
};

export const themes = ['system', 'light', 'dark'] as const;
export const languages = ['system', 'en', 'zh-Hans'] as const;

/** How the window is laid out, by names that it gives: widths of panels in CSS pixels, what is shown (1) and hidden (0). */
const layout = z.record(z.string().max(100), z.number().min(0).max(10_000));

const chosen = {
  theme: z.enum(themes),
  language: z.enum(languages),
  /** Size of text in per cent of the standard. */
  textSize: z.int().min(80).max(200),
  /** Minutes without a key or a click after which an encrypted library is locked; 0 = never. */
  lockAfter: z.int().min(0).max(480),
  /** The name under which work is logged; '' = the user of the system. */
  actor: z.string().trim().max(200),
  layout,
};

/** What a person has chosen for this program on this machine. */
export const settings = z.object({
  theme: chosen.theme.default('system'),
  language: chosen.language.default('system'),
  textSize: chosen.textSize.default(100),
  lockAfter: chosen.lockAfter.default(15),
  actor: chosen.actor.default(''),
  layout: layout.default({}),
});
export type Settings = z.output<typeof settings>;

export type HostState = {
  readonly library: {
    readonly folder: string;
    readonly name: string;
    readonly encrypted: boolean;
    readonly readOnly: boolean;
  } | null;
  readonly recent: readonly RecentLibrary[];
  readonly settings: Settings;
  readonly machine: string;
  readonly user: string;
  readonly version: string;
  /** Where new libraries are made unless another place is chosen. */
  readonly librariesFolder: string;
  readonly pathSeparator: string;
  /** LibreOffice, which lays Office files out as pages where somebody has added it. */
  readonly office: {
    readonly isThere: boolean;
    /** The file from which it is added, as its makers publish it. */
    readonly archive: string;
    readonly version: string;
  };
};

/** What a link points to counts as what it is; that it is a link is said beside. */
export type FolderEntry = {
  readonly name: string;
  readonly isFolder: boolean;
  readonly isLink: boolean;
  readonly size: number;
};

const folder = z.string().trim().min(1).max(4000);
/** An empty passphrase means none. */
const passphrase = z.string().max(10_000);

/** Calls to the program itself rather than to an open library. Unlike those, they may take a while. */
export const hostCalls = {
  'host.state': reads(z.object({})).returns<HostState>(),
  'host.create': writes(z.object({ folder, name: requiredLine, passphrase: passphrase.optional() })).returns<Done>(),
  'host.open': writes(
    z.object({ folder, passphrase: passphrase.optional(), readOnly: z.boolean().default(false) }),
  ).returns<Done>(),
  /** Makes the sample library, or opens it when it is there. */
  'host.sample': writes(z.object({})).returns<Done>(),
  /** Closes the library and forgets its keys. */
  'host.close': writes(z.object({})).returns<Done>(),
  /**
   * Wraps the key of the open library under another passphrase, and enters that in its log. What is encrypted stays as
   * it is: an old copy of library.key still opens with the old passphrase. Fails with `locked` when `old` is not the
   * passphrase, `unsupported` when the library is not encrypted, and `read-only`.
   */
  'host.changePassphrase': writes(
    z.object({ old: passphrase, replacement: passphrase.min(1, 'The new passphrase must not be empty') }),
  ).returns<Done>(),
  /**
   * Verifies the open library where it cannot be written, so that nothing of it is logged; elsewhere `custody.verify`
   * does it as a job. Asked again while it runs, it gives what the first asking will give.
   */
  'host.verify': reads(z.object({})).returns<Verification>(),
  /** Stops that: who asked gets `cancelled`. */
  'host.stopVerifying': reads(z.object({})).returns<Done>(),
  /** Changes what is given and leaves the rest. Subtle: the fields have no defaults here, which would undo what was chosen before. */
  'host.settings': writes(z.object(chosen).partial()).returns<Settings>(),
  /**
   * Adds LibreOffice from the archive in which it is published: a path on this machine. Fails with `not-found`, `invalid`
   * when it is another file or another version, `too-large` when the disk is full.
   */
  'host.addOffice': writes(z.object({ archive: folder })).returns<Done>(),
  /** Removes it again. What was laid out before stays in the libraries. */
  'host.removeOffice': writes(z.object({})).returns<Done>(),
  'host.forgetRecent': writes(z.object({ folder })).returns<Done>(),
  /** What is in a folder of this machine, for choosing files where there is no dialog of the system. Hidden files last. */
  'host.folder': reads(z.object({ path: z.string().max(4000) })).returns<{
    readonly path: string;
    readonly parent: string | null;
    readonly entries: readonly FolderEntry[];
  }>(),
  /** How much an import of these files and folders would find. Counts for a few seconds at most. */
  'host.measure': reads(z.object({ paths: z.array(z.string().min(1).max(4000)).max(10_000) })).returns<{
    readonly files: number;
    readonly bytes: number;
    /** False when there was more than could be counted in time. */
    readonly complete: boolean;
  }>(),
} as const;

export type HostCallName = keyof typeof hostCalls;
export type HostInputOf<Name extends HostCallName> = z.input<(typeof hostCalls)[Name]['input']>;
export type HostCheckedInputOf<Name extends HostCallName> = z.output<(typeof hostCalls)[Name]['input']>;
export type HostOutputOf<Name extends HostCallName> = NonNullable<(typeof hostCalls)[Name]['output']>;
