import type { Command } from 'commander';
import { type Fact, factStatuses } from '../../contract/facts.ts';
import { type AddCommand, caseOption, citeOption, newCommand, shellOf } from '../command.ts';
import { type TypedCitation, citationInputs, citationText } from '../library/citations.ts';
import { findCase } from '../library/find-case.ts';
import { countIds, entityIds } from '../library/named-records.ts';
import { writtenDate } from '../output/plain-figures.ts';
import { printable } from '../output/printable.ts';
import type { Shell } from '../shell.ts';
import { usageError } from '../usage.ts';
import { collected, oneOf, wholeNumber } from '../values/parsers.ts';

type Options = {
  readonly case?: string;
  readonly date?: string;
  readonly status?: Fact['status'];
  readonly evaluation?: string;
  readonly cite?: readonly TypedCitation[];
  readonly about?: readonly string[];
  readonly count?: readonly string[];
};

export const addFact: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const group = newCommand(parent, context, 'fact', 'fact');

  const add = newCommand(
    group,
    context,
    'add',
    'factAdd',
    [
      'fact add "The defendant was sentenced to 15 years." --date "26 Oct 2021" --status proved \\\n' +
        '      --cite "EX-0004:1:sentenced to 15 years in prison" --about "Xizhi Li"',
    ],
    [help.citation],
  ).argument('<text>', help.arguments.factText);
  citeOption(caseOption(add, context), context)
    .option('--date <text>', help.options.date)
    .option(
      '--status <status>',
      `${help.options.factStatus}: ${factStatuses.join(', ')}`,
      oneOf(text, '--status', factStatuses),
    )
    .option('--evaluation <text>', help.options.evaluation)
    .option('--about <name>', help.options.about, collected)
    .option('--count <name>', help.options.forCount, collected)
    .action(async (statement: string, options: Options, command: Command) => {
      const { case: named, date, status, evaluation, cite = [], about = [], count = [] } = options;
      if (cite.length === 0) throw usageError(text.usage.missingOption('--cite <pin-cite>'));
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(desk => {
        const { id: caseId } = findCase(desk, text, named);
        const fact = desk.ask('facts.add', {
          caseId,
          text: statement,
          date,
          status,
          evaluation,
          citations: citationInputs(desk, caseId, cite),
          entityIds: entityIds(desk, text, caseId, about),
          countIds: countIds(desk, text, caseId, count),
        });
        output.result(fact, () => output.line(text.fact.added(fact.id)));
      });
    });

  const list = newCommand(group, context, 'list', 'factList', ['fact list --case 2026-014']);
  caseOption(list, context).action(async ({ case: named }: Options, command: Command) => {
    const shell = shellOf(context, command);
    await shell.inLibrary(desk => {
      const { id: caseId } = findCase(desk, text, named);
      const facts = desk.ask('facts.list', { caseId });
      shell.output.result({ facts }, () => printFacts(shell, facts));
    });
  });

  newCommand(group, context, 'remove', 'factRemove', ['fact remove 12'])
    .argument('<id>', help.arguments.fact, wholeNumber(text, 'ID'))
    .action(async (id: number, _options: unknown, command: Command) => {
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(({ ask }) => {
        ask('facts.remove', { id });
        output.result({ removed: id }, () => output.line(text.fact.removed(id)));
      });
    });
};

function printFacts({ output, messages: { text } }: Shell, facts: readonly Fact[]): void {
  const say = text.fact;
  if (facts.length === 0) return output.line(say.empty);
  for (const [index, fact] of facts.entries()) {
    if (index > 0) output.line();
    const date = printable(writtenDate(fact.date)) || say.undated;
    output.line(
      `${String(fact.id).padStart(4)}  ${output.paint.strong(date)}  ${output.paint.faint(`(${say.statuses[fact.status]})`)}`,
    );
    output.line(`      ${printable(fact.text)}`);
    if (fact.evaluation !== '') output.line(`      ${say.source}: ${printable(fact.evaluation)}`);
    for (const cite of fact.citations)
      output.line(`      ${output.paint.faint(printable(citationText(cite, text.exhibit.pageShort)))}`);
  }
}
