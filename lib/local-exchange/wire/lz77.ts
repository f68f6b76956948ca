// Plain LZ77: MS-XCA 2.3 and 2.4, called DIRECT2 in MS-OXCRPC 3.1.4.1.12.

import { WireError } from './wire-error.ts';

const windowSize = 8192;
const minimumMatch = 3;
const hashBits = 14;

/** @throws WireError when the bytes do not make exactly `size` bytes. */
export function decompress(input: Uint8Array, size: number): Uint8Array {
  const output = new Uint8Array(size);
  let at = 0;
  let end = 0;
  let flags = 0;
  let flagsLeft = 0;
  let nibbleAt = -1;

  const need = (count: number): void => {
    if (count > input.byteLength - at) throw new WireError(`compressed data ends at ${at} of ${size} bytes`);
  };
  const byte = (): number => {
    need(1);
    return input[at++]!;
  };
  const word = (): number => {
    need(2);
    at += 2;
    return input[at - 2]! | (input[at - 1]! << 8);
  };
  const double = (): number => (word() | (word() << 16)) >>> 0;

  while (end < size) {
    if (flagsLeft === 0) {
      flags = double();
      flagsLeft = 32;
    }
    flagsLeft--;
    if (((flags >>> flagsLeft) & 1) === 0) {
      output[end++] = byte();
      continue;
    }
    const match = word();
    const distance = (match >> 3) + 1;
    let length = match & 7;
    if (length === 7) {
      if (nibbleAt < 0) {
        nibbleAt = at;
        length = byte() & 0xf;
      } else {
        length = input[nibbleAt]! >> 4;
        nibbleAt = -1;
      }
      if (length === 15) {
        length = byte();
        if (length === 255) {
          length = word();
          if (length === 0) length = double();
          if (length < 15 + 7) throw new WireError(`match length ${length} in its long form`);
          length -= 15 + 7;
        }
        length += 15;
      }
      length += 7;
    }
    length += minimumMatch;
    if (distance > end) throw new WireError(`match ${distance} back at ${end}`);
    if (length > size - end) throw new WireError(`match of ${length} bytes at ${end} of ${size}`);
    // Byte by byte: a match may overlap what it produces.
    for (const stop = end + length; end < stop; end++) output[end] = output[end - distance]!;
  }
  return output;
}

/** The compressed bytes, or undefined when they are not fewer. */
export function compress(input: Uint8Array): Uint8Array | undefined {
  const output: number[] = [];
  const recent = new Int32Array(1 << hashBits).fill(-1);
  let flagsAt = 0;
  let flags = 0;
  let flagCount = 0;
  let nibbleAt = -1;
  output.push(0, 0, 0, 0);

  const putFlags = (): void => {
    output[flagsAt] = flags & 0xff;
    output[flagsAt + 1] = (flags >>> 8) & 0xff;
    output[flagsAt + 2] = (flags >>> 16) & 0xff;
    output[flagsAt + 3] = flags >>> 24;
  };
  const flag = (bit: number): void => {
    if (flagCount === 32) {
      putFlags();
      flagsAt = output.length;
      output.push(0, 0, 0, 0);
      flags = 0;
      flagCount = 0;
    }
    flags = (flags | (bit << (31 - flagCount))) >>> 0;
    flagCount++;
  };

  let at = 0;
  while (at < input.byteLength) {
    const { length, distance } = longestMatch(input, at, recent);
    if (length < minimumMatch) {
      flag(0);
      output.push(input[at]!);
      at++;
    } else {
      flag(1);
      nibbleAt = putMatch(output, distance, length, nibbleAt);
      // The match's own positions may be found by later ones.
      for (let inside = at + 1; inside < at + length && inside + minimumMatch <= input.byteLength; inside++) {
        recent[hashAt(input, inside)] = inside;
      }
      at += length;
    }
    if (output.length >= input.byteLength) return undefined;
  }
  // Unused flag bits are ones: a decoder stops when a match is announced and nothing is left.
  while (flagCount < 32) {
    flags = (flags | (1 << (31 - flagCount))) >>> 0;
    flagCount++;
  }
  putFlags();
  return output.length < input.byteLength ? Uint8Array.from(output) : undefined;
}

function longestMatch(input: Uint8Array, at: number, recent: Int32Array): { length: number; distance: number } {
  if (at + minimumMatch > input.byteLength) return { length: 0, distance: 0 };
  const hash = hashAt(input, at);
  const candidate = recent[hash]!;
  recent[hash] = at;
  if (candidate < 0 || at - candidate > windowSize) return { length: 0, distance: 0 };
  let length = 0;
  while (at + length < input.byteLength && input[candidate + length] === input[at + length]) length++;
  return { length, distance: at - candidate };
}

function hashAt(input: Uint8Array, at: number): number {
  const three = input[at]! | (input[at + 1]! << 8) | (input[at + 2]! << 16);
  return Math.imul(three, 0x9e3779b1) >>> (32 - hashBits);
}

/** Returns where a half-used nibble byte waits for its second user, or -1. */
function putMatch(output: number[], distance: number, matchLength: number, nibbleAt: number): number {
  const base = (distance - 1) << 3;
  let length = matchLength - minimumMatch;
  const first = base | Math.min(length, 7);
  output.push(first & 0xff, first >> 8);
  if (length < 7) return nibbleAt;
  length -= 7;
  const nibble = Math.min(length, 15);
  let pending = -1;
  if (nibbleAt < 0) {
    pending = output.length;
    output.push(nibble);
  } else {
    output[nibbleAt]! |= nibble << 4;
  }
  if (length < 15) return pending;
  length -= 15;
  if (length < 255) {
    output.push(length);
    return pending;
  }
  output.push(255);
  const total = matchLength - minimumMatch;
  if (total <= 0xffff) output.push(total & 0xff, total >> 8);
  else output.push(0, 0, total & 0xff, (total >> 8) & 0xff, (total >> 16) & 0xff, total >>> 24);
  return pending;
}
