import { z } from 'zod';
import { writes } from './call.ts';
import { id } from './shapes.ts';

export const reportLanguages = ['en', 'zh-Hans'] as const;
export const papers = ['letter', 'a4'] as const;
/** The parts of a case summary that can be left out, in their order. The cover, the contents and the note on the document itself always stand. */
export const reportSections = [
  'summary',
  'parties',
  'counts',
  'chronology',
  'conflicts',
  'notes',
  'highlights',
  'exhibits',
  'custody',
] as const;
export type ReportSection = (typeof reportSections)[number];

/** What a person chooses about a case summary. */
export const reportChoices = z.object({
  language: z.enum(reportLanguages).default('en'),
  paper: z.enum(papers).default('letter'),
  sections: z
    .array(z.enum(reportSections))
    .max(reportSections.length)
    .default([...reportSections]),
});
export type ReportChoices = z.output<typeof reportChoices>;

/** Where a window reads the pages of a case summary as they would be written now. Nothing is written or logged. */
export const previewPath = (caseId: number, { language, paper, sections }: ReportChoices): string =>
  `/preview-report/${caseId}?language=${language}&paper=${paper}&sections=${encodeURIComponent(sections.join(' '))}`;
/** What the preview says beside its bytes. */
export const previewHeaders = { pages: 'x-report-pages', standard: 'x-report-standard' } as const;
/** Where a window reads the file that a finished job has written: a report or a list. */
export const madeFilePath = (jobId: number): string => `/made-file/${jobId}`;

/** What the finished job of a report gives as its result. */
export type ReportResult = {
  readonly file: string;
  readonly pages: number;
  readonly bytes: number;
  readonly sha256: string;
  /** What the file really is, such as "PDF/A-2a" or "tagged PDF". */
  readonly standard: string;
};

export const reportCalls = {
  /** Writes the case summary as a PDF. Comes back at once; the work is a job whose result is a ReportResult. */
  'report.make': writes(
    z.object({
      caseId: id,
      /** Absolute path of the file to write. An existing file is replaced only when `replace` says so. */
      file: z.string().min(1),
      replace: z.boolean().default(false),
      ...reportChoices.shape,
    }),
  ).returns<{ readonly jobId: number }>(),
};
