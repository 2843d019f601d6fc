import { bytesOf } from '../bytes.ts';
import type { Frame } from './frame.ts';

const END = '%%EOF';
/** How far before its last mark a PDF says where its table is; readers look no farther. */
const LAST = 2048;

/** Where a PDF ends (ISO 32000-2): behind its last `%%EOF` and the line ends that follow. */
export function pdfFrame(file: Uint8Array): Frame {
  const bytes = bytesOf(file);
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const mark = buffer.lastIndexOf(END);
  if (mark === -1 || !bytes.ascii(mark - LAST, mark).includes('startxref')) {
    return { end: undefined, remarks: [] };
  }
  let end = mark + END.length;
  while (/^[\r\n\t \0]$/.test(bytes.ascii(end, end + 1))) end += 1;
  return { end, remarks: [{ kind: 'text', bytes: bytes.slice(0, headEnd(buffer)) }] };
}

/** Where a PDF's first object begins: before it stand comments only. */
function headEnd(buffer: Buffer): number {
  const first = buffer.indexOf(' obj');
  return first === -1 ? 0 : Math.min(first, LAST);
}
