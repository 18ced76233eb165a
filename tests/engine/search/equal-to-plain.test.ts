import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Asked, plainMatch } from './plain-search.ts';
import { type SmallLibrary, smallLibrary } from './small-library.ts';

const words = [
  'wire',
  'wired',
  'Wires',
  'Łódź',
  'lodz',
  'Straße',
  'strasse',
  'a',
  'ab',
  'ABC',
  'abcd',
  'abcde',
  '12',
  '2019',
  'li',
  '🐟',
];
const runs = ['毒', '毒品', '品毒', '毒品毒', '洗錢', '洗钱', '钱毒品', '汉', '漢毒'];
const breaks = [' ', ' ', ' ', '\n', ', ', '。', '\n\n', '\t', '-'];

const word = fc.constantFrom(...words);
const piece = fc.oneof({ weight: 2, arbitrary: word }, { weight: 1, arbitrary: fc.constantFrom(...runs) });
const page = fc
  .array(fc.tuple(piece, fc.constantFrom(...breaks, '')), { maxLength: 14 })
  // Two words without anything between are one word, to both; a sign in between keeps what is written apart.
  .map(parts => parts.map(([text, gap]) => `${text}${gap}`).join(''));
const exhibit = fc.record({
  pages: fc.array(page, { maxLength: 3 }),
  title: fc.oneof(
    fc.constant(''),
    page.map(text => text.slice(0, 12)),
  ),
});

const phrase = fc.array(piece, { minLength: 1, maxLength: 3 }).map(parts => parts.join(' '));
const leaf: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 4, arbitrary: piece.map((text): Asked => ({ is: 'words', text })) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('w', 'wi', 'wir', 'wire', 'wired', 'a', 'ab', 'abcd', '2', 'lo', 'stras', '毒')
      .map((text): Asked => ({ is: 'words', text, star: true })),
  },
  { weight: 3, arbitrary: phrase.map((text): Asked => ({ is: 'words', text })) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(piece, piece, fc.nat(4))
      .map(([left, right, distance]): Asked => ({ is: 'near', left, right, distance })),
  },
);
const { asked } = fc.letrec<{ asked: Asked }>(tie => ({
  asked: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('asked'), { minLength: 2, maxLength: 3 }).map((of): Asked => ({ is: 'all', of })),
    fc.array(tie('asked'), { minLength: 2, maxLength: 3 }).map((of): Asked => ({ is: 'any', of })),
    tie('asked').map((of): Asked => ({ is: 'not', of })),
  ),
}));

/** The condition as a person would type it. */
function typed(condition: Asked, inside = false): string {
  switch (condition.is) {
    case 'words':
      return condition.star
        ? `${condition.text}*`
        : condition.text.includes(' ')
          ? `"${condition.text}"`
          : condition.text;
    case 'near':
      return `${condition.left} near/${condition.distance} ${condition.right}`;
    case 'not':
      return `-(${typed(condition.of)})`;
    default: {
      const joined = condition.of.map(part => typed(part, true)).join(condition.is === 'any' ? ' OR ' : ' ');
      return inside || condition.is === 'any' ? `(${joined})` : joined;
    }
  }
}

type Made = { readonly id: number; readonly texts: readonly string[] };

function fill(library: SmallLibrary, exhibits: readonly { pages: string[]; title: string }[]): Made[] {
  return exhibits.map(({ pages, title }, index) => ({
    id: library.addExhibit(pages, { title, number: 'n' }),
    texts: [...pages, `n\n\n${title}\n\n\n\n`],
    index,
  }));
}

const expected = (made: readonly Made[], condition: Asked): number[] =>
  made.filter(({ texts }) => plainMatch(texts, condition)).map(({ id }) => id);
const inOrder = (ids: readonly number[]): number[] => [...ids].sort((one, other) => one - other);

test('thousands of random queries on random libraries find what a plain search finds', () => {
  fc.assert(
    fc.property(
      fc.array(exhibit, { maxLength: 10 }),
      fc.array(asked, { minLength: 25, maxLength: 25 }),
      (exhibits, conditions) => {
        const library = smallLibrary();
        library.library.run('DROP INDEX exhibits_by_number');
        const made = fill(library, exhibits);
        for (const condition of conditions) {
          const query = typed(condition);
          const result = library.finder.search({ query, limit: 200 });
          expect({ query, found: inOrder(result.hits.map(hit => hit.exhibitId)) }).toEqual({
            query,
            found: expected(made, condition),
          });
          expect(result.total).toBe(result.hits.length);
        }
      },
    ),
    { numRuns: 120, seed: 20_201_015 },
  );
});

test('in a library with more candidates than are looked at beforehand nothing false is shown, and nothing is missed', () => {
  const library = smallLibrary({ exactUpTo: 20 });
  library.library.run('DROP INDEX exhibits_by_number');
  // Pages of few words, so that hundreds have the words of a phrase and only some have the phrase.
  const crowded = fc
    .array(
      fc.tuple(
        fc.constantFrom('wire abc', 'wire abc', 'wire', 'abc', 'li', '毒品', '毒品毒', '洗钱'),
        fc.constantFrom(' ', '。'),
      ),
      {
        minLength: 5,
        maxLength: 9,
      },
    )
    .map(parts => parts.map(part => part.join('')).join(''));
  const exhibits = fc.sample(
    fc.record({ pages: fc.array(crowded, { minLength: 1, maxLength: 2 }), title: fc.constant('') }),
    { numRuns: 1700, seed: 7 },
  );
  const made = fill(library, exhibits);
  for (const [query, condition] of [
    ['"wire abc"', { is: 'words', text: 'wire abc' }],
    ['"wire abc li"', { is: 'words', text: 'wire abc li' }],
    ['毒品毒', { is: 'words', text: '毒品毒' }],
    ['-"wire abc"', { is: 'not', of: { is: 'words', text: 'wire abc' } }],
    ['wire near/0 li', { is: 'near', left: 'wire', right: 'li', distance: 0 }],
    [
      '"abc abc" OR 品毒品',
      {
        is: 'any',
        of: [
          { is: 'words', text: 'abc abc' },
          { is: 'words', text: '品毒品' },
        ],
      },
    ],
    [
      '"li li" -"wire li" abc',
      {
        is: 'all',
        of: [
          { is: 'words', text: 'li li' },
          { is: 'not', of: { is: 'words', text: 'wire li' } },
          { is: 'words', text: 'abc' },
        ],
      },
    ],
    ['wire', { is: 'words', text: 'wire' }],
    ['洗钱*', { is: 'words', text: '洗钱' }],
    ['', { is: 'not', of: { is: 'words', text: 'nowhere' } }],
  ] as const satisfies readonly (readonly [string, Asked])[]) {
    const { total, totalIsExact } = library.finder.search({ query, limit: 1 });
    if (query === '"wire abc"') expect(totalIsExact).toBe(false);
    const found = library.found(query, { limit: 50 });
    expect({ query, found: inOrder(found) }).toEqual({ query, found: expected(made, condition) });
    if (totalIsExact) expect(total).toBe(found.length);
    else expect(total).toBeGreaterThanOrEqual(found.length);
  }
});
