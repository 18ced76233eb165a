import { expect, test } from 'vitest';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';

const message = (n: number, headers: string): string =>
  `From: Writer ${n} <w${n}@example.org>\nTo: all@example.org\nSubject: Message ${n}\nDate: Tue, ${n} Mar 2019 09:30:00 -0500\n${headers}\n\nText ${n}.\n`;

test('messages of a thread are found from each of them, in their order, with what each answers', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const root = Buffer.alloc(22, 7);
  const folder = makeTree({
    '1.eml': message(1, 'Message-ID: <one@example.org>'),
    '2.eml': message(2, 'Message-ID: <two@example.org>\nIn-Reply-To: <one@example.org>'),
    // Answers a message that is not here, but names one that is.
    '3.eml': message(
      3,
      'Message-ID: <three@example.org>\nIn-Reply-To: <lost@example.org>\nReferences: <one@example.org>\n <lost@example.org>',
    ),
    '4.eml': message(4, 'Message-ID: <four@example.org>\nIn-Reply-To: <three@example.org> of Tuesday'),
    '5.eml': message(5, `Message-ID: <five@example.org>\nThread-Index: ${root.toString('base64')}`),
    '6.eml': message(
      6,
      `Message-ID: <six@example.org>\nThread-Index: ${Buffer.concat([root, Buffer.alloc(5, 1)]).toString('base64')}`,
    ),
    '7.eml': message(7, 'Message-ID: <seven@example.org>'),
    'none.txt': 'no message at all',
  });
  const { items } = await library.take(caseId, folder);
  const exhibit = (name: string): number => items.find(({ path }) => path.endsWith(name))?.exhibitId ?? 0;
  const thread = (name: string) => library.call('exhibits.thread', { id: exhibit(name) });
  expect(thread('1.eml')).toEqual(thread('4.eml'));
  expect(thread('2.eml').map(({ title, sender, answers }) => [title, sender, answers])).toEqual([
    ['Message 1', 'Writer 1 <w1@example.org>', null],
    ['Message 2', 'Writer 2 <w2@example.org>', exhibit('1.eml')],
    ['Message 3', 'Writer 3 <w3@example.org>', null],
    ['Message 4', 'Writer 4 <w4@example.org>', exhibit('3.eml')],
  ]);
  expect(thread('5.eml').map(({ title }) => title)).toEqual(['Message 5', 'Message 6']);
  expect(thread('7.eml').map(({ title }) => title)).toEqual(['Message 7']);
  expect(thread('none.txt')).toEqual([]);
  // Another case has its own.
  const other = await library.take(
    library.addCase('A-2').id,
    makeTree({ '2.eml': message(2, 'Message-ID: <two@example.org>\nIn-Reply-To: <one@example.org>') }),
  );
  expect(library.call('exhibits.thread', { id: other.items[0]?.exhibitId ?? 0 })).toMatchObject([
    { title: 'Message 2', answers: null },
  ]);
});

test('messages from several zones stand in the order in which they were sent, with their dates as written', async () => {
  const library = await testLibrary();
  const { id: caseId } = library.addCase('A-1');
  const sent = (subject: string, date: string, more = ''): string =>
    `From: a@example.org\nTo: b@example.org\nSubject: ${subject}\nDate: ${date}\nMessage-ID: <${subject}@example.org>\n${more}\n\nText.\n`;
  const { items } = await library.take(
    caseId,
    makeTree({
      '1.eml': sent('asked', 'Tue, 5 Mar 2019 10:00:00 +0800'),
      '2.eml': sent('answered', 'Mon, 4 Mar 2019 21:30:00 EST', 'References: <asked@example.org>'),
      '3.eml': sent('noted', 'Tue, 5 Mar 2019 04:00:00 +0100', 'References: <asked@example.org>'),
      '4.eml': sent('undated', 'some day', 'References: <asked@example.org>'),
    }),
  );
  expect(
    library.call('exhibits.thread', { id: items[0]?.exhibitId ?? 0 }).map(({ title, date }) => [title, date.text]),
  ).toEqual([
    ['asked', 'Tue, 5 Mar 2019 10:00:00 +0800'],
    ['answered', 'Mon, 4 Mar 2019 21:30:00 EST'],
    ['noted', 'Tue, 5 Mar 2019 04:00:00 +0100'],
    ['undated', 'some day'],
  ]);
});
