import { sentenceInChinese } from '../../contract/sentences-in-chinese.ts';
import { uploadedAs, uploadedBatch } from '../../contract/imports.ts';
import type { WordsOf } from '../messages/words.ts';

type Detail = Readonly<Record<string, unknown>>;
/** What an entry says besides, by its act; '' when there is nothing worth a line. */
type Tell = (detail: Detail) => string;

const say = (value: unknown): string => (typeof value === 'string' || typeof value === 'number' ? String(value) : '');
/** What came through a browser is told by the name it had there. */
const place = (path: unknown, uploaded: string, batch: string): string => {
  const text = say(path);
  if (uploadedBatch(text) !== undefined) return batch;
  const known = uploadedAs(text);
  return known === undefined ? text : joined(known, uploaded);
};
const joined = (...parts: readonly string[]): string => parts.filter(part => part !== '').join(' · ');

/** The fields of an exhibit that can be changed, as the entry names them. */
const english: Readonly<Record<string, string>> = {
  title: 'title',
  custodian: 'custodian',
  source: 'source',
  acquired: 'how it was acquired',
  description: 'description',
  status: 'status',
  date: 'date',
};
const chinese: Readonly<Record<string, string>> = {
  title: '标题',
  custodian: '保管人',
  source: '来源',
  acquired: '如何取得',
  description: '说明',
  status: '状态',
  date: '日期',
};
const fieldsIn = (fields: unknown, names: Readonly<Record<string, string>>, comma: string): string =>
  Array.isArray(fields) ? fields.map(field => names[say(field)] ?? say(field)).join(comma) : '';
/** How many there are, in English. */
const countOf = (count: unknown, one: string, many: string): string => `${say(count)} ${count === 1 ? one : many}`;
const exhibitsIn = (count: unknown): string => countOf(count, 'exhibit', 'exhibits');

export const detailWords: WordsOf<Readonly<Record<string, Tell>>> = {
  en: {
    'exhibits.update': ({ exhibits, fields }) =>
      joined(fieldsIn(fields, english, ', '), exhibits === 1 || exhibits === undefined ? '' : exhibitsIn(exhibits)),
    'exhibits.tag': ({ tag, on, exhibits }) =>
      `${say(tag)} ${on === false ? 'taken off' : 'put on'} ${exhibitsIn(exhibits)}`,
    'exhibits.readAgain': ({ exhibits }) => exhibitsIn(exhibits),
    'imports.start': ({ paths, custodian }) =>
      joined(
        Array.isArray(paths)
          ? paths.map(path => place(path, 'through the browser', 'files from the browser')).join(', ')
          : '',
        say(custodian),
      ),
    'import.exhibit': ({ path }) => place(path, 'through the browser', 'files from the browser'),
    'import.occurrence': ({ path }) => place(path, 'through the browser', 'files from the browser'),
    'import.failed': ({ path }) => place(path, 'through the browser', 'files from the browser'),
    'import.ended': ({ found, stored, duplicate, failed }) =>
      `${say(found)} found = ${say(stored)} stored + ${say(duplicate)} duplicate + ${say(failed)} failed`,
    'custody.verified': ({ entries, files, problems, first }) =>
      joined(
        `${countOf(entries, 'entry', 'entries')}, ${countOf(files, 'original', 'originals')}`,
        problems === 0 ? 'all whole' : `${say(problems)} wrong: ${say(first)}`,
      ),
    'custody.note': ({ releasedBy, receivedBy, purpose, location }) =>
      joined(`${say(releasedBy)} to ${say(receivedBy)}`, say(purpose), say(location)),
    'search.save': ({ name }) => say(name),
    'search.forget': ({ name }) => say(name),
    'report.made': ({ file, pages, standard }) => joined(say(file), countOf(pages, 'page', 'pages'), say(standard)),
    'exhibits.exported': ({ file, rows }) => joined(say(file), exhibitsIn(rows)),
    'custody.exported': ({ file, rows }) => joined(say(file), countOf(rows, 'entry', 'entries')),
    'library.opened': ({ unclean }) =>
      unclean === true ? 'It was not closed properly before; the store was checked and is whole.' : '',
  },
  'zh-Hans': {
    'exhibits.update': ({ exhibits, fields }) =>
      joined(
        fieldsIn(fields, chinese, '、'),
        exhibits === 1 || exhibits === undefined ? '' : `${say(exhibits)} 件证物`,
      ),
    'exhibits.tag': ({ tag, on, exhibits }) =>
      `${say(exhibits)} 件证物${on === false ? '去除' : '添加'}标签 ${say(tag)}`,
    'exhibits.readAgain': ({ exhibits }) => `${say(exhibits)} 件证物`,
    'imports.start': ({ paths, custodian }) =>
      joined(
        Array.isArray(paths) ? paths.map(path => place(path, '通过浏览器', '来自浏览器的文件')).join('、') : '',
        say(custodian),
      ),
    'import.exhibit': ({ path }) => place(path, '通过浏览器', '来自浏览器的文件'),
    'import.occurrence': ({ path }) => place(path, '通过浏览器', '来自浏览器的文件'),
    'import.failed': ({ path }) => place(path, '通过浏览器', '来自浏览器的文件'),
    'import.ended': ({ found, stored, duplicate, failed }) =>
      `发现 ${say(found)} = 存入 ${say(stored)} + 重复 ${say(duplicate)} + 失败 ${say(failed)}`,
    'custody.verified': ({ entries, files, problems, first }) =>
      joined(
        `日志 ${say(entries)} 条，原件 ${say(files)} 份`,
        problems === 0 ? '全部完好' : `${say(problems)} 处问题：${sentenceInChinese(say(first)) ?? say(first)}`,
      ),
    'custody.note': ({ releasedBy, receivedBy, purpose, location }) =>
      joined(`${say(releasedBy)} 交给 ${say(receivedBy)}`, say(purpose), say(location)),
    'search.save': ({ name }) => say(name),
    'search.forget': ({ name }) => say(name),
    'report.made': ({ file, pages, standard }) => joined(say(file), `${say(pages)} 页`, say(standard)),
    'exhibits.exported': ({ file, rows }) => joined(say(file), `${say(rows)} 件证物`),
    'custody.exported': ({ file, rows }) => joined(say(file), `${say(rows)} 条记录`),
    'library.opened': ({ unclean }) => (unclean === true ? '上次未正常关闭；已检查存储，完好。' : ''),
  },
};
