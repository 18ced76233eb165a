import type { Failure } from '../../contract/failure.ts';
import { failureText } from '../messages/failure-text.ts';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** Subtle: "locked" also means that another program has the library open; only then the failure names that one in its details. */
export const needsPassphrase = (failure: Failure | null | undefined): boolean =>
  failure?.code === 'locked' && failure.details === undefined;

/** Says why a library did not open, in the language that is shown. */
export function useOpeningProblem(): (failure: Failure, folder: string, passphrase: string) => string {
  const text = useWords(words);
  return (failure, folder, passphrase) => {
    if (needsPassphrase(failure)) return passphrase === '' ? text.needsPassphrase : text.wrongPassphrase;
    if (failure.code === 'locked') return text.openElsewhere(ownerIn(failure.details));
    if (failure.code === 'not-found') return text.noLibrary(folder);
    return failureText(failure);
  };
}

/** Who has it open, as a process on a machine and since when. */
function ownerIn(details: unknown): string {
  if (typeof details !== 'object' || details === null) return '';
  const { pid, host, since } = details as { readonly pid?: unknown; readonly host?: unknown; readonly since?: unknown };
  return [typeof host === 'string' ? host : '', typeof pid === 'number' ? `PID ${pid}` : '', since]
    .filter(part => typeof part === 'string' && part !== '')
    .join(', ');
}
