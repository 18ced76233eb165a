import { Failure, type Reply } from '../contract/failure.ts';
import { type CallName, contract } from '../contract/index.ts';
import { operate } from '../db/change/operation.ts';
import type { Engine } from './engine.ts';
import { isLibraryFolder } from './host/folders.ts';
import { handlers, type ReadingDesk } from './handlers.ts';

/**
 * Throws 'folder-gone'. Subtle: on many systems a folder can be moved or removed under a program that has its files
 * open. What is written then goes with it, and may be lost when the program ends.
 */
function demandFolder(folder: string): void {
  if (isLibraryFolder(folder)) return;
  throw new Failure(
    'folder-gone',
    `The folder of this library is not where it was: ${folder}. Nothing was changed. Put it back, or connect its disk, and try again; or close the library and open it where it is now.`,
  );
}

/** Answers one call by name. Every transport ends here: what comes in is not trusted, and nothing is thrown. */
export type Answer = (name: unknown, input: unknown) => Reply<unknown>;

/**
 * Makes the dispatcher. A call that writes is one operation in one transaction with its row in the custody log, named
 * after the call; that is done here and nowhere else.
 */
export function dispatcher(engine: Engine): Answer {
  const { library, text } = engine.stores;
  const desk: ReadingDesk = { library, text, engine };
  // The one place where the types of single calls are given up: each handler gets just what its own schema let through.
  const handle = handlers as Record<CallName, (desk: any, input: any) => unknown>;

  const value = (name: unknown, input: unknown): unknown => {
    if (typeof name !== 'string' || !Object.hasOwn(contract, name))
      throw new Failure('invalid', `There is no call “${String(name).slice(0, 100)}”.`);
    const call = contract[name as CallName];
    const checked = call.input.safeParse(input);
    if (!checked.success) {
      const [first] = checked.error.issues;
      throw new Failure(
        'invalid',
        first ? `${first.path.join('.') || 'Input'}: ${first.message}.` : 'The input is not complete.',
        checked.error.issues,
      );
    }
    if (call.effect === 'reads') return handle[name as CallName](desk, checked.data);
    demandFolder(engine.stores.folder);
    const { result, changed } = operate(library, engine.author, { action: name }, operation =>
      handle[name as CallName]({ ...desk, operation }, checked.data),
    );
    engine.recordsChanged(changed);
    engine.jobs().wake();
    return result;
  };

  return (name, input) => {
    try {
      return { ok: true, value: value(name, input) };
    } catch (error) {
      if (error instanceof Failure) {
        const { code, message, details } = error;
        return { ok: false, code, message, ...(details === undefined ? {} : { details }) };
      }
      engine.onError(error);
      return {
        ok: false,
        code: 'internal',
        message: 'Something went wrong in the program. Nothing was changed. The log has the details.',
      };
    }
  };
}
