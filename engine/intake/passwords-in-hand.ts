import { casesOfFile } from '../../db/store/queries/exhibits.ts';
import { listPasswords } from '../../db/store/queries/passwords.ts';
import type { ReadableStore } from '../../db/store/handles.ts';

/** Passwords that somebody has given while the library is open. They are written nowhere and gone when it is closed. */
export type PasswordsInHand = {
  /** To be tried on these files. */
  giveForFiles(fileIds: Iterable<number>, passwords: readonly string[]): void;
  /** To be tried on every protected file of a case. */
  giveForCase(caseId: number, passwords: readonly string[]): void;
  /** What to try on a file: what was given for it, then for its cases, then what is kept for those. */
  of(fileId: number): readonly string[];
};

export function passwordsInHand(library: ReadableStore): PasswordsInHand {
  const ofFiles = new Map<number, Set<string>>();
  const ofCases = new Map<number, Set<string>>();

  function give(to: Map<number, Set<string>>, key: number, passwords: readonly string[]): void {
    if (passwords.length > 0) to.set(key, new Set([...passwords, ...(to.get(key) ?? [])]));
  }

  return {
    giveForFiles(fileIds, passwords) {
      for (const id of fileIds) give(ofFiles, id, passwords);
    },
    giveForCase(caseId, passwords) {
      give(ofCases, caseId, passwords);
    },
    of(fileId) {
      const cases = casesOfFile(library, fileId);
      const given = cases.flatMap(id => [...(ofCases.get(id) ?? [])]);
      const kept = cases.flatMap(id => listPasswords(library, id).map(({ password }) => password));
      return [...new Set([...(ofFiles.get(fileId) ?? []), ...given, ...kept])];
    },
  };
}
