import { createHash } from 'node:crypto';
import { countLabels } from '../../contract/counts.ts';
import type { EvidenceDate } from '../../contract/dates.ts';
import type { Entity } from '../../contract/entities.ts';
import type { Exhibit } from '../../contract/exhibits.ts';
import type { Highlight } from '../../contract/highlights.ts';
import { type ReportSection, reportSections } from '../../contract/report.ts';
import type { Device } from '../../db/change/device.ts';
import type { ReadableStore } from '../../db/store/handles.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { listConflicts } from '../../db/store/queries/conflicts.ts';
import { listCounts } from '../../db/store/queries/counts.ts';
import { listEntities } from '../../db/store/queries/entities.ts';
import { listExhibits } from '../../db/store/queries/exhibits.ts';
import { listFacts } from '../../db/store/queries/facts.ts';
import { highlightsOfCase } from '../../db/store/queries/highlights.ts';
import { listNotes } from '../../db/store/queries/notes.ts';
import { openStart } from '../dates/read-date.ts';
import { caseWords } from './case-words.ts';
import { chargedIn } from './charged.ts';
import type { CaseSummary } from './model.ts';
import { citationOf, notesForReport } from './notes-for-report.ts';

export type SummaryRequest = {
  readonly caseId: number;
  readonly language: CaseSummary['language'];
  readonly paper: CaseSummary['paper'];
  /** What goes in; everything unless told. */
  readonly sections?: readonly ReportSection[];
};

/** Exhibits are read from the store in parts of this many. */
const exhibitsAtOnce = 1000;

/** The case summary with only the parts that were asked for. */
export function summariseCase(
  library: ReadableStore,
  device: Device,
  request: SummaryRequest,
  program: CaseSummary['program'],
): CaseSummary {
  const whole = summariseWhole(library, device, request, program);
  const leftOut = reportSections.filter(section => !(request.sections ?? reportSections).includes(section));
  if (leftOut.length === 0) return whole;
  const kept = <Rows>(section: ReportSection, rows: readonly Rows[]): Rows[] =>
    leftOut.includes(section) ? [] : [...rows];
  return {
    ...whole,
    leftOut,
    summary: kept('summary', whole.summary),
    parties: kept('parties', whole.parties),
    counts: kept('counts', whole.counts),
    charged: kept('counts', whole.charged),
    chronology: kept('chronology', whole.chronology),
    conflicts: kept('conflicts', whole.conflicts),
    notes: kept('notes', whole.notes),
    highlights: kept('highlights', whole.highlights),
    exhibits: kept('exhibits', whole.exhibits),
  };
}

/**
 * Builds the case summary from the store. Nothing in it depends on the clock: it speaks of the library as its newest
 * change left it, so the same library makes the same document.
 */
function summariseWhole(
  library: ReadableStore,
  device: Device,
  request: SummaryRequest,
  program: CaseSummary['program'],
): CaseSummary {
  const { caseId, language, paper } = request;
  const matter = getCase(library, { id: caseId });
  const entities = listEntities(library, caseId);
  const nameOf = namesBy(entities);
  const counts = listCounts(library, caseId);
  const labels = countLabels(counts);
  const facts = listFacts(library, caseId);
  const exhibits = allExhibits(library, caseId);
  const numberOf = new Map(exhibits.map(exhibit => [exhibit.id, exhibit.number]));
  const childrenOf = Map.groupBy(exhibits, ({ parentId }) => parentId);
  const parties = entities.filter(({ isParty }) => isParty);

  return {
    language,
    paper,
    ...custodyOf(library, device, language),
    case: {
      title: matter.title,
      reference: matter.reference,
      jurisdiction: matter.jurisdiction,
      status: matter.status,
      description: [],
    },
    notices: counts.length > 0 ? [caseWords[language].allegations] : [],
    summary: paragraphs(matter.description).map(text => ({ text, citations: [] })),
    parties: parties.map(entity => ({
      name: entity.name,
      aliases: [...entity.aliases],
      kind: entity.kind,
      role: entity.role,
      description: entity.description,
      counts: counts.filter(({ entityIds }) => entityIds.includes(entity.id)).flatMap(({ id }) => labels.get(id) ?? []),
    })),
    counts: counts.map(count => ({
      number: labels.get(count.id) ?? '',
      lettered: count.number === '',
      title: count.title,
      statute: count.statute,
      elements: [...count.elements],
      parties: count.entityIds.flatMap(nameOf),
      outcome: count.outcome,
      facts: facts.filter(({ countIds }) => countIds.includes(count.id)).length,
    })),
    charged: chargedIn(entities, counts),
    chronology: facts.map(fact => ({
      date: dateOf(fact.date),
      year: yearOf(fact.date),
      text: fact.text,
      status: fact.status,
      evaluation: fact.evaluation,
      parties: fact.entityIds.flatMap(nameOf),
      counts: fact.countIds.flatMap(id => labels.get(id) ?? []),
      citations: fact.citations.map(citationOf),
    })),
    conflicts: listConflicts(library, caseId).map(conflict => ({
      claim: conflict.claim,
      values: conflict.values.map(({ id, value, remark, citations }) => ({
        value,
        remark,
        citations: citations.map(citationOf),
        adopted: id === conflict.adoptedId,
      })),
      reason: conflict.adoptedId === null ? null : conflict.reason,
    })),
    notes: notesForReport(listNotes(library, { caseId }), exhibits),
    highlights: highlightsOf(highlightsOfCase(library, caseId)),
    exhibits: exhibits.map(exhibit => ({
      number: exhibit.number,
      title: exhibit.title,
      fileName: exhibit.fileName,
      date: dateOf(exhibit.date),
      custodian: exhibit.custodian,
      source: exhibit.source,
      kind: exhibit.kind,
      pages: exhibit.pages,
      size: exhibit.size,
      sha256: exhibit.sha256,
      status: exhibit.status,
      parent: (exhibit.parentId === null ? undefined : numberOf.get(exhibit.parentId)) ?? null,
      children: (childrenOf.get(exhibit.id) ?? []).map(({ number }) => number),
      occurrences: library.value<number>('SELECT count(*) FROM occurrences WHERE exhibit_id = ?', [exhibit.id]) ?? 0,
    })),
    program,
  };
}

