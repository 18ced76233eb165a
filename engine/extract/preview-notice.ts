import { asMarkup } from './as-markup.ts';

// Apart from what makes the page: the engine asks for this, and needs no package for it.

/** How many pictures a page lacks because they lie elsewhere. Its head is our own, so nothing foreign answers. */
export const picturesElsewhere = (page: string): number =>
  Number(
    /^<!doctype html><html><head><meta charset="utf-8"><meta name="pictures-elsewhere" content="(\d+)">/.exec(
      page,
    )?.[1] ?? 0,
  );

/** The page with a line of ours above what is foreign. */
export const withNotice = (page: string, notice: string): string =>
  page.replace('</head><body>', () => `</head><body><p class="notice">${asMarkup(notice)}</p>`);

/** Said on top of a page whose pictures lie on another machine, in the language of the window. */
export const notices: Readonly<Record<'en' | 'zh-Hans', (pictures: number) => string>> = {
  en: pictures =>
    `${pictures === 1 ? '1 picture was' : `${pictures} pictures were`} not loaded: Casewright never opens a connection.`,
  'zh-Hans': pictures => `${pictures} 张图片未加载：Casewright 从不打开网络连接。`,
};
