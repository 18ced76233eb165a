import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { gunzipSync } from 'node:zlib';
import start, { type Tesseract, type TesseractModule } from 'tesseract.js-core/tesseract-core-relaxedsimd.js';
import { failure } from '../problems.ts';
import type { Raster } from './raster.ts';

/** What Tesseract has learned. Subtle: named in full, since packing ships the packages that the built program names. */
const trained = {
  osd: '@tesseract.js-data/osd/4.0.0/osd.traineddata.gz',
  eng: '@tesseract.js-data/eng/4.0.0_best_int/eng.traineddata.gz',
  chi_tra: '@tesseract.js-data/chi_tra/4.0.0_best_int/chi_tra.traineddata.gz',
} as const;

/** Engines of Tesseract: the old one, and the neural network. */
const engines = { osd: 0, eng: 1, chi_tra: 1 } as const;

const require = createRequire(import.meta.url);
let loading: Promise<TesseractModule> | undefined;

/** The program, started once a process. Programs and data come from the packages, never from a network. */
export function loadTesseract(): Promise<TesseractModule> {
  loading ??= startTesseract();
  return loading;
}

async function startTesseract(): Promise<TesseractModule> {
  const wasmBinary = await readFile(require.resolve('tesseract.js-core/tesseract-core-relaxedsimd.wasm'));
  // What it prints are remarks on pictures, such as their guessed resolution.
  return await start({ wasmBinary, print: () => undefined, printErr: () => undefined });
}

/** One reader, with what it has learned. */
export async function tesseractWith(module: TesseractModule, data: keyof typeof trained): Promise<Tesseract> {
  const packed = await readFile(require.resolve(trained[data]));
  module.FS.writeFile(`./${data}.traineddata`, gunzipSync(packed));
  const tesseract = new module.TessBaseAPI();
  if (tesseract.Init(null, data, engines[data]) !== 0) throw new Error(`Tesseract did not take its data "${data}".`);
  return tesseract;
}

/** Hands a picture over as a "portable grey map": a header and the bytes as they are. */
export function show(module: TesseractModule, tesseract: Tesseract, { width, height, grey }: Raster): void {
  const header = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  module.FS.writeFile('/input', Buffer.concat([header, grey]));
  if (tesseract.SetImageFile(1, 0) === 1) throw failure('damaged');
}
