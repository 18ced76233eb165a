import type { CallName, CheckedInputOf, EffectOf, OutputOf } from '../contract/index.ts';
import type { Operation } from '../db/change/operation.ts';
import type { ReadableStore } from '../db/store/handles.ts';
import { addCase, changeCase, getCase, listCases } from '../db/store/queries/cases.ts';
import { citationsOfExhibit } from '../db/store/queries/citations.ts';
import { custodyActors, listCustody, namesOfSubjects } from '../db/store/queries/custody.ts';
import { listCounts } from '../db/store/queries/counts.ts';
import { listConflicts } from '../db/store/queries/conflicts.ts';
import { listEntities } from '../db/store/queries/entities.ts';
import { exhibitsById, getExhibit, listExhibits } from '../db/store/queries/exhibits.ts';
import { exhibitFacets, exhibitTable } from '../db/store/queries/exhibit-table.ts';
import { getFact, listFacts } from '../db/store/queries/facts.ts';
import { getHighlight, highlightsOfExhibit } from '../db/store/queries/highlights.ts';
import { accountOf, compareImports, listDifferences } from '../db/store/queries/import-account.ts';
import { previewNumbers } from '../db/store/queries/renumber-exhibits.ts';
import { demandImport, getImport, listImports, listItems } from '../db/store/queries/imports.ts';
import { listKnownLists, removeKnownList } from '../db/store/queries/known-lists.ts';
import { threadOf } from '../db/store/queries/mail-threads.ts';
import { getNote, listNotes } from '../db/store/queries/notes.ts';
import { listPasswords } from '../db/store/queries/passwords.ts';
import { forgetSearch, listSavedSearches, saveSearch } from '../db/store/queries/saved-searches.ts';
import { changeTag, ensureTag, listTags, removeTag } from '../db/store/queries/tags.ts';
import { adoptConflictValue, addConflictTo, addValueTo, dropConflict } from './calls/conflicts.ts';
import { addCountTo, changeCountOf, dropCount } from './calls/counts.ts';
import { countFiles, mapChat, showFiles, showMapping, unmapChat } from './calls/chats.ts';
import { checkBefore, showBroken } from './calls/citations.ts';
import { noteHandover, startVerification } from './calls/custody.ts';
import { drop, keep, showDrafts } from './calls/drafts.ts';
import { addEntityTo, changeEntityOf, dropEntity, mergeEntities } from './calls/entities.ts';
import {
  changeExhibits,
  readAgain,
  readStrings,
  removeExhibits,
  renumber,
  renumberAll,
  showExhibit,
  showPage,
  tagExhibits,
} from './calls/exhibits.ts';
import { exportCustody, exportExhibits } from './calls/exports.ts';
import { addFactTo, changeFactOf, changeFacts, cite, dropFact, dropFacts, uncite } from './calls/facts.ts';
import { addHighlightTo, changeHighlightOf, dropHighlight } from './calls/highlights.ts';
import { redo, undo } from './calls/history.ts';
import { addList, cancelImport, pauseImport, readImportAgain, resumeImport, startImport } from './calls/imports.ts';
import { cancelJob, showJob, showOpenJobs } from './calls/jobs.ts';
import { addNoteTo, amendNote, changeNoteOf, dropNote, lock, showMentioning } from './calls/notes.ts';
import {
  correctText,
  countPages,
  pauseRecognising,
  showFailedPages,
  showWords,
  startRecognising,
  wantPages,
} from './calls/ocr.ts';
import { showOverview } from './calls/overview.ts';
import { forgetOne, keepPasswords, tryPasswords } from './calls/passwords.ts';
import { startReport } from './calls/report.ts';
import { listSimilar, showSimilar } from './calls/similar.ts';
import {
  acceptSuggestion,
  countSuggestions,
  dismissSuggestions,
  listDismissed,
  listSuggestions,
  makeFact,
  showPassages,
  suggestOnPage,
} from './calls/suggestions.ts';
import { findInExhibit, neighbours, showPageLabels, showPageName } from './calls/viewing.ts';
import { summarise } from './calls/library.ts';
import { showMarkedPage } from './calls/search.ts';
import { readDate } from './dates/read-date.ts';
import type { Engine } from './engine.ts';

