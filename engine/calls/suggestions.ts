import type { Entity, Identifier } from '../../contract/entities.ts';
import { Failure } from '../../contract/failure.ts';
import type { Fact } from '../../contract/facts.ts';
import type { CheckedInputOf, OutputOf } from '../../contract/index.ts';
import type { Done } from '../../contract/shapes.ts';
import { type SuggestionKind, suggestionKinds } from '../../contract/suggestions.ts';
import { uidBytes } from '../../db/change/uid.ts';
import { getCase } from '../../db/store/queries/cases.ts';
import { addCitation } from '../../db/store/queries/citations.ts';
import { dismissalsOf, setDismissed } from '../../db/store/queries/dismissals.ts';
import { addEntity, changeEntity, getEntity } from '../../db/store/queries/entities.ts';
import { getExhibit } from '../../db/store/queries/exhibits.ts';
import { addFact, getFact } from '../../db/store/queries/facts.ts';
import { countUnstudied } from '../../db/store/queries/study-queue.ts';
import { countFound, findFound, passageAt } from '../../db/store/queries/suggestions.ts';
import { onePage } from '../../db/store/queries/texts.ts';
import { checkCitation } from '../cite/check-citation.ts';
import { contextOf } from '../cite/context-of.ts';
import { readDate } from '../dates/read-date.ts';
import type { ReadingDesk, WritingDesk } from '../handlers.ts';
import { countUnwanted } from '../study/count-unwanted.ts';
import { listOnPage, listOpen, listPassages, suggestionFrom, unwantedOf } from '../study/list-suggestions.ts';
import { senderName } from '../../contract/sender-name.ts';
import { identifierKindOf } from '../study/stated.ts';
import { sentenceAround } from '../study/sentence-around.ts';

export function countSuggestions(
  { library, text }: ReadingDesk,
  { caseId }: CheckedInputOf<'suggestions.counts'>,
): OutputOf<'suggestions.counts'> {
  getCase(library, { id: caseId });
  const found = countFound(text, caseId);
  const unwanted = countUnwanted({ library, text }, caseId);
  const open = (kind: SuggestionKind): number => Math.max(0, (found.get(kind) ?? 0) - (unwanted.get(kind) ?? 0));
  return {
    kinds: Object.fromEntries(suggestionKinds.map(kind => [kind, open(kind)])) as Record<SuggestionKind, number>,
    dismissed: dismissalsOf(library, caseId).length,
    waiting: countUnstudied(text),
  };
}

export function listSuggestions(
  { library, text }: ReadingDesk,
  input: CheckedInputOf<'suggestions.list'>,
): OutputOf<'suggestions.list'> {
  getCase(library, { id: input.caseId });
  return listOpen({ library, text }, input);
}

export function listDismissed(
  { library, text }: ReadingDesk,
  { caseId }: CheckedInputOf<'suggestions.dismissed'>,
): OutputOf<'suggestions.dismissed'> {
  const unwanted = unwantedOf(library, getCase(library, { id: caseId }).id);
  return dismissalsOf(library, caseId).map(({ kind, key }) => {
    const found = findFound(text, caseId, kind, key);
    // It may stand nowhere any more; it can be brought back all the same.
    return suggestionFrom(found ?? { valueId: 0, kind, key, value: key, exhibits: 0, passages: 0 }, unwanted);
  });
}

export function showPassages(
  { library, text }: ReadingDesk,
  input: CheckedInputOf<'suggestions.passages'>,
): OutputOf<'suggestions.passages'> {
  getCase(library, { id: input.caseId });
  return listPassages({ library, text }, input);
}

export function suggestOnPage(
  { library, text }: ReadingDesk,
  { exhibitId, page }: CheckedInputOf<'suggestions.ofPage'>,
): OutputOf<'suggestions.ofPage'> {
  const { caseId, fileId } = getExhibit(library, { id: exhibitId });
  return listOnPage({ library, text }, caseId, fileId, page);
}

