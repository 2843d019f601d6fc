import type { Picture } from '#schema/entry.ts';
import type { UploadFacts } from './facts.ts';
import type { AttachmentView, PictureView } from './portal.ts';

export interface Uploads {
  /** Undefined when there is no such upload or its bytes are no picture. */
  picture(picture: Picture): PictureView | undefined;
  attachment(path: string, title?: string): AttachmentView | undefined;
}

/** Address of one size of a picture. */
export function pictureUrl(hash: string, width: number): string {
  return `/tep/anh/${hash}-${width}.webp`;
}

/** Width shown where a browser knows no `srcset`. */
const PLAIN_WIDTH = 960;

/** Turns upload paths into addresses and sizes. */
export function uploadsOf(facts: ReadonlyMap<string, UploadFacts>): Uploads {
  return {
    picture({ src, alt, caption }) {
      const picture = facts.get(src)?.picture;
      if (!picture) return undefined;
      const { hash, widths, width, height } = picture;
      const plain = widths.findLast((wide) => wide <= PLAIN_WIDTH) ?? widths[0] ?? width;
      return {
        src: pictureUrl(hash, plain),
        srcset: widths.map((wide) => `${pictureUrl(hash, wide)} ${wide}w`).join(', '),
        width: plain,
        height: Math.round((height * plain) / width),
        alt,
        ...(caption !== undefined && { caption }),
      };
    },
    attachment(path, title) {
      const file = facts.get(path);
      if (!file) return undefined;
      return {
        url: `/${path}`,
        title: title ?? path.slice(path.lastIndexOf('/') + 1),
        format: path.slice(path.lastIndexOf('.') + 1).toUpperCase(),
        bytes: file.bytes,
      };
    },
  };
}
