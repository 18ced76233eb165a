import { Failure } from '../../contract/failure.ts';
import { previewHeaders, reportChoices } from '../../contract/report.ts';
import { answered, closedHeaders } from '../answered-bytes.ts';
import type { Engine } from '../engine.ts';
import { program } from '../program.ts';
import { namedPages } from './named-pages.ts';
import { summariseCase } from './summarise-case.ts';
import { typeset } from './typesetter.ts';

/**
 * Serves case summaries to a window: GET /preview-report/<case id>?… typesets one and writes nothing, not even a row of
 * the log. Gives undefined for any other path.
 */
export function reportBytes(engine: Engine): (request: Request) => Promise<Response> | undefined {
  // One at a time: a large document takes 2 GB while it is set.
  let turn: Promise<unknown> = Promise.resolve();
  return request => {
    const { pathname, searchParams } = new URL(request.url);
    const [, id] = /^\/preview-report\/(\d{1,15})$/.exec(pathname) ?? [];
    if (id === undefined || request.method !== 'GET') return undefined;
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
    headers: {
      ...closedHeaders,
      'content-type': 'application/pdf',
      [previewHeaders.pages]: String(pages),
      [previewHeaders.standard]: standard,
    },
  });
}
