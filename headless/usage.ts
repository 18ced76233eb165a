import { CommanderError } from 'commander';
import type { Text } from './messages/messages.ts';

/** The command line was not understood: exit code 2. */
export const usageCode = 'usage';

/** What is wrong with a command line, found after it was parsed. */
export const usageError = (message: string): CommanderError => new CommanderError(2, usageCode, message);

/** True when help or the version was asked for and shown: the parser ends by an error then too. */
export const showedHelp = ({ exitCode }: CommanderError): boolean => exitCode === 0;

/** Says in the user's language what the parser found wrong. It tells what by a code, and names by quoting them. */
export function usageMessage({ code, message }: CommanderError, words: Text['usage']): string {
  const [name = ''] = /(?<=')[^']*(?=')/.exec(message) ?? [];
  const [, meant = ''] = /Did you mean (?:one of )?([^)?]+)\?/.exec(message) ?? [];
  switch (code) {
    case 'commander.unknownCommand':
      return words.unknownCommand(name, meant);
    case 'commander.unknownOption':
      return words.unknownOption(name, meant);
    case 'commander.missingArgument':
      return words.missingArgument(name);
    case 'commander.missingMandatoryOptionValue':
      return words.missingOption(name);
    case 'commander.optionMissingArgument':
      return words.missingValue(name);
    case 'commander.excessArguments':
      return words.tooMany;
    case 'commander.conflictingOption':
      return words.notTogether;
    case 'commander.help':
      return words.missingCommand;
    default:
      return message;
  }
}
