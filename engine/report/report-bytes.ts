import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import { Failure, type FailureCode } from '../../contract/failure.ts';
import { previewHeaders, reportChoices } from '../../contract/report.ts';
import { getJob } from '../../db/store/queries/jobs.ts';
import type { Engine } from '../engine.ts';
import { program } from '../program.ts';
import { namedPages } from './named-pages.ts';
import { summariseCase } from './summarise-case.ts';
import { typeset } from './typesetter.ts';

const made = z.object({ file: z.string(), sha256: z.string() });

const headers = {
  'content-type': 'application/pdf',
  'content-security-policy': "sandbox; default-src 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-store',
  'cross-origin-resource-policy': 'same-origin',
} as const;

/**
 * Serves case summaries to a window: GET /preview-report/<case id>?… typesets one and writes nothing, not even a row of
 * the log; GET /made-report/<job id> gives the file that a finished job has written, unless it was altered since.
 * Gives undefined for any other path.
 */
export function reportBytes(engine: Engine): (request: Request) => Promise<Response> | undefined {
  // One at a time: a large document takes 2 GB while it is set.
  let turn: Promise<unknown> = Promise.resolve();
  return request => {
    const { pathname, searchParams } = new URL(request.url);
    const [, what, id] = /^\/(preview-report|made-report)\/(\d{1,15})$/.exec(pathname) ?? [];
    if (what === undefined || request.method !== 'GET') return undefined;
    if (what === 'made-report') return answered(() => writtenReport(engine, Number(id)));
    const next = turn.then(() => answered(() => preview(engine, Number(id), searchParams, request.signal)));
    turn = next.catch(() => undefined);
    return next;
  };
}

async function preview(engine: Engine, caseId: number, query: URLSearchParams, signal: AbortSignal): Promise<Response> {
  const asked = reportChoices.safeParse({
    language: query.get('language') ?? undefined,
    paper: query.get('paper') ?? undefined,
    sections: query
      .get('sections')
      ?.split(' ')
      .filter(section => section !== ''),
  });
  if (!asked.success) throw new Failure('invalid', 'These choices for a report are not known to this version.');
  const { library, text } = engine.stores;
  const summary = {
    ...summariseCase(library, engine.author.device, { caseId, ...asked.data }, program),
    namedPages: namedPages(library, text, caseId),
  };
  const { startChild } = engine;
  const { pdf, pages, standard } = await typeset(summary, { standard: 'a-2a', signal, startChild });
  return new Response(new Uint8Array(pdf), {
    headers: { ...headers, [previewHeaders.pages]: String(pages), [previewHeaders.standard]: standard },
  });
}

async function writtenReport(engine: Engine, jobId: number): Promise<Response> {
  const { kind, state, result } = getJob(engine.stores.library, jobId);
  if (kind !== 'report' || state !== 'done') throw new Failure('not-found', 'This report has not been written.');
  const { file, sha256 } = made.parse(result);
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new Failure('not-found', `${file} is not there any more. Write the report again.`, undefined, { cause });
  });
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new Failure('integrity', `${file} was altered since it was written. Write the report again.`);
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(file))}`,
    },
  });
}

const statuses: { readonly [Code in FailureCode]?: number } = { 'not-found': 404, invalid: 400, integrity: 409 };

/** A failure as its sentence, with a status that says it is none of the document. */
async function answered(work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    return Response.json({ code: error.code, message: error.message }, { status: statuses[error.code] ?? 500 });
  }
}
