import { Modal } from '@mantine/core';
import { useAnswer } from '../client/client.tsx';
import { useMessages } from '../messages/messages.tsx';
import { useWords } from '../messages/words.ts';
import { endEditingTag, useEditedTag } from './edited-tag.ts';
import { words } from './messages.ts';
import { TagForm } from './tag-form.tsx';

/** The tag that is being edited, over whatever screen it was chosen on. */
export function TagDialog() {
  const text = useWords(words);
  const { actions } = useMessages();
  const { data: tags = [] } = useAnswer('tags.list', {});
  const id = useEditedTag();
  const tag = tags.find(each => each.id === id);
  return (
    <Modal
      opened={tag !== undefined}
      onClose={endEditingTag}
      title={text.title(tag?.path ?? '')}
      closeButtonProps={{ 'aria-label': actions.cancel }}
    >
      {tag ? <TagForm key={tag.id} tag={tag} tags={tags} onClose={endEditingTag} /> : null}
    </Modal>
  );
}
