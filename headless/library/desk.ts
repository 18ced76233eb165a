import { Failure } from '../../contract/failure.ts';
import type { CallName, InputOf, OutputOf } from '../../contract/index.ts';
import type { Library } from '../../engine/open.ts';

/** An open library as commands use it. */
export type Desk = {
  readonly library: Library;
  /** Asks one call and gives its answer. Throws the Failure that came back. */
  ask<Name extends CallName>(name: Name, input: InputOf<Name>): OutputOf<Name>;
};

export function deskOf(library: Library): Desk {
  return {
    library,
    ask: (name, input) => {
      const reply = library.answer(name, input);
      if (reply.ok) return reply.value as OutputOf<typeof name>;
      throw new Failure(reply.code, reply.message, reply.details);
    },
  };
}
