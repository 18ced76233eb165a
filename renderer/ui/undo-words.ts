import type { CallName } from '../../contract/index.ts';
import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly undone: (edit: string) => string;
  readonly redone: (edit: string) => string;
  readonly undoFailed: string;
  readonly redoFailed: string;
  readonly askTitle: string;
  readonly askLead: string;
  readonly fields: (count: number) => string;
  readonly force: string;
  readonly keep: string;
  /** An edit that has no name of its own. */
  readonly other: string;
  /** What each call that writes is called once it is done. */
  readonly edits: Readonly<Partial<Record<CallName, string>>>;
};

/** Words of undo and redo, for every screen. */
export const words: WordsOf<Words> = {
  en: {
    undone: edit => `Undone: ${edit}`,
    redone: edit => `Done again: ${edit}`,
    undoFailed: 'This could not be undone',
    redoFailed: 'This could not be done again',
    askTitle: 'Edited again since',
    askLead:
      'The same fields were edited again after this. Going on takes back the newer edit too; both stay in the history.',
    fields: count => (count === 1 ? '1 field was edited again.' : `${count} fields were edited again.`),
    force: 'Take back both edits',
    keep: 'Keep as it is',
    other: 'the last edit',
    edits: {
      'cases.create': 'new case',
      'cases.update': 'change of the case',
      'exhibits.update': 'change of exhibits',
      'exhibits.renumber': 'new number of an exhibit',
      'exhibits.renumberAll': 'renumbering of exhibits',
      'exhibits.tag': 'tagging of exhibits',
      'exhibits.remove': 'removal of exhibits',
      'exhibits.readStrings': 'search in the strings of files',
      'chats.map': 'reading as a chat',
      'chats.unmap': 'end of reading as a chat',
      'tags.ensure': 'new tag',
      'tags.update': 'change of a tag',
      'tags.remove': 'removal of a tag',
      'notes.add': 'new note',
      'notes.update': 'change of a note',
      'notes.remove': 'removal of a note',
      'facts.add': 'new fact',
      'facts.update': 'change of a fact',
      'facts.updateMany': 'change of several facts',
      'facts.cite': 'new pin-cite',
      'facts.uncite': 'removal of a pin-cite',
      'facts.remove': 'removal of a fact',
      'facts.removeMany': 'removal of several facts',
      'entities.add': 'new person or organisation',
      'entities.update': 'change of a person or organisation',
      'entities.merge': 'merging of two people or organisations',
      'entities.remove': 'removal of a person or organisation',
      'counts.add': 'new count',
      'counts.update': 'change of a count',
      'counts.remove': 'removal of a count',
      'conflicts.add': 'new conflict',
      'conflicts.addValue': 'new value of a conflict',
      'conflicts.adopt': 'adopted value',
      'conflicts.remove': 'removal of a conflict',
      'highlights.add': 'new highlight',
      'highlights.update': 'change of a highlight',
      'highlights.remove': 'removal of a highlight',
      'suggestions.accept': 'taking over of a suggestion',
      'suggestions.makeFact': 'fact made of a suggestion',
      'suggestions.dismiss': 'dismissal of suggestions',
      'search.save': 'saved search',
      'search.forget': 'removal of a saved search',
    },
  },
  'zh-Hans': {
    undone: edit => `已撤销：${edit}`,
    redone: edit => `已重做：${edit}`,
    undoFailed: '无法撤销',
    redoFailed: '无法重做',
    askTitle: '此后又有修改',
    askLead: '相同的字段在此之后又被修改。继续操作会同时撤回较新的修改；两次修改都保留在历史记录中。',
    fields: count => `${count} 个字段又被修改。`,
    force: '撤回两次修改',
    keep: '保持不变',
    other: '上一次修改',
    edits: {
      'cases.create': '新建案件',
      'cases.update': '修改案件',
      'exhibits.update': '修改证物',
      'exhibits.renumber': '更改证物编号',
      'exhibits.renumberAll': '证物重新编号',
      'exhibits.tag': '证物标签',
      'exhibits.remove': '移除证物',
      'exhibits.readStrings': '搜索文件中的字符串',
      'chats.map': '按聊天记录读取',
      'chats.unmap': '不再按聊天记录读取',
      'tags.ensure': '新建标签',
      'tags.update': '修改标签',
      'tags.remove': '移除标签',
      'notes.add': '新建笔记',
      'notes.update': '修改笔记',
      'notes.remove': '移除笔记',
      'facts.add': '新建事实',
      'facts.update': '修改事实',
      'facts.updateMany': '修改多条事实',
      'facts.cite': '新建引证',
      'facts.uncite': '移除引证',
      'facts.remove': '移除事实',
      'facts.removeMany': '移除多条事实',
      'entities.add': '新建人物或组织',
      'entities.update': '修改人物或组织',
      'entities.merge': '合并两个人物或组织',
      'entities.remove': '移除人物或组织',
      'counts.add': '新建罪项',
      'counts.update': '修改罪项',
      'counts.remove': '移除罪项',
      'conflicts.add': '新建矛盾',
      'conflicts.addValue': '矛盾的新值',
      'conflicts.adopt': '采纳的值',
      'conflicts.remove': '移除矛盾',
      'highlights.add': '新建高亮',
      'highlights.update': '更改高亮',
      'highlights.remove': '移除高亮',
      'suggestions.accept': '采用建议',
      'suggestions.makeFact': '由建议建立事实',
      'suggestions.dismiss': '忽略建议',
      'search.save': '保存搜索',
      'search.forget': '移除已存搜索',
    },
  },
};
