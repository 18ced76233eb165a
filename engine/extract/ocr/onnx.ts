import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** A neural network that takes one array of numbers and gives another. */
export type Network = (
  input: Float32Array,
  shape: readonly number[],
) => Promise<{ data: Float32Array; shape: readonly number[] }>;

let ready: Promise<void> | undefined;

/** Loads a network from a file. It runs as WebAssembly in this thread. */
export async function loadNetwork(file: string): Promise<Network> {
  ready ??= prepare();
  await ready;
  const session = await InferenceSession.create(await readFile(file), {
    executionProviders: ['wasm'],
    // Both keep memory for later, by as much as the largest page took, and make nothing quicker here.
    enableCpuMemArena: false,
    enableMemPattern: false,
    // Warnings about the model are for whoever made it.
    logSeverityLevel: 3,
  });
  const [inputName = '', outputName = ''] = [session.inputNames[0], session.outputNames[0]];
  return async (input, shape) => {
    const results = await session.run({ [inputName]: new Tensor('float32', input, shape) });
    const output = results[outputName];
    if (output === undefined || !(output.data instanceof Float32Array)) throw new Error(`${file} gave no numbers.`);
    return { data: output.data, shape: output.dims };
  };
}

/** Threads are taken away from this process, and the program is handed over, so that nothing is looked for elsewhere. */
async function prepare(): Promise<void> {
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmBinary = await readFile(
    createRequire(import.meta.url).resolve('onnxruntime-web/ort-wasm-simd-threaded.wasm'),
  );
}
