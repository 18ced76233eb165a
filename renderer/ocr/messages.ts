import { sentenceInChinese } from '../../contract/sentences-in-chinese.ts';
import type { WordsOf } from '../messages/words.ts';
import { countText } from '../ui/when.ts';

const pagesEn = (count: number): string => (count === 1 ? '1 page' : `${countText(count)} pages`);

const en = {
  title: 'Reading pages by machine',
  lead: 'Pages that are pictures, such as scans and screenshots, are read here on this machine, one by one. What is on the screen goes first. What a machine reads may be wrong: compare it with the page before you rely on it.',
  progress: (done: number, total: number) => `OCR ${countText(done)} of ${pagesEn(total)}`,
  pausedAt: (left: number) => `OCR paused, ${pagesEn(left)} left`,
  failed: (count: number) => `OCR: ${pagesEn(count)} not read`,
  waitsForOthers: 'It lets imports and the reading of files go first.',
  isPaused: 'Paused. It stays so after a restart, until you continue.',
  left: (time: string) => `About ${time} left.`,
  leftUnknown: 'How long the rest takes is known after the first page.',
  lessThanMinute: 'less than 1 min',
  minutes: (count: number) => `${count} min`,
  hours: (count: number, minutes: number) => (minutes === 0 ? `${count} h` : `${count} h ${minutes} min`),
  pause: 'Pause OCR',
  go: 'Continue OCR',
  pauseFailed: 'OCR could not be paused or continued',
  failedTitle: (count: number) => `${pagesEn(count)} could not be read by machine`,
  failedLead:
    'The originals are stored unchanged and can be looked at. What is written on these pages is not found by search.',
  page: (number: string, page: number) => `${number}, p. ${page}`,
  again: 'Try again',
  againOne: (number: string) => `Try again: the pages of ${number}`,
  againAll: 'Try all again',
  queued: (count: number) => `${pagesEn(count)} will be read by machine.`,
  againFailed: 'The pages were not queued again',
  why: (problem: string) => problem,
  more: (count: number) => `and ${countText(count)} more`,
};

const zhHans: typeof en = {
  title: '机器识别页面文字',
  lead: '扫描件、截图等图片页面由本机逐页识别，屏幕上正在看的页面优先。机器识别可能有误：引用前请与页面核对。',
  progress: (done, total) => `文字识别 ${countText(done)} / ${countText(total)} 页`,
  pausedAt: left => `文字识别已暂停，剩余 ${countText(left)} 页`,
  failed: count => `文字识别：${countText(count)} 页未能识别`,
  waitsForOthers: '先让导入和文件读取完成。',
  isPaused: '已暂停。重新启动后仍保持暂停，直到您选择继续。',
  left: time => `约剩 ${time}。`,
  leftUnknown: '识别完第一页后才知道还需多久。',
  lessThanMinute: '不到 1 分钟',
  minutes: count => `${count} 分钟`,
  hours: (count, minutes) => (minutes === 0 ? `${count} 小时` : `${count} 小时 ${minutes} 分钟`),
  pause: '暂停文字识别',
  go: '继续文字识别',
  pauseFailed: '未能暂停或继续文字识别',
  failedTitle: count => `${countText(count)} 页未能由机器识别`,
  failedLead: '原件保持不变，仍可查看。搜索找不到这些页面上的文字。',
  page: (number, page) => `${number}，第 ${page} 页`,
  again: '重试',
  againOne: number => `重试：${number} 的页面`,
  againAll: '全部重试',
  queued: count => `${countText(count)} 页将由机器识别。`,
  againFailed: '未能重新排队',
  why: problem => sentenceInChinese(problem) ?? problem,
  more: count => `另有 ${countText(count)} 页`,
};

/** The words around the recognising of pages. */
export const words: WordsOf<typeof en> = { en, 'zh-Hans': zhHans };
