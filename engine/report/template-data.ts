import { chargesData, matrixData } from './charges-data.ts';
import { exhibitNumberWidth, isWhole, longestNumber, shortened, titleSize } from './measures.ts';
import type { CaseSummary, Citation, WrittenDate } from './model.ts';
import { noteData } from './note-data.ts';
import type { Printer, ShownText } from './printable.ts';
import { bytesInWords, dayInWords, inRanges, momentInWords } from './numbers.ts';
import { exhibitKind, exhibitStatus, fill, wordsOf } from './words.ts';
import type { Words } from './words.ts';

/** What a file claims to be, and is: see `typeset`. */
export type WrittenStandard = 'PDF/A-2a' | 'PDF/UA-1' | 'tagged PDF 1.7';

/** Second-level headings listed in the contents; beyond this the list would be longer than it is useful. */
const contentsEntries = 40;
/** Characters of a heading. What is longer stands below the heading in full. */
const longestHeading = 90;
/**
 * From this many rows on, about four pages, the chronology and the exhibit list begin on a page of their own. Typst sets
 * parts between page breaks at the same time, which halves the wait for a large case.
 */
const ownPagesFrom = 40;
/** Characters of what a page is called: addresses may be of any length. */
const longestPageName = 60;
/** Replaced characters listed at the end, and places named for each. */
const replacedListed = 60;
const placesListed = 5;

type ShownCitation = { readonly exhibit: number | null; readonly label: ShownText; readonly quote: ShownText };

/**
 * Prepares everything the template shows, as JSON; the template only places it. Every text is made printable, citations
 * are resolved to places in the exhibit list (labels in the document are such places, never text from the case), and
 * rows are marked that may break over pages.
 */
