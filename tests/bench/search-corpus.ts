/** Numbers from 0 to 1, the same ones for the same seed (mulberry32). */
export function seededRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export type Corpus = {
  /** English words, most frequent first. */
  readonly english: readonly string[];
  /** Chinese words of one to four characters, most frequent first. */
  readonly chinese: readonly string[];
  /** Titles, dates and tags of one exhibit, and its pages of about 2 kB in UTF-8. The same for the same number. */
  exhibit(number: number): CorpusExhibit;
};
export type CorpusExhibit = {
  readonly title: string;
  readonly chinese: boolean;
  readonly caseId: number;
  readonly kind: string;
  readonly custodian: string;
  readonly status: string;
  readonly date: string;
  readonly tags: readonly number[];
  readonly pages: readonly string[];
};

/** Raise it with every change of the documents: libraries made of other ones are then left alone. */
export const corpusVersion = 2;
export const corpusSize = { cases: 200, tags: 80 } as const;
const stopWords =
  `the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one
  you were all her she there would their we him been has when who will no more if out so up said what its about than into them can`.split(
    /\s+/,
  );
const kinds = ['pdf', 'pdf', 'pdf', 'mail', 'mail', 'docx', 'text', 'html', 'image'];
const statuses = ['new', 'new', 'new', 'in-review', 'reviewed', 'key', 'privileged'];

/** Makes documents whose words follow Zipf's law, with words that recur within a document, names, amounts and dates. */
export function makeCorpus(): Corpus {
  const random = seededRandom(20_201_015);
  const english = [...new Set([...stopWords, ...inventWords(random, 120_000)])];
  const characters = Array.from({ length: 4_000 }, (_, index) => String.fromCharCode(0x4e00 + ((index * 5) % 20_000)));
  const chinese = Array.from({ length: 60_000 }, () => {
    const length = [1, 2, 2, 2, 2, 3, 3, 4][Math.floor(random() * 8)] ?? 2;
    return Array.from({ length }, () => characters[Math.floor(random() ** 2.2 * characters.length)]).join('');
  });
  const custodians = Array.from(
    { length: 40 },
    (_, index) => `${capital(english[900 + index * 7])} ${capital(english[2000 + index * 11])}`,
  );
  const englishPick = zipf(english.length, 1);
  const chinesePick = zipf(chinese.length, 0.9);

  return {
    english,
    chinese,
    exhibit(number) {
      const draw = seededRandom(number * 7919 + 1);
      const isChinese = number % 10 === 0;
      const words = isChinese ? chinese : english;
      const pick = isChinese ? chinesePick : englishPick;
      const topic = Array.from({ length: 40 }, () => words[pick(draw())] ?? '');
      const some = <Item>(items: readonly Item[]): Item | undefined => items[Math.floor(draw() * items.length)];
      const word = (): string => (draw() < 0.2 ? some(topic) : words[pick(draw())]) ?? '';
      const page = (): string => {
        const parts: string[] = [];
        // A Chinese character is three bytes of UTF-8.
        const wanted = isChinese ? 680 : 2_000;
        for (let length = 0, inSentence = 0; length < wanted; inSentence += 1) {
          let part = word();
          if (draw() < 0.015)
            part =
              draw() < 0.5
                ? `$${Math.floor(draw() * 1e6)}.00`
                : `${2010 + Math.floor(draw() * 15)}-0${1 + Math.floor(draw() * 9)}-1${Math.floor(draw() * 9)}`;
          if (inSentence > 8 && draw() < 0.15) {
            part += isChinese ? '。' : '.';
            inSentence = -1;
          } else if (inSentence > 3 && draw() < 0.1) part += isChinese ? '，' : ',';
          if (!isChinese) part += draw() < 0.08 ? '\n' : ' ';
          parts.push(part);
          length += part.length;
        }
        return parts.join('');
      };
      // A mean of ten pages, most exhibits with one to five, some with hundreds.
      const count = Math.min(400, Math.max(1, Math.round(1.9 * draw() ** -0.85)));
      return {
        title: Array.from({ length: 4 }, () => words[Math.floor(draw() * 20_000)] ?? '').join(isChinese ? '' : ' '),
        chinese: isChinese,
        caseId: 1 + Math.floor(draw() ** 2 * corpusSize.cases),
        kind: some(kinds) ?? 'pdf',
        custodian: some(custodians) ?? '',
        status: some(statuses) ?? 'new',
        date: `${2005 + Math.floor(draw() * 20)}-${String(1 + Math.floor(draw() * 12)).padStart(2, '0')}-${String(1 + Math.floor(draw() * 28)).padStart(2, '0')}`,
        tags:
          draw() < 0.4
            ? []
            : [
                ...new Set([
                  1 + Math.floor(draw() ** 2.5 * corpusSize.tags),
                  1 + Math.floor(draw() ** 2.5 * corpusSize.tags),
                ]),
              ],
        pages: Array.from({ length: count }, page),
      };
    },
  };
}

const capital = (word = 'Chen'): string => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;

function inventWords(random: () => number, count: number): string[] {
  const syllables =
    'ba be bi co cu da de di en er fa fi ga go ha in is ka la le li lo ma me mi na ne no or pa pe po ra re ri ro sa se si so ta te ti to un va ve vi wa za'.split(
      ' ',
    );
  return Array.from({ length: count }, () =>
    Array.from(
      { length: 2 + Math.floor(random() ** 0.7 * 3) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  );
}

/** Gives a rank for a number from 0 to 1: rank r comes up about as often as 1 / (r + 2) ^ power. */
function zipf(size: number, power: number): (at: number) => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let rank = 0; rank < size; rank++) {
    sum += 1 / (rank + 2) ** power;
    sums[rank] = sum;
  }
  return at => {
    const wanted = at * sum;
    let low = 0;
    let high = size - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < wanted) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}
