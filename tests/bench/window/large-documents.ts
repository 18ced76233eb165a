import { makeCorpus, seededRandom } from '../search-corpus.ts';

/** A file as it would be found, and what a reader would find in it. */
type LargeFile = {
  readonly name: string;
  readonly kind: 'text' | 'mail' | 'html' | 'csv';
  readonly mediaType: string;
  readonly bytes: Buffer;
  readonly text: string;
  readonly metadata: Readonly<Record<string, string>>;
};

export type LargeDocument = {
  readonly file: LargeFile;
  readonly attachments: readonly LargeFile[];
  readonly path: string;
  readonly custodian: string;
  readonly modifiedAt: number;
};

export const tagPaths = [
  'Money',
  'Money/Wires',
  'Travel',
  'Companies',
  'Companies/Shell',
  'To translate',
  'Hot',
  'Courier',
];

/** Words of a document: a page of some 900 characters. */
const wordsOfPage = 130;

/** Documents without end, each with text of its own; the same ones each time. One in ten is a mail with attachments. */
export function* largeDocuments(): Generator<LargeDocument> {
  const { english, chinese } = makeCorpus();
  const random = seededRandom(9);
  const some = (words: readonly string[], most: number): string => words[Math.floor(random() ** 3 * most)] ?? '';
  const custodians = Array.from(
    { length: 40 },
    (_, at) => `${capital(english[900 + at * 7])} ${capital(english[2000 + at * 11])}`,
  );
  const page = (number: number): string => {
    const words = number % 12 === 0 ? chinese : english;
    return Array.from({ length: wordsOfPage }, () => some(words, 20_000)).join(number % 12 === 0 ? '' : ' ');
  };
  const titled = (): string =>
    Array.from({ length: 3 + Math.floor(random() * 4) }, () => capital(some(english, 4000))).join(' ');
  const file = (number: number, kind: LargeFile['kind']): LargeFile => {
    const title = titled();
    const text = `${title}\n\nDocument ${number}\n\n${page(number)}`;
    switch (kind) {
      case 'mail': {
        const date = new Date(Date.UTC(2012, 0, 1) + Math.floor(random() * 4000) * 86_400_000).toUTCString();
        const head = `From: someone@sender.example\r\nTo: other@receiver.example\r\nSubject: ${title}\r\nDate: ${date}\r\nMessage-ID: <${number}@sender.example>\r\n\r\n`;
        const bytes = Buffer.from(head + text);
        return {
          name: `message ${number}.eml`,
          kind,
          mediaType: 'message/rfc822',
          bytes,
          text,
          metadata: { title, date },
        };
      }
      case 'html': {
        const bytes = Buffer.from(`<!doctype html><title>${title}</title><p>${text}</p>`);
        return { name: `${title}.html`, kind, mediaType: 'text/html', bytes, text, metadata: {} };
      }
      case 'csv': {
        const bytes = Buffer.from(`number,words\n${number},"${text}"\n`);
        return { name: `ledger ${number}.csv`, kind, mediaType: 'text/csv', bytes, text, metadata: {} };
      }
      case 'text':
        return { name: `${title}.txt`, kind, mediaType: 'text/plain', bytes: Buffer.from(text), text, metadata: {} };
    }
  };
  for (let number = 1; ; ) {
    const kind =
      (['text', 'text', 'html', 'text', 'mail', 'csv', 'text', 'html', 'text', 'text'] as const)[number % 10] ?? 'text';
    const top = file(number++, kind);
    const attachments = kind === 'mail' ? Array.from({ length: number % 5 }, () => file(number++, 'text')) : [];
    yield {
      file: top,
      attachments,
      path: `/evidence/disk ${number % 7}/${number % 97}/${top.name}`,
      custodian: custodians[number % 40] ?? '',
      modifiedAt: Date.UTC(2015, 0, 1) + number * 600_000,
    };
  }
}

const capital = (word = 'Chen'): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
