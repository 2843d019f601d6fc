import sharp from 'sharp';

/** Part of every variant's name: another version of the library may draw other bytes. */
export const imageLibrary = `sharp ${sharp.versions.sharp} vips ${sharp.versions.vips}`;

export interface ImageVariants {
  /** Size of the original as it is meant to be seen, its rotation applied. */
  readonly width: number;
  readonly height: number;
  readonly variants: readonly { readonly width: number; readonly bytes: Uint8Array }[];
}

/** A picture of more points than this is refused rather than decoded: it would take the machine's memory. */
const MOST_PIXELS = 100_000_000;
const formats = new Set(['jpeg', 'png', 'webp', 'gif', 'heif']);

/**
 * WebP variants of a picture at some widths, none wider than the original (which is used itself when it is narrower
 * than all). Nothing of the file's own metadata survives: no place, no camera. Undefined when the bytes are no picture.
 */
export async function makeVariants(
  bytes: Uint8Array,
  widths: readonly number[],
): Promise<ImageVariants | undefined> {
  try {
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: MOST_PIXELS }).metadata();
    if (!formats.has(format) || !autoOrient.width || !autoOrient.height) return undefined;
    const { width, height } = autoOrient;
    const fitting = widths.filter((wide) => wide <= width);
    const variants = await Promise.all(
      (fitting.length > 0 ? fitting : [width]).map(async (wide) => ({
        width: wide,
        bytes: await sharp(bytes, { limitInputPixels: MOST_PIXELS })
          .autoOrient()
          .resize({ width: wide })
          .webp({ quality: 78, effort: 4 })
          .toBuffer(),
      })),
    );
    return { width, height, variants };
  } catch {
    // Whatever the decoder stumbles over, the file is no picture to show.
    return undefined;
  }
}
