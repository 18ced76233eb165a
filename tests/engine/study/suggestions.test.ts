import { describe, expect, test } from 'vitest';
import type { SuggestionKind } from '../../../contract/suggestions.ts';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';
import { type TestLibrary, testLibrary } from '../../support/test-library.ts';

const letter = `On 14 March 2019 Rosa Keller of Harbour Shipping Ltd. paid $5,000.
Her card is 4111 1111 1111 1111 and her account DE89 3704 0044 0532 0130 00.
Reach her at rosa.keller@mail.example or +1 (202) 555-0143.`;
const note = `Rosa Keller called from +1 202 555 0143 on 2019-03-14 and asked for the money.`;
const chinese = '被告人王建国于二〇一九年三月十四日向深圳市华强贸易有限公司转账100万元人民币。';

async function studied(files: Record<string, string>): Promise<TestLibrary & { readonly caseId: number }> {
  const library = await testLibrary({ study: true });
  const { id: caseId } = library.addCase('A-1');
  await library.take(caseId, makeTree(files));
  return { ...library, caseId };
}

const keysOf = ({ call, caseId }: TestLibrary & { readonly caseId: number }, kind: SuggestionKind): readonly string[] =>
  call('suggestions.list', { caseId, kind }).rows.map(({ key }) => key);

const files = { 'letter.txt': letter, 'note.txt': note, 'zh.txt': chinese };

test('what stands in the text of a case is listed by kind, with how often it stands there', async () => {
  const library = await studied(files);
  const { call, caseId } = library;
  expect(call('suggestions.counts', { caseId })).toEqual({
    kinds: {
      person: 2,
      organisation: 2,
      sender: 0,
      phone: 1,
      email: 1,
      account: 1,
      card: 1,
      wallet: 0,
      date: 1,
      amount: 2,
    },
    dismissed: 0,
    waiting: 0,
  });
  expect(call('suggestions.list', { caseId, kind: 'person' }).rows).toEqual([
    { kind: 'person', key: 'rosa keller', value: 'Rosa Keller', exhibits: 2, passages: 2, likely: [] },
    { kind: 'person', key: '王建国', value: '王建国', exhibits: 1, passages: 1, likely: [] },
  ]);
  expect(keysOf(library, 'phone')).toEqual(['+12025550143']);
  expect(keysOf(library, 'card')).toEqual(['4111111111111111']);
  expect(keysOf(library, 'account')).toEqual(['DE89370400440532013000']);
  expect(keysOf(library, 'organisation').toSorted()).toEqual(['harbour shipping ltd', '深圳市华强贸易有限公司']);
  expect(keysOf(library, 'amount').toSorted()).toEqual(['$ 5000', 'CNY 1000000']);
  expect(call('suggestions.list', { caseId, kind: 'date' }).rows[0]).toMatchObject({ key: '2019-03-14', exhibits: 3 });
});

test('each passage is told with its exhibit, page and place', async () => {
  const { call, caseId } = await studied(files);
  const { rows } = call('suggestions.passages', { caseId, kind: 'date', key: '2019-03-14' });
  expect(rows.map(({ exhibitNumber, page, quote }) => [exhibitNumber, page, quote])).toEqual([
    ['EX-0001', 1, '14 March 2019'],
    ['EX-0002', 1, '2019-03-14'],
    ['EX-0003', 1, '二〇一九年三月十四日'],
  ]);
  for (const { exhibitId, page, start, end, quote, contextBefore } of rows) {
    const { text } = call('exhibits.page', { id: exhibitId, page });
    expect(text.slice(start, end)).toBe(quote);
    expect(text.slice(0, start).endsWith(contextBefore)).toBe(true);
  }
  const first = call('suggestions.passages', { caseId, kind: 'date', key: '2019-03-14', limit: 2 });
  expect(first.rows).toHaveLength(2);
  const rest = call('suggestions.passages', { caseId, kind: 'date', key: '2019-03-14', after: first.next ?? '' });
  expect([...first.rows, ...rest.rows]).toEqual(rows);
});

