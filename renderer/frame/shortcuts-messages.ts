import type { WordsOf } from '../messages/words.ts';

type Shortcuts = readonly {
  readonly title: string;
  readonly keys: readonly (readonly [keys: string, meaning: string])[];
}[];

export const words: WordsOf<Shortcuts> = {
  en: [
    {
      title: 'Everywhere',
      keys: [
        ['mod+K', 'Go anywhere, run anything'],
        ['/', 'Search'],
        ['mod+Z', 'Undo'],
        ['mod+shift+Z', 'Redo'],
        ['alt+←', 'Back'],
        ['alt+→', 'Forward'],
        ['mod+B', 'Show or hide the sidebar'],
        ['Esc', 'Step out'],
        ['?', 'Show these keys'],
      ],
    },
    {
      title: 'Search',
      keys: [
        ['↑ ↓', 'Choose a result'],
        ['Enter', 'Keep the search, then open the result'],
        ['J K', 'Next and previous result, in the list'],
        ['Esc', 'From the list back to the box'],
      ],
    },
    {
      title: 'Exhibits',
      keys: [
        ['J K', 'Next and previous'],
        ['Enter', 'Open'],
        ['Space', 'Choose one more'],
        ['mod+A', 'Choose all'],
        ['F2', 'Rename'],
        ['T', 'Tag'],
        ['1 2 3 4 5', 'Set the review status'],
        ['Delete', 'Remove from the case'],
      ],
    },
    {
      title: 'Reader',
      keys: [
        ['J K', 'Next and previous exhibit'],
        ['[ ]', 'Previous and next hit'],
        ['mod+F', 'Find in the document'],
        ['shift+→', 'Select from the words found'],
        ['H', 'Highlight the chosen words'],
        ['C', 'Cite them, or copy the pin-cite'],
        ['F', 'New fact'],
        ['N', 'New note'],
        ['T', 'Tag'],
        ['1 2 3', 'In review, reviewed, key'],
        ['V', 'Document or text'],
        ['R', 'Reading mode'],
        ['P M', 'Small pages, margin'],
        ['A', 'Mark an area'],
        ['O', 'Turn the page'],
        ['+ - 0', 'Larger, smaller, fit'],
        ['Esc', 'Step out'],
      ],
    },
    {
      title: 'Facts',
      keys: [
        ['J K', 'Next and previous'],
        ['Enter', 'Open the fact'],
        ['P', 'Show its proof'],
        ['F2', 'Edit statement and date'],
        ['1 2 3 4', 'Alleged, disputed, admitted, proved'],
        ['Space', 'Choose one more'],
        ['mod+A', 'Choose all'],
        ['Delete', 'Remove'],
        ['← → + - 0', 'On the timeline: move, zoom, show all'],
      ],
    },
    {
      title: 'Notes',
      keys: [
        ['[', 'Cite a page'],
        ['@', 'Name a person or a fact'],
        ['mod+Enter', 'Save the note'],
        ['mod+alt+2', 'Heading'],
        ['mod+B mod+I', 'Bold, italic'],
      ],
    },
  ],
  'zh-Hans': [
    {
      title: '任何位置',
      keys: [
        ['mod+K', '前往任何位置，执行任何命令'],
        ['/', '搜索'],
        ['mod+Z', '撤销'],
        ['mod+shift+Z', '重做'],
        ['alt+←', '后退'],
        ['alt+→', '前进'],
        ['mod+B', '显示或隐藏侧栏'],
        ['Esc', '退出'],
        ['?', '显示这些按键'],
      ],
    },
    {
      title: '搜索',
      keys: [
        ['↑ ↓', '选择结果'],
        ['Enter', '先保留搜索，再打开结果'],
        ['J K', '在列表中选下一条和上一条'],
        ['Esc', '从列表回到搜索框'],
      ],
    },
    {
      title: '证物',
      keys: [
        ['J K', '下一件和上一件'],
        ['Enter', '打开'],
        ['Space', '多选一件'],
        ['mod+A', '全选'],
        ['F2', '重命名'],
        ['T', '标签'],
        ['1 2 3 4 5', '设置审阅状态'],
        ['Delete', '从案件中移除'],
      ],
    },
    {
      title: '阅读器',
      keys: [
        ['J K', '下一件和上一件证物'],
        ['[ ]', '上一处和下一处命中'],
        ['mod+F', '在文件中查找'],
        ['shift+→', '从找到的文字开始选择'],
        ['H', '高亮所选文字'],
        ['C', '引证，或复制引证'],
        ['F', '新建事实'],
        ['N', '新建笔记'],
        ['T', '标签'],
        ['1 2 3', '审阅中、已审阅、关键'],
        ['V', '文档或文字'],
        ['R', '阅读模式'],
        ['P M', '缩略图、页边'],
        ['A', '标出区域'],
        ['O', '旋转页面'],
        ['+ - 0', '放大、缩小、适合'],
        ['Esc', '退出'],
      ],
    },
    {
      title: '事实',
      keys: [
        ['J K', '下一条和上一条'],
        ['Enter', '打开事实'],
        ['P', '显示证明'],
        ['F2', '编辑陈述和日期'],
        ['1 2 3 4', '指控、有争议、已承认、已证明'],
        ['Space', '多选一条'],
        ['mod+A', '全选'],
        ['Delete', '移除'],
        ['← → + - 0', '在时间线上：移动、缩放、显示全部'],
      ],
    },
    {
      title: '笔记',
      keys: [
        ['[', '引用一页'],
        ['@', '提及人物或事实'],
        ['mod+Enter', '保存笔记'],
        ['mod+alt+2', '标题'],
        ['mod+B mod+I', '粗体、斜体'],
      ],
    },
  ],
};
