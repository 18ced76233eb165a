import { z } from 'zod';
import { writes } from './call.ts';
import { id } from './shapes.ts';

export const reportLanguages = ['en', 'zh-Hans'] as const;
export const papers = ['letter', 'a4'] as const;

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
      language: z.enum(reportLanguages).default('en'),
      paper: z.enum(papers).default('letter'),
    }),
  ).returns<{ readonly jobId: number }>(),
};