test('a person is taken over as somebody new, a number as theirs, and each is undone', async () => {
  const library = await studied(files);
  const { call, caseId } = library;
  const rosa = call('suggestions.accept', { caseId, kind: 'person', key: 'rosa keller' });
  expect(rosa).toMatchObject({ kind: 'person', name: 'Rosa Keller', identifiers: [] });
  expect(keysOf(library, 'person')).toEqual(['王建国']);
  const named = call('suggestions.accept', { caseId, kind: 'phone', key: '+12025550143', entityId: rosa.id });
  expect(named.identifiers).toMatchObject([{ kind: 'phone', value: '+1 (202) 555-0143' }]);
  call('suggestions.accept', { caseId, kind: 'card', key: '4111111111111111', entityId: rosa.id });
  expect([keysOf(library, 'phone'), keysOf(library, 'card')]).toEqual([[], []]);
  expect(call('suggestions.counts', { caseId }).kinds).toMatchObject({ person: 1, phone: 0, card: 0 });

  for (let times = 0; times < 3; times += 1) call('history.undo', {});
  expect(call('entities.list', { caseId })).toEqual([]);
  expect(call('suggestions.counts', { caseId }).kinds).toMatchObject({ person: 2, phone: 1, card: 1 });
  expect(library.refused('suggestions.accept', { caseId, kind: 'phone', key: '+12025550143' }).code).toBe('invalid');
  expect(library.refused('suggestions.accept', { caseId, kind: 'phone', key: '+1' }).code).toBe('not-found');
  expect((await library.verify()).problem).toBeNull();
});

test('what people have stated is not suggested, however they write it', async () => {
  const library = await studied(files);
  const { call, caseId } = library;
  call('entities.add', {
    caseId,
    name: 'R. Keller',
    aliases: ['ROSA  KELLER'],
    identifiers: [
      { kind: 'phone', value: '202-555-0143' },
      { kind: 'account', value: 'de89370400440532013000' },
      { kind: 'email', value: 'Rosa.Keller@Mail.example' },
    ],
  });
  for (const kind of ['phone', 'account', 'email'] as const) expect(keysOf(library, kind), kind).toEqual([]);
  expect(keysOf(library, 'person')).toEqual(['王建国']);
});

test('a date becomes a fact, cited with its sentence', async () => {
  const library = await studied(files);
  const { call, caseId } = library;
  const places = call('suggestions.passages', { caseId, kind: 'date', key: '2019-03-14' }).rows;
  const facts = places.map(({ exhibitId, page, start }) =>
    call('suggestions.makeFact', { caseId, kind: 'date', key: '2019-03-14', exhibitId, page, start }),
  );
  expect(facts.map(({ text, date }) => [text, date.text, date.from])).toEqual([
    ['On 14 March 2019 Rosa Keller of Harbour Shipping Ltd. paid $5,000.', '14 March 2019', '2019-03-14'],
    ['Rosa Keller called from +1 202 555 0143 on 2019-03-14 and asked for the money.', '2019-03-14', '2019-03-14'],
    [chinese, '2019-03-14', '2019-03-14'],
  ]);
  expect(facts[0]?.citations).toMatchObject([{ exhibitNumber: 'EX-0001', page: 1 }]);
  call('history.undo', {});
  expect(call('facts.list', { caseId })).toHaveLength(2);
});

test('what is dismissed stays out of sight until it is brought back', async () => {
  const library = await studied(files);
  const { call, caseId } = library;
  const suggestions = [{ kind: 'person' as const, key: 'rosa keller' }];
  call('suggestions.dismiss', { caseId, suggestions, dismissed: true });
  expect(keysOf(library, 'person')).toEqual(['王建国']);
  expect(call('suggestions.counts', { caseId })).toMatchObject({ kinds: { person: 1 }, dismissed: 1 });
  expect(call('suggestions.dismissed', { caseId })).toMatchObject([{ value: 'Rosa Keller', exhibits: 2 }]);
  call('history.undo', {});
  expect(keysOf(library, 'person')).toHaveLength(2);
  call('history.redo', {});
  call('suggestions.dismiss', { caseId, suggestions, dismissed: false });
  expect(call('suggestions.counts', { caseId })).toMatchObject({ kinds: { person: 2 }, dismissed: 0 });
});

