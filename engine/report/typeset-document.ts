import { templateSources } from './compiler.ts';
import type { AskedStandard, Compiler } from './compiler.ts';
import { loadFonts } from './fonts.ts';
import type { CaseSummary } from './model.ts';
import { createPrinter } from './printable.ts';
import type { Replaced } from './printable.ts';
import { templateData } from './template-data.ts';
import type { WrittenStandard } from './template-data.ts';
import { wordsOf } from './words.ts';

/** What is being done: fonts are read and the text is made printable, then pages are laid out and written. */
export type TypesetStage = 'fonts' | 'pages';

/** A document as it came out. */
export type Typeset = {
  readonly pdf: Uint8Array;
  readonly pages: number;
  /** What the file really is, which may be less than was asked for; the document says the same. */
  readonly standard: WrittenStandard;
  /** Characters printed as their numbers, with the places where they stand. */
  readonly replaced: readonly Replaced[];
};

/**
 * Typesets a checked case summary in this process. It cannot be interrupted and its memory grows with the pages, so
 * only typesetter-process.ts should call it. Throws when Typst refuses the document.
 */
export async function typesetDocument(
  summary: CaseSummary,
  asked: AskedStandard,
  compiler: Compiler,
  onStage: (stage: TypesetStage) => void = () => undefined,
): Promise<Typeset> {
  onStage('fonts');
  const standard = compiler.writes(asked);
  const text = JSON.stringify([summary, wordsOf(summary.language)]);
  const fonts = loadFonts(text, summary.language === 'zh-Hans');
  const printer = createPrinter(fonts.coverage, summary.language);
  const data = JSON.stringify(templateData(summary, printer, standard));
  onStage('pages');
  const { pdf, pages } = await compiler.compile({
    sources: templateSources(),
    data,
    fonts: fonts.files,
    asked,
    createdAt: Math.floor(Date.parse(summary.asOf) / 1000),
  });
  return { pdf, pages, standard, replaced: printer.replaced() };
}
