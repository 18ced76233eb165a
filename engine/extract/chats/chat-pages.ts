import { cleanText } from '../clean-text.ts';
import { lastPageNumber, type PageText } from '../extraction.ts';
import { partLength } from '../parts.ts';

/** One message, or a remark of the program between messages. */
export type ChatMessage = {
  /** The day as written, such as `14/03/2019`; messages of one day stand on a page of their own. */
  readonly day: string;
  /** Day and time as written. */
  readonly time: string;
  /** As written; '' for a remark of the program. */
  readonly sender: string;
  readonly text: string;
  /** Files that go with it, by name or path as the export has them; they stand in the text as well. */
  readonly files?: readonly string[] | undefined;
};

/** What the columns of a page are called. */
export const chatColumns = ['Time', 'Sender', 'Message'] as const;

export type ChatPages = {
  /** Takes the next message. Resolves to false once no further page can be numbered. */
  add(message: ChatMessage): Promise<boolean>;
  end(): Promise<void>;
};

/**
 * Puts messages on pages: a page for each day, and more where a day is long. A message is one row of time, sender and
 * text with tabs between them; its further lines are rows whose first two cells are empty, so that every line of the
 * page is a line of the message and can be cited word for word.
 */
export function chatPages(give: (page: PageText) => void | Promise<void>): ChatPages {
  let number = 0;
  let day = '';
  let rows: string[] = [];
  let files: string[] = [];
  let length = 0;

  async function turn(): Promise<void> {
    if (rows.length === 0) return;
    number += 1;
    const text = cleanText([chatColumns.join('\t'), ...rows].join('\n'));
    await give({ number, label: day.slice(0, 200), width: 0, height: 0, text, ...(files.length > 0 && { files }) });
    rows = [];
    files = [];
    length = 0;
  }

  return {
    async add(message) {
      const row = rowOf(message);
      const isNewDay = message.day !== day;
      if (isNewDay || length + row.length > partLength) await turn();
      if (number === lastPageNumber) return false;
      if (isNewDay) ({ day } = message);
      rows.push(row);
      files.push(...(message.files ?? []).map(file => cleanText(file.slice(0, longestName))));
      length += row.length;
      return true;
    },
    end: turn,
  };
}

function rowOf({ time, sender, text }: ChatMessage): string {
  const lines = text.split(/\r\n?|\n|\u2028/);
  return `${cell(time)}\t${cell(sender)}\t${lines.map(cell).join('\n\t\t')}`;
}

/** UTF-16 units of a path that are kept. */
const longestName = 1_000;

const cell = (text: string): string => text.replaceAll('\t', ' ');
