import { Button, Modal, Text } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../messages/words.ts';
import { words } from './messages.ts';

/** The licences of all that the product contains, each in full, as they came with the window. */
export function AllLicences() {
  const text = useWords(words);
  const [shown, setShown] = useState<string>();
  const show = async (): Promise<void> => {
    const answer = await fetch(new URL('licences.txt', document.baseURI));
    setShown(answer.ok ? await answer.text() : text.noLicences);
  };
  return (
    <>
      <Button variant="default" w="fit-content" onClick={() => void show().catch(() => setShown(text.noLicences))}>
        {text.allLicences}
      </Button>
      <Modal
        opened={shown !== undefined}
        onClose={() => setShown(undefined)}
        title={text.licences}
        size="xl"
        closeButtonProps={{ 'aria-label': text.closeLicences }}
      >
        {/* A scrolling text has to be reachable by keyboard. */}
        <Text component="pre" className="cw-licences" role="region" aria-label={text.licences} tabIndex={0}>
          {shown}
        </Text>
      </Modal>
    </>
  );
}
