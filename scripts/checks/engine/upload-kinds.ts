/**
 * A kind of upload by its file ending: the format its bytes must have and how it is served. The one list for checks,
 * desk and press. No SVG, script or macro format.
 */
interface UploadKind {
  /** As the image library names it; for pictures only. */
  readonly picture?: 'jpeg' | 'png' | 'webp';
  /** Content type it is served with, for what a browser may show; the others are plain downloads. */
  readonly mediaType?: string;
  /** First bytes, by offset. */
  readonly signature: readonly (readonly [offset: number, bytes: string])[];
}

const ZIP: UploadKind = { signature: [[0, 'PK\u0003\u0004']] };
const JPEG: UploadKind = {
  picture: 'jpeg',
  mediaType: 'image/jpeg',
  signature: [[0, '\u00FF\u00D8\u00FF']],
};

const kinds: Readonly<Record<string, UploadKind>> = {
  jpg: JPEG,
  jpeg: JPEG,
  png: { picture: 'png', mediaType: 'image/png', signature: [[0, '\u0089PNG\r\n\u001A\n']] },
  webp: {
    picture: 'webp',
    mediaType: 'image/webp',
    signature: [
      [0, 'RIFF'],
      [8, 'WEBP'],
    ],
  },
  pdf: { mediaType: 'application/pdf', signature: [[0, '%PDF-']] },
  mp4: { mediaType: 'video/mp4', signature: [[4, 'ftyp']] },
  docx: ZIP,
  xlsx: ZIP,
  pptx: ZIP,
  odt: ZIP,
  ods: ZIP,
  odp: ZIP,
  zip: ZIP,
};

/** Endings an upload may have. */
export const uploadEndings: readonly string[] = Object.keys(kinds);

const endingOf = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** The kind a path's ending promises; undefined for an ending that is not taken. */
export function uploadKind(path: string): UploadKind | undefined {
  const ending = endingOf(path);
  return Object.hasOwn(kinds, ending) ? kinds[ending] : undefined;
}

export function isPicturePath(path: string): boolean {
  return uploadKind(path)?.picture !== undefined;
}

/** Whether the bytes start as their kind does. */
export function startsAs(kind: UploadKind, bytes: Uint8Array): boolean {
  return kind.signature.every(([offset, expected]) =>
    [...expected].every((character, index) => bytes[offset + index] === character.charCodeAt(0)),
  );
}
