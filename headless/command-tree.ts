import { Command } from 'commander';
import type { AddCommand, Context } from './command.ts';
import { addCase } from './commands/case.ts';
import { addConflict } from './commands/conflict.ts';
import { addCount } from './commands/count.ts';
import { addCustody } from './commands/custody.ts';
import { addDemo } from './commands/demo.ts';
import { addExhibits } from './commands/exhibits.ts';
import { addFact } from './commands/fact.ts';
import { addHistory } from './commands/history.ts';
import { addImport } from './commands/import.ts';
import { addImports } from './commands/imports.ts';
import { addInit } from './commands/init.ts';
import { addKnown } from './commands/known.ts';
import { addNote } from './commands/note.ts';
import { addOcr } from './commands/ocr.ts';
import { addParty } from './commands/party.ts';
import { addRemove } from './commands/remove.ts';
import { addReport } from './commands/report.ts';
import { addRetry } from './commands/retry.ts';
import { addSample } from './commands/sample.ts';
import { addSearch } from './commands/search.ts';
import { addServe } from './commands/serve.ts';
import { addShow } from './commands/show.ts';
import { addSuggestions } from './commands/suggestions.ts';
import { addTag, addTags } from './commands/tag.ts';
import { addVerify } from './commands/verify.ts';

/** Every command, in the order of the work: help lists them so. */
const commands: readonly AddCommand[] = [
  addInit,
  addCase,
  addImport,
  addImports,
  addKnown,
  addExhibits,
  addShow,
  addSearch,
  addTag,
  addTags,
  addNote,
  addFact,
  addSuggestions,
  addParty,
  addCount,
  addConflict,
  addReport,
  addVerify,
  addCustody,
  addHistory,
  addRetry,
  addOcr,
  addServe,
  addRemove,
  addSample,
  addDemo,
];

/** The whole command line. It ends by throwing a CommanderError for help and for whatever was not understood. */
export function commandTree(
  context: Context,
  version: string,
  write: { out(text: string): void; err(text: string): void },
): Command {
  const { help } = context.messages;
  const titles: Readonly<Record<string, string>> = {
    'Usage:': help.titles.usage,
    'Arguments:': help.titles.arguments,
    'Options:': help.titles.options,
    'Global Options:': help.titles.globalOptions,
    'Commands:': help.titles.commands,
  };
  const root = new Command('casewright')
    .description(help.program)
    .option('--library <dir>', help.options.library)
    .option('--actor <name>', help.options.actor)
    .option('--json', help.options.json)
    .version(version, '--version', help.optionVersion)
    .helpOption('-h, --help', help.optionHelp)
    .helpCommand('help [command]', help.commandHelp)
    .configureHelp({ showGlobalOptions: true, styleTitle: title => titles[title] ?? title })
    .configureOutput({ writeOut: write.out, writeErr: write.err, outputError: () => undefined })
    .addHelpText('after', `\n${help.closing}`)
    .exitOverride();
  for (const add of commands) add(root, context);
  return root;
}
