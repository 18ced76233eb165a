import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CitationInput } from '../contract/citations.ts';
import { Failure, type Reply } from '../contract/failure.ts';
import type { CallName, InputOf, OutputOf } from '../contract/index.ts';
import type { Library } from '../engine/open.ts';
import { sampleCases, sampleTags } from './case-file.ts';
import type { SampleCase, SampleCitation } from './cases/sample-case.ts';

/**
 * Where the sample documents lie as plain files. In the packed desktop app they lie beside its archive: an import takes
 * them in as it takes any file, by what the system says of it, and of a file in an archive the system knows nothing.
 */
export const documentsFolder = (place: string): string =>
  fileURLToPath(new URL('./documents', place)).replace(/([\\/]app\.asar)(?=[\\/])/, '$1.unpacked');

type Call = <Name extends CallName>(name: Name, input: InputOf<Name>) => OutputOf<Name>;

/**
 * Fills an open library with the two sample cases: documents, tags, people, counts, facts, conflicts, notes and highlights, all
 * through the same calls that a person's work goes through. Throws the Failure of the first call that fails.
 */
export async function loadSamples(library: Library): Promise<void> {
  const call: Call = (name, input) => {
    const reply = library.answer(name, input) as Reply<OutputOf<typeof name>>;
    if (reply.ok) return reply.value;
    throw new Failure(reply.code, `${name}: ${reply.message}`, reply.details);
  };
  for (const { path, colour } of sampleTags) call('tags.ensure', { path, colour });
  for (const sample of sampleCases) await loadCase(library, call, sample);
}

async function loadCase(library: Library, call: Call, sample: SampleCase): Promise<void> {
  const { title, reference, jurisdiction, description } = sample;
  const { id: caseId } = call('cases.create', { title, reference, jurisdiction, description });
  const exhibits = await takeIn(library, call, caseId, sample);
  const exhibitId = (file: string): number => found(exhibits, file, 'document');
  const cite = ({ file, page, quote }: SampleCitation): CitationInput => ({
    exhibitId: exhibitId(file),
    page,
    quote,
    region: [],
  });

  const tags = new Map(call('tags.list', {}).map(tag => [tag.path, tag.id]));
  for (const { file, title, custodian, source, date, description, status, tags: paths } of sample.exhibits) {
    const ids = [exhibitId(file)];
    call('exhibits.update', { ids, title, custodian, source, description, status, ...(date === '' ? {} : { date }) });
    for (const path of paths) call('exhibits.tag', { ids, tagId: found(tags, path, 'tag'), on: true });
  }

  const entities = new Map(
    sample.entities.map(entity => [
      entity.name,
      call('entities.add', { caseId, ...entity, aliases: [...entity.aliases] }).id,
    ]),
  );
  const counts = new Map(
    sample.counts.map(({ number, title, outcome, charged }) => [
      title,
      call('counts.add', {
        caseId,
        number,
        title,
        outcome,
        entityIds: charged.map(name => found(entities, name, 'entity')),
      }).id,
    ]),
  );
  for (const fact of sample.facts)
    call('facts.add', {
      caseId,
      text: fact.text,
      status: fact.status,
      evaluation: fact.evaluation,
      date: fact.date,
      entityIds: fact.about.map(name => found(entities, name, 'entity')),
      countIds: fact.counts.map(title => found(counts, title, 'count')),
      citations: fact.citations.map(cite),
    });
  for (const { claim, values, adopted } of sample.conflicts) {
    const conflict = call('conflicts.add', {
      caseId,
      claim,
      values: values.map(({ value, remark, citations }) => ({ value, remark, citations: citations.map(cite) })),
    });
    const value = conflict.values.find(one => one.value === adopted?.value);
    if (adopted && value) call('conflicts.adopt', { id: conflict.id, valueId: value.id, reason: adopted.reason });
  }
  for (const { title, text, on, inReport, citations, amendment } of sample.notes) {
    const place = on ? { exhibitId: exhibitId(on.file), ...(on.page === undefined ? {} : { page: on.page }) } : {};
    const note = call('notes.add', { caseId, title, text, inReport, ...place, citations: citations.map(cite) });
    if (amendment === undefined) continue;
    call('notes.lock', { id: note.id });
    call('notes.amend', { id: note.id, text: amendment });
  }
  for (const { colour, comment, ...words } of sample.highlights)
    call('highlights.add', { ...cite(words), colour, comment });
}

/**
 * Imports the documents in the order of the exhibits. A mail ends an import, and its attachments are waited for, so
 * that the exhibits get the same numbers in every sample library.
 */
async function takeIn(
  library: Library,
  call: Call,
  caseId: number,
  sample: SampleCase,
): Promise<ReadonlyMap<string, number>> {
  const folder = join(documentsFolder(import.meta.url), sample.folder);
  let paths: string[] = [];
  for (const [index, { file }] of sample.exhibits.entries()) {
    paths.push(join(folder, file));
    if (extname(file) !== '.eml' && index + 1 < sample.exhibits.length) continue;
    call('imports.start', { caseId, paths, custodian: 'Public record', source: 'Sample documents' });
    await library.whenIdle();
    paths = [];
  }
  const { rows } = call('exhibits.list', { caseId, limit: 1000 });
  return new Map(rows.map(({ fileName, id }) => [fileName, id]));
}

function found<Key>(map: ReadonlyMap<Key, number>, key: Key, what: string): number {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The sample names a ${what} that it does not have: ${String(key)}`);
  return value;
}
