import { help } from './en/help.ts';
import { text } from './en/text.ts';
import { help as helpInChinese } from './zh-hans/help.ts';
import { text as textInChinese } from './zh-hans/text.ts';

export type Help = typeof help;
export type Text = typeof text;
/** Everything that the command line says by itself. Sentences about a failure inside the library come from the engine. */
export type Messages = { readonly help: Help; readonly text: Text };

const english: Messages = { help, text };
const chinese: Messages = { help: helpInChinese, text: textInChinese };

/**
 * The messages in the user's language: CASEWRIGHT_LANGUAGE, else the locale of the system; Chinese for any `zh`, else
 * English. LC_ALL goes before LC_MESSAGES and LANG, as POSIX has it; a system without them is asked through Intl.
 */
export function messagesFor(environment: NodeJS.ProcessEnv): Messages {
  const { CASEWRIGHT_LANGUAGE, LC_ALL, LC_MESSAGES, LANG } = environment;
  const locale =
    [CASEWRIGHT_LANGUAGE, LC_ALL, LC_MESSAGES, LANG].find(value => value !== undefined && value !== '') ??
    Intl.DateTimeFormat().resolvedOptions().locale;
  return /^zh\b|^zh_/i.test(locale) ? chinese : english;
}
