import { Text } from '@mantine/core';
import type { SearchResult } from '../../contract/search.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';
import { understoodText } from './understood.ts';

/** One quiet line: how much was found, and what was understood of the query. */
export function UnderstoodLine({ result, isBlank }: { result: SearchResult | undefined; isBlank: boolean }) {
  const say = useWords(words);
  const language = useLanguage();
  const { asked, remarks } = understoodText(result?.understood ?? [], say, language);
  const exhibits = result ? say.total(result.total, result.totalIsExact) : '';
  return (
    <div className="cw-search-line" role="status">
      {isBlank && result ? (
        <Text span c="dimmed">
          {say.toSearch(result.total)}
        </Text>
      ) : null}
      {isBlank || !result ? null : (
        <>
          <Text span fw={500} className="cw-search-total">
            {result.records.length > 0 ? say.totalWithRecords(exhibits, result.records.length) : exhibits}
          </Text>
          <Text span c="dimmed" truncate title={asked}>
            {asked}
          </Text>
        </>
      )}
      {isBlank
        ? null
        : remarks.map(remark => (
            <Text span key={remark} className="cw-search-remark">
              {remark}
            </Text>
          ))}
    </div>
  );
}
