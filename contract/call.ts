import type { z } from 'zod';

export type Effect = 'reads' | 'writes';

/** One call that the engine answers. Calls that read may run at any time; calls that write run one at a time, each as one operation of the custody log. */
export type Call<Does extends Effect, Schema extends z.ZodType, Output> = {
  readonly effect: Does;
  readonly input: Schema;
  /** Never set: it carries the type of the answer. */
  readonly output?: Output;
};

const declare =
  <Does extends Effect>(effect: Does) =>
  <Schema extends z.ZodType>(input: Schema) => ({
    returns: <Output>(): Call<Does, Schema, Output> => ({ effect, input }),
  });

/** Declares a call that changes nothing: `reads(schema).returns<Answer>()`. */
export const reads = declare('reads');
/** Declares a call that changes the library: `writes(schema).returns<Answer>()`. */
export const writes = declare('writes');
