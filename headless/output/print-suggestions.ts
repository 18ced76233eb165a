import type { SuggestionPassage } from '../../contract/suggestions.ts';
import { suggestionKinds } from '../../contract/suggestions.ts';
import type { ListedSuggestions, SuggestionWithPlaces } from '../library/list-suggestions.ts';
import type { Shell } from '../shell.ts';
import { marked } from './marked.ts';
import { printable } from './printable.ts';

/** Characters of a passage on each side of what was found. */
const contextLength = 60;

/** Prints suggestions by kind, each with the passages where it stands, then what is not listed. */
export function printSuggestions(shell: Shell, found: ListedSuggestions): void {
  const { output, messages } = shell;
  const say = messages.text.suggestions;
  if (found.suggestions.length === 0) output.line(say.none);
  let isFirst = true;
  for (const kind of suggestionKinds) {
    const some = found.suggestions.filter(each => each.kind === kind);
    if (some.length === 0) continue;
    if (!isFirst) output.line();
    isFirst = false;
    const all = found.counts[kind] ?? some.length;
    output.line(output.paint.strong(say.kinds[kind]));
    for (const each of some) printSuggestion(shell, each);
    if (all > some.length) output.line(`  ${output.paint.faint(say.more(all - some.length))}`);
  }
  if (found.dismissed > 0) output.remark(say.dismissed(found.dismissed));
  if (found.waiting > 0) output.remark(say.waiting(found.waiting));
}

function printSuggestion({ output, messages: { text } }: Shell, each: SuggestionWithPlaces): void {
  const say = text.suggestions;
  const { value, exhibits, passages, likely, places } = each;
  const names = likely.map(({ name }) => name).join(', ');
  const known = names === '' ? '' : `  ${output.paint.faint(say.likely(printable(names)))}`;
  output.line(`  ${printable(onOneLine(value))}  ${output.paint.faint(say.figures(passages, exhibits))}${known}`);
  for (const place of places) {
    const where = `${place.exhibitNumber}, ${text.exhibit.pageShort(place.page)}`;
    output.line(`    ${output.paint.faint(printable(where))}  ${marked(passage(place), output.paint)}`);
  }
}

/** What was found with the words around it, on one line. */
function passage({ quote, contextBefore, contextAfter }: SuggestionPassage): Parameters<typeof marked>[0] {
  const before = onOneLine(contextBefore.slice(-contextLength)).trimStart();
  const hit = onOneLine(quote);
  const after = onOneLine(contextAfter.slice(0, contextLength)).trimEnd();
  return { text: `${before}${hit}${after}`, marks: [[before.length, before.length + hit.length]] };
}

const onOneLine = (text: string): string => text.replace(/\s+/g, ' ');
