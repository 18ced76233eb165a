import type { AskedStandard } from './compiler.ts';
import type { CaseSummary } from './model.ts';
import type { Typeset, TypesetStage } from './typeset-document.ts';

/** What the engine says to the typesetter process: one document, once. */
export type ToTypesetter = { readonly summary: CaseSummary; readonly standard: AskedStandard };

/** What the typesetter process says to the engine. The engine ends the process after `done` or `refused`. */
export type FromTypesetter =
  | { readonly type: 'stage'; readonly stage: TypesetStage }
  | { readonly type: 'done'; readonly typeset: Typeset }
  /** Typst or the loading of a font failed; the message is for the details, not for the user. */
  | { readonly type: 'refused'; readonly message: string };
