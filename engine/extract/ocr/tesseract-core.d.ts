/** The part of Tesseract's own interface (C++, as WebAssembly) that is used here; the package ships no types. */
declare module 'tesseract.js-core/tesseract-core-relaxedsimd.js' {
  export type Tesseract = {
    /** 0 when the data of that name was found in the file system of the module. Engine 0 is the old one, 1 the neural network. */
    Init(folder: null, data: string, engine: 0 | 1): number;
    SetVariable(name: string, value: string): boolean;
    /** Takes the picture in the file "/input". Gives 1 when it cannot be read. */
    SetImageFile(exifOrientation: number, radians: number): number;
    DetectOS(results: OrientationResults): boolean;
    /** Finds the lines; Recognize goes on from there. */
    FindLines(): number;
    /** How far the lines found are turned, in radians. */
    GetGradient(): number;
    Recognize(monitor: null): number;
    GetTSVText(page: number): string;
    /** What was read, from its beginning on. */
    GetIterator(): ReadingIterator;
    /** Lets go of the picture and of what was found in it. */
    Clear(): void;
  };
  /** Goes through what was read, at levels from the block (0) to one sign (4). */
  export type ReadingIterator = {
    Begin(): void;
    /** False at the end. */
    Next(level: number): boolean;
    /** Null where nothing was read. */
    GetUTF8Text(level: number): string | null;
    /** 0 to 100. */
    Confidence(level: number): number;
    getBoundingBox(level: number): { readonly x0: number; readonly x1: number };
  };
  export type OrientationResults = {
    readonly best_result: { readonly orientation_id: number; readonly script_id: number; readonly sconfidence: number };
    readonly unicharset: { get_script_from_script_id(id: number): string };
  };
  export type TesseractModule = {
    readonly FS: { writeFile(path: string, bytes: Uint8Array): void };
    readonly TessBaseAPI: new () => Tesseract;
    readonly OSResults: new () => OrientationResults;
    destroy(object: object): void;
  };
  export default function start(options: {
    readonly wasmBinary: Uint8Array;
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<TesseractModule>;
}