/** What is taken over is written as it is in the source, as everything else that people state of somebody. */
export function acceptSuggestion(
  { library, text, operation }: WritingDesk,
  { caseId, kind, key, entityId, name, entityKind }: CheckedInputOf<'suggestions.accept'>,
): Entity {
  getCase(library, { id: caseId });
  const found = findFound(text, caseId, kind, key);
  if (!found) throw gone();
  const isName = kind === 'person' || kind === 'organisation';
  const foundName = isName ? found.value : kind === 'sender' ? senderName(found.value) : '';
  const identifierKind = identifierKindOf(kind, key);
  const written = kind === 'sender' ? key : found.value;
  const identifier = identifierKind && { kind: identifierKind, value: written, remark: '' };
  const id =
    entityId === undefined
      ? makeEntity(operation, caseId, {
          name: name ?? foundName,
          kind: entityKind ?? (kind === 'organisation' ? 'organisation' : 'person'),
          identifiers: identifier ? [identifier] : [],
        })
      : addTo(operation, caseId, entityId, foundName, identifier);
  const entity = getEntity(operation, id);
  operation.about(uidBytes(entity.uid));
  operation.tell({ kind });
  return entity;
}

function makeEntity(
  operation: WritingDesk['operation'],
  caseId: number,
  fields: Pick<Entity, 'name' | 'kind'> & { readonly identifiers: readonly Omit<Identifier, 'id'>[] },
): number {
  if (fields.name === '')
    throw new Failure('invalid', 'Say who this belongs to: choose somebody of the case, or give a name.');
  return addEntity(operation, caseId, fields);
}

function addTo(
  operation: WritingDesk['operation'],
  caseId: number,
  entityId: number,
  name: string,
  identifier: Omit<Identifier, 'id'> | undefined,
): number {
  const entity = getEntity(operation, entityId);
  if (entity.caseId !== caseId) throw new Failure('invalid', `${entity.name} belongs to another case.`);
  const isNamed = name === '' || [entity.name, ...entity.aliases].includes(name);
  const isKnown =
    identifier === undefined ||
    entity.identifiers.some(({ kind, value }) => kind === identifier.kind && value === identifier.value);
  changeEntity(operation, entityId, {
    ...(isNamed ? {} : { aliases: [...entity.aliases, name] }),
    ...(isKnown ? {} : { identifiers: [...entity.identifiers, identifier] }),
  });
  return entityId;
}

export function makeFact(
  { library, text, operation }: WritingDesk,
  { caseId, kind, key, exhibitId, page, start, text: statement }: CheckedInputOf<'suggestions.makeFact'>,
): Fact {
  getCase(library, { id: caseId });
  const { fileId } = getExhibit(library, { id: exhibitId });
  const passage = passageAt(text, kind, key, { fileId, page, start });
  if (!passage) throw gone();
  const words = onePage(text, fileId, page)?.text ?? '';
  const sentence = sentenceAround(words, { start, end: passage.stop });
  const quote = words.slice(sentence.start, sentence.end);
  const { before, after } = contextOf(words, sentence);
  const checked = checkCitation(library, text, caseId, {
    exhibitId,
    page,
    quote,
    region: [],
    contextBefore: before,
    contextAfter: after,
  });
  const id = addFact(operation, caseId, {
    text: statement ?? checked.quote,
    date: kind === 'date' ? dateOf(words.slice(start, passage.stop), key) : readDate(''),
  });
  addCitation(operation, 'fact_id', id, checked);
  const fact = getFact(operation, id);
  operation.about(uidBytes(fact.uid));
  operation.tell({ kind });
  return fact;
}

/** As written, where that is understood; else the day that it was found to be. */
function dateOf(written: string, key: string) {
  const read = readDate(written.replace(/\s+/g, ' '));
  return read.precision === '' ? readDate(key) : read;
}

export function dismissSuggestions(
  { library, operation }: WritingDesk,
  { caseId, suggestions, dismissed }: CheckedInputOf<'suggestions.dismiss'>,
): Done {
  const { uid } = getCase(library, { id: caseId });
  for (const suggestion of suggestions) setDismissed(operation, caseId, suggestion, dismissed);
  operation.about(uidBytes(uid));
  operation.tell({ suggestions: suggestions.length, dismissed });
  return { done: true };
}

const gone = (): Failure =>
  new Failure(
    'not-found',
    'This does not stand in the text of the case any more. Look at the list of suggestions again.',
  );
