import type { Command } from 'commander';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findCase } from '../library/find-case.ts';
import { entityIds } from '../library/named-records.ts';
import { printable } from '../output/printable.ts';
import { collected } from '../values/parsers.ts';

type Options = {
  readonly case?: string;
  readonly number?: string;
  readonly statute?: string;
  readonly outcome?: string;
  readonly element?: readonly string[];
  readonly charged?: readonly string[];
};

export const addCount: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const say = text.count;
  const group = newCommand(parent, context, 'count', 'count');

  const add = newCommand(group, context, 'add', 'countAdd', [
    'count add "Conspiracy to launder money" --number 3 --charged "Xizhi Li" --element "an agreement"',
  ]).argument('<title>', help.arguments.countTitle);
  caseOption(add, context)
    .option('--number <text>', help.options.countNumber)
    .option('--statute <text>', help.options.statute)
    .option('--element <text>', help.options.element, collected)
    .option('--charged <name>', help.options.charged, collected)
    .option('--outcome <text>', help.options.outcome)
    .action(async (title: string, options: Options, command: Command) => {
      const { case: named, number, statute, outcome, element, charged = [] } = options;
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(desk => {
        const { id: caseId } = findCase(desk, text, named);
        const elements = element === undefined ? undefined : [...element];
        const fields = { title, number, statute, outcome, elements };
        const count = desk.ask('counts.add', {
          caseId,
          ...fields,
          entityIds: entityIds(desk, text, caseId, charged),
        });
        output.result(count, () => output.line(say.added(printable(count.title))));
      });
    });

  const list = newCommand(group, context, 'list', 'countList', ['count list --case 2026-014']);
  caseOption(list, context).action(async ({ case: named }: Options, command: Command) => {
    const { inLibrary, output } = shellOf(context, command);
    await inLibrary(desk => {
      const { id: caseId } = findCase(desk, text, named);
      const counts = desk.ask('counts.list', { caseId });
      output.result({ counts }, () => {
        if (counts.length === 0) return output.line(say.empty);
        const names = new Map(desk.ask('entities.list', { caseId }).map(({ id, name }) => [id, name]));
        output.table(counts, [
          { title: say.number, of: ({ number }) => number },
          { title: say.title, of: ({ title }) => title, elastic: true },
          { title: say.statute, of: ({ statute }) => statute, elastic: true },
          {
            title: say.charged,
            of: ({ entityIds }) => entityIds.flatMap(id => names.get(id) ?? []).join(', '),
            elastic: true,
          },
          { title: say.outcome, of: ({ outcome }) => outcome, elastic: true },
        ]);
      });
    });
  });
};
