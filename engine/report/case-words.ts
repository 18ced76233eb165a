import type { ReportLanguage } from './model.ts';

/** Sentences that a case summary says about the case itself; the fixed words of the document are in words.ts. */
export const caseWords: Readonly<
  Record<
    ReportLanguage,
    { readonly allegations: string; readonly verified: (on: string) => string; readonly neverVerified: string }
  >
> = {
  en: {
    allegations: 'Counts are allegations. Every defendant is presumed innocent unless and until proven guilty.',
    verified: on => `Every original was found whole, by its SHA-256, on ${on} (UTC) or later.`,
    neverVerified: 'There are no originals to verify.',
  },
  'zh-Hans': {
    allegations: '各项罪名均为指控。除非并直至被证明有罪，所有被告均被推定为无罪。',
    verified: on => `全部原件均于 ${on}（UTC）或之后经 SHA-256 核验，完好无损。`,
    neverVerified: '没有需要核验的原件。',
  },
};
