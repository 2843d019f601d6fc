import { bytesOf, type Bytes } from './bytes.ts';
import { frameOf } from './frames/frame-of.ts';
import type { Remark } from './frames/frame.ts';

/** What a picture or video says of how it was made. */
export interface Traces {
  /** Where it was taken. */
  readonly place: boolean;
  /** Who took it, or with which very device. */
  readonly author: boolean;
}

const GPS = 0x8825;
const DETAILS = 0x8769;
/** Artist, XPAuthor, CameraOwnerName, BodySerialNumber. */
const AUTHORS = new Set([0x013b, 0x9c9d, 0xa430, 0xa431]);
/** Latitude and longitude of the GPS list. */
const PLACES = new Set([2, 4]);
/** What cameras write of the place into a film: `©xyz` of QuickTime, `loci` of 3GPP, Apple's location key. */
const FILM_PLACE = /\u00A9xyz|loci\0\0\0\0|com\.apple\.quicktime\.location\.ISO6709/;

/** Reads what cameras and programs wrote beside the picture. */
export function tracesIn(path: string, bytes: Uint8Array): Traces {
  const found = (frameOf(path, bytes)?.remarks ?? []).map((remark) =>
    path.endsWith('.mp4') ? inFilm(remark) : inRemark(remark),
  );
  return { place: found.some(({ place }) => place), author: found.some(({ author }) => author) };
}

function inFilm({ bytes }: Remark): Traces {
  return { place: FILM_PLACE.test(Buffer.from(bytes).toString('latin1')), author: false };
}

function inRemark({ kind, bytes }: Remark): Traces {
  if (kind === 'exif') return inExif(bytes);
  const text = Buffer.from(bytes).toString('latin1');
  return {
    place: /GPSL(?:atitude|ongitude)|Iptc4xmpCore:Location/.test(text),
    // Data set 2:80 of IPTC is the by-line.
    author:
      /dc:creator|<photoshop:AuthorsPosition|^Author\0/.test(text) || text.includes('\u001C\u0002\u0050'),
  };
}

/** Reads Exif's first list and the two it leads to. */
function inExif(exif: Uint8Array): Traces {
  const bytes = bytesOf(
    Buffer.from(exif.subarray(0, 6)).toString('latin1') === 'Exif\0\0' ? exif.subarray(6) : exif,
  );
  const isLittle = bytes.ascii(0, 2) === 'II';
  const first = listAt(bytes, isLittle, isLittle ? bytes.u32le(4) : bytes.u32(4));
  const gps = first.get(GPS);
  const details = first.get(DETAILS);
  const tags = [...first.keys(), ...(details === undefined ? [] : listAt(bytes, isLittle, details).keys())];
  return {
    place:
      gps !== undefined &&
      listAt(bytes, isLittle, gps)
        .keys()
        .some((tag) => PLACES.has(tag)),
    author: tags.some((tag) => AUTHORS.has(tag)),
  };
}

/** Tags of one list with their four bytes of value. */
function listAt(bytes: Bytes, isLittle: boolean, at: number): ReadonlyMap<number, number> {
  const u16 = isLittle ? bytes.u16le : bytes.u16;
  const u32 = isLittle ? bytes.u32le : bytes.u32;
  const tags = new Map<number, number>();
  for (let index = 0; index < u16(at); index += 1) {
    const entry = at + 2 + index * 12;
    if (entry + 12 > bytes.length) break;
    tags.set(u16(entry), u32(entry + 8));
  }
  return tags;
}