export function templateData(summary: CaseSummary, printer: Printer, standard: WrittenStandard) {
  const words = wordsOf(summary.language);
  const { language } = summary;
  const { plain, show, lines } = printer;
  const leftOut = summary.leftOut ?? [];
  const names = new Map(summary.namedPages?.map(named => [`${named.exhibit} ${named.page}`, named]));
  const placeOfExhibit = new Map(summary.exhibits.map((exhibit, index) => [exhibit.number, index]));

  function citations(list: readonly Citation[], where: string): ShownCitation[] {
    return list.map(citation => {
      const exhibit = placeOfExhibit.get(citation.exhibit) ?? null;
      const page = citation.pageLabel ?? citation.page;
      const named = names.get(`${citation.exhibit} ${citation.page}`);
      const label =
        page === null || page === ''
          ? fill(words.exhibitCite, citation.exhibit)
          : named === undefined || named.is === 'page' || named.is === 'numbered'
            ? fill(words.exhibitPageCite, citation.exhibit, page)
            : fill(words.namedPageCite[named.is], citation.exhibit, named.name.slice(0, longestPageName));
      return {
        exhibit,
        // Without the exhibit list nothing can be missing from it.
        label: show(exhibit === null && !leftOut.includes('exhibits') ? fill(words.missing, label) : label, where),
        quote: citation.quote === undefined || citation.quote.trim() === '' ? '' : show(citation.quote.trim(), where),
      };
    });
  }

  const title = plain(summary.case.title, words.caseWhere).trim() || words.untitledCase;
  const sections = {
    description: summary.case.description.flatMap(line => lines(line, words.caseWhere)),
    summary: summary.summary.map(paragraph => ({
      lines: lines(paragraph.text, words.summaryWhere),
      citations: citations(paragraph.citations, words.summaryWhere),
    })),
    parties: parties(summary, printer, words),
    matrix: matrixData(summary, printer, words),
    counts: chargesData(summary, printer, words),
    hasLetters: summary.counts.some(({ lettered }) => lettered),
    years: years(summary, printer, words, citations),
    conflicts: summary.conflicts.map((conflict, index) => {
      const where = fill(words.conflictWhere, index + 1);
      return {
        claim: headed(conflict.claim.trim() || words.untitledConflict, printer, where),
        values: conflict.values.map(value => ({
          value: show(value.value, where),
          remark: lines(value.remark, where),
          citations: citations(value.citations, where),
          adopted: value.adopted,
          whole: isWhole([value.value, value.remark], [], value.citations),
        })),
        open: conflict.reason === null,
        reason: lines(conflict.reason ?? '', where),
      };
    }),
    notes: summary.notes.map((note, index) => {
      const where = fill(words.noteWhere, index + 1);
      const on = note.on === null ? [] : citations([{ exhibit: note.on.exhibit, page: note.on.page }], where);
      return {
        title: headed(note.title.trim() || words.untitledNote, printer, where),
        on,
        words: noteData(note.words, 2, where, printer, citations),
        citations: citations(note.citations, where),
        locked: note.lockedAt === null ? '' : fill(words.lockedAt, momentInWords(note.lockedAt, language)),
        amendments: note.amendments.map(amendment => ({
          head: fill(words.amendment, momentInWords(amendment.at, language)),
          words: noteData(amendment.words, 3, where, printer, citations),
          citations: citations(amendment.citations, where),
        })),
      };
    }),
    highlights: summary.highlights.map(({ exhibit, title, passages }) => {
      const where = fill(words.highlightWhere, plain(exhibit, words.highlights));
      return {
        title: headed(`${exhibit} ${title}`.trim(), printer, where),
        passages: passages.map(({ page, quote, colour, comment }) => ({
          place: citations([{ exhibit, page }], where),
          quote: quote.trim() === '' ? '' : show(quote.trim(), where),
          comment: lines(comment, where),
          colour,
          whole: isWhole([quote, comment], [exhibit]),
        })),
      };
    }),
    exhibits: exhibits(summary, printer, words),
    custody: custody(summary, printer, words),
  };

  const secondLevel = sections.years.length + sections.conflicts.length + sections.notes.length;
  return {
    language: language === 'en' ? 'en' : 'zh',
    paper: summary.paper === 'letter' ? 'us-letter' : 'a4',
    words,
    document: {
      title,
      // Year to second in UTC. Subtle: given as data, or the compiler would take the clock.
      date: [...summary.asOf.matchAll(/\d+/gu)].slice(0, 6).map(Number),
      keywords: [summary.case.reference, summary.case.jurisdiction]
        .map(keyword => plain(keyword, words.caseWhere).trim())
        .filter(keyword => keyword !== ''),
    },
    ownPages: {
      chronology: summary.chronology.length >= ownPagesFrom,
      highlights: summary.highlights.reduce((sum, { passages }) => sum + passages.length, 0) >= ownPagesFrom,
      exhibits: summary.exhibits.length >= ownPagesFrom,
    },
    exhibitNumberWidth: exhibitNumberWidth(summary.exhibits.map(exhibit => exhibit.number)),
    detailedContents: secondLevel <= contentsEntries,
    cover: {
      title: show(title, words.caseWhere),
      titleSize: titleSize(title),
      facts: [
        [words.reference, show(summary.case.reference, words.caseWhere)],
        [words.jurisdiction, show(summary.case.jurisdiction, words.caseWhere)],
        [
          words.status,
          { open: words.caseOpen, closed: words.caseClosed, archived: words.caseArchived }[summary.case.status],
        ],
        [words.asOf, momentInWords(summary.asOf, language)],
      ].filter(([, value]) => value !== ''),
      notices: summary.notices.flatMap(notice => lines(notice, words.caseWhere)),
      integrity: show(fill(words.integrityText, summary.custody.headSeq, summary.custody.device), words.custodyWhere),
      hash: summary.custody.headHash,
    },
    running: {
      title: show(shortened(title), words.caseWhere),
      reference: show(shortened(plain(summary.case.reference, words.caseWhere), 30), words.caseWhere),
      date: `${words.asOf} ${dayInWords(summary.asOf, language)}`,
    },
    ...sections,
    shows: { exhibits: !leftOut.includes('exhibits'), custody: !leftOut.includes('custody') },
    about: {
      made: show(
        fill(words.madeWith, summary.program.name, summary.program.version, momentInWords(summary.asOf, language)),
        words.caseWhere,
      ),
      leftOut:
        leftOut.length === 0
          ? ''
          : fill(words.leftOut, leftOut.map(section => words[section]).join(words.listSeparator)),
      standard: {
        'PDF/A-2a': words.standardArchive,
        'PDF/UA-1': words.standardAccessible,
        'tagged PDF 1.7': words.standardTagged,
      }[standard],
    },
    // Last, when every text has gone through the printer.
    replaced: replacedCharacters(printer, words),
  };
}

function parties(summary: CaseSummary, { show, lines }: Printer, words: Words) {
  return summary.parties.map((party, index) => {
    const where = fill(words.partyWhere, index + 1);
    return {
      name: show(party.name.trim() || words.unnamed, where, 18),
      aliases: show(party.aliases.filter(alias => alias.trim() !== '').join(words.listSeparator), where, 18),
      kind: party.kind === 'person' ? words.person : words.organisation,
      role: show(party.role, where, 14),
      description: lines(party.description, where),
      counts: show(inRanges(party.counts).join(words.listSeparator), where, 10),
      whole: isWhole([party.description, party.aliases.join()], [party.name, party.role, party.counts.join()]),
    };
  });
}

