import { Loader, Tabs } from '@mantine/core';
import { useState } from 'react';
import { useAnswer } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { Problem } from '../../ui/problem.tsx';
import { words } from '../messages.ts';
import { TextView } from '../text-view.tsx';
import type { Reader } from '../use-reader.ts';
import { SheetGrid } from './sheet-grid.tsx';
import { sheetsOf } from './sheets.ts';
import './sheet.css';
import { failureText } from '../../messages/failure-text.ts';

/** A workbook as its program shows it: a grid, and a tab for each sheet. */
export function SheetView({ reader }: { reader: Reader }) {
  const text = useWords(words);
  const { data: labels, error } = useAnswer('exhibits.pageLabels', { id: reader.exhibit.id });
  if (error) return <Problem message={failureText(error)} />;
  if (!labels) return <Loader size="sm" m="xl" aria-label={text.opening} />;
  const sheets = sheetsOf(labels);
  return sheets.length === 0 ? <TextView reader={reader} /> : <Sheets reader={reader} sheets={sheets} />;
}

function Sheets({ reader, sheets }: { reader: Reader; sheets: ReturnType<typeof sheetsOf> }) {
  const text = useWords(words);
  const { target } = reader;
  const wanted = sheets.findIndex(({ parts }) => parts.some(({ page }) => page === target.page));
  const [chosen, setChosen] = useState<{ readonly for: number; readonly sheet: number }>();
  // A page that is gone to brings its sheet; until then, the sheet that somebody chose stays.
  const active = chosen?.for === target.id ? chosen.sheet : Math.max(0, wanted);
  const sheet = sheets[active];
  if (!sheet) return null;
  return (
    <Tabs
      inverted
      className="cw-sheets"
      value={String(active)}
      onChange={value => setChosen({ for: target.id, sheet: Number(value) })}
    >
      <Tabs.Panel value={String(active)} className="cw-sheet-panel">
        <SheetGrid key={active} reader={reader} sheet={sheet} />
      </Tabs.Panel>
      <Tabs.List className="cw-sheet-tabs" aria-label={text.sheets}>
        {sheets.map(({ name }, index) => (
          <Tabs.Tab key={index} value={String(index)}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
