import type { Command } from 'commander';
import type { Messages } from './messages/messages.ts';
import type { CommonOptions, Shell } from './shell.ts';
import { citations } from './values/parsers.ts';

/** Adds one command to the tree; `shell` gives what it works with once the command line is parsed. */
export type AddCommand = (parent: Command, context: Context) => void;
export type Context = { readonly messages: Messages; shell(common: CommonOptions): Shell };

/** The common options stand at the root, and may be typed before and after a command. */
export const shellOf = (context: Context, command: Command): Shell =>
  context.shell(command.optsWithGlobals<CommonOptions>());

/** A command with what its help says: a sentence, examples, and longer explanations. */
export function newCommand(
  parent: Command,
  { messages: { help } }: Context,
  usage: string,
  about: keyof typeof help.commands,
  examples: readonly string[] = [],
  explanations: readonly string[] = [],
): Command {
  const command = parent.command(usage).description(help.commands[about]);
  const parts = [
    ...explanations,
    ...(examples.length === 0
      ? []
      : [[help.titles.examples, ...examples.map(line => `  casewright ${line}`)].join('\n')]),
  ];
  if (parts.length > 0) command.addHelpText('after', `\n${parts.join('\n\n')}`);
  return command;
}

/** Options that many commands share. */
export const caseOption = (command: Command, { messages }: Context): Command =>
  command.option('--case <case>', messages.help.options.case);

export const citeOption = (command: Command, { messages: { help, text } }: Context): Command =>
  command.option('--cite <pin-cite>', help.options.cite, citations(text, '--cite'));
