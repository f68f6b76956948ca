// MD4 (RFC 1320), which NTLM derives its keys with and OpenSSL 3 does not have by default. For nothing else.

const shifts = [[3, 7, 11, 19], [3, 5, 9, 13], [3, 9, 11, 15]] as const;
const order = [
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15], [0, 4, 8, 12, 1, 5, 9, 13, 2, 6, 10, 14, 3, 7, 11, 15], [0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15],
] as const;
const constants = [0, 0x5a827999, 0x6ed9eba1] as const;
const mixers: readonly ((x: number, y: number, z: number) => number)[] = [
  (x, y, z) => (x & y) | (~x & z), (x, y, z) => (x & y) | (x & z) | (y & z), (x, y, z) => x ^ y ^ z,
];

export function md4(bytes: Uint8Array): Buffer {
  const padded = Buffer.alloc(Math.ceil((bytes.length + 9) / 64) * 64);
  padded.set(bytes);
  padded[bytes.length] = 0x80;
  padded.writeBigUInt64LE(BigInt(bytes.length) * 8n, padded.length - 8);
  const state = new Int32Array([0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476]);
  for (let block = 0; block < padded.length; block += 64) {
    const registers = Int32Array.from(state);
    for (let round = 0; round < 3; round += 1) {
      for (let step = 0; step < 16; step += 1) {
        // The registers take turns: A, D, C, B.
        const [a, b, c, d] = [0, 1, 2, 3].map((index) => (index - step + 16) & 3) as [number, number, number, number];
        const sum = registers[a]! + mixers[round]!(registers[b]!, registers[c]!, registers[d]!) + padded.readInt32LE(block + order[round]![step]! * 4) + constants[round]!;
        const shift = shifts[round]![step & 3]!;
        registers[a] = (sum << shift) | ((sum | 0) >>> (32 - shift));
      }
    }
    for (let index = 0; index < 4; index += 1) state[index] = state[index]! + registers[index]!;
  }
  const digest = Buffer.alloc(16);
  state.forEach((word, index) => digest.writeInt32LE(word, index * 4));
  return digest;
}
