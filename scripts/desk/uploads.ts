import type { Params } from './protocol.ts';
import { uploadInside } from './places.ts';
import { Refusal } from './refusal.ts';

/** A file that comes with a save, taken out of its JSON and looked at. */
export interface Upload {
  /** Repository path. */
  readonly path: string;
  readonly bytes: Buffer<ArrayBuffer>;
  readonly kind: 'picture' | 'file';
}

const MEGABYTE = 1024 * 1024;
/** Bounds memory and disk; a page's pictures are scaled down by the press anyway. */
const MAX_BYTES = 20 * MEGABYTE;

const startsWith =
  (...signature: number[]) =>
  (bytes: Buffer) =>
    signature.every((byte, n) => bytes[n] === byte);
const zip = startsWith(0x50, 0x4b, 0x03, 0x04);

/** Kinds of file that may be uploaded, each known by its first bytes. No SVG, no scripts, no macro formats. */
const kinds: Readonly<
  Record<string, { kind: Upload['kind']; type: string; matches: (bytes: Buffer) => boolean }>
> = {
  jpg: { kind: 'picture', type: 'image/jpeg', matches: startsWith(0xff, 0xd8, 0xff) },
  jpeg: { kind: 'picture', type: 'image/jpeg', matches: startsWith(0xff, 0xd8, 0xff) },
  png: {
    kind: 'picture',
    type: 'image/png',
    matches: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a),
  },
  webp: {
    kind: 'picture',
    type: 'image/webp',
    matches: (bytes) =>
      bytes.toString('latin1', 0, 4) === 'RIFF' && bytes.toString('latin1', 8, 12) === 'WEBP',
  },
  pdf: {
    kind: 'file',
    type: 'application/pdf',
    matches: (bytes) => bytes.toString('latin1', 0, 5) === '%PDF-',
  },
  docx: {
    kind: 'file',
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    matches: zip,
  },
  xlsx: {
    kind: 'file',
    type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    matches: zip,
  },
  pptx: {
    kind: 'file',
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    matches: zip,
  },
  odt: { kind: 'file', type: 'application/vnd.oasis.opendocument.text', matches: zip },
  ods: { kind: 'file', type: 'application/vnd.oasis.opendocument.spreadsheet', matches: zip },
  zip: { kind: 'file', type: 'application/zip', matches: zip },
};

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** Content type of an upload's address; a plain download for anything unknown. */
export function uploadType(path: string): string {
  return kinds[endingOf(path)]?.type ?? 'application/octet-stream';
}

/** Takes one upload out of its base64. Refuses (400, 413, 422) a bad path, an unknown kind, too many bytes, a false name. */
export function readUpload(portal: string, asset: Params['persistEntry']['assets'][number]): Upload {
  const inside = uploadInside(portal, asset.path);
  const kind = kinds[endingOf(inside)];
  if (!kind) {
    throw new Refusal(422, `Không nhận tệp đuôi “.${endingOf(inside)}”.`, {
      where: asset.path,
      hint: `Các loại tệp được nhận: ${Object.keys(kinds).join(', ')}.`,
    });
  }
  const bytes = Buffer.from(asset.content, 'base64');
  if (bytes.length > MAX_BYTES) {
    throw new Refusal(
      413,
      `Tệp nặng ${Math.ceil(bytes.length / MEGABYTE)} MB, quá giới hạn ${MAX_BYTES / MEGABYTE} MB.`,
      {
        where: asset.path,
        hint: 'Hãy thu nhỏ ảnh hoặc tách tệp rồi tải lên lại.',
      },
    );
  }
  if (!kind.matches(bytes)) {
    throw new Refusal(422, `Nội dung tệp không đúng với đuôi “.${endingOf(inside)}”.`, {
      where: asset.path,
      hint: 'Hãy mở tệp bằng phần mềm đã tạo ra nó, lưu lại đúng định dạng rồi tải lên.',
    });
  }
  return { path: asset.path, bytes, kind: kind.kind };
}