function years(
  summary: CaseSummary,
  printer: Printer,
  words: Words,
  citations: (list: readonly Citation[], where: string) => ShownCitation[],
) {
  const { show, lines } = printer;
  const groups: { year: ShownText; facts: unknown[] }[] = [];
  let current: string | undefined;
  summary.chronology.forEach((fact, index) => {
    const where = fill(words.factWhere, index + 1);
    if (fact.year !== current) {
      current = fact.year;
      groups.push({ year: headed(fact.year.trim() || words.undated, printer, where).heading, facts: [] });
    }
    const countWords = fact.counts.length === 1 ? words.countShortOne : words.countShort;
    groups.at(-1)?.facts.push({
      number: index + 1,
      date: shownDate(fact.date, printer, where),
      lines: lines(fact.text, where),
      status: words[fact.status],
      bearing: [
        show(fact.parties.join(words.listSeparator), where),
        fact.counts.length === 0 ? '' : show(fill(countWords, inRanges(fact.counts).join(words.listSeparator)), where),
        fact.evaluation.trim() === '' ? '' : show(`${words.evaluation}${words.colon}${fact.evaluation}`, where),
      ].filter(part => part !== ''),
      citations: citations(fact.citations, where),
      whole: isWhole(
        [fact.text, [fact.evaluation, ...fact.parties, ...fact.counts].join()],
        [fact.date.text, fact.date.zone],
        fact.citations,
      ),
    });
  });
  return groups;
}

function exhibits(summary: CaseSummary, printer: Printer, words: Words) {
  const { plain, show } = printer;
  return summary.exhibits.map(exhibit => {
    const where = fill(words.exhibitWhere, plain(exhibit.number, words.exhibits));
    const details = [
      exhibitKind(exhibit.kind, words),
      fill(words.bytes, bytesInWords(exhibit.size)),
      exhibit.source.trim() === '' ? '' : `${words.from}${words.colon}${exhibit.source}`,
      exhibit.parent === null ? '' : fill(words.partOf, exhibit.parent),
      exhibit.children.length === 0 ? '' : fill(words.holds, exhibit.children.join(words.listSeparator)),
      exhibit.occurrences > 1 ? fill(words.occurrences, exhibit.occurrences) : '',
      exhibitStatus(exhibit.status, words),
    ];
    return {
      number: show(exhibit.number, where, longestNumber),
      title: show(exhibit.title.trim() || words.untitledExhibit, where),
      language: exhibit.titleLanguage === undefined ? '' : languageOnly(exhibit.titleLanguage),
      fileName: show(exhibit.fileName, where),
      date: shownDate(exhibit.date, printer, where),
      custodian: show(exhibit.custodian, where, 12),
      details: details.filter(detail => detail !== '').map(detail => show(detail, where)),
      pages: exhibit.pages,
      sha256: exhibit.sha256,
      whole: isWhole(
        [exhibit.title, exhibit.fileName, exhibit.source, exhibit.children.join()],
        [exhibit.number, exhibit.date.text, exhibit.date.zone, exhibit.custodian],
      ),
    };
  });
}

function custody(summary: CaseSummary, { show }: Printer, words: Words) {
  const { custody: log } = summary;
  const where = words.custodyWhere;
  return {
    facts: [
      [words.entries, String(log.entries)],
      [words.head, String(log.headSeq)],
      [words.device, show(log.device, where)],
    ].filter(([, value]) => value !== ''),
    hash: log.headHash,
    verified: log.verified.trim() === '' ? [] : [[words.verification, show(log.verified, where)]],
    keyFingerprint: show(log.keyFingerprint, where),
    whole: isWhole([log.device, log.verified, log.keyFingerprint], []),
    rows: (log.rows ?? []).map(row => ({
      seq: row.seq,
      at: row.at.slice(0, 19).replace('T', ' '),
      actor: show(row.actor, where, 12),
      action: show(row.action, where, 12),
      subject: show(row.subject, where),
      reason: show(row.reason, where),
      whole: isWhole([row.subject, row.reason], [row.actor, row.action]),
    })),
  };
}

function replacedCharacters(printer: Printer, words: Words) {
  const places = Map.groupBy(printer.replaced(), ({ char }) => char);
  const listed = [...places].slice(0, replacedListed).map(([char, found]) => {
    const named = found.slice(0, placesListed).map(({ where }) => where);
    const rest = found.length - named.length;
    return { char, where: [...named, ...(rest > 0 ? [fill(words.replacedMore, rest)] : [])].join(words.listSeparator) };
  });
  const rest = places.size - listed.length;
  return { listed, rest: rest > 0 ? fill(words.replacedRest, rest) : '' };
}

function shownDate(date: WrittenDate, { show }: Printer, where: string) {
  return { text: show(date.text, where, 10), zone: show(date.zone, where, 10) };
}

/** A heading, shortened where it must be; `full` then holds the whole of it. */
function headed(text: string, { plain, show }: Printer, where: string) {
  const heading = shortened(plain(text, where), longestHeading);
  return { heading: show(heading, where), full: heading === plain(text, where) ? '' : show(text, where) };
}

function languageOnly(tag: string): string {
  const [language] = tag.toLowerCase().split('-');
  return language !== undefined && /^[a-z]{2,3}$/u.test(language) ? language : '';
}
