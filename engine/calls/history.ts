import { Failure } from '../../contract/failure.ts';
import type { Undone } from '../../contract/history.ts';
import type { CheckedInputOf } from '../../contract/index.ts';
import { filesChosenBy } from '../../db/store/queries/reading-choices.ts';
import { readAnew } from '../intake/families.ts';
import { canBeUndone, editAt, lastEdit, lastUndo, takeBack } from '../../db/change/undo.ts';
import type { WritingDesk } from '../handlers.ts';

export function undo({ operation, engine }: WritingDesk, { seq, force }: CheckedInputOf<'history.undo'>): Undone {
  const { author } = engine;
  const edit = seq === undefined ? lastEdit(operation, author.device.id) : editAt(operation, author.device.id, seq);
  if (!edit) throw new Failure('not-found', 'There is nothing to undo.');
  if (!canBeUndone(edit)) throw new Failure('unsupported', 'This is part of the record and cannot be undone.');
  return again(operation, engine.author, edit, force);
}

export function redo({ operation, engine }: WritingDesk, { force }: CheckedInputOf<'history.redo'>): Undone {
  const undone = lastUndo(operation, engine.author.device.id);
  if (!undone) throw new Failure('not-found', 'There is nothing to do again.');
  const edit = undone.undoes === null ? undefined : editAt(operation, engine.author.device.id, undone.undoes);
  return again(operation, engine.author, { seq: undone.seq, action: edit?.action ?? undone.action }, force);
}

function again(
  operation: WritingDesk['operation'],
  author: WritingDesk['engine']['author'],
  edit: { readonly seq: number; readonly action: string },
  force: boolean,
): Undone {
  operation.undoes(edit.seq);
  operation.tell({ action: edit.action });
  const fields = takeBack(operation, author, edit.seq, force);
  for (const fileId of filesChosenBy(operation, author.device.id, edit.seq))
    readAnew(operation.store, fileId, operation.at);
  return { action: edit.action, seq: edit.seq, fields };
}
