import { Kbd, SegmentedControl, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useWords } from '../messages/words.ts';
import { type Place, usePlaces } from '../place.ts';
import { rowId, resultsId } from './element-ids.ts';
import { onFocusAsked } from './focus-box.ts';
import { SearchHelp } from './help.tsx';
import { words } from './messages.ts';
import { SaveSearch } from './save-search.tsx';
import type { Ask } from './ask.ts';

type SearchHeadProps = {
  box: RefObject<HTMLInputElement | null>;
  place: Extract<Place, { screen: 'search' }>;
  text: string;
  onText(text: string): void;
  onAsk: Ask;
  onKeyDown(event: KeyboardEvent, isKept: boolean): void;
  activeKey: string | undefined;
  expanded: boolean;
};

/** The box, where to search, how to search, and keeping the search. */
export function SearchHead({ box, place, text, onText, onAsk, onKeyDown, activeKey, expanded }: SearchHeadProps) {
  const say = useWords(words);
  useEffect(() => {
    const focus = (): void => {
      box.current?.focus();
      box.current?.select();
    };
    focus();
    return onFocusAsked(focus);
  }, [box]);
  return (
    <div className="cw-screen-head cw-search-head">
      <TextInput
        ref={box}
        className="cw-search-box"
        size="sm"
        leftSection={<IconSearch size={16} />}
        rightSection={text === '' ? <Kbd size="xs">/</Kbd> : null}
        placeholder={say.boxHint}
        value={text}
        onChange={event => onText(event.currentTarget.value)}
        onKeyDown={event => onKeyDown(event, text === place.query)}
        autoComplete="off"
        spellCheck={false}
        role="combobox"
        aria-label={say.box}
        aria-haspopup="grid"
        aria-autocomplete="list"
        aria-expanded={expanded}
        aria-controls={expanded ? resultsId : undefined}
        aria-activedescendant={expanded && activeKey !== undefined ? rowId(activeKey) : undefined}
      />
      <Scope place={place} text={text} onAsk={onAsk} />
      <SearchHelp onAsk={onAsk} />
      <SaveSearch query={text} caseId={place.caseId} />
    </div>
  );
}

/** This case or the whole library. From the library, the way back knows which case was looked at last. */
function Scope({ place, text, onAsk }: Pick<SearchHeadProps, 'place' | 'text' | 'onAsk'>) {
  const say = useWords(words);
  const back = usePlaces(places => places.back);
  const last = back.findLast(each => 'caseId' in each && each.caseId !== undefined);
  const caseId = place.caseId ?? (last && 'caseId' in last ? last.caseId : undefined);
  if (caseId === undefined) return null;
  return (
    <SegmentedControl
      aria-label={say.within}
      data={[
        { value: 'case', label: say.thisCase },
        { value: 'library', label: say.wholeLibrary },
      ]}
      value={place.caseId === undefined ? 'library' : 'case'}
      onChange={value => onAsk(text, value === 'case' ? caseId : 'library')}
    />
  );
}
