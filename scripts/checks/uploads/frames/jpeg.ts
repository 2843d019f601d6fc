import { bytesOf, type Bytes } from '../bytes.ts';
import type { Frame, Remark } from './frame.ts';

const END = 0xd9;
const SCAN = 0xda;
const COMMENT = 0xfe;
const isBare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);

/** Walks a JPEG's segments (ISO/IEC 10918-1) to its end-of-image marker. */
export function jpegFrame(file: Uint8Array): Frame {
  const bytes = bytesOf(file);
  const remarks: Remark[] = [];
  let at = 2;
  while (at < bytes.length) {
    if (bytes.u8(at) !== 0xff) return { end: undefined, remarks };
    const marker = bytes.u8(at + 1);
    if (marker === END) return { end: at + 2, remarks };
    if (marker === 0xff) at += 1;
    else if (isBare(marker)) at += 2;
    else {
      const length = bytes.u16(at + 2);
      const next = at + 2 + length;
      if (length < 2 || next > bytes.length) return { end: undefined, remarks };
      const remark = remarkIn(bytes, marker, at + 4, next);
      if (remark) remarks.push(remark);
      at = marker === SCAN ? afterScan(file, next) : next;
    }
  }
  return { end: undefined, remarks };
}

/** The next marker behind compressed data, where 0xFF00 is a value and 0xFFD0–D7 are restarts. */
function afterScan(file: Uint8Array, from: number): number {
  for (let at = file.indexOf(0xff, from); at !== -1; at = file.indexOf(0xff, at + 1)) {
    const next = file[at + 1] ?? 0;
    if (next !== 0x00 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
  }
  return file.length;
}

function remarkIn(bytes: Bytes, marker: number, from: number, to: number): Remark | undefined {
  const starts = (text: string): boolean => bytes.ascii(from, from + text.length) === text;
  if (marker === COMMENT) return { kind: 'text', bytes: bytes.slice(from, to) };
  if (marker === 0xe1 && starts('Exif\0\0')) return { kind: 'exif', bytes: bytes.slice(from + 6, to) };
  if (marker === 0xe1 && starts('http://ns.adobe.com/')) {
    return { kind: 'xmp', bytes: bytes.slice(from, to) };
  }
  if (marker === 0xed) return { kind: 'iptc', bytes: bytes.slice(from, to) };
  // An application's own segment, unless it is a colour profile or Adobe's colour transform.
  if (marker >= 0xe1 && marker <= 0xef && !starts('ICC_PROFILE\0') && !starts('Adobe')) {
    return { kind: 'text', bytes: bytes.slice(from, to) };
  }
  return undefined;
}
