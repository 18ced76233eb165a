import type { ReportChoices, ReportSection } from '../../contract/report.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly choices: string;
  readonly contents: string;
  readonly sections: Readonly<Record<ReportSection, string>>;
  readonly always: string;
  readonly notes: string;
  readonly noNotes: string;
  readonly notesHelp: string;
  readonly untitledNote: string;
  readonly noteNotChanged: string;
  readonly form: string;
  readonly language: string;
  readonly languages: Readonly<Record<ReportChoices['language'], string>>;
  readonly paper: string;
  readonly papers: Readonly<Record<ReportChoices['paper'], string>>;
  readonly preview: string;
  readonly page: (number: number, of: number) => string;
  readonly working: string;
  readonly refreshing: string;
  readonly facts: (pages: string, size: string, standard: string) => string;
  readonly fileName: (title: string) => string;
  readonly writing: string;
  readonly notWritten: string;
  readonly exhibitsLeftOut: string;
};

export const words: WordsOf<Words> = {
  en: {
    choices: 'What goes in',
    contents: 'Parts',
    sections: {
      summary: 'Summary',
      parties: 'Parties',
      counts: 'Counts',
      chronology: 'Chronology',
      conflicts: 'Conflicts between sources',
      notes: 'Notes',
      highlights: 'Highlights',
      exhibits: 'Exhibit list',
      custody: 'Custody statement',
    },
    always:
      'The cover with the hash of the custody log, the contents and the note on the document always stand. What you leave out is named at the end.',
    notes: 'Which notes',
    noNotes: 'This case has no notes yet.',
    notesHelp: 'A note chosen here is also marked “in the report” on the Notes screen.',
    untitledNote: 'Untitled note',
    noteNotChanged: 'The note was not changed',
    form: 'Form',
    language: 'Language',
    languages: { en: 'English', 'zh-Hans': '简体中文' },
    paper: 'Paper',
    papers: { letter: 'US Letter', a4: 'A4' },
    preview: 'Pages of the report',
    page: (number, of) => `Page ${number} of ${of}`,
    working: 'Setting the pages…',
    refreshing: 'Refreshing…',
    facts: (pages, size, standard) => `${pages} ${pages === '1' ? 'page' : 'pages'} · ${size} · ${standard}`,
    fileName: title => `Case summary - ${title}`,
    writing: 'Writing the report…',
    notWritten: 'The report was not written',
    exhibitsLeftOut: 'Without the exhibit list, citations are plain text and lead nowhere.',
  },
  'zh-Hans': {
    choices: '包含的内容',
    contents: '各部分',
    sections: {
      summary: '摘要',
      parties: '当事人',
      counts: '指控',
      chronology: '大事记',
      conflicts: '来源矛盾',
      notes: '笔记',
      highlights: '高亮段落',
      exhibits: '证物清单',
      custody: '保管声明',
    },
    always: '封面（含保管日志的哈希值）、目录和文件说明始终包含。略去的部分会在文末注明。',
    notes: '包含哪些笔记',
    noNotes: '此案件还没有笔记。',
    notesHelp: '在此选择的笔记，在“笔记”界面也会标为“列入报告”。',
    untitledNote: '无标题笔记',
    noteNotChanged: '笔记未更改',
    form: '格式',
    language: '语言',
    languages: { en: 'English', 'zh-Hans': '简体中文' },
    paper: '纸张',
    papers: { letter: '美国信纸', a4: 'A4' },
    preview: '报告页面',
    page: (number, of) => `第 ${number} 页，共 ${of} 页`,
    working: '正在排版…',
    refreshing: '正在刷新…',
    facts: (pages, size, standard) => `${pages} 页 · ${size} · ${standard}`,
    fileName: title => `案件摘要 - ${title}`,
    writing: '正在生成报告…',
    notWritten: '报告未写入',
    exhibitsLeftOut: '没有证物清单时，引证只是普通文字，无法跳转。',
  },
};
