// A small coverage-guided fuzzer: inputs that reach code which no input before reached are kept and changed further.
import { Session } from 'node:inspector/promises';
import { pathToFileURL } from 'node:url';
import { randomNumbers } from '../random-numbers.mjs';

/** Inputs between two looks at the coverage, which costs about as much as they do. */
const BATCH = 256;
const MAX_LENGTH = 1 << 16;
const KEPT = 4_000;
/** Counts, lengths, types and flags at their edges. */
const INTERESTING = [0, 1, 2, 3, 4, 8, 0x0A, 0x10, 0x1E, 0x1F, 0x20, 0x40, 0x48, 0x7F, 0x80, 0xFB, 0xFD, 0xFE, 0xFF];

function mutate(input, corpus, random) {
  let bytes = Uint8Array.from(input);
  for (let changes = 1 + random(6); changes > 0; --changes) {
    const at = random(bytes.length + 1);
    const view = new DataView(bytes.buffer);
    switch (random(9)) {
      case 0:
        if (at < bytes.length) bytes[at] ^= 1 << random(8);
        break;
      case 1:
        if (at < bytes.length) bytes[at] = random(256);
        break;
      case 2:
        if (at < bytes.length) bytes[at] = INTERESTING[random(INTERESTING.length)];
        break;
      case 3:
        if (at + 2 <= bytes.length) view.setUint16(at, view.getUint16(at, true) + random(9) - 4, true);
        break;
      case 4:
        if (at + 4 <= bytes.length) view.setUint32(at, [0xFFFFFFFF, 0x7FFFFFFF, 0x80000000, 0x10000, random(2 ** 31)][random(5)], true);
        break;
      case 5: // out
        bytes = splice(bytes, at, Math.min(1 + random(32), bytes.length - at), new Uint8Array(0));
        break;
      case 6: // once more
        bytes = splice(bytes, at, 0, bytes.subarray(at, at + 1 + random(64)));
        break;
      case 7: { // of another
        const other = corpus[random(corpus.length)];
        const from = random(other.length + 1);
        bytes = splice(bytes, at, random(2) === 0 ? 0 : random(64), other.subarray(from, from + 1 + random(256)));
        break;
      }
      default:
        bytes = bytes.slice(0, at);
    }
  }
  return bytes.subarray(0, MAX_LENGTH);
}

function splice(bytes, at, remove, insert) {
  const result = new Uint8Array(bytes.length - Math.min(remove, bytes.length - at) + insert.length);
  result.set(bytes.subarray(0, at));
  result.set(insert, at);
  result.set(bytes.subarray(Math.min(at + remove, bytes.length)), at + insert.length);
  return result;
}

/** Which functions and blocks of the package have run since the last call. */
class Coverage {
  #session = new Session();
  #seen = new Set();
  #prefix;

  constructor(folder) {
    this.#prefix = pathToFileURL(folder).href;
    this.#session.connect();
  }

  async start() {
    await this.#session.post('Profiler.enable');
    await this.#session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  }

  /** The number of places that were never reached before. */
  async take() {
    const { result } = await this.#session.post('Profiler.takePreciseCoverage');
    const before = this.#seen.size;
    for (const { url, functions } of result) {
      if (!url.startsWith(this.#prefix)) continue;
      for (const { ranges } of functions) {
        for (const { startOffset, endOffset, count } of ranges) if (count > 0) this.#seen.add(`${url.slice(this.#prefix.length)}:${startOffset}-${endOffset}`);
      }
    }
    return this.#seen.size - before;
  }

  stop() {
    this.#session.disconnect();
  }
}

/**
 * Feeds `target(bytes)` for some seconds. It answers every input with a value or an error that it names itself; whatever it throws is a find.
 * @returns inputs tried, inputs kept, and what was found: the input and its error
 */
export async function fuzz({ target, seeds, folder, seconds, seed = 1, slowMs = 2_000 }) {
  const random = randomNumbers(seed);
  const coverage = new Coverage(folder);
  const corpus = seeds.length > 0 ? seeds.map((bytes) => Uint8Array.from(bytes)) : [new Uint8Array(1)];
  const until = performance.now() + seconds * 1_000;
  let tried = 0;
  const attempt = async (input) => {
    tried += 1;
    const start = performance.now();
    try {
      // A copy, at the end of its buffer: a decoder may neither change its input nor keep it.
      const result = target(Uint8Array.from(input));
      if (result instanceof Promise) await result;
    } catch (error) {
      return { input, error };
    }
    const took = performance.now() - start;
    return took > slowMs ? { input, error: new Error(`${took.toFixed(0)} ms for ${input.length} bytes`) } : undefined;
  };
  try {
    await coverage.start();
    for (const input of corpus) {
      const found = await attempt(input);
      if (found !== undefined) return { tried, kept: corpus.length, found };
    }
    await coverage.take();
    while (performance.now() < until) {
      const batch = Array.from({ length: BATCH }, () => mutate(corpus[random(corpus.length)], corpus, random));
      for (const input of batch) {
        const found = await attempt(input);
        if (found !== undefined) return { tried, kept: corpus.length, found };
        if (performance.now() > until) break;
      }
      // Which of them it was is not worth finding out one by one: a sample of the batch goes on.
      if (await coverage.take() > 0) for (let i = 0; i < 8; ++i) corpus.push(batch[random(BATCH)]);
      if (corpus.length > KEPT) corpus.splice(seeds.length, corpus.length - KEPT);
    }
    return { tried, kept: corpus.length, found: undefined };
  } finally {
    coverage.stop();
  }
}
