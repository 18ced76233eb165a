import { ActionIcon, Button, Group, Paper, Stack, Text, Textarea, Tooltip } from '@mantine/core';
import { useFocusReturn, useFocusTrap, useMergedRef } from '@mantine/hooks';
import { IconListDetails, IconNotes, IconPin, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { type Highlight, type HighlightColour, highlightColours } from '../../../contract/highlights.ts';
import { useWrite } from '../../client/client.tsx';
import { useWords } from '../../messages/words.ts';
import { TagDot } from '../../ui/tag-mark.tsx';
import { tellFailure } from '../../ui/tell.ts';
import { words } from '../messages.ts';
import './marks.css';

type HighlightPopoverProps = {
  highlight: Highlight;
  /** Where it was pointed at, in the window. */
  at: Pick<DOMRect, 'left' | 'right' | 'top' | 'bottom'>;
  onColour: (colour: HighlightColour) => void;
  onMake: (what: 'cite' | 'fact' | 'note') => void;
  onClose: () => void;
};

const gap = 6;

/** A highlight that was pointed at: its colour, what is remarked about it, and what else can be made of its words. */
export function HighlightPopover({ highlight, at, onColour, onMake, onClose }: HighlightPopoverProps) {
  const text = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  useFocusReturn({ opened: true });
  const [comment, setComment] = useState(highlight.comment);
  const update = useWrite('highlights.update');
  const remove = useWrite('highlights.remove');
  const { id, colour } = highlight;
  const fail = { onError: (failure: Parameters<typeof tellFailure>[1]) => tellFailure(text.highlightFailed, failure) };
  const keep = (): void => {
    if (comment.trim() !== highlight.comment) update.mutate({ id, comment }, fail);
  };
  const close = (): void => {
    keep();
    onClose();
  };
  useLayoutEffect(() => {
    const own = box.current;
    if (!own) return;
    const { offsetWidth: width, offsetHeight: height } = own;
    const below = at.bottom + gap + height < window.innerHeight;
    own.style.left = `${Math.max(8, Math.min((at.left + at.right) / 2 - width / 2, window.innerWidth - width - 8))}px`;
    own.style.top = `${below ? at.bottom + gap : Math.max(8, at.top - gap - height)}px`;
  }, [at]);
  // A click anywhere else ends it, and keeps what was written.
  const outside = useRef(close);
  useEffect(() => {
    outside.current = close;
  });
  useEffect(() => {
    const listen = ({ target }: Event): void => {
      if (target instanceof Node && !box.current?.contains(target)) outside.current();
    };
    document.addEventListener('pointerdown', listen, true);
    return () => document.removeEventListener('pointerdown', listen, true);
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' && !(event.key === 'Enter' && (event.ctrlKey || event.metaKey))) return;
    event.preventDefault();
    event.stopPropagation();
    close();
  };
  const make = (what: 'cite' | 'fact' | 'note'): void => {
    keep();
    onMake(what);
  };
  return (
    <Paper
      ref={useMergedRef(box, useFocusTrap())}
      className="cw-highlight-popover"
      shadow="md"
      withBorder
      role="dialog"
      aria-label={text.editHighlight}
      onKeyDown={onKeyDown}
    >
      <Stack gap="sm">
        <Group gap={2} wrap="nowrap" role="radiogroup" aria-label={text.colour}>
          {highlightColours.map(each => (
            <Tooltip key={each} label={text.colours[each]}>
              <ActionIcon
                variant="subtle"
                color="gray"
                size={26}
                role="radio"
                aria-checked={each === colour}
                aria-label={text.colours[each]}
                className="cw-swatch"
                onClick={() => {
                  onColour(each);
                  if (each !== colour) update.mutate({ id, colour: each }, fail);
                }}
              >
                <TagDot colour={each} />
              </ActionIcon>
            </Tooltip>
          ))}
          <Text size="xs" c="dimmed" pl={4} flex={1}>
            {text.colours[colour]}
          </Text>
          <Tooltip label={text.removeHighlight}>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={26}
              aria-label={text.removeHighlight}
              onClick={() => remove.mutate({ id }, { ...fail, onSuccess: onClose })}
            >
              <IconTrash size={15} />
            </ActionIcon>
          </Tooltip>
        </Group>
        <Textarea
          aria-label={text.comment}
          placeholder={text.comment}
          autosize
          minRows={2}
          maxRows={8}
          value={comment}
          onChange={event => setComment(event.currentTarget.value)}
          data-autofocus
        />
        <Group gap={4} wrap="nowrap">
          <Button variant="default" leftSection={<IconPin size={14} />} onClick={() => make('cite')}>
            {text.cite}
          </Button>
          <Button variant="default" leftSection={<IconListDetails size={14} />} onClick={() => make('fact')}>
            {text.fact}
          </Button>
          <Button variant="default" leftSection={<IconNotes size={14} />} onClick={() => make('note')}>
            {text.note}
          </Button>
        </Group>
      </Stack>
    </Paper>
  );
}
