import type { Look } from '../support/chromium.ts';

const wide = { width: 1440, height: 900 };

/** How each screen is drawn. */
export const looks = {
  light: { colours: 'light', size: wide },
  dark: { colours: 'dark', size: wide },
  narrow: { colours: 'light', size: { width: 1024, height: 700 } },
  chinese: { colours: 'light', size: wide, locale: 'zh-CN' },
} as const satisfies Readonly<Record<string, Look>>;

export type LookName = keyof typeof looks;
export const lookNames = Object.keys(looks) as readonly LookName[];
