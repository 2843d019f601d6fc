/** A part of a file that is neither picture nor sound: what cameras and programs write about it. */
export interface Remark {
  readonly kind: 'exif' | 'xmp' | 'iptc' | 'text';
  readonly bytes: Uint8Array;
}

/** How far a file of its kind reaches. */
export interface Frame {
  /** Where it ends by its own structure; undefined when the end is missing. */
  readonly end: number | undefined;
  readonly remarks: readonly Remark[];
}
