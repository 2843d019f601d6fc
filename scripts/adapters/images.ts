import sharp from 'sharp';

/** What a picture is by its header, and whether it decodes to its end. */
export interface Decoded {
  readonly format: string;
  readonly width: number;
  readonly height: number;
  readonly isWhole: boolean;
}

/**
 * Decodes a picture to its last pixel: a header alone says nothing of a truncated file. One of more than `maxPixels`
 * is not decoded, and not whole. Undefined when the bytes have no picture's header.
 */
export async function decodePicture(bytes: Uint8Array, maxPixels: number): Promise<Decoded | undefined> {
  const image = sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' });
  try {
    const { format, width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    // Statistics need every pixel, and keep none of them in memory.
    const isWhole = await image.stats().then(
      () => true,
      () => false,
    );
    return { format, width, height, isWhole };
  } catch {
    return undefined;
  }
}

/** More points than this are never decoded. */
const MOST_PIXELS = 100_000_000;

/**
 * The same picture without anything written beside it (place, camera, author, remarks), turned the right way up, its
 * colour profile kept. Undefined when the bytes are no whole picture.
 */
export async function withoutMetadata(bytes: Uint8Array): Promise<Buffer<ArrayBuffer> | undefined> {
  try {
    const image = sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error' });
    const { format } = await image.metadata();
    if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return undefined;
    const bare = image.autoOrient().keepIccProfile();
    const made = await bare.toFormat(format, format === 'png' ? {} : { quality: 92 }).toBuffer();
    return Buffer.from(made);
  } catch {
    return undefined;
  }
}
