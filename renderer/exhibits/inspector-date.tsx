import { Button, Text } from '@mantine/core';
import type { ExhibitDetails } from '../../contract/exhibits.ts';
import { useAnswer } from '../client/client.tsx';
import { understoodText } from '../facts/understood.ts';
import { useLanguage } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { dateWords } from './date-words.ts';
import { EditField } from './edit-field.tsx';
import type { Edits } from './edits.ts';
import { words } from './messages.ts';

/** The date of an exhibit as written, and who says so: the file itself, and where in it, or a person. */
export function InspectorDate({ exhibit, edits }: { exhibit: ExhibitDetails; edits: Edits }) {
  const { columns } = useWords(words);
  const text = useWords(dateWords);
  const language = useLanguage();
  const { date, metadata } = exhibit;
  const { date: stated = '', dateSource = '' } = metadata;
  const save = (next: string): void => edits.change([exhibit.id], { date: next }, columns.date);
  const { data: understood } = useAnswer(
    'dates.read',
    { text: stated.slice(0, 200) },
    stated !== '' && date.text !== stated,
  );
  const isOfFile = stated !== '' && date.text === stated;
  const isMoment = date.precision === 'minute' || date.precision === 'second';
  const about = [
    date.text === '' ? '' : isOfFile ? text.fromFile(text.source(dateSource)) : text.fromPerson,
    isMoment && date.zone === '' ? text.noZone : '',
    date.text !== '' && date.precision === '' ? text.notUnderstood : '',
  ].filter(part => part !== '');
  return (
    <div>
      <EditField label={columns.date} value={date.text} onSave={save} />
      {about.length === 0 ? null : (
        <Text size="xs" c="dimmed" mt={4}>
          {about.join(' ')}
        </Text>
      )}
      {stated === '' || isOfFile ? null : (
        <Text size="xs" c="dimmed" mt={4}>
          {text.says(stated, text.source(dateSource))}
          {understood?.precision ? ` ${understoodText(understood, language)}.` : ''}{' '}
          <Button variant="subtle" size="compact-xs" mih={24} onClick={() => save(stated)}>
            {text.use}
          </Button>
        </Text>
      )}
    </div>
  );
}
