import { bytesOf } from '../bytes.ts';
import type { Frame } from './frame.ts';

/** Boxes an MP4 file may have at its top (ISO/IEC 14496-12). */
const known = new Set(
  'ftyp moov mdat free skip wide meta uuid udta moof mfra sidx ssix styp pdin emsg prft'.split(' '),
);

/** Walks a video's boxes; it ends at the first thing that is none. */
export function mp4Frame(file: Uint8Array): Frame {
  const bytes = bytesOf(file);
  const remarks: { kind: 'text'; bytes: Uint8Array }[] = [];
  let hasFilm = false;
  let at = 0;
  while (at + 8 <= bytes.length) {
    const type = bytes.ascii(at + 4, at + 8);
    if (!known.has(type)) break;
    const length = boxLength(bytes.u32(at), bytes.u32(at + 8), bytes.u32(at + 12), bytes.length - at);
    if (length < 8 || at + length > bytes.length) return { end: undefined, remarks };
    hasFilm ||= type === 'moov';
    if (type !== 'mdat') remarks.push({ kind: 'text', bytes: bytes.slice(at, at + length) });
    at += length;
  }
  return { end: hasFilm ? at : undefined, remarks };
}

/** In bytes: 0 means up to the file's end, 1 that the length is in the next 64 bits. */
function boxLength(size: number, high: number, low: number, rest: number): number {
  if (size === 0) return rest;
  return size === 1 ? high * 2 ** 32 + low : size;
}