test('the suggestions of a page are those that are open', async () => {
  const { call, caseId } = await studied(files);
  const [first] = call('suggestions.passages', { caseId, kind: 'email', key: 'rosa.keller@mail.example' }).rows;
  const exhibitId = first?.exhibitId ?? 0;
  const kinds = () => call('suggestions.ofPage', { exhibitId, page: 1 }).map(({ kind }) => kind);
  expect(kinds()).toEqual(['date', 'person', 'organisation', 'amount', 'card', 'account', 'email', 'phone']);
  call('suggestions.accept', { caseId, kind: 'person', key: 'rosa keller' });
  expect(kinds()).not.toContain('person');
});

describe('a case counts what it has', () => {
  test('when an exhibit is removed, brought back, and taken into another case', async () => {
    const library = await studied({ 'letter.txt': letter });
    const { call, caseId } = library;
    const [exhibit] = call('exhibits.list', { caseId }).rows;
    call('exhibits.remove', { ids: [exhibit?.id ?? 0], reason: 'test' });
    await library.library().whenIdle();
    expect(keysOf(library, 'phone')).toEqual([]);
    call('history.undo', {});
    await library.library().whenIdle();
    expect(keysOf(library, 'phone')).toEqual(['+12025550143']);

    const { id: other } = library.addCase('B-1');
    await library.take(other, makeTree({ 'same.txt': letter }));
    expect(keysOf({ ...library, caseId: other }, 'phone')).toEqual(['+12025550143']);
  });

  test('after work that a library without this did', async () => {
    const library = await studied({ 'letter.txt': letter });
    const { call, caseId } = library;
    await library.reopen({ study: false });
    await library.take(caseId, makeTree({ 'note.txt': note }));
    const [exhibit] = call('exhibits.list', { caseId }).rows;
    call('exhibits.remove', { ids: [exhibit?.id ?? 0], reason: 'test' });
    expect(call('suggestions.counts', { caseId }).waiting).toBe(1);
    await library.reopen({ study: true });
    await library.library().whenIdle();
    expect(call('suggestions.list', { caseId, kind: 'phone' }).rows).toMatchObject([{ exhibits: 1, passages: 1 }]);
    expect(keysOf(library, 'card')).toEqual([]);
  });

  test('once, when its text is read again', async () => {
    const library = await studied(files);
    const { call, caseId } = library;
    const before = call('suggestions.list', { caseId, kind: 'date' }).rows;
    call('exhibits.readAgain', { ids: call('exhibits.list', { caseId }).rows.map(({ id }) => id) });
    await library.library().whenIdle();
    expect(call('suggestions.list', { caseId, kind: 'date' }).rows).toEqual(before);
  });
});

test('senders are matched to people by their address and by their name', async () => {
  const library = await studied({ 'message.eml': mail('Payment').toString() });
  const { call, caseId } = library;
  const { id } = call('entities.add', {
    caseId,
    name: 'The courier',
    identifiers: [{ kind: 'email', value: 'vale@example.org' }],
  });
  const [sender] = call('suggestions.list', { caseId, kind: 'sender' }).rows;
  expect(sender).toMatchObject({ key: 'vale@example.org', likely: [{ id, name: 'The courier' }] });
  call('suggestions.accept', { caseId, kind: 'sender', key: 'vale@example.org', entityId: id });
  expect(call('entities.list', { caseId })).toMatchObject([{ aliases: ['R. Vale'], identifiers: [{}] }]);
  expect(keysOf(library, 'sender')).toEqual([]);
});
