/** Everything that can go wrong, as the caller sees it. The list is closed: a new kind of failure is a change of contract. */
export const failureCodes = [
  'invalid',
  'not-found',
  'conflict',
  'locked',
  'read-only',
  'newer-schema',
  'integrity',
  'folder-gone',
  'cancelled',
  'unsupported',
  'too-large',
  'internal',
] as const;
export type FailureCode = (typeof failureCodes)[number];

/** An expected failure with a sentence for the user: what happened, what it means for the evidence, what to do. */
export class Failure extends Error {
  override readonly name = 'Failure';
  readonly code: FailureCode;
  readonly details: unknown;

  constructor(code: FailureCode, message: string, details?: unknown, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
    this.details = details;
  }
}

/** What every call comes back with, over any transport. Nothing is thrown across a process boundary. */
export type Reply<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly code: FailureCode;
      readonly message: string;
      readonly details?: unknown;
    };
