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
