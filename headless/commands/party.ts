import type { Command } from 'commander';
import { type EntityKind, entityKinds } from '../../contract/entities.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { findCase } from '../library/find-case.ts';
import { printable } from '../output/printable.ts';
import { collected, oneOf } from '../values/parsers.ts';

type Options = {
  readonly case?: string;
  readonly kind?: EntityKind;
  readonly role?: string;
  readonly alias?: readonly string[];
  readonly description?: string;
  readonly mentioned?: true;
};

export const addParty: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const say = text.party;
  const group = newCommand(parent, context, 'party', 'party');

  const add = newCommand(group, context, 'add', 'partyAdd', [
    'party add "Tao Liu" --role defendant --alias "Tao Li"',
    'party add "Example Trading Ltd" --kind organisation --mentioned',
  ]).argument('<name>', help.arguments.partyName);
  caseOption(add, context)
    .option('--kind <kind>', help.options.partyKind, oneOf(text, '--kind', entityKinds))
    .option('--role <text>', help.options.role)
    .option('--alias <name>', help.options.alias, collected)
    .option('--description <text>', help.options.description)
    .option('--mentioned', help.options.mentioned)
    .action(async (name: string, options: Options, command: Command) => {
      const { case: named, kind, role, alias, description, mentioned } = options;
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(desk => {
        const { id: caseId } = findCase(desk, text, named);
        const fields = { kind, role, description, isParty: mentioned !== true };
        const aliases = alias === undefined ? undefined : [...alias];
        const entity = desk.ask('entities.add', { caseId, name, aliases, ...fields });
        output.result(entity, () => output.line(say.added(printable(entity.name))));
      });
    });

  const list = newCommand(group, context, 'list', 'partyList', ['party list --case 2026-014']);
  caseOption(list, context).action(async ({ case: named }: Options, command: Command) => {
    const { inLibrary, output } = shellOf(context, command);
    await inLibrary(desk => {
      const parties = desk.ask('entities.list', { caseId: findCase(desk, text, named).id });
      output.result({ parties }, () => {
        if (parties.length === 0) return output.line(say.empty);
        output.table(parties, [
          { title: say.name, of: ({ name }) => name, elastic: true },
          { title: say.kind, of: ({ kind }) => say.kinds[kind] },
          { title: say.party, of: ({ isParty }) => (isParty ? text.yes : text.no) },
          { title: say.role, of: ({ role }) => role, elastic: true },
          { title: say.aliases, of: ({ aliases }) => aliases.join('; '), elastic: true },
        ]);
      });
    });
  });
};
