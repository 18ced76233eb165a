import type { InputOf } from '../../contract/index.ts';
import type { CustodyKind } from '../../contract/custody.ts';
import { useKept } from '../ui/kept.ts';

/** What a person chooses of the log. Days are as the fields of a form have them: 2026-03-16, or ''. */
export type LogFilter = {
  readonly scope: 'case' | 'library';
  readonly actor: string | null;
  readonly kinds: readonly CustodyKind[];
  readonly from: string;
  readonly to: string;
  readonly exhibitId: number | null;
};

export const wholeLog: LogFilter = { scope: 'case', actor: null, kinds: [], from: '', to: '', exhibitId: null };

/** What is filtered in the log of a case; it is still there on the way back. */
export const useLogFilter = (caseId: number): readonly [LogFilter, (filter: LogFilter) => void] => {
  const [filter, keep] = useKept(logFilterKey(caseId), wholeLog);
  return [filter, keep];
};

export const logFilterKey = (caseId: number): string => `activity-filter-${caseId}`;

/** Whether entries are left out of the scope. An exhibit is asked for in a case alone. */
export const isFiltered = ({ scope, actor, kinds, from, to, exhibitId }: LogFilter): boolean =>
  actor !== null || kinds.length > 0 || from !== '' || to !== '' || (scope === 'case' && exhibitId !== null);

/** The filter as it is asked for; `subject` is the uid of the exhibit. */
export function askedOf(
  { scope, actor, kinds, from, to }: LogFilter,
  caseId: number,
  subject: string | undefined,
): InputOf<'custody.export'>['filter'] {
  const [begin, end] = [dayStart(from, 0), dayStart(to, 1)];
  return {
    ...(scope === 'case' ? { caseId } : {}),
    ...(actor === null ? {} : { actor }),
    ...(kinds.length === 0 ? {} : { kinds: [...kinds] }),
    ...(begin === undefined ? {} : { from: begin }),
    ...(end === undefined ? {} : { to: end }),
    ...(subject === undefined ? {} : { subject }),
  };
}

/** When a day begins where the window is, some days later; undefined when it is no day. */
function dayStart(day: string, later: number): number | undefined {
  const [year, month, date] = /^\d{4}-\d\d-\d\d$/.test(day) ? day.split('-').map(Number) : [];
  if (year === undefined || month === undefined || date === undefined) return undefined;
  const start = new Date(year, month - 1, date + later);
  // Two figures are not of the last century.
  start.setFullYear(year, month - 1, date + later);
  return Math.max(0, start.getTime());
}
