import { readdirSync, readFileSync } from 'node:fs';
import type { WrittenStandard } from './template-data.ts';

/** What the caller asks for. The file may be less: see `Compiler.writes`. */
export type AskedStandard = 'a-2a' | 'ua-1' | 'tagged';

export type Compiled = { readonly pdf: Uint8Array; readonly pages: number };

/** One way to run Typst. Both ways hold the same version of it and lay out the same pages. */
export type Compiler = {
  /** What a file will be when this standard is asked for. */
  readonly writes: (asked: AskedStandard) => WrittenStandard;
  /** Sets the template with its data. Throws when Typst refuses the document. */
  readonly compile: (document: TypstDocument) => Promise<Compiled>;
};

export type TypstDocument = {
  readonly sources: ReadonlyMap<string, string>;
  /** JSON, read by the template as `dataFile`. */
  readonly data: string;
  readonly fonts: readonly Uint8Array[];
  readonly asked: AskedStandard;
  /** Written as the time of creation; seconds since 1970 UTC. */
  readonly createdAt: number;
};

export const mainFile = 'case-summary.typ';
export const dataFile = 'case-summary.json';

/** Reads the template: every path as the template itself writes it, from the folder of this file. */
export function templateSources(): ReadonlyMap<string, string> {
  const folder = new URL('./', import.meta.url);
  const parts = readdirSync(new URL('template/', folder)).filter(name => name.endsWith('.typ'));
  return new Map(
    [mainFile, ...parts.sort().map(name => `template/${name}`)].map(path => [
      path,
      readFileSync(new URL(path, folder), 'utf8'),
    ]),
  );
}

/**
 * The compiler of this machine: the native one where its binary loads (Linux x64), which writes PDF/A; otherwise the
 * WebAssembly one, which runs everywhere and writes tagged PDF only.
 */
export async function chooseCompiler(): Promise<Compiler> {
  try {
    const { nativeCompiler } = await import('./native-compiler.ts');
    return nativeCompiler;
  } catch {
    // No binary for this platform is the expected case; the document says what it is.
    const { wasmCompiler } = await import('./wasm-compiler.ts');
    return wasmCompiler;
  }
}
