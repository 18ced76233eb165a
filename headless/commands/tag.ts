import type { Command } from 'commander';
import { Failure } from '../../contract/failure.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import type { Desk } from '../library/desk.ts';
import { findExhibit } from '../library/find-exhibit.ts';
import type { Text } from '../messages/messages.ts';
import { number } from '../output/plain-figures.ts';
import { printable } from '../output/printable.ts';

type Options = { readonly tag: string; readonly remove?: true; readonly case?: string };

export const addTag: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(parent, context, 'tag', 'tag', [
    'tag EX-0004 EX-0007 --tag "Money/Wire transfers"',
    'tag EX-0004 --tag "Money/Wire transfers" --remove',
  ])
    .argument('<exhibit...>', help.arguments.exhibits)
    .requiredOption('--tag <path>', help.options.tag)
    .option('--remove', help.options.removeTag);
  caseOption(command, context).action(
    async (numbers: readonly string[], { tag: path, remove, case: inCase }: Options, command: Command) => {
      const { inLibrary, output } = shellOf(context, command);
      await inLibrary(desk => {
        const exhibits = numbers.map(one => findExhibit(desk, text, one, inCase));
        const on = remove !== true;
        const tag = on ? desk.ask('tags.ensure', { path }) : existingTag(desk, text, path);
        desk.ask('exhibits.tag', { ids: exhibits.map(({ id }) => id), tagId: tag.id, on });
        output.result({ tag: tag.path, on, exhibits: exhibits.map(one => one.number) }, () =>
          output.line((on ? text.tag.on : text.tag.off)(printable(tag.path), exhibits.length)),
        );
      });
    },
  );
};

export const addTags: AddCommand = (parent, context) => {
  const { text } = context.messages;
  newCommand(parent, context, 'tags', 'tags', ['tags']).action(async (_options: unknown, command: Command) => {
    const { inLibrary, output } = shellOf(context, command);
    await inLibrary(({ ask }) => {
      const tags = ask('tags.list', {});
      output.result({ tags }, () => {
        if (tags.length === 0) return output.line(text.tag.empty);
        output.table(tags, [
          { title: text.tag.tag, of: ({ path }) => path, elastic: true },
          { title: text.tag.colour, of: ({ colour }) => text.tag.colours[colour] },
          { title: text.tag.exhibits, of: ({ exhibits }) => number(text, exhibits), right: true },
        ]);
      });
    });
  });
};

function existingTag({ ask }: Desk, text: Text, path: string): { readonly id: number; readonly path: string } {
  const found = ask('tags.list', {}).find(tag => tag.path === path);
  if (!found) throw new Failure('not-found', text.failure.noTag(path));
  return found;
}
