import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { answerOf, build, casewright } from './command-line.ts';
import { smallLibrary } from './small-library.ts';

beforeAll(build);

type Listed = {
  readonly counts: Readonly<Record<string, number>>;
  readonly waiting: number;
  readonly suggestions: readonly {
    readonly kind: string;
    readonly value: string;
    readonly passages: number;
    readonly places: readonly { readonly exhibitNumber: string; readonly page: number; readonly quote: string }[];
  }[];
};

/** The small library with one more exhibit, EX-0004, that names an account, a wallet, an address and an amount. */
function library(): string {
  const { library: place, folder } = smallLibrary();
  const statement = join(folder, 'statement.txt');
  writeFileSync(
    statement,
    [
      'Pay EUR 4,000.00 to DE89 3704 0044 0532 0130 00 by 3 May 2021.',
      'Write to desk@example.org. The account DE89370400440532013000 was opened on 4 April 2019.',
      'Wallet 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa.',
    ].join('\n'),
  );
  answerOf(['import', '--case', 'C-1', statement], { library: place });
  return place;
}

it('lists what was found in the text, each with its passage, after going through what waits', () => {
  const at = { library: library() };
  const { counts, waiting, suggestions } = answerOf<Listed>(['suggestions', 'C-1'], at);
  expect(waiting).toBe(0);
  expect(counts).toMatchObject({ account: 1, wallet: 1, email: 1, amount: 1, phone: 0 });
  expect(suggestions).toContainEqual(
    expect.objectContaining({
      kind: 'account',
      value: 'DE89 3704 0044 0532 0130 00',
      passages: 2,
      places: [expect.objectContaining({ exhibitNumber: 'EX-0004', page: 1, quote: 'DE89 3704 0044 0532 0130 00' })],
    }),
  );
  const { stdout } = casewright(['suggestions'], at);
  expect(stdout).toContain(
    'Accounts\n  DE89 3704 0044 0532 0130 00  (2 passages in 1 exhibit)\n    EX-0004, p. 1  Pay EUR',
  );
  expect(stdout).toContain('«desk@example.org»');
}, 120_000);

it('lists one kind, as many as asked for, with as many passages', () => {
  const at = { library: library() };
  const accounts = answerOf<Listed>(['suggestions', '--case', 'C-1', '--kind', 'account', '--passages', '5'], at);
  expect(Object.keys(accounts.counts)).toEqual(['account']);
  expect(accounts.suggestions.map(({ places }) => places.length)).toEqual([2]);
  const dates = answerOf<Listed>(['suggestions', '--kind', 'date', '--limit', '1'], at);
  expect(dates.suggestions).toHaveLength(1);
  expect(dates.counts['date']).toBeGreaterThan(1);
  expect(casewright(['suggestions', '--kind', 'date', '--limit', '1'], at).stdout).toMatch(/and \d+ more; --limit N/);
  expect(answerOf<Listed>(['suggestions', '--kind', 'date', '--all'], at).suggestions).toHaveLength(
    dates.counts['date'] ?? 0,
  );
}, 120_000);

it('leaves out what people have stated, and says when nothing is left', () => {
  const at = { library: library() };
  expect(casewright(['suggestions', '--kind', 'phone'], at).stdout).toBe(
    'Nothing was found that is not stated already.\n',
  );
  expect(casewright(['suggestions', 'C-1', '--case', 'C-1'], at).status).toBe(2);
  expect(casewright(['suggestions', '--kind', 'colour'], at).status).toBe(2);
  expect(casewright(['suggestions', 'C-9'], at).status).toBe(1);
}, 120_000);
