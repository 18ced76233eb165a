import type { TagColour } from '../../contract/tags.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly editEntry: string;
  readonly removeEntry: string;
  readonly title: (path: string) => string;
  readonly name: string;
  readonly nameProblem: string;
  readonly under: string;
  readonly underHelp: string;
  readonly onTop: string;
  readonly colour: string;
  readonly colours: Readonly<Record<TagColour, string>>;
  /** Saved searches name tags by their path, and go on doing so. */
  readonly namedInSearches: (names: string) => string;
  readonly save: string;
  readonly saved: string;
  readonly removed: (path: string, exhibits: number) => string;
  readonly removeFailed: (path: string) => string;
};

export const words: WordsOf<Words> = {
  en: {
    editEntry: 'Edit tag…',
    removeEntry: 'Remove tag',
    title: path => `Edit the tag “${path}”`,
    name: 'Name',
    nameProblem: 'A “/” separates tags that stand under each other. Choose below what it stands under.',
    under: 'Stands under',
    underHelp: 'Who looks for the upper tag finds what has this one too.',
    onTop: 'Nothing: it stands by itself',
    colour: 'Colour',
    colours: {
      grey: 'Grey',
      red: 'Red',
      orange: 'Orange',
      amber: 'Amber',
      olive: 'Olive',
      green: 'Green',
      teal: 'Teal',
      cyan: 'Cyan',
      blue: 'Blue',
      indigo: 'Indigo',
      violet: 'Violet',
      pink: 'Pink',
    },
    namedInSearches: names => `These saved searches name it as it was, and will find nothing by it: ${names}.`,
    save: 'Save tag',
    saved: 'The tag was changed. Ctrl+Z takes it back.',
    removed: (path, exhibits) =>
      exhibits === 0
        ? `The tag “${path}” was removed. Ctrl+Z brings it back.`
        : `The tag “${path}” was removed, also from ${exhibits === 1 ? '1 exhibit' : `${exhibits.toLocaleString('en')} exhibits`}. Ctrl+Z brings it back.`,
    removeFailed: path => `The tag “${path}” was not removed`,
  },
  'zh-Hans': {
    editEntry: '编辑标签…',
    removeEntry: '移除标签',
    title: path => `编辑标签“${path}”`,
    name: '名称',
    nameProblem: '“/”用于分隔上下级标签。请在下方选择其上级。',
    under: '上级标签',
    underHelp: '按上级标签查找时，也会找到带有此标签的证物。',
    onTop: '无上级',
    colour: '颜色',
    colours: {
      grey: '灰',
      red: '红',
      orange: '橙',
      amber: '琥珀',
      olive: '橄榄',
      green: '绿',
      teal: '青绿',
      cyan: '青',
      blue: '蓝',
      indigo: '靛',
      violet: '紫',
      pink: '粉',
    },
    namedInSearches: names => `以下已保存的搜索仍使用原来的标签名，将找不到内容：${names}。`,
    save: '保存标签',
    saved: '标签已更改。按 Ctrl+Z 可撤销。',
    removed: (path, exhibits) =>
      exhibits === 0
        ? `标签“${path}”已移除。按 Ctrl+Z 可恢复。`
        : `标签“${path}”已移除，并已从 ${exhibits.toLocaleString('en')} 件证物上取下。按 Ctrl+Z 可恢复。`,
    removeFailed: path => `标签“${path}”未移除`,
  },
};
