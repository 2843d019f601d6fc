import { inflateSync } from 'node:zlib';

/** A stretch of a PDF as text, one character a byte, letters of names written out. */
interface PdfPart {
  readonly text: string;
  /** In an unpacked object stream, where its first object begins; before it stand numbers and offsets. */
  readonly first?: number;
}

/** What a PDF says outside its pages' drawings: its own bytes and its packed objects. */
export interface PdfText {
  readonly parts: readonly PdfPart[];
  /** Every object stream could be unpacked. */
  readonly isRead: boolean;
}

const MAX_UNPACKED = 64 * 1024 * 1024;

/**
 * The whole file as text, and every object stream unpacked. Nothing is followed: a name that starts something is found
 * wherever it stands, whether or not the file's own tables lead to it.
 */
export function readPdfText(file: Uint8Array): PdfText {
  const buffer = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const whole = buffer.toString('latin1');
  const parts: PdfPart[] = [{ text: plainNames(whole) }];
  let unpacked = 0;
  let last = 0;
  for (let at = whole.indexOf('stream'); at !== -1; at = whole.indexOf('stream', at + 6)) {
    const near = whole.slice(last, at);
    last = at;
    if (near.endsWith('end')) continue;
    const keys = plainNames(near.slice(near.lastIndexOf('obj')));
    if (!isObjectStream(keys)) continue;
    const start = at + 6 + (whole.startsWith('\r\n', at + 6) ? 2 : 1);
    const end = whole.indexOf('endstream', start);
    const packed = buffer.subarray(start, end === -1 ? undefined : end);
    const content = unpack(keys, packed, MAX_UNPACKED - unpacked);
    if (!content) return { parts, isRead: false };
    unpacked += content.length;
    const first = Number(/\/First\s{0,20}(\d{1,10})/.exec(keys)?.[1] ?? 0);
    parts.push({ text: plainNames(content.toString('latin1')), first });
  }
  return { parts, isRead: true };
}

const isObjectStream = (keys: string): boolean =>
  keys.includes('/ObjStm') || (/\/First(?![A-Za-z])/.test(keys) && /\/N(?![A-Za-z])/.test(keys));

/** Undefined for any packing but the one programs use, and for more than `most` bytes. */
function unpack(keys: string, packed: Buffer, most: number): Buffer | undefined {
  if (!keys.includes('/Filter')) return packed.length > most ? undefined : packed;
  const isFlate = /\/Filter\s{0,20}(?:\/FlateDecode(?![A-Za-z])|\[\s{0,20}\/FlateDecode\s{0,20}\])/.test(
    keys,
  );
  if (!isFlate || /\/Predictor(?![A-Za-z])/.test(keys) || most < 1) return undefined;
  try {
    return inflateSync(packed, { maxOutputLength: most });
  } catch {
    return undefined;
  }
}

/** Letters of names may be written by number: `/J#61vaScript`. */
function plainNames(text: string): string {
  if (!text.includes('#')) return text;
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, hex: string) =>
    String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

/** Every object of that number, in the file's own bytes (`5 0 obj …`) and in its packed objects. */
export function* objectsNumbered({ parts }: PdfText, number: string): Generator<string> {
  for (const { text, first } of parts) {
    if (first !== undefined) {
      yield* packedObjects(text, first, number);
      continue;
    }
    for (const { index } of text.matchAll(
      new RegExp(`(?<![0-9])${number}\\s{1,20}\\d{1,5}\\s{1,20}obj`, 'g'),
    )) {
      const end = text.indexOf('endobj', index);
      yield text.slice(index, Math.min(end === -1 ? text.length : end, index + LONGEST_ACTION));
    }
  }
}

/** Longer than any action that only goes to a page. */
const LONGEST_ACTION = 1000;

function* packedObjects(text: string, first: number, number: string): Generator<string> {
  const list = text.slice(0, first).trim().split(/\s+/);
  for (let at = 0; at + 1 < list.length; at += 2) {
    if (list[at] !== number) continue;
    const from = first + Number(list[at + 1]);
    const next = first + Number(list[at + 3] ?? LONGEST_ACTION);
    yield text.slice(from, Math.min(next, from + LONGEST_ACTION));
  }
}
