import type { MdastNode } from 'satteri';
import type { AttachmentView, PictureView } from '../portal.ts';

/** What a body asks of the store while it is rendered. */
export interface BodyContext {
  /** A picture's sizes by its upload path; undefined when the store has none. */
  picture(src: string, alt: string, caption?: string): PictureView | undefined;
  attachment(path: string, title?: string): AttachmentView | undefined;
  /** The final address of a link on this site (`/…`, `#…`). */
  link(href: string): string;
}

/** What a component's renderer needs of the printer. */
export interface Writer {
  readonly context: BodyContext;
  blocks(nodes: readonly MdastNode[]): string;
  table(node: Extract<MdastNode, { type: 'table' }>, caption?: string): string;
  /** Notes an upload the body names, and gives its path back. */
  upload(path: string): string;
}
