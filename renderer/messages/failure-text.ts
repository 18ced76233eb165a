import { sentenceInChinese } from '../../contract/sentences-in-chinese.ts';
import type { FailureCode } from '../../contract/failure.ts';

/**
 * The sentences of failures in the languages that the engine does not speak. Its own sentence, which names what it is
 * about, follows in brackets.
 */
const inChinese: Readonly<Record<FailureCode, string>> = {
  invalid: '输入的内容无法使用，未作更改。',
  'not-found': '找不到所要的内容，可能已被移除。',
  conflict: '与已有内容冲突，未作更改。',
  locked: '口令不符，或资料库正由另一程序使用。',
  'read-only': '资料库以只读方式打开，未作更改。',
  'newer-schema': '此资料库由更新版本的 Casewright 写入，请用新版本打开。',
  integrity: '内容与记录不符。请核验资料库，并保留备份。',
  'folder-gone': '资料库的文件夹已不在原处，未作更改。请放回原处，或关闭资料库后在新位置打开。',
  cancelled: '已取消。',
  unsupported: '不支持此操作。',
  'too-large': '内容过大。',
  internal: '程序内部出错。已保存的内容不受影响。',
};

const chineseOf: ReadonlyMap<string, string> = new Map(Object.entries(inChinese));

/** What a failure says in the language that the window shows. That of a job may have a code of a newer version. */
export function failureText({ code, message }: { readonly code: string; readonly message: string }): string {
  return document.documentElement.lang === 'zh-Hans'
    ? (sentenceInChinese(message) ?? `${chineseOf.get(code) ?? inChinese.internal}（${message}）`)
    : message;
}