/** What a call that reads works with. */
export type ReadingDesk = { readonly library: ReadableStore; readonly text: ReadableStore; readonly engine: Engine };
/** What a call that writes works with: everything it changes goes through the operation. */
export type WritingDesk = ReadingDesk & { readonly operation: Operation };

type DeskFor<Name extends CallName> = EffectOf<Name> extends 'writes' ? WritingDesk : ReadingDesk;
/** Exactly one handler for each call: a missing or an extra one does not compile. */
export type Handlers = {
  readonly [Name in CallName]: (desk: DeskFor<Name>, input: CheckedInputOf<Name>) => OutputOf<Name>;
};

const done = { done: true } as const;

export const handlers: Handlers = {
  'library.summary': summarise,

  'cases.list': ({ library }) => listCases(library),
  'cases.get': ({ library }, by) => getCase(library, by),
  'cases.overview': showOverview,
  'cases.create': ({ operation }, input) => addCase(operation, input),
  'cases.update': ({ operation }, { id, ...fields }) => changeCase(operation, id, fields),

  'exhibits.list': ({ library }, input) => listExhibits(library, input),
  'exhibits.table': ({ library }, input) => exhibitTable(library, input),
  'exhibits.rows': ({ library }, { ids }) => exhibitsById(library, ids),
  'exhibits.facets': ({ library }, { caseId }) => exhibitFacets(library, caseId),
  'exhibits.get': showExhibit,
  'exhibits.thread': ({ library }, { id }) => threadOf(library, getExhibit(library, { id })),
  'exhibits.page': showPage,
  'exhibits.update': changeExhibits,
  'exhibits.renumber': renumber,
  'exhibits.renumberAll': renumberAll,
  'exhibits.previewNumbers': ({ library }, wanted) => previewNumbers(library, wanted),
  'exhibits.tag': tagExhibits,
  'exhibits.remove': removeExhibits,
  'exhibits.readAgain': readAgain,
  'exhibits.readStrings': readStrings,
  'exhibits.find': findInExhibit,
  'exhibits.neighbours': neighbours,
  'exhibits.pageLabels': showPageLabels,
  'exhibits.pageName': showPageName,

  'chats.mapping': showMapping,
  'chats.files': showFiles,
  'chats.filesInAll': countFiles,
  'chats.map': mapChat,
  'chats.unmap': unmapChat,

  'tags.list': ({ library }, { caseId }) => listTags(library, caseId),
  'tags.ensure': ({ operation }, { path, colour }) => ensureTag(operation, path, colour),
  'tags.update': ({ operation }, { id, ...fields }) => changeTag(operation, id, fields),
  'tags.remove': ({ operation }, { id }) => {
    removeTag(operation, id);
    return done;
  },

  'citations.broken': showBroken,
  'citations.check': checkBefore,
  'citations.ofExhibit': ({ library }, { exhibitId }) => citationsOfExhibit(library, exhibitId),

  'highlights.ofExhibit': ({ library }, { exhibitId }) => highlightsOfExhibit(library, exhibitId),
  'highlights.get': ({ library }, { id }) => getHighlight(library, id),
  'highlights.add': addHighlightTo,
  'highlights.update': changeHighlightOf,
  'highlights.remove': dropHighlight,

  'dates.read': (_desk, { text }) => readDate(text),

  'notes.list': ({ library }, input) => listNotes(library, input),
  'notes.get': ({ library }, { id }) => getNote(library, id),
  'notes.mentioning': showMentioning,
  'notes.add': addNoteTo,
  'notes.update': changeNoteOf,
  'notes.lock': lock,
  'notes.amend': amendNote,
  'notes.remove': dropNote,

  'drafts.list': showDrafts,
  'drafts.keep': keep,
  'drafts.drop': drop,

  'facts.list': ({ library }, { caseId }) => listFacts(library, caseId),
  'facts.get': ({ library }, { id }) => getFact(library, id),
  'facts.add': addFactTo,
  'facts.update': changeFactOf,
  'facts.updateMany': changeFacts,
  'facts.cite': cite,
  'facts.uncite': uncite,
  'facts.remove': dropFact,
  'facts.removeMany': dropFacts,

  'entities.list': ({ library }, { caseId }) => listEntities(library, caseId),
  'entities.add': addEntityTo,
  'entities.update': changeEntityOf,
  'entities.merge': mergeEntities,
  'entities.remove': dropEntity,

  'counts.list': ({ library }, { caseId }) => listCounts(library, caseId),
  'counts.add': addCountTo,
  'counts.update': changeCountOf,
  'counts.remove': dropCount,

  'conflicts.list': ({ library }, { caseId }) => listConflicts(library, caseId),
  'conflicts.add': addConflictTo,
  'conflicts.addValue': addValueTo,
  'conflicts.adopt': adoptConflictValue,
  'conflicts.remove': dropConflict,

  'search.find': ({ engine }, input) => engine.search.search(input),
  'search.page': showMarkedPage,
  'search.saved': ({ library }) => listSavedSearches(library),
  'search.save': ({ operation }, input) => {
    if (input.caseId !== undefined) getCase(operation, { id: input.caseId });
    operation.tell({ name: input.name });
    return saveSearch(operation, input);
  },
  'search.forget': ({ operation }, { id }) => {
    operation.tell({ name: forgetSearch(operation, id).name });
    return done;
  },

  'suggestions.counts': countSuggestions,
  'suggestions.list': listSuggestions,
  'suggestions.dismissed': listDismissed,
  'suggestions.passages': showPassages,
  'suggestions.ofPage': suggestOnPage,
  'suggestions.accept': acceptSuggestion,
  'suggestions.makeFact': makeFact,
  'suggestions.dismiss': dismissSuggestions,

  'similar.ofExhibit': showSimilar,
  'similar.list': listSimilar,

  'imports.start': startImport,
  'imports.list': ({ library }, { caseId }) => listImports(library, caseId),
  'imports.get': ({ library }, { id }) => getImport(library, id),
  'imports.items': ({ library }, input) => listItems(library, input),
  'imports.account': ({ library }, { id }) => accountOf(library, demandImport(library, id)),
  'imports.compare': ({ library }, { id }) => compareImports(library, demandImport(library, id)),
  'imports.differences': ({ library }, input) =>
    listDifferences(library, { ...input, id: demandImport(library, input.id) }),
  'imports.pause': pauseImport,
  'imports.resume': resumeImport,
  'imports.readAgain': readImportAgain,

  'passwords.list': ({ library }, { caseId }) => listPasswords(library, getCase(library, { id: caseId }).id),
  'passwords.keep': keepPasswords,
  'passwords.forget': forgetOne,
  'passwords.try': tryPasswords,
  'imports.cancel': cancelImport,

  'ocr.status': ({ engine }) => engine.ocr.status(),
  'ocr.pages': countPages,
  'ocr.failed': showFailedPages,
  'ocr.pause': pauseRecognising,
  'ocr.wanted': wantPages,
  'ocr.start': startRecognising,
  'exhibits.words': showWords,
  'exhibits.correctText': correctText,

  'known.list': ({ library }) => listKnownLists(library),
  'known.add': addList,
  'known.remove': ({ operation }, { id }) => {
    removeKnownList(operation, id);
    return done;
  },

  'jobs.get': showJob,
  'jobs.open': showOpenJobs,
  'jobs.cancel': cancelJob,

  'custody.list': ({ library }, input) => listCustody(library, input),
  'custody.actors': ({ library }) => custodyActors(library),
  'custody.subjects': ({ library }, { uids }) => namesOfSubjects(library, uids),
  'custody.verify': startVerification,
  'custody.note': noteHandover,

  'history.undo': undo,
  'history.redo': redo,

  'report.make': startReport,

  'exhibits.export': exportExhibits,
  'custody.export': exportCustody,
};
