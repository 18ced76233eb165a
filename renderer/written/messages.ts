import type { WordsOf } from '../messages/words.ts';

type Words = {
  readonly file: string;
  readonly writeTo: (name: string) => string;
  readonly written: (file: string) => string;
  readonly replace: string;
  readonly download: string;
  readonly reveal: string;
  readonly hash: string;
  readonly copyHash: string;
  readonly copied: string;
  readonly readOnly: string;
};

/** Words about a file that is written for somebody. */
export const words: WordsOf<Words> = {
  en: {
    file: 'Write to',
    writeTo: name => `Write ${name}`,
    written: file => `Written to ${file}`,
    replace: 'Replace that file',
    download: 'Download',
    reveal: 'Show in folder',
    hash: 'SHA-256',
    copyHash: 'Copy the SHA-256',
    copied: 'Copied',
    readOnly:
      'This library is open for reading only, so a file cannot be logged or written. Open it for writing to make the file.',
  },
  'zh-Hans': {
    file: '写入位置',
    writeTo: name => `写出“${name}”`,
    written: file => `已写入 ${file}`,
    replace: '替换该文件',
    download: '下载',
    reveal: '在文件夹中显示',
    hash: 'SHA-256',
    copyHash: '复制 SHA-256',
    copied: '已复制',
    readOnly: '此资料库以只读方式打开，无法记录或写出文件。请以可写方式打开后再生成文件。',
  },
};
