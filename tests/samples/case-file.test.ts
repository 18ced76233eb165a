import { describe, expect, it } from 'vitest';
import { findQuote } from '../../engine/cite/find-quote.ts';
import { readDate } from '../../engine/dates/read-date.ts';
import { sampleCases, sampleTags } from '../../samples/case-file.ts';
import type { SampleCase, SampleCitation } from '../../samples/cases/sample-case.ts';
import { documentFiles, readDocument } from './sample-documents.ts';

function citationsOf({ facts, conflicts, notes }: SampleCase): SampleCitation[] {
  return [
    ...facts.flatMap(fact => fact.citations),
    ...conflicts.flatMap(conflict => conflict.values.flatMap(value => value.citations)),
    ...notes.flatMap(note => note.citations),
  ];
}

describe.each(sampleCases)('$reference', sample => {
  const files = sample.exhibits.map(exhibit => exhibit.file);
  const names = sample.entities.map(entity => entity.name);
  const titles = sample.counts.map(count => count.title);

  it('has every document of its folder as an exhibit, once', () => {
    const inFolder = documentFiles.filter(file => file.startsWith(`${sample.folder}/`));
    expect(files.map(file => `${sample.folder}/${file}`).toSorted()).toEqual(inFolder);
  });

  it('says of every exhibit where it comes from', () => {
    for (const exhibit of sample.exhibits) {
      expect(exhibit.title, exhibit.file).not.toBe('');
      expect(exhibit.custodian, exhibit.file).not.toBe('');
      expect(exhibit.source, exhibit.file).not.toBe('');
    }
  });

  it('quotes word for word what stands on the cited page', async () => {
    const citations = citationsOf(sample);
    expect(citations.length).toBeGreaterThan(20);
    for (const { file, page, quote } of citations) {
      expect(files, quote).toContain(file);
      const { extraction, pages } = await readDocument(`${sample.folder}/${file}`);
      const found = pages.find(({ number }) => number === page);
      expect(found, `page ${page} of ${file}`).toBeDefined();
      if (extraction.kind === 'image') expect(quote).toBe('');
      else {
        expect(quote, file).not.toBe('');
        expect(findQuote(found?.text ?? '', quote), `“${quote}” on page ${page} of ${file}`).toBeDefined();
      }
    }
  });

  it('refers only to entities, counts and tags that it has', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(titles).size).toBe(titles.length);
    for (const fact of sample.facts) {
      expect(fact.citations.length, fact.text).toBeGreaterThan(0);
      for (const name of fact.about) expect(names, fact.text).toContain(name);
      for (const title of fact.counts) expect(titles, fact.text).toContain(title);
    }
    for (const count of sample.counts) for (const name of count.charged) expect(names, count.title).toContain(name);
    const paths = sampleTags.map(tag => tag.path);
    for (const exhibit of sample.exhibits) for (const tag of exhibit.tags) expect(paths, exhibit.file).toContain(tag);
  });

  it('keeps dates as written, and every one but an open end is understood', () => {
    const written = [...sample.facts, ...sample.exhibits].map(({ date }) => date).filter(date => date !== '');
    const unread = written.filter(date => readDate(date).precision === '');
    expect(unread.filter(date => !date.startsWith('after '))).toEqual([]);
  });

  it('has for each conflict at least two values with a source, and adopts one of them with a reason or none', () => {
    for (const { claim, values, adopted } of sample.conflicts) {
      expect(values.length, claim).toBeGreaterThanOrEqual(2);
      for (const value of values) expect(value.citations.length, value.value).toBeGreaterThan(0);
      if (adopted === undefined) continue;
      expect(
        values.map(({ value }) => value),
        claim,
      ).toContain(adopted.value);
      expect(adopted.reason.length, claim).toBeGreaterThan(40);
    }
  });

  it('has notes on the case, on exhibits and on pages; two in the report, one locked and amended', async () => {
    expect(sample.notes.filter(note => note.inReport)).toHaveLength(2);
    expect(sample.notes.filter(note => note.amendment !== undefined)).toHaveLength(1);
    for (const { on } of sample.notes) {
      if (on === undefined) continue;
      expect(files).toContain(on.file);
      if (on.page !== undefined)
        expect((await readDocument(`${sample.folder}/${on.file}`)).pages.length).toBeGreaterThanOrEqual(on.page);
    }
  });

  it('says in its description that an indictment is an allegation', () => {
    expect(sample.description).toContain('An indictment is an allegation.');
    expect(sample.description).toContain('composed from public reporting');
  });
});

describe('the sample library', () => {
  it('has about 45 facts, with dates of every precision', () => {
    const facts = sampleCases.flatMap(sample => sample.facts);
    expect(facts.length).toBeGreaterThanOrEqual(40);
    expect(facts.length).toBeLessThanOrEqual(50);
    const precisions = new Set(facts.map(fact => readDate(fact.date).precision));
    for (const precision of ['year', 'month', 'day', 'circa', 'range'] as const)
      expect(precisions).toContain(precision);
  });

  it('names parents of tags before what stands under them, and each tag once', () => {
    const seen = new Set<string>();
    for (const { path } of sampleTags) {
      const parent = path.split('/').slice(0, -1).join('/');
      if (parent !== '') expect(seen).toContain(parent);
      expect(seen).not.toContain(path);
      seen.add(path);
    }
  });

  it('resolves the sentence and leaves open what is open', () => {
    const conflicts = sampleCases.flatMap(sample => sample.conflicts);
    const adopted = (claim: string) => conflicts.find(conflict => conflict.claim === claim)?.adopted?.value;
    expect(adopted('Sentence of Xizhi Li')).toBe('15 years');
    expect(conflicts.map(conflict => conflict.claim)).toContain('Defendant still at large in October 2020');
    expect(adopted('Defendant still at large in October 2020')).toBeUndefined();
  });

  it('names nobody who is not in a document of the case', async () => {
    for (const sample of sampleCases) {
      const texts = await Promise.all(sample.exhibits.map(({ file }) => readDocument(`${sample.folder}/${file}`)));
      const all = texts
        .flatMap(({ pages }) => pages.map(page => page.text))
        .join(' ')
        .replaceAll(/\s+/g, ' ');
      const absent = sample.entities
        .flatMap(({ name, aliases }) => [name, ...aliases])
        .filter(name => !all.includes(name));
      expect(absent).toEqual([]);
    }
  });
});
