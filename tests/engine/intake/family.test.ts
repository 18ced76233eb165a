import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { docx } from '../../fixtures/make-docx.ts';
import { mail } from '../../support/mail.ts';
import { makeTree } from '../../support/make-tree.ts';
import { testLibrary } from '../../support/test-library.ts';
import { expectToAddUp } from './expect-to-add-up.ts';

const attachment = 'date,amount,payee\n4 March,9700,Harbour Trading\n5 March,20,Cash\n';

describe('a family', () => {
  test('is made of a mail and what is attached to it, with custodian and ledger', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const folder = makeTree({ 'letter.eml': mail('Second transfer', { name: 'ledger.csv', content: attachment }) });
    const { importId } = library.call('imports.start', {
      caseId,
      paths: [folder],
      custodian: 'R. Vale',
      source: 'Laptop',
    });
    await library.library().whenIdle();
    expectToAddUp(library.call('imports.get', { id: importId }));
    const items = library.call('imports.items', { id: importId }).rows;
    expect(items.map(({ path, outcome, kind }) => [path.slice(folder.length), outcome, kind])).toEqual([
      ['/letter.eml', 'stored', 'mail'],
      ['/letter.eml/ledger.csv', 'stored', 'csv'],
    ]);
    const parent = library.call('exhibits.get', { id: items[0]?.exhibitId ?? 0 });
    const child = library.call('exhibits.get', { id: items[1]?.exhibitId ?? 0 });
    expect(parent).toMatchObject({
      title: 'Second transfer',
      parentId: null,
      children: [{ id: child.id, number: 'EX-0002' }],
    });
    expect(parent.date.text).toContain('5 Mar 2019');
    expect(child).toMatchObject({
      parentId: parent.id,
      custodian: 'R. Vale',
      source: 'Laptop',
      fileName: 'ledger.csv',
      reading: 'read',
    });
    expect(child.occurrences).toMatchObject([
      { parentId: parent.id, path: `${folder}/letter.eml/ledger.csv`, modifiedAt: null },
    ]);
    expect(library.call('search.find', { query: 'Trading' }).hits).toMatchObject([{ number: 'EX-0002' }]);
    // A part of a family is not lost by accident.
    expect(library.refused('exhibits.remove', { ids: [parent.id], reason: 'x' }).code).toBe('conflict');
    library.call('exhibits.remove', { ids: [child.id, parent.id], reason: 'Privileged' });
  });

  test('whose files were in the case already says which exhibits they are', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const content = readFileSync(join(import.meta.dirname, '../../fixtures/box.zip'));
    const { items: first } = await library.take(caseId, makeTree({ 'box.zip': content }));
    const known = library.call('exhibits.get', { id: first[0]?.exhibitId ?? 0 });
    expect(known.children.length).toBeGreaterThan(0);
    expect(known.knownBefore).toEqual([]);
    // Another archive of the same files: a comment at its end makes it another file.
    const other = Buffer.concat([content.subarray(0, -2), Buffer.from([4, 0]), Buffer.from('copy')]);
    const { items: second } = await library.take(caseId, makeTree({ 'copy.zip': other }));
    const copy = library.call('exhibits.get', {
      id: second.find(({ path }) => path.endsWith('copy.zip'))?.exhibitId ?? 0,
    });
    expect(copy.children).toEqual([]);
    expect(copy.knownBefore).toEqual(known.children);
  });

  test('of more than a thousand exhibits tells the first thousand, and that there are more', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const messages = Array.from(
      { length: 1001 },
      (_, place) => `From a@example.org Thu Mar 14 09:00:00 2019\nSubject: Message ${place}\n\nWords ${place}\n\n`,
    );
    const { items } = await library.take(caseId, makeTree({ 'inbox.mbox': messages.join('') }));
    const mailbox = items.find(({ path }) => path.endsWith('inbox.mbox'));
    const { children, hasMoreChildren } = library.call('exhibits.get', { id: mailbox?.exhibitId ?? 0 });
    expect([children.length, hasMoreChildren]).toEqual([1000, true]);
  });

  test('has for each of its exhibits the entry of the log that brought it, with the place and the bytes', async () => {
    const library = await testLibrary();
    const message = mail('Ledger', { name: 'one.txt', content: 'one' }, { name: 'two.txt', content: 'two' });
    const folder = makeTree({ 'ledger.eml': message, 'one.txt': 'one' });
    // In the second case all of it is known already.
    for (const caseId of [library.addCase('A-1').id, library.addCase('A-2').id]) {
      const { ledger } = await library.take(caseId, folder);
      expect(ledger).toMatchObject({ found: 4, stored: 3, duplicate: 1 });
      const { rows } = library.call('exhibits.list', { caseId });
      expect(rows).toHaveLength(3);
      for (const { id, uid, sha256 } of rows) {
        const { occurrences } = library.call('exhibits.get', { id });
        const entries = library.call('custody.list', { subject: uid }).rows.toReversed();
        expect(entries[0]).toMatchObject({ action: 'import.exhibit' });
        expect(
          entries.filter(({ detail }) => 'sha256' in detail).map(({ detail }) => [detail['sha256'], detail['path']]),
        ).toEqual(occurrences.map(({ path }) => [sha256, path]));
      }
    }
    expect((await library.verify()).problem).toBeNull();
  });

  test('shares an attachment with a plain file, whichever comes first', async () => {
    for (const names of [
      ['a.csv', 'b.eml'],
      ['b.csv', 'a.eml'],
    ] as const) {
      const library = await testLibrary();
      const { id: caseId } = library.addCase('A-1');
      const folder = makeTree({
        [names[0]]: attachment,
        [names[1]]: mail('Ledger', { name: 'ledger.csv', content: attachment }),
      });
      const { ledger } = await library.take(caseId, folder);
      expect(ledger).toMatchObject({ found: 3, stored: 2, duplicate: 1, failed: 0 });
      expectToAddUp(ledger);
      const exhibit = library.call('exhibits.list', { caseId }).rows.find(({ kind }) => kind === 'csv');
      const { occurrences } = library.call('exhibits.get', { id: exhibit?.id ?? 0 });
      expect(occurrences.map(({ path }) => path.slice(folder.length)).sort()).toEqual(
        [`/${names[0]}`, `/${names[1]}/ledger.csv`].sort(),
      );
      await library.close();
    }
  });

  test('keeps every place of an attachment when its mail is found again', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const letter = mail('Ledger', { name: 'ledger.csv', content: attachment });
    const folder = makeTree({ 'inbox/letter.eml': letter, 'sent/letter.eml': letter });
    const first = await library.take(caseId, folder);
    expect(first.ledger).toMatchObject({ found: 4, stored: 2, duplicate: 2, failed: 0 });
    const again = await library.take(caseId, folder);
    expect(again.ledger).toMatchObject({ found: 4, stored: 0, duplicate: 4, failed: 0 });
    const exhibit = library.call('exhibits.list', { caseId }).rows.find(({ kind }) => kind === 'csv');
    const { occurrences } = library.call('exhibits.get', { id: exhibit?.id ?? 0 });
    const places = ['/inbox/letter.eml/ledger.csv', '/sent/letter.eml/ledger.csv'];
    expect(occurrences.map(({ path }) => path.slice(folder.length)).sort()).toEqual([...places, ...places].sort());
    // Reading once more finds nothing new.
    library.call('exhibits.readAgain', { ids: library.call('exhibits.list', { caseId }).rows.map(({ id }) => id) });
    await library.library().whenIdle();
    expect(library.call('exhibits.get', { id: exhibit?.id ?? 0 }).occurrences).toHaveLength(4);
  });

  test('holds mail in mail, and attachments of one name', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const inner = mail('Inner', { name: 'same.txt', content: 'from the inner one' });
    const outer = mail(
      'Outer',
      { name: 'same.txt', content: 'first' },
      { name: 'same.txt', content: 'second' },
      { name: 'inner.eml', content: inner.toString(), type: 'message/rfc822' },
    );
    const { ledger, items } = await library.take(caseId, makeTree({ 'outer.eml': outer }));
    expectToAddUp(ledger);
    expect(items.map(({ path }) => path.replace(/.*outer\.eml/, ''))).toEqual([
      '',
      '/same.txt',
      '/same.txt (2)',
      '/inner.eml',
      '/inner.eml/same.txt',
    ]);
    const innermost = library.call('exhibits.get', { id: items[4]?.exhibitId ?? 0 });
    expect(innermost.parentId).toBe(items[3]?.exhibitId);
  });

  test('says of what could not be taken out why, and keeps the rest', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const whole = docx('<w:p><w:r><w:t>kept</w:t></w:r></w:p>', {
      'word/embeddings/a.bin': Buffer.from('abcdefgh'.repeat(100)),
      'word/embeddings/b.txt': Buffer.from('the second file'),
    });
    whole.fill(0xff, whole.indexOf('word/embeddings/a.bin') + 21, whole.indexOf('word/embeddings/a.bin') + 26);
    const folder = makeTree({ 'x.docx': whole });
    const { ledger, items } = await library.take(caseId, folder);
    expect(ledger).toMatchObject({ found: 3, stored: 2, duplicate: 0, failed: 1 });
    const lost = items.find(({ outcome }) => outcome === 'failed');
    expect(lost?.path).toBe(join(folder, 'x.docx/a.bin'));
    expect(lost?.reason).toMatch(/^This file is damaged inside its container.*stored unchanged/);
    expect(library.call('search.find', { query: 'second' }).total).toBe(1);
    // Found in another case, the container brings the same without being read again.
    const other = await library.take(library.addCase('A-2').id, folder);
    expect(other.ledger).toMatchObject({ found: 3, stored: 2, failed: 1 });
    expect((await library.verify()).problem).toBeNull();
  });

  test('brings hundreds of attachments, some of one name, once each at each of its places', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    const parts = Array.from({ length: 150 }, (_, n) => ({ name: `part ${n % 100}.txt`, content: `uniquepart${n}` }));
    const folder = makeTree({ 'a/many.eml': mail('Many', ...parts), 'b/many.eml': mail('Many', ...parts) });
    const { ledger } = await library.take(caseId, folder);
    expect(ledger).toMatchObject({ found: 302, stored: 151, duplicate: 151, failed: 0, waiting: 0 });
    const { rows } = library.call('imports.items', { id: ledger.id, limit: 1000 });
    expect(new Set(rows.map(({ path }) => path)).size).toBe(302);
    expect(rows.some(({ path }) => path === join(folder, 'b/many.eml/part 49.txt (2)'))).toBe(true);
    expect((await library.verify()).problem).toBeNull();
  });

  test('is followed to the twentieth container, and said to be deeper', async () => {
    const library = await testLibrary();
    const { id: caseId } = library.addCase('A-1');
    let message = mail('level 24', { name: 'end.txt', content: 'the innermost' });
    for (let level = 23; level >= 0; level -= 1)
      message = mail(`level ${level}`, { name: 'next.eml', content: message.toString(), type: 'message/rfc822' });
    const { ledger, items } = await library.take(caseId, makeTree({ 'top.eml': message }));
    expectToAddUp(ledger);
    const last = items.at(-1);
    expect(last).toMatchObject({ outcome: 'failed' });
    expect(last?.reason).toMatch(
      /followed to the 20th, and this one lies deeper\. Save it as a file and import it by itself\.$/,
    );
    expect(ledger).toMatchObject({ failed: 1, stored: 21 });
  });
});
