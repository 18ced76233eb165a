const en = {
  file: 'File',
  newWindow: 'New window',
  edit: 'Edit',
  view: 'View',
  window: 'Window',
  gone: 'Casewright cannot start',
};
export type Messages = typeof en;
const chinese: Messages = {
  file: '文件',
  newWindow: '新建窗口',
  edit: '编辑',
  view: '显示',
  window: '窗口',
  gone: 'Casewright 无法启动',
};

/** What the shell itself says; the system names its own entries. Chinese for any `zh`, else English. */
export const messagesFor = (locale: string): Messages => (/^zh\b/i.test(locale) ? chinese : en);
