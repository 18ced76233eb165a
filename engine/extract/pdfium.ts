import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium';
import type { ByteSource } from './byte-source.ts';
import { failure, passwordFailure } from './problems.ts';
import type { ReadingFailure } from './reading.ts';

export type Pdfium = WrappedPdfiumModule;

/** FPDF_GetLastError after a document was refused: a password is needed or wrong (fpdfview.h, FPDF_ERR_PASSWORD). */
const passwordError = 4;

let loading: Promise<Pdfium> | undefined;

/** The PDF engine (WebAssembly), started once a process. Its program is read from the package, never from the network. */
export function loadPdfium(): Promise<Pdfium> {
  loading ??= start();
  return loading;
}

async function start(): Promise<Pdfium> {
  const file = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const program = await readFile(file);
  const wasmBinary = new Uint8Array(program).buffer;
  const pdfium = await init({ wasmBinary });
  pdfium.PDFiumExt_Init();
  return pdfium;
}

/** A document that pdfium opened. Close it, or its memory stays taken. */
export type PdfDocument = { readonly pdfium: Pdfium; readonly handle: number; close(): void };

/** Why pdfium did not open a file ('password' or 'damaged'), and the file, for another reader to try. */
export type PdfRefusal = { readonly refusal: ReadingFailure; readonly bytes: Uint8Array };

/** Opens a PDF, or says why not. */
export async function openPdf(source: ByteSource, password: string | undefined): Promise<PdfDocument | PdfRefusal> {
  const pdfium = await loadPdfium();
  const { wasmExports } = pdfium.pdfium;
  const address = wasmExports.malloc(source.size);
  if (address === 0) throw failure('memory');
  // Written straight into the engine's memory, piece by piece: a large file is held once.
  let at = 0;
  for await (const piece of source.stream()) {
    memoryOf(pdfium).set(piece, address + at);
    at += piece.length;
  }
  const handle = pdfium.FPDF_LoadMemDocument(address, source.size, password ?? '');
  if (handle === 0) {
    const refusal = pdfium.FPDF_GetLastError() === passwordError ? passwordFailure(password) : failure('damaged');
    const bytes = memoryOf(pdfium).slice(address, address + source.size);
    wasmExports.free(address);
    return { refusal, bytes };
  }
  return {
    pdfium,
    handle,
    close() {
      pdfium.FPDF_CloseDocument(handle);
      wasmExports.free(address);
    },
  };
}

/** The engine's memory. Ask each time: it moves when it grows. */
export function memoryOf(pdfium: Pdfium): Uint8Array {
  // The package's types leave this to @types/emscripten, which describes far more than is used here.
  return (pdfium.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;
}

/** A signed number of 32 bits in the engine's memory. */
export function integerAt(pdfium: Pdfium, address: number): number {
  return viewOf(pdfium).getInt32(address, true);
}

/** A floating-point number of 32 bits in the engine's memory. */
export function floatAt(pdfium: Pdfium, address: number): number {
  return viewOf(pdfium).getFloat32(address, true);
}

/** A floating-point number of 64 bits in the engine's memory. */
export function doubleAt(pdfium: Pdfium, address: number): number {
  return viewOf(pdfium).getFloat64(address, true);
}

function viewOf(pdfium: Pdfium): DataView {
  return new DataView(memoryOf(pdfium).buffer);
}

/** Borrows memory of the engine for the length of `use`. */
export function withMemory<Value>(pdfium: Pdfium, bytes: number, use: (address: number) => Value): Value {
  const address = pdfium.pdfium.wasmExports.malloc(bytes);
  if (address === 0) throw failure('memory');
  try {
    return use(address);
  } finally {
    pdfium.pdfium.wasmExports.free(address);
  }
}

/** Reads a UTF-16 string from the engine's memory. `units` does not count an ending NUL. */
export function utf16At(pdfium: Pdfium, address: number, units: number): string {
  const { buffer } = memoryOf(pdfium);
  return Buffer.from(buffer, address, units * 2).toString('utf16le');
}

/** Calls a function that fills a buffer with a NUL-ended UTF-16 string and answers how many bytes it needs. */
export function utf16From(pdfium: Pdfium, fill: (address: number, bytes: number) => number): string {
  const bytes = fill(0, 0);
  if (bytes <= 2) return '';
  return withMemory(pdfium, bytes, address => {
    fill(address, bytes);
    return utf16At(pdfium, address, Math.floor(bytes / 2) - 1);
  });
}
