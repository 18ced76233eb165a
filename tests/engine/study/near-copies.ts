import sharp from 'sharp';
import { bytesInMemory } from '../../../engine/extract/byte-source.ts';
import { lookAt } from '../../../engine/extract/study/study-text.ts';

/** Figures that look like chance and are the same each time. */
export function chance(seed: number): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    state >>>= 0;
    return state / 2 ** 32;
  };
}

const syllables = [
  'ar',
  'be',
  'con',
  'der',
  'el',
  'for',
  'ga',
  'hol',
  'in',
  'ju',
  'kel',
  'lo',
  'mar',
  'ne',
  'or',
  'pre',
  'qui',
  'ros',
  'sta',
  'ter',
  'un',
  'vel',
  'win',
  'yo',
];
const head = 'Office of the harbour master, north quay, warehouse nine. Open on weekdays from eight to four. ';
const end = ' With kind regards, for the office of the harbour master. Please quote our reference in your answer.';
const han = '货物合同约定港口仓库付款收据代理公司海关检验数量重量损失保险提单船舶到达日期通知双方签字确认责任赔偿';

/** Letters of one office with the same head and end, each of other words made of the same syllables; every fifth one Chinese. */
export function letters(count: number): readonly string[] {
  return Array.from({ length: count }, (_, letter) => {
    const next = chance(letter * 7_919 + 17);
    const of = (list: readonly string[] | string): string => list[Math.floor(next() * list.length)] ?? '';
    if (letter % 5 === 4) return Array.from({ length: 500 }, (__, at) => (at % 23 === 22 ? '。' : of(han))).join('');
    const word = (): string => Array.from({ length: 1 + Math.floor(next() * 3) }, () => of(syllables)).join('');
    return `${head}${Array.from({ length: 250 }, word).join(' ')}${end}`;
  });
}

/** The text with some of its characters read wrongly, as a machine that recognises pages does. */
export function spoiled(text: string, share: number): string {
  const next = chance(text.length);
  return Array.from(text, character =>
    next() < share ? (/\p{Script=Han}/u.test(character) ? '口' : 'x') : character,
  ).join('');
}

/** A text and what becomes of it: the first one is the text itself. */
export function copiesOf(text: string): readonly { readonly how: string; readonly text: string }[] {
  return [
    { how: 'itself', text },
    { how: 'other line breaks', text: text.replace(/ /g, '\n') },
    { how: 'in capitals', text: text.toUpperCase() },
    { how: 'recognised by a machine', text: spoiled(text, 0.02) },
    { how: 'with a signature', text: `${text}\nKind regards, the office. This message is confidential.` },
    {
      how: 'quoted in an answer',
      text: `Thank you, received in good order. We come back to you.\n${text.replace(/^/gm, '> ')}`,
    },
    { how: 'without its last fifth', text: text.slice(0, Math.floor(text.length * 0.8)) },
  ];
}

/** Pictures of bright shapes on dark, each with a copy of other quality, half its size, in grey, and a little darker. */
export function shapes(count: number): readonly string[] {
  return Array.from({ length: count }, (_, picture) => {
    const next = chance(picture * 104_729 + 5);
    const figures = Array.from({ length: 9 }, () => {
      const [x, y, size] = [next() * 560, next() * 400, 40 + next() * 200].map(Math.round);
      const colour = `rgb(${[next(), next(), next()].map(value => Math.round(60 + value * 195)).join()})`;
      return next() < 0.5
        ? `<rect x="${x}" y="${y}" width="${size}" height="${Math.round((size ?? 0) * (0.3 + next()))}" fill="${colour}"/>`
        : `<circle cx="${x}" cy="${y}" r="${Math.round((size ?? 0) / 2)}" fill="${colour}"/>`;
    });
    return `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480"><rect width="640" height="480" fill="#223"/>${figures.join('')}</svg>`;
  });
}

type Look = readonly [number, number];

/** Draws each picture and its four copies, and gives how all of them look. */
export async function withPictures(
  pictures: readonly string[],
  use: (looks: readonly (readonly [Look, ...Look[]])[]) => void,
): Promise<void> {
  const looks: [Look, ...Look[]][] = [];
  for (const svg of pictures) {
    const drawn = sharp(Buffer.from(svg));
    const files = [
      await drawn.clone().jpeg({ quality: 90 }).toBuffer(),
      await drawn.clone().jpeg({ quality: 40 }).toBuffer(),
      await drawn.clone().resize(320).jpeg().toBuffer(),
      await drawn.clone().greyscale().jpeg().toBuffer(),
      await drawn.clone().modulate({ brightness: 0.85 }).jpeg().toBuffer(),
    ];
    const [first, ...rest] = await Promise.all(files.map(async file => lookAt(bytesInMemory(file), 'image/jpeg')));
    if (!first) throw new Error('A picture has no look');
    looks.push([first, ...rest.map(look => look ?? ([0, 0] as const))]);
  }
  use(looks);
}
