import type { Command } from 'commander';
import type { Exhibit } from '../../contract/exhibits.ts';
import { type AddCommand, caseOption, newCommand, shellOf } from '../command.ts';
import { allRows, mostRows } from '../library/all-rows.ts';
import type { Desk } from '../library/desk.ts';
import { findCase } from '../library/find-case.ts';
import { number, size, writtenDate } from '../output/plain-figures.ts';
import type { Shell } from '../shell.ts';
import { oneOf } from '../values/parsers.ts';

const orders = ['number', 'title', 'date', 'added'] as const;
type Options = { readonly case?: string; readonly sort?: (typeof orders)[number] };

export const addExhibits: AddCommand = (parent, context) => {
  const { help, text } = context.messages;
  const command = newCommand(parent, context, 'exhibits', 'exhibits', [
    'exhibits --case 2026-014',
    'exhibits --case 2026-014 --sort date',
  ]);
  caseOption(command, context)
    .option('--sort <order>', `${help.options.sort}: ${orders.join(', ')}`, oneOf(text, '--sort', orders))
    .action(async ({ case: named, sort }: Options, command: Command) => {
      const shell = shellOf(context, command);
      await shell.inLibrary(desk => {
        const { id: caseId } = findCase(desk, text, named);
        const rows = allRows(after => desk.ask('exhibits.list', { caseId, sort, after, limit: mostRows }));
        const nameTags = tagNames(desk);
        const exhibits = [...rows].map(exhibit => ({ ...exhibit, tags: nameTags(exhibit.tagIds) }));
        shell.output.result({ total: exhibits.length, exhibits }, () => printExhibits(shell, exhibits));
      });
    });
};

/** Gives the paths of tags by their ids. */
export function tagNames({ ask }: Desk): (ids: readonly number[]) => readonly string[] {
  const paths = new Map(ask('tags.list', {}).map(({ id, path }) => [id, path]));
  return ids => ids.flatMap(id => paths.get(id) ?? []);
}

/** A table of exhibits. */
export function printExhibits({ output, messages: { text } }: Shell, exhibits: readonly Exhibit[]): void {
  const say = text.exhibit;
  if (exhibits.length === 0) return output.line(say.empty);
  output.table(exhibits, [
    { title: say.number, of: one => one.number },
    { title: say.title, of: ({ title }) => title, elastic: true },
    { title: say.date, of: ({ date }) => writtenDate(date), elastic: true },
    { title: say.kind, of: ({ kind }) => kind },
    { title: say.pages, of: ({ pages }) => (pages === 0 ? '' : number(text, pages)), right: true },
    { title: say.size, of: one => size(text, one.size), right: true },
    { title: say.text, of: ({ reading }) => say.readings[reading] },
  ]);
}
