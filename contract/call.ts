import type { z } from 'zod';

/** One call that the engine answers. Calls that read may run at any time; calls that write run one at a time, each as one operation of the custody log. */
export type Call<Effect extends 'reads' | 'writes', Input, Output> = {
  readonly effect: Effect;
  readonly input: z.ZodType<Input>;
  /** Never set: it carries the type of the answer. */
  readonly output?: Output;
};

const declare =
  <Effect extends 'reads' | 'writes'>(effect: Effect) =>
  <Input>(input: z.ZodType<Input>) => ({
    returns: <Output>(): Call<Effect, Input, Output> => ({ effect, input }),
  });

/** Declares a call that changes nothing: `reads(schema).returns<Answer>()`. */
export const reads = declare('reads');
/** Declares a call that changes the library: `writes(schema).returns<Answer>()`. */
export const writes = declare('writes');
