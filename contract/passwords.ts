import { z } from 'zod';
import { reads, writes } from './call.ts';
import { type Done, id } from './shapes.ts';

/** A password of a protected file, as typed: spaces at its ends may belong to it. Office takes 255 characters at most. */
export const password = z.string().min(1).max(255);
/** Passwords to be tried one after the other. */
export const passwords = z.array(password).max(1000);

/** A password that is kept for a case, and tried on each of its protected files. */
export type KeptPassword = { readonly id: number; readonly password: string; readonly addedAt: number };

export const passwordCalls = {
  /** The passwords kept for a case, the newest first. Always empty in a library that is not encrypted. */
  'passwords.list': reads(z.object({ caseId: id })).returns<readonly KeptPassword[]>(),
  /**
   * Keeps passwords for a case, and has its protected files read again. Only in an encrypted library: `unsupported`
   * elsewhere. `kept` says how many were new.
   */
  'passwords.keep': writes(z.object({ caseId: id, passwords: passwords.min(1) })).returns<{
    readonly kept: number;
    readonly jobs: number;
  }>(),
  /** Forgets one. What was read with it stays. */
  'passwords.forget': writes(z.object({ id })).returns<Done>(),
  /** Has all protected files of a case read again, with these passwords, which are not kept, and with those that are. */
  'passwords.try': writes(z.object({ caseId: id, passwords: passwords.default([]) })).returns<{
    readonly jobs: number;
    /** Their exhibits. */
    readonly exhibits: readonly number[];
  }>(),
};
