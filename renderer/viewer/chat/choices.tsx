import { Alert, Button, Group, SegmentedControl, Select, Stack, Text } from '@mantine/core';
import { lineReader } from '../../../contract/chat-pattern.ts';
import { type ChatSource, rowsOf } from '../../../contract/chat-source.ts';
import type { ExhibitDetails } from '../../../contract/exhibits.ts';
import { failureText } from '../../messages/failure-text.ts';
import { useWords } from '../../messages/words.ts';
import { SidePanel } from '../../ui/side-panel.tsx';
import { type Choice, chosen, guessTable } from './guess-mapping.ts';
import { LineChoices } from './line-choices.tsx';
import { words } from './messages.ts';
import { TableChoices } from './table-choices.tsx';
import { useReadAs } from './use-read-as.ts';

type ChoicesProps = {
  exhibit: ExhibitDetails;
  source: ChatSource;
  choice: Choice;
  onChoice: (choice: Choice) => void;
  /** Messages found in the beginning. */
  found: number;
  isMapped: boolean;
  onClose: () => void;
};

/** Where sender, time and words stand; and the button that has the file read so. */
export function Choices({ exhibit, source, choice, onChoice, found, isMapped, onClose }: ChoicesProps) {
  const text = useWords(words);
  const { read, unmap, isPending, error } = useReadAs(exhibit.id, onClose);
  const isWhole = found > 0 && (choice.form === 'table' || lineReader(choice.lines.pattern) !== undefined);
  return (
    <SidePanel title={text.title} name="reader.margin" width={304} onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault();
          if (isWhole && !isPending) read(chosen(choice));
        }}
      >
        <Stack gap="md">
          <Text size="xs" c="dimmed">
            {text.lead}
          </Text>
          {source.sheets.length === 0 || !choice.table ? null : (
            <Select
              label={text.sheet}
              data={source.sheets.map(({ name }) => name)}
              value={choice.table.sheet ?? null}
              allowDeselect={false}
              searchable={source.sheets.length > 12}
              onChange={sheet => {
                const rows = sheet === null ? null : rowsOf(source, sheet);
                if (sheet !== null && rows) onChoice({ ...choice, table: guessTable(rows, sheet) });
              }}
            />
          )}
          {source.rows === null ? null : (
            <div>
              <Text size="sm" fw={500} mb={4} aria-hidden>
                {text.form}
              </Text>
              <SegmentedControl
                fullWidth
                aria-label={text.form}
                data={[
                  { value: 'table', label: text.forms.table },
                  { value: 'lines', label: text.forms.lines },
                ]}
                value={choice.form}
                onChange={form => onChoice({ ...choice, form: form === 'lines' ? 'lines' : 'table' })}
              />
            </div>
          )}
          {choice.form === 'table' && choice.table ? (
            <TableChoices mapping={choice.table} onChange={table => onChoice({ ...choice, table })} />
          ) : (
            <LineChoices mapping={choice.lines} onChange={lines => onChoice({ ...choice, lines })} />
          )}
          {exhibit.citations > 0 ? <Alert color="yellow">{text.cited(exhibit.citations)}</Alert> : null}
          {error ? (
            <Alert color="red" role="alert" title={text.failed}>
              {failureText(error)}
            </Alert>
          ) : null}
          <Group gap="sm">
            <Button type="submit" disabled={!isWhole} loading={isPending}>
              {text.save}
            </Button>
            {isMapped ? (
              <Button variant="default" onClick={unmap} disabled={isPending}>
                {text.unmap}
              </Button>
            ) : null}
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}
