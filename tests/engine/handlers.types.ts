// Nothing here runs: it is checked with the types. Each line below an "expect-error" must fail to compile.
import type { InputOf, OutputOf } from '../../contract/index.ts';
import type { ReadableStore, WritableStore } from '../../db/store/handles.ts';
import type { Handlers, ReadingDesk, WritingDesk } from '../../engine/handlers.ts';

declare const writeRow: (store: WritableStore) => void;
declare const readable: ReadableStore;
declare const done: { readonly done: true };

// @ts-expect-error a store that is only read cannot be handed to what writes
writeRow(readable);

// @ts-expect-error a call without a handler
export const incomplete: Handlers = { 'cases.list': () => [] };

export const unknownCall: Partial<Handlers> = {
  // @ts-expect-error a handler of a call that does not exist
  'cases.burn': () => done,
};

export const readerThatWrites: Pick<Handlers, 'cases.list'> = {
  // @ts-expect-error a call that reads is given no operation to write with
  'cases.list': ({ operation }: WritingDesk) => {
    operation.remove('cases', 1);
    return [];
  },
};

export const readerOfStore: Pick<Handlers, 'cases.list'> = {
  'cases.list': ({ library }: ReadingDesk) => {
    // @ts-expect-error nor a store that can be written
    writeRow(library);
    return [];
  },
};

export const wrongAnswer: Pick<Handlers, 'tags.remove'> = {
  // @ts-expect-error a handler gives what the contract says
  'tags.remove': () => ({ done: 'yes' }),
};

export const promised: Pick<Handlers, 'tags.remove'> = {
  // @ts-expect-error a handler does not await: it runs inside one transaction
  'tags.remove': async () => done,
};

// @ts-expect-error a fact needs its pin-cites
export const bareFact: InputOf<'facts.add'> = { caseId: 1, text: 'x' };

// @ts-expect-error the state of a case is one of a closed list
export const badStatus: InputOf<'cases.update'> = { id: 1, status: 'forgotten' };

declare const summary: OutputOf<'library.summary'>;
// @ts-expect-error what a call gives is not for changing
summary.cases = 5;
