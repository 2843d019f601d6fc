import { bytesOf } from '../bytes.ts';
import type { Frame, Remark } from './frame.ts';

/** Walks a PNG's chunks (ISO/IEC 15948) to IEND. */
export function pngFrame(file: Uint8Array): Frame {
  const bytes = bytesOf(file);
  const remarks: Remark[] = [];
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.u32(at);
    const type = bytes.ascii(at + 4, at + 8);
    const next = at + 12 + length;
    if (next > bytes.length) break;
    if (type === 'IEND') return { end: next, remarks };
    const content = bytes.slice(at + 8, at + 8 + length);
    if (type === 'eXIf') remarks.push({ kind: 'exif', bytes: content });
    else if (/^(?:tEXt|iTXt|zTXt)$/.test(type)) {
      const isXmp = bytes.ascii(at + 8, at + 25) === 'XML:com.adobe.xmp';
      remarks.push({ kind: isXmp ? 'xmp' : 'text', bytes: content });
    }
    at = next;
  }
  return { end: undefined, remarks };
}
