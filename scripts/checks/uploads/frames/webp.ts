import { bytesOf } from '../bytes.ts';
import type { Frame, Remark } from './frame.ts';

/** Walks a WebP's RIFF chunks (RFC 9649); the header says where it ends. */
export function webpFrame(file: Uint8Array): Frame {
  const bytes = bytesOf(file);
  const end = bytes.u32le(4) + 8;
  const remarks: Remark[] = [];
  let at = 12;
  while (at + 8 <= Math.min(end, bytes.length)) {
    const type = bytes.ascii(at, at + 4);
    const length = bytes.u32le(at + 4);
    const content = bytes.slice(at + 8, at + 8 + length);
    if (type === 'EXIF') remarks.push({ kind: 'exif', bytes: content });
    if (type === 'XMP ') remarks.push({ kind: 'xmp', bytes: content });
    // Chunks start at even offsets.
    at += 8 + length + (length % 2);
  }
  return { end: end > bytes.length ? undefined : end, remarks };
}
