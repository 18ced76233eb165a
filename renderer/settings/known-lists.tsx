import { ActionIcon, Button, Group, Stack, Table, Text, TextInput, Title } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { sumNames } from '../../contract/known-lists.ts';
import { useAnswer, useWrite } from '../client/client.tsx';
import { useLanguage } from '../messages/messages.tsx';
import { useWords, type WordsOf } from '../messages/words.ts';
import { tellDone, tellFailure } from '../ui/tell.ts';
import { countText, whenText } from '../ui/when.ts';

type Words = {
  readonly title: string;
  readonly lead: string;
  readonly name: string;
  readonly file: string;
  readonly fileHelp: string;
  readonly choose: string;
  readonly add: string;
  readonly started: string;
  readonly failed: string;
  readonly files: string;
  readonly sum: string;
  readonly added: string;
  readonly remove: (name: string) => string;
};

const words: WordsOf<Words> = {
  en: {
    title: 'Lists of known files',
    lead: 'Files that everybody has, such as those of an operating system, by their SHA-256, SHA-1 or MD5 sums: CSV such as that of the NSRL, or one sum a line. An import can tag such files or leave them out.',
    name: 'Name',
    file: 'File of the list',
    fileHelp: 'Full path on this machine',
    choose: 'Choose…',
    add: 'Read the list',
    started: 'The list is being read. It appears here when that is done; the status line shows how far it is.',
    failed: 'The list could not be read',
    files: 'Files',
    sum: 'Known by',
    added: 'Added',
    remove: name => `Remove the list “${name}”`,
  },
  'zh-Hans': {
    title: '已知文件清单',
    lead: '人人都有的文件（如操作系统文件），按 SHA-256、SHA-1 或 MD5 识别：NSRL 等的 CSV，或每行一个散列值。导入时可以标记或略过这些文件。',
    name: '名称',
    file: '清单文件',
    fileHelp: '本机上的完整路径',
    choose: '选择…',
    add: '读入清单',
    started: '正在读入清单。完成后会列在这里；进度见状态栏。',
    failed: '清单未能读入',
    files: '文件',
    sum: '散列算法',
    added: '添加时间',
    remove: name => `移除清单“${name}”`,
  },
};

/** The lists of files that everybody has: what there is, and reading another one. */
export function KnownLists() {
  const say = useWords(words);
  const language = useLanguage();
  const { data: lists = [] } = useAnswer('known.list', {});
  const add = useWrite('known.add');
  const remove = useWrite('known.remove');
  const [name, setName] = useState('');
  const [path, setPath] = useState('');
  const native = window.casewright;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    add.mutate(
      { name, path },
      {
        onSuccess: () => {
          tellDone(say.started);
          setName('');
          setPath('');
        },
        onError: failure => tellFailure(say.failed, failure),
      },
    );
  };
  return (
    <Stack gap="sm" component="section" aria-label={say.title} maw={640}>
      <Title order={3}>{say.title}</Title>
      <Text c="dimmed">{say.lead}</Text>
      {lists.length > 0 ? (
        <Table aria-label={say.title} withRowBorders verticalSpacing={2}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say.name}</Table.Th>
              <Table.Th ta="right">{say.files}</Table.Th>
              <Table.Th>{say.sum}</Table.Th>
              <Table.Th>{say.added}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lists.map(list => (
              <Table.Tr key={list.id}>
                <Table.Td>{list.name}</Table.Td>
                <Table.Td ta="right">{countText(list.count)}</Table.Td>
                <Table.Td>{sumNames[list.sum]}</Table.Td>
                <Table.Td>{whenText(list.addedAt, language)}</Table.Td>
                <Table.Td ta="right">
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    size={24}
                    aria-label={say.remove(list.name)}
                    onClick={() =>
                      remove.mutate({ id: list.id }, { onError: failure => tellFailure(say.failed, failure) })
                    }
                  >
                    <IconTrash size={14} />
                  </ActionIcon>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      ) : null}
      <form onSubmit={submit} aria-label={say.add}>
        <Group gap="sm" align="end">
          <TextInput label={say.name} value={name} onChange={event => setName(event.currentTarget.value)} />
          <TextInput
            label={say.file}
            placeholder={say.fileHelp}
            value={path}
            onChange={event => setPath(event.currentTarget.value)}
            flex={1}
            miw={200}
          />
          {native ? (
            <Button
              variant="default"
              onClick={() => void native.chooseFiles('files').then(([chosen]) => chosen && setPath(chosen))}
            >
              {say.choose}
            </Button>
          ) : null}
          <Button type="submit" disabled={name.trim() === '' || path.trim() === ''} loading={add.isPending}>
            {say.add}
          </Button>
        </Group>
      </form>
    </Stack>
  );
}
