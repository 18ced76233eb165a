import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Failure } from '../../contract/failure.ts';
import { getJob } from '../../db/store/queries/jobs.ts';
import { answered, closedHeaders } from '../answered-bytes.ts';
import type { Engine } from '../engine.ts';

const made = z.object({ file: z.string(), sha256: z.string() });
const mediaTypes: Readonly<Record<string, string>> = { report: 'application/pdf', export: 'text/csv; charset=utf-8' };

/** GET /made-file/<job id> gives the file that a finished job has written, unless it was altered since. Undefined for any other path. */
export function madeFile(engine: Engine, request: Request): Promise<Response> | undefined {
  const [, id] = /^\/made-file\/(\d{1,15})$/.exec(new URL(request.url).pathname) ?? [];
  return id === undefined || request.method !== 'GET' ? undefined : answered(() => written(engine, Number(id)));
}

async function written(engine: Engine, jobId: number): Promise<Response> {
  const { kind, state, result } = getJob(engine.stores.library, jobId);
  const mediaType = mediaTypes[kind];
  if (mediaType === undefined || state !== 'done')
    throw new Failure('not-found', 'This file has not been written. Write it again.');
  const { file, sha256 } = made.parse(result);
  const hash = createHash('sha256');
  try {
    await pipeline(createReadStream(file), hash);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
    throw new Failure('not-found', `${file} is not there any more. Write it again.`, undefined, { cause });
  }
  if (hash.digest('hex') !== sha256)
    throw new Failure('integrity', `${file} was altered since it was written. Write it again.`);
  return new Response(Readable.toWeb(createReadStream(file)) as ReadableStream, {
    headers: {
      ...closedHeaders,
      'content-type': mediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(basename(file))}`,
    },
  });
}
