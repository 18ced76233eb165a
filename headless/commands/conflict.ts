import type { Command } from 'commander';
import type { Conflict } from '../../contract/conflicts.ts';
import { Failure } from '../../contract/failure.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { type TypedCitation, citationInputs, citationText } from '../library/citations.ts';
import type { Desk } from '../library/desk.ts';
import { findCase } from '../library/find-case.ts';
import type { Text } from '../messages/messages.ts';
import { printable } from '../output/printable.ts';
import type { Shell } from '../shell.ts';
import { usageError } from '../usage.ts';
import { citation, wholeNumber } from '../values/parsers.ts';

type TypedValue = { readonly value: string; remark: string; readonly citations: TypedCitation[] };
type AddOptions = { readonly case?: string };
type AdoptOptions = { readonly value?: string; readonly none?: true; readonly reason?: string };

export const addConflict: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const group = newCommand(parent, context, 'conflict', 'conflict');

  const add = newCommand(
    group,
    context,
    'add',
    'conflictAdd',
    [
      'conflict add "Length of the sentence" \\\n' +
        '      --value "15 years" --cite "EX-0004:1:sentenced to 15 years" --remark "the court" \\\n' +
        '      --value "7 years" --cite "EX-0008:1:sentenced to seven years"',
    ],
    [help.citation],
  ).argument('<claim>', help.arguments.claim);
  // Subtle: what belongs to which value is told by the order on the command line, so the three options fill one list
  // while they are read. It is made anew with the command, of which a process has one.
  const values: TypedValue[] = [];
  const lastValue = (): TypedValue => {
    const last = values.at(-1);
    if (!last) throw usageError(text.usage.valueFirst);
    return last;
  };
  const readCite = citation(text, '--cite');
  caseOption(add, context)
    .option('--value <text>', help.options.value, value => values.push({ value, remark: '', citations: [] }))
    .option('--cite <pin-cite>', help.options.valueCite, typed => lastValue().citations.push(readCite(typed)))
    .option('--remark <text>', help.options.remark, remark => {
      lastValue().remark = remark;
    })
    .action(async (claim: string, { case: named }: AddOptions, command: Command) => {
      if (values.length < 2) throw usageError(text.usage.missingOption('--value'));
      if (values.some(({ citations }) => citations.length === 0))
        throw usageError(text.usage.missingOption('--cite <pin-cite>'));
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(desk => {
        const { id: caseId } = findCase(desk, text, named);
        const conflict = desk.ask('conflicts.add', {
          caseId,
          claim,
          values: values.map(({ value, remark, citations }) => ({
            value,
            remark,
            citations: citationInputs(desk, caseId, citations),
          })),
        });
        output.result(conflict, () => output.line(text.conflict.added(conflict.id)));
      });
    });

  const list = newCommand(group, context, 'list', 'conflictList', ['conflict list --case 2026-014']);
  caseOption(list, context).action(async ({ case: named }: AddOptions, command: Command) => {
    const shell = shellOf(context, command);
    await shell.inLibrary(desk => {
      const conflicts = desk.ask('conflicts.list', { caseId: findCase(desk, text, named).id });
      shell.output.result({ conflicts }, () => printConflicts(shell, conflicts));
    });
  });

  const adopt = newCommand(group, context, 'adopt', 'conflictAdopt', [
    'conflict adopt 1 --value "15 years" --reason "The court itself says so."',
    'conflict adopt 1 --none',
  ])
    .argument('<id>', help.arguments.conflict, wholeNumber(text, 'ID'))
    .option('--value <value>', help.options.adoptValue)
    .option('--reason <text>', help.options.reason)
    .option('--none', help.options.adoptNone);
  caseOption(adopt, context).action(
    async (id: number, { value, none, reason, case: named }: AdoptOptions & AddOptions, command: Command) => {
      const adopting = value !== undefined && reason !== undefined;
      if (adopting === (none === true)) throw usageError(text.usage.adoptOneOrNone);
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(desk => {
        const conflict = adopting
          ? desk.ask('conflicts.adopt', { id, valueId: findValue(desk, text, named, id, value), reason })
          : desk.ask('conflicts.adopt', { id, valueId: null });
        output.result(conflict, () =>
          output.line(
            adopting ? text.conflict.adopted(id, printable(adoptedValue(conflict))) : text.conflict.reopened(id),
          ),
        );
      });
    },
  );
};

/** The value by its words, else by its id. Throws `not-found`. */
function findValue(desk: Desk, text: Text, named: string | undefined, id: number, typed: string): number {
  const cases = named === undefined ? desk.ask('cases.list', {}) : [findCase(desk, text, named)];
  const conflict = cases.flatMap(({ id: caseId }) => desk.ask('conflicts.list', { caseId })).find(one => one.id === id);
  if (!conflict) throw new Failure('not-found', text.failure.noConflict(id));
  const { values } = conflict;
  const found = values.find(({ value }) => value === typed) ?? values.find(one => String(one.id) === typed);
  if (!found) throw new Failure('not-found', text.failure.noValue(typed));
  return found.id;
}

const adoptedValue = ({ values, adoptedId }: Conflict): string =>
  values.find(({ id }) => id === adoptedId)?.value ?? '';

function printConflicts({ output, messages: { text } }: Shell, conflicts: readonly Conflict[]): void {
  const say = text.conflict;
  if (conflicts.length === 0) return output.line(say.empty);
  for (const [index, conflict] of conflicts.entries()) {
    if (index > 0) output.line();
    const state = conflict.adoptedId === null ? say.open : say.resolved;
    output.line(`${String(conflict.id).padStart(4)}  ${output.paint.strong(printable(conflict.claim))}  (${state})`);
    for (const { id, value, remark, citations } of conflict.values) {
      const marks = [say.value(id), ...(id === conflict.adoptedId ? [say.isAdopted] : [])].join(', ');
      output.line(`      ${printable(value)}  ${output.paint.faint(`(${marks})`)}`);
      if (remark !== '') output.line(`        ${printable(remark)}`);
      for (const cite of citations)
        output.line(`        ${output.paint.faint(printable(citationText(cite, text.exhibit.pageShort)))}`);
    }
    if (conflict.reason !== '') output.line(`      ${say.reason}: ${printable(conflict.reason)}`);
  }
}
