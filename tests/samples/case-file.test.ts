import { describe, expect, it } from 'vitest';
import { findQuote, squeeze } from '../../contract/quotes.ts';
import { readDate } from '../../engine/dates/read-date.ts';
import { sampleCases, sampleTags } from '../../samples/case-file.ts';
import type { SampleCase, SampleCitation } from '../../samples/cases/sample-case.ts';
import { documentFiles, readDocument } from './sample-documents.ts';

function citationsOf({ facts, conflicts, notes, highlights }: SampleCase): SampleCitation[] {
  return [
    ...facts.flatMap(fact => fact.citations),
    ...conflicts.flatMap(conflict => conflict.values.flatMap(value => value.citations)),
    ...notes.flatMap(note => note.citations),
    ...highlights,
  ];
}

/** What is wrong with a citation, in words; undefined when its quote stands on its page. A picture has no words to quote. */
async function faultOf(folder: string, { file, page, quote }: SampleCitation): Promise<string | undefined> {
  const { extraction, pages } = await readDocument(`${folder}/${file}`);
  const found = pages.find(({ number }) => number === page);
  if (found === undefined) return `${file} has no page ${page}`;
  if (extraction.kind === 'image') return quote === '' ? undefined : `${file} is a picture and cannot be quoted`;
  return findQuote(squeeze(found.text), { quote }) === undefined
    ? `“${quote}” is not on page ${page} of ${file}`
    : undefined;
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
    const silent = sample.exhibits.filter(({ title, custodian, source }) => [title, custodian, source].includes(''));
    expect(silent).toEqual([]);
  });

  it('quotes word for word what stands on the cited page', async () => {
    const citations = citationsOf(sample);
    expect(citations.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const citation of citations) {
      const fault = await faultOf(sample.folder, citation);
      if (!files.includes(citation.file)) wrong.push(`${citation.file} is no exhibit`);
      if (fault !== undefined) wrong.push(fault);
    }
    expect(wrong).toEqual([]);
  });

  it('refers only to entities, counts and tags that it has', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(titles).size).toBe(titles.length);
    const paths = sampleTags.map(tag => tag.path);
    const unknown = [
      ...sample.facts.flatMap(fact => fact.about.filter(name => !names.includes(name))),
      ...sample.facts.flatMap(fact => fact.counts.filter(title => !titles.includes(title))),
      ...sample.counts.flatMap(count => count.charged.filter(name => !names.includes(name))),
      ...sample.exhibits.flatMap(exhibit => exhibit.tags.filter(tag => !paths.includes(tag))),
    ];
    expect(unknown).toEqual([]);
    expect(sample.facts.filter(fact => fact.citations.length === 0)).toEqual([]);
  });

  it('keeps dates as written, and every one but an open end is understood', () => {
    const written = [...sample.facts, ...sample.exhibits].map(({ date }) => date).filter(date => date !== '');
    const unread = written.filter(date => readDate(date).precision === '');
    expect(unread.filter(date => !date.startsWith('after '))).toEqual([]);
  });

  it('has for each conflict at least two values with a source, and adopts one of them with a reason or none', () => {
    const faulty = sample.conflicts.filter(({ values, adopted }) => {
      if (values.length < 2 || values.some(value => value.citations.length === 0)) return true;
      return (
        adopted !== undefined && (adopted.reason.length < 40 || !values.some(({ value }) => value === adopted.value))
      );
    });
    expect(faulty).toEqual([]);
    expect(sample.conflicts.filter(({ adopted }) => adopted === undefined).length).toBeGreaterThan(0);
  });

  it('has notes on the case, on exhibits and on pages; two in the report, one locked and amended', async () => {
    expect(sample.notes.filter(note => note.inReport)).toHaveLength(2);
    expect(sample.notes.filter(note => note.amendment !== undefined)).toHaveLength(1);
    expect(sample.notes.some(note => note.on === undefined)).toBe(true);
    const places = sample.notes.flatMap(note => (note.on === undefined ? [] : [note.on]));
    const lost: string[] = [];
    for (const { file, page = 1 } of places) {
      const { pages } = await readDocument(`${sample.folder}/${file}`);
      if (!files.includes(file) || pages.length < page) lost.push(`${file}, page ${page}`);
    }
    expect(lost).toEqual([]);
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
    expect([...precisions]).toEqual(expect.arrayContaining(['year', 'month', 'day', 'circa', 'range']));
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
