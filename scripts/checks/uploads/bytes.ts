/** Numbers and letters at offsets of a file; offsets outside it give 0 and ''. */
export interface Bytes {
  readonly length: number;
  u8(at: number): number;
  /** Big-endian. */
  u16(at: number): number;
  u32(at: number): number;
  /** Little-endian. */
  u16le(at: number): number;
  u32le(at: number): number;
  /** One character a byte. */
  ascii(from: number, to: number): string;
  slice(from: number, to: number): Uint8Array;
}

export function bytesOf(bytes: Uint8Array): Bytes {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const has = (at: number, count: number): boolean => at >= 0 && at + count <= buffer.length;
  return {
    length: buffer.length,
    u8: (at) => (has(at, 1) ? buffer.readUInt8(at) : 0),
    u16: (at) => (has(at, 2) ? buffer.readUInt16BE(at) : 0),
    u32: (at) => (has(at, 4) ? buffer.readUInt32BE(at) : 0),
    u16le: (at) => (has(at, 2) ? buffer.readUInt16LE(at) : 0),
    u32le: (at) => (has(at, 4) ? buffer.readUInt32LE(at) : 0),
    ascii: (from, to) => buffer.toString('latin1', Math.max(0, from), Math.max(0, to)),
    slice: (from, to) => buffer.subarray(Math.max(0, from), Math.max(0, to)),
  };
}
