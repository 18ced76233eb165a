import { Title, UnstyledButton } from '@mantine/core';
import { useId } from 'react';
import { findTime } from '../../../contract/chat-times.ts';
import { lineReader } from '../../../contract/chat-pattern.ts';
import { type ChatSource, rowsOf } from '../../../contract/chat-source.ts';
import { useWords } from '../../messages/words.ts';
import type { Choice, TableMapping } from './guess-mapping.ts';
import { words } from './messages.ts';

/** Rows and lines that are shown. */
const shown = 60;

type SourceViewProps = { source: ChatSource; choice: Choice; onLine: (line: string) => void };

/** The beginning of the file as it is, with what was chosen of it marked. A line can be made the pattern. */
export function SourceView({ source, choice, onLine }: SourceViewProps) {
  const text = useWords(words);
  const title = useId();
  const rows = rowsOf(source, choice.table?.sheet);
  return (
    <section className="cw-chat-part" aria-labelledby={title} tabIndex={0}>
      <header className="cw-chat-part-head">
        <Title order={2} id={title} fz="sm">
          {text.asInFile}
        </Title>
      </header>
      {choice.form === 'table' && rows && choice.table ? (
        <Rows rows={rows} mapping={choice.table} labelledBy={title} />
      ) : (
        <Lines lines={source.lines} pattern={choice.lines.pattern} onLine={onLine} />
      )}
    </section>
  );
}

function Rows({
  rows,
  mapping,
  labelledBy,
}: {
  rows: readonly (readonly string[])[];
  mapping: TableMapping;
  labelledBy: string;
}) {
  const text = useWords(words);
  const [header = []] = rows;
  const parts = (['time', 'day', 'sender', 'text', 'file'] as const).filter(part => mapping[part] !== null);
  return (
    <table className="cw-chat-table cw-chat-source" aria-labelledby={labelledBy}>
      <thead>
        <tr>
          {header.map((name, column) => {
            const part = parts.find(each => mapping[each] === column);
            return (
              <th scope="col" key={column} data-chosen={part !== undefined || undefined}>
                {text.column(column + 1, mapping.hasHeader ? name : '')}
                {part === undefined ? null : (
                  <span className="cw-chat-role"> {part === 'day' ? text.day : text[part]}</span>
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {rows.slice(mapping.hasHeader ? 1 : 0, shown).map((row, index) => (
          <tr key={index}>
            {header.map((_, column) => (
              <td key={column} data-chosen={parts.some(part => mapping[part] === column) || undefined}>
                {row[column]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Lines({
  lines,
  pattern,
  onLine,
}: {
  lines: readonly string[];
  pattern: string;
  onLine: (line: string) => void;
}) {
  const text = useWords(words);
  const read = lineReader(pattern);
  return (
    <ol className="cw-chat-lines">
      {lines.slice(0, shown).map((line, index) => (
        <li key={index} data-chosen={read?.(line) !== undefined || undefined}>
          {findTime(line) === undefined ? (
            <span>{line}</span>
          ) : (
            <UnstyledButton className="cw-chat-line" aria-label={text.ofLine(line)} onClick={() => onLine(line)}>
              {line}
            </UnstyledButton>
          )}
        </li>
      ))}
    </ol>
  );
}
