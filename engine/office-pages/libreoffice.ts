import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compileFunction } from 'node:vm';
import workerThreads, { type Transferable, Worker, type WorkerOptions } from 'node:worker_threads';
import { type PackageFile, packageFiles } from './package.ts';

export type LibreOffice = {
  /** Lays out one file and gives the PDF, or why LibreOffice does not, in its words. Throws when it breaks down. */
  layOut(bytes: Uint8Array, extension: string): Uint8Array | string;
};

/**
 * The parts of the program that Emscripten has made which are used here, and LibreOfficeKit as it exports it
 * (include/LibreOfficeKit/LibreOfficeKit.h in its sources). Pointers are numbers; 0 is none.
 */
type Office = {
  readonly FS: {
    mkdir(path: string): void;
    writeFile(path: string, bytes: Uint8Array): void;
    readFile(path: string): Uint8Array;
    readonly analyzePath: (path: string) => { readonly exists: boolean };
  };
  readonly HEAPU8: Uint8Array;
  _malloc(size: number): number;
  _libreofficekit_hook(installation: number): number;
  _lok_documentLoad(office: number, address: number): number;
  _lok_documentSaveAs(document: number, address: number, format: number, options: number): number;
  _lok_getError(office: number): number;
};

/** Node has it; only the types of browsers describe it. */
const { WebAssembly: wasm } = globalThis as unknown as {
  readonly WebAssembly: {
    compile(bytes: Uint8Array): Promise<unknown>;
    instantiate(code: unknown, imports: unknown): Promise<unknown>;
  };
};

const require = createRequire(import.meta.url);
const installation = '/instdir/program';
const fontFolder = '/instdir/share/fonts/truetype';
/** LibreOffice brings no Chinese ones; these come with the product, under the SIL Open Font Licence. */
const fonts = [
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  '@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf',
];
/** Folders that LibreOffice expects and does not make. */
const folders = ['/in', '/out', '/instdir/user', ...['', '/embeddedfonts'].map(each => `/instdir/user/temp${each}`)];

/** Starts LibreOffice in this process, from the folder of its package. `entry` is a program whose threads call `runThread`. */
export async function startLibreOffice(folder: string, entry: string): Promise<LibreOffice> {
  const code = await wasm.compile(readPart(folder, 'soffice.wasm'));
  const data = readPart(folder, 'soffice.data');
  const ready = Promise.withResolvers<void>();
  const settings = {
    locateFile: (name: string) => join(folder, name),
    getPreloadedPackage: () => data.buffer.slice(data.byteOffset, data.byteOffset + data.byteLength),
    // Handed over compiled: the bytes need not stay in memory.
    instantiateWasm: (imports: unknown, receive: (made: unknown, of: unknown) => void) => {
      wasm.instantiate(code, imports).then(instance => receive(instance, code), ready.reject);
      return {};
    },
    onRuntimeInitialized: ready.resolve,
    onAbort: (why: unknown) => ready.reject(new Error(String(why))),
    print: () => undefined,
    printErr: () => undefined,
  };
  Object.assign(globalThis, { Module: settings });
  runScript(folder, threadsOf(entry, folder));
  await ready.promise;
  return begin(settings as unknown as Office);
}

/** Runs one thread of LibreOffice in this thread: the process tells it what to do. */
export const runThread = (folder: string): void => runScript(folder, workerThreads);

function begin(office: Office): LibreOffice {
  const {
    FS: files,
    _malloc: allocate,
    _libreofficekit_hook: start,
    _lok_documentLoad: load,
    _lok_documentSaveAs: saveAs,
    _lok_getError: lastError,
  } = office;
  /** A string for LibreOffice. It stays: the process ends after one file. */
  const asString = (text: string): number => {
    const bytes = Buffer.from(`${text}\0`);
    const place = allocate(bytes.length);
    office.HEAPU8.set(bytes, place);
    return place;
  };
  for (const folder of folders) if (!files.analyzePath(folder).exists) files.mkdir(folder);
  for (const font of fonts) files.writeFile(`${fontFolder}/${font.split('/').at(-1) ?? ''}`, readFont(font));
  const kit = start(asString(installation));
  if (kit === 0) throw new Error('LibreOffice did not start');
  return {
    layOut: (bytes, extension) => {
      const [source, target] = [`/in/document.${extension}`, '/out/document.pdf'];
      files.writeFile(source, bytes);
      const document = load(kit, asString(`file://${source}`));
      const isSaved =
        document !== 0 && saveAs(document, asString(`file://${target}`), asString('pdf'), asString('')) !== 0;
      return isSaved && files.analyzePath(target).exists ? files.readFile(target) : textAt(office, lastError(kit));
    },
  };
}

function textAt({ HEAPU8: bytes }: Office, place: number): string {
  return place === 0 ? '' : Buffer.from(bytes.slice(place, bytes.indexOf(0, place))).toString('utf8');
}

/**
 * What the script takes for Node's threads. Subtle: the first thread that it starts is LibreOffice's own loop of events,
 * of which LibreOfficeKit has no need. It is held back: where it gets ahead of the start it keeps a lock that the start
 * waits for, and reads all fonts through tens of thousands of messages to the main thread, which takes a minute.
 */
function threadsOf(entry: string, folder: string): typeof workerThreads {
  let isLoopHeld = false;
  class OfficeThread extends Worker {
    constructor(_script: string, options: WorkerOptions) {
      super(entry, { ...options, argv: ['', folder], env: {}, execArgv: [] });
    }

    override postMessage(message: unknown, transfer?: readonly Transferable[]): void {
      if (!isLoopHeld && (message as { readonly cmd?: string }).cmd === 'run') {
        isLoopHeld = true;
        return;
      }
      super.postMessage(message, transfer);
    }
  }
  return { ...workerThreads, Worker: OfficeThread };
}

/** Runs the script of the package as Node would, but with these threads. */
function runScript(folder: string, threads: typeof workerThreads): void {
  const file = join(folder, 'soffice.cjs');
  const given = (name: string): unknown => (name === 'worker_threads' ? threads : require(name));
  const source = readPart(folder, 'soffice.cjs').toString('utf8');
  const names = ['require', 'module', 'exports', '__filename', '__dirname'];
  const script = compileFunction(source, names, { filename: file }) as (...values: unknown[]) => void;
  script(given, { exports: {} }, {}, file, folder);
}

/** A file of the package. Throws when it is not the one that is known. */
function readPart(folder: string, name: PackageFile): Buffer {
  const bytes = readFileSync(join(folder, name));
  if (hash('sha256', bytes) !== packageFiles.find(part => part.name === name)?.sha256)
    throw new Error(`${name} is not the file that was added`);
  return bytes;
}

const readFont = (font: string): Buffer => {
  const [scope = '', name = '', ...path] = font.split('/');
  return readFileSync(join(dirname(require.resolve(`${scope}/${name}/package.json`)), ...path));
};
