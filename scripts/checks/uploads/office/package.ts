import { xmlPieces, xmlText, type XmlPiece } from '../xml.ts';
import type { ZipEntry } from '../zip.ts';

type OpenPiece = Extract<XmlPiece, { kind: 'open' }>;

/** An office file's parts by name; reading one may throw `ZipDamaged` or `XmlUnsafe`. */
export interface Package {
  readonly entries: readonly ZipEntry[];
  /** All pieces of an XML part; none when there is no such part. */
  pieces(name: string): Iterable<XmlPiece>;
  /** Its opening tags alone. */
  tags(name: string): Iterable<OpenPiece>;
}

export function packageOf(entries: readonly ZipEntry[]): Package {
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  const pieces = (name: string): Iterable<XmlPiece> => {
    const entry = byName.get(name);
    return entry ? xmlPieces(xmlText(entry.read())) : [];
  };
  return {
    entries,
    pieces,
    *tags(name) {
      for (const piece of pieces(name)) if (piece.kind === 'open') yield piece;
    },
  };
}

const OPEN_XML = /\.(?:docx|xlsx|pptx)$/;
const OPEN_DOCUMENT = /\.(?:odt|ods|odp)$/;

export const isOpenXml = (path: string): boolean => OPEN_XML.test(path);
export const isOpenDocument = (path: string): boolean => OPEN_DOCUMENT.test(path);

/** First bytes of Microsoft's older container: files of before 2007, encrypted files, embedded objects. */
export function isCompound(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 8)).toString('hex') === 'd0cf11e0a1b11ae1';
}
