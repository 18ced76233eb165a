import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { largeLibrary } from '../bench/window/large-library.ts';
import type { Stage } from './stage.ts';

/** Data to draw screens with. Each is made when the first picture asks for it. */
export type SetName = keyof typeof sets;

export const sampleCase = 'United States v. Xizhi Li et al.';
export const emptyCase = 'Harbour accounts';
export const fullCase = 'Large case';
/** For pictures only: protects nothing. */
export const passphrase = 'harbour lantern quiet seventeen';

/** Files that the sample has none of; what comes out of a container stands under the container. */
export const kindFiles = {
  'kept-page': 'news.mht',
  'pages-picture': 'scan.tiff',
  'phone-picture': 'photo.avif',
  text: 'windows.txt',
  chat: 'whatsapp.txt',
  'text-messages': 'sms.xml',
  slides: 'briefing.pptx',
  book: 'book.epub',
  sheets: 'ledger.xlsx',
  database: 'calls.db',
  calendar: 'calendar.ics',
  cards: 'contacts.vcf',
  archive: 'box.zip',
  mailbox: 'inbox.mbox',
  thread: 'thread.eml',
  sound: 'interview.wav',
  film: 'quay.mp4',
  locked: 'locked.docx',
  damaged: 'truncated.pdf',
  empty: 'empty.dat',
  unknown: 'unknown.bin',
} as const;

export const sets = {
  /** A machine that the program has never run on. */
  first: async () => {},

  /** The sample library, with a verification behind it and two saved searches. */
  sample: async ({ ask, whenIdle }: Stage) => {
    await ask('host.settings', { actor: 'Case office' });
    await ask('host.sample', {});
    const caseId = (await ask('cases.list', {})).find(({ title }) => title === sampleCase)?.id ?? 0;
    await ask('search.save', { name: 'Seven years or fifteen', query: '"seven years" OR "15 years"', caseId });
    await ask('search.save', { name: 'Chinese sources', query: 'tag:Chinese' });
    await ask('custody.verify', {});
    await whenIdle();
  },

  /** A library without a case. */
  bare: async (stage: Stage) => newLibrary(stage, 'Harbour'),

  /** A case that nothing is in yet. */
  empty: async (stage: Stage) => {
    await newLibrary(stage, 'Harbour');
    await stage.ask('cases.create', { title: emptyCase, reference: 'H-1' });
  },

  /** An encrypted library with an import that did not go well in every part. */
  work: async (stage: Stage) => {
    await newLibrary(stage, 'Harbour', passphrase);
    const { id: caseId } = await stage.ask('cases.create', { title: emptyCase, reference: 'H-1' });
    const paths = [mixedEvidence(stage)];
    await stage.ask('imports.start', { caseId, paths, custodian: 'Harbour office', source: 'Disk of the front desk' });
    await stage.whenIdle();
  },

  /** A case with a file of each kind that is shown in its own way. */
  kinds: async (stage: Stage) => {
    await newLibrary(stage, 'Harbour');
    const { id: caseId } = await stage.ask('cases.create', { title: emptyCase, reference: 'H-1' });
    const folder = join(stage.dataFolder, 'kinds');
    mkdirSync(folder);
    for (const name of Object.values(kindFiles)) copyFileSync(join(fixtures, name), join(folder, name));
    await stage.ask('imports.start', { caseId, paths: [folder], custodian: 'Harbour office' });
    await stage.whenIdle();
  },

  /** A library in which somebody has altered an original behind the program's back. */
  damaged: async (stage: Stage) => {
    await newLibrary(stage, 'Harbour');
    const { id: caseId } = await stage.ask('cases.create', { title: emptyCase, reference: 'H-1' });
    await stage.ask('imports.start', { caseId, paths: [mixedEvidence(stage)] });
    await stage.whenIdle();
    alterOriginal(join(folderOf(stage, 'Harbour'), 'objects'));
    await stage.ask('custody.verify', {});
    await stage.whenIdle();
  },

  /**
   * A hundred thousand exhibits, of the library that the measurements use, which is made once and kept. Its databases are
   * copied: a measurement may have it open.
   */
  full: async (stage: Stage, exhibits = 100_000) => {
    await stage.ask('host.settings', { actor: 'Case office' });
    const { folder: kept } = await largeLibrary(exhibits, false);
    const folder = folderOf(stage, 'Large library');
    mkdirSync(folder);
    for (const name of readdirSync(kept))
      if (name !== 'objects' && !name.startsWith('library.lock')) copyFileSync(join(kept, name), join(folder, name));
    symlinkSync(join(kept, 'objects'), join(folder, 'objects'), 'junction');
    await stage.ask('host.open', { folder });
    await stage.whenIdle();
  },

  /** Libraries that were open before: one encrypted, one plain, one on a disk that is not there. */
  recent: async (stage: Stage) => {
    for (const name of ['Old matters', 'Accounts 2024', 'Harbour'])
      await newLibrary(stage, name, name === 'Harbour' ? passphrase : undefined);
    await stage.ask('host.close', {});
    const file = join(stage.dataFolder, 'machine.json');
    const away = join('/media/evidence', 'Harbour disk');
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll(folderOf(stage, 'Old matters'), away));
  },
} as const satisfies Readonly<Record<string, (stage: Stage, exhibits?: number) => Promise<void>>>;

const folderOf = (stage: Stage, name: string): string => join(stage.dataFolder, name);

async function newLibrary(stage: Stage, name: string, secret?: string): Promise<void> {
  await stage.ask('host.settings', { actor: 'Case office' });
  const folder = folderOf(stage, name);
  await stage.ask('host.create', { folder, name, ...(secret === undefined ? {} : { passphrase: secret }) });
}

const fixtures = join(import.meta.dirname, '../fixtures');

/** A folder such as investigators get: readable and unreadable, twice the same, and a link that leads elsewhere. */
function mixedEvidence(stage: Stage): string {
  const folder = join(stage.dataFolder, 'evidence');
  const put = (name: string, from: string): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    copyFileSync(join(fixtures, from), path);
  };
  put('Front desk/Letter of 5 March.docx', 'letter.docx');
  put('Front desk/Letter of 5 March (copy).docx', 'letter.docx');
  put('Front desk/Payments 2019.csv', 'payments.csv');
  put('Front desk/Register.html', 'register.html');
  put('Mail/Question about the wire.eml', 'thread.eml');
  put('Scans/Receipt.png', 'scan.png');
  put('Scans/Statement, protected.pdf', 'locked.pdf');
  put('Scans/Statement, cut off.pdf', 'truncated.pdf');
  put('Scans/Statement.pdf', 'two-pages.pdf');
  put('Photos/Yard.jpg', 'photo.jpg');
  writeFileSync(join(folder, 'Front desk/Minutes.txt'), 'The courier counted the cash twice in room 214.\n');
  symlinkSync('/srv/shared', join(folder, 'Front desk/Shared drive'));
  return folder;
}

function alterOriginal(objects: string): void {
  const [folder = ''] = readdirSync(objects).filter(name => /^[0-9a-f]{2}$/.test(name));
  const [object = ''] = readdirSync(join(objects, folder));
  const path = join(objects, folder, object);
  chmodSync(path, 0o600);
  appendFileSync(path, ' ');
}
