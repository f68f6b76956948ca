// What a binary of Windows says of itself: "PE Format" of the Windows documentation.

const MACHINES = new Map([[0x14C, 'ia32'], [0x8664, 'x64'], [0xAA64, 'arm64']]);
const CHARACTERISTICS = { highEntropy: 0x20, dynamicBase: 0x40, nxCompatible: 0x100 };
const EXPORTS = 0;
const IMPORTS = 1;
const DELAYED = 13;

/**
 * @param {Buffer} bytes of the file
 * @returns its architecture, the libraries that it needs at once and those that it binds late, the names that it exports,
 *   and the protections that it allows
 * @throws Error when it is no such binary
 */
export function readPe(bytes) {
  const start = bytes.length > 0x40 && bytes.toString('latin1', 0, 2) === 'MZ' ? bytes.readUInt32LE(0x3C) : -1;
  if (start < 0 || bytes.toString('latin1', start, start + 4) !== 'PE\0\0') throw new Error('no PE binary');
  const header = start + 4;
  const optional = header + 20;
  const wide = bytes.readUInt16LE(optional) === 0x20B;
  const directories = optional + (wide ? 112 : 96);
  const sections = Array.from({ length: bytes.readUInt16LE(header + 2) }, (_, i) => {
    const at = optional + bytes.readUInt16LE(header + 16) + 40 * i;
    return { address: bytes.readUInt32LE(at + 12), size: bytes.readUInt32LE(at + 16), offset: bytes.readUInt32LE(at + 20) };
  });
  const offsetOf = (address) => {
    const section = sections.find((one) => address >= one.address && address < one.address + one.size);
    if (section === undefined) throw new Error(`no section holds address ${address}`);
    return address - section.address + section.offset;
  };
  const textAt = (address) => {
    const from = offsetOf(address);
    return bytes.toString('latin1', from, bytes.indexOf(0, from));
  };
  const directory = (index) => bytes.readUInt32LE(directories + 8 * index);
  const libraries = (index, step, nameAt) => {
    const names = [];
    if (directory(index) === 0) return names;
    for (let at = offsetOf(directory(index)); bytes.readUInt32LE(at + nameAt) !== 0; at += step) names.push(textAt(bytes.readUInt32LE(at + nameAt)));
    return names;
  };
  const exported = () => {
    if (directory(EXPORTS) === 0) return [];
    const table = offsetOf(directory(EXPORTS));
    const names = offsetOf(bytes.readUInt32LE(table + 32));
    return Array.from({ length: bytes.readUInt32LE(table + 24) }, (_, i) => textAt(bytes.readUInt32LE(names + 4 * i)));
  };
  const characteristics = bytes.readUInt16LE(optional + 70);
  return {
    arch: MACHINES.get(bytes.readUInt16LE(header)),
    imports: libraries(IMPORTS, 20, 12),
    delayed: libraries(DELAYED, 32, 4),
    exports: exported(),
    protections: Object.entries(CHARACTERISTICS).filter(([, bit]) => characteristics & bit).map(([name]) => name),
  };
}
