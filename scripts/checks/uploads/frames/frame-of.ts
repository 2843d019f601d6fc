import { uploadKind } from '../../engine/upload-kinds.ts';
import type { Frame } from './frame.ts';
import { jpegFrame } from './jpeg.ts';
import { mp4Frame } from './mp4.ts';
import { pdfFrame } from './pdf.ts';
import { pngFrame } from './png.ts';
import { webpFrame } from './webp.ts';

const pictures = { jpeg: jpegFrame, png: pngFrame, webp: webpFrame } as const;

/** How far an upload reaches by the structure its ending promises; undefined for archives and unknown kinds. */
export function frameOf(path: string, bytes: Uint8Array): Frame | undefined {
  const picture = uploadKind(path)?.picture;
  if (picture) return pictures[picture](bytes);
  if (path.endsWith('.mp4')) return mp4Frame(bytes);
  return path.endsWith('.pdf') ? pdfFrame(bytes) : undefined;
}