/** The state of the log as the newest change of records left it; exports and views that followed changed nothing. */
function custodyOf(
  library: ReadableStore,
  device: Device,
  language: CaseSummary['language'],
): Pick<CaseSummary, 'asOf' | 'custody'> {
  const newest = library.one<{ seq: number; hash: Buffer; at: number; device: number }>(
    'SELECT seq, hash, at, device FROM custody WHERE changes_hash <> zeroblob(32) ORDER BY at DESC, device DESC, seq DESC LIMIT 1',
  );
  const entries = newest
    ? library.value<number>(
        'SELECT count(*) FROM custody WHERE CASE device WHEN :device THEN seq <= :seq ELSE at <= :at END',
        {
          device: newest.device,
          seq: newest.seq,
          at: newest.at,
        },
      )
    : 0;
  const verified = library.value<number>('SELECT min(verified_at) FROM files');
  return {
    asOf: new Date(newest?.at ?? 0).toISOString(),
    custody: {
      entries: entries ?? 0,
      headSeq: newest?.seq ?? 0,
      headHash: (newest?.hash ?? Buffer.alloc(32)).toString('hex'),
      device: device.name,
      keyFingerprint: createHash('sha256').update(device.publicKey).digest('hex'),
      verified:
        verified === undefined || verified === null
          ? caseWords[language].neverVerified
          : caseWords[language].verified(new Date(verified).toISOString().slice(0, 16).replace('T', ' ')),
    },
  };
}

/** The year a fact stands under; of a date without a beginning, the year it ends. */
const yearOf = ({ from, to }: EvidenceDate): string => (from === openStart ? to : from).slice(0, 4);
const dateOf = ({
  text,
  precision,
  zone,
}: EvidenceDate): { text: string; precision: EvidenceDate['precision']; zone: string } => ({ text, precision, zone });
const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n|\r\n\s*\r\n/)
    .map(part => part.trim())
    .filter(part => part !== '');

function namesBy(entities: readonly Entity[]): (id: number) => readonly string[] {
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  return id => {
    const name = names.get(id);
    return name === undefined ? [] : [name];
  };
}

const highlightsOf = (highlights: readonly Highlight[]): CaseSummary['highlights'] =>
  [...Map.groupBy(highlights, ({ exhibitId }) => exhibitId).values()].map(ofExhibit => ({
    exhibit: ofExhibit[0]?.exhibitNumber ?? '',
    title: ofExhibit[0]?.exhibitTitle ?? '',
    passages: ofExhibit.map(({ page, quote, colour, comment }) => ({ page, quote, colour, comment })),
  }));

function allExhibits(library: ReadableStore, caseId: number): readonly Exhibit[] {
  const all: Exhibit[] = [];
  for (let after: string | undefined; ; ) {
    const { rows, next } = listExhibits(library, { caseId, sort: 'number', after, limit: exhibitsAtOnce });
    all.push(...rows);
    if (next === null) return all;
    after = next;
  }
}
