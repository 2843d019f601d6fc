import { crc32 } from 'node:zlib';
import sharp from 'sharp';

/** A small picture of noise, its bytes the same each time. */
export function picture(format: 'jpeg' | 'png' | 'webp' | 'gif', side = 32): Promise<Buffer> {
  const points = Buffer.from(Array.from({ length: side * side * 3 }, (_, n) => (n * 2_654_435_761) >>> 24));
  return sharp(points, { raw: { width: side, height: side, channels: 3 } })
    .toFormat(format)
    .toBuffer();
}

/** A JPEG with one more segment behind its first two bytes. */
export function withSegment(jpeg: Buffer, marker: number, content: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(content.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, content, jpeg.subarray(2)]);
}

/** A PNG with one more chunk behind its header. */
export function withChunk(png: Buffer, type: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([png.subarray(0, 33), length, body, check, png.subarray(33)]);
}

/** A box of an MP4. */
export function box(type: string, content: Buffer = Buffer.alloc(0)): Buffer {
  const head = Buffer.alloc(8);
  head.writeUInt32BE(content.length + 8);
  head.write(type, 4, 'latin1');
  return Buffer.concat([head, content]);
}

/** A video's frame: boxes as they must be, without a film to play. */
export const video = Buffer.concat([
  box('ftyp', Buffer.from('isom\0\0\u0002\0isommp41')),
  box('moov', box('mvhd', Buffer.alloc(100))),
  box('mdat', Buffer.alloc(64, 7)),
]);
