import type { CallName, InputOf, OutputOf } from '../../contract/index.ts';
import type { Page } from '../../contract/shapes.ts';
import type { Library } from '../../engine/open.ts';

export type Call = <Name extends CallName>(name: Name, input: InputOf<Name>) => OutputOf<Name>;

/** Calls of a library that must not be refused. */
export const callsOf =
  (library: Library): Call =>
  (name, input) => {
    const reply = library.answer(name, input);
    if (!reply.ok) throw new Error(`${name} was refused: ${reply.message}`);
    return reply.value as never;
  };

/** All rows of a list that is given in parts. */
function all<Row>(part: (after: string | undefined) => Page<Row>): readonly Row[] {
  const rows: Row[] = [];
  for (let after: string | undefined; ; ) {
    const page = part(after);
    rows.push(...page.rows);
    if (page.next === null) return rows;
    after = page.next;
  }
}

export const allItems = (call: Call, id: number): OutputOf<'imports.items'>['rows'] =>
  all(after => call('imports.items', { id, limit: 1000, ...(after === undefined ? {} : { after }) }));

export const allExhibits = (call: Call, caseId: number): OutputOf<'exhibits.list'>['rows'] =>
  all(after => call('exhibits.list', { caseId, limit: 1000, ...(after === undefined ? {} : { after }) }));
