import { Checkbox, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Note } from '../../contract/notes.ts';
import {
  type ReportChoices,
  type ReportSection,
  papers,
  reportLanguages,
  reportSections,
} from '../../contract/report.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useWords } from '../messages/words.ts';
import { tellFailure } from '../ui/tell.ts';
import { words } from './messages.ts';

type ChoicesProps = {
  caseId: number;
  choices: ReportChoices;
  readOnly: boolean;
  onChange: (choices: ReportChoices) => void;
};

/** What goes into the report: its parts, its notes, its language and paper. */
export function Choices({ caseId, choices, readOnly, onChange }: ChoicesProps) {
  const text = useWords(words);
  const { sections } = choices;
  const choose = (section: ReportSection, goesIn: boolean): void =>
    onChange({
      ...choices,
      sections: reportSections.filter(each => (each === section ? goesIn : sections.includes(each))),
    });
  return (
    <Stack gap="lg">
      <Stack component="section" gap={9} aria-labelledby="report-parts">
        <Title order={2} fz="sm" id="report-parts">
          {text.contents}
        </Title>
        {reportSections.map(section => (
          <Checkbox
            key={section}
            label={text.sections[section]}
            checked={sections.includes(section)}
            onChange={event => choose(section, event.currentTarget.checked)}
          />
        ))}
        <Text size="xs" c="dimmed">
          {sections.includes('exhibits') ? text.always : text.exhibitsLeftOut}
        </Text>
      </Stack>
      {sections.includes('notes') ? <NoteChoices caseId={caseId} readOnly={readOnly} /> : null}
      <Stack component="section" gap="sm" aria-labelledby="report-form">
        <Title order={2} fz="sm" id="report-form">
          {text.form}
        </Title>
        <Choice
          label={text.language}
          value={choices.language}
          of={reportLanguages}
          names={text.languages}
          onChange={language => onChange({ ...choices, language })}
        />
        <Choice
          label={text.paper}
          value={choices.paper}
          of={papers}
          names={text.papers}
          onChange={paper => onChange({ ...choices, paper })}
        />
      </Stack>
    </Stack>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  of: readonly Value[];
  names: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, of, names, onChange }: ChoiceProps<Value>) {
  return (
    <Stack gap={4}>
      <Text size="xs" c="dimmed" aria-hidden>
        {label}
      </Text>
      <SegmentedControl<Value>
        fullWidth
        aria-label={label}
        value={value}
        onChange={onChange}
        data={of.map(each => ({ value: each, label: names[each] }))}
      />
    </Stack>
  );
}

function NoteChoices({ caseId, readOnly }: { caseId: number; readOnly: boolean }) {
  const text = useWords(words);
  const { data: notes = [] } = useAnswer('notes.list', { caseId });
  const own = notes.filter(({ amendsId }) => amendsId === null);
  return (
    <Stack component="section" gap={9} aria-labelledby="report-notes">
      <Title order={2} fz="sm" id="report-notes">
        {text.notes}
      </Title>
      {own.length === 0 ? (
        <Text c="dimmed" size="xs">
          {text.noNotes}
        </Text>
      ) : (
        <>
          {own.map(note => (
            <NoteChoice key={note.id} note={note} readOnly={readOnly} />
          ))}
          <Text size="xs" c="dimmed">
            {text.notesHelp}
          </Text>
        </>
      )}
    </Stack>
  );
}

function NoteChoice({ note, readOnly }: { note: Note; readOnly: boolean }) {
  const text = useWords(words);
  const update = useWrite('notes.update');
  /** What was just chosen, until the store says the same. */
  const [wanted, setWanted] = useState<boolean>();
  useEffect(() => setWanted(undefined), [note.inReport]);
  const choose = (inReport: boolean): void => {
    setWanted(inReport);
    update.mutate(
      { id: note.id, inReport },
      {
        onError: failure => {
          setWanted(undefined);
          tellFailure(text.noteNotChanged, failure);
        },
      },
    );
  };
  return (
    <Checkbox
      label={
        <>
          {note.title || note.text.slice(0, 60) || text.untitledNote}
          {note.exhibitNumber === null ? null : <span className="cw-report-number"> {note.exhibitNumber}</span>}
        </>
      }
      checked={wanted ?? note.inReport}
      disabled={readOnly}
      onChange={event => choose(event.currentTarget.checked)}
    />
  );
}
