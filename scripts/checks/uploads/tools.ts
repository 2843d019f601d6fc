/** What a decoder found of a picture. */
interface DecodedPicture {
  /** `jpeg`, `png`, `webp` … as its bytes say. */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** It could be decoded to its last pixel; false also when it has more than it was allowed. */
  readonly isWhole: boolean;
}

/** Decodes a picture of at most so many pixels; undefined when the bytes are none. */
type PictureDecoder = (bytes: Uint8Array, maxPixels: number) => Promise<DecodedPicture | undefined>;

/** One stretch of the text in an upload. */
export interface UploadText {
  /** Where it stands, in Vietnamese: `trang 3`, `bảng tính Sheet1`; left out when the file has but one place. */
  readonly part?: string;
  readonly text: string;
  /** Letters of the file itself, or read off a picture, where single letters may be wrong. */
  readonly read: 'written' | 'ocr';
}

/** What judging an upload needs of libraries; the checks import none. */
export interface UploadTools {
  readonly decode: PictureDecoder;
  /** All text in a file, by repository path and bytes; none for a kind that holds no text. Rejects for one it cannot read. */
  readonly readTexts: (path: string, bytes: Uint8Array) => Promise<readonly UploadText[]>;
}
