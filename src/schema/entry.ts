import { z } from 'zod';
import { LocalDateTime, PlainDate, Slug, UploadPath, line } from './primitives.ts';

/** A picture with the words a person who cannot see it needs. */
export const Picture = z.strictObject({
  src: UploadPath,
  alt: line(250),
  caption: line(300).optional(),
});
export type Picture = z.output<typeof Picture>;

/** A file to download. */
const Attachment = z.strictObject({ file: UploadPath, title: line(200) });

/** Where re-used information comes from. */
const Source = z.strictObject({
  name: line(160),
  url: z
    .url({ protocol: /^https?$/, error: 'phải là địa chỉ bắt đầu bằng https:// hoặc http://' })
    .optional(),
  date: PlainDate.optional(),
});

/** Fields every kind of entry has. */
export const entryFields = {
  title: line(300),
  /** Lead paragraph (sapo) or subject line; plain text. */
  summary: line(600).optional(),
  section: Slug,
  /** The unit that provides the item and answers for it. */
  unit: Slug,
  /** Day and time shown to readers. Deadlines never trust it: they run from the ledger. */
  date: LocalDateTime,
  language: z.enum(['vi', 'en', 'zh']).default('vi'),
  author: line(120).optional(),
  source: Source.optional(),
  image: Picture.optional(),
  attachments: z.array(Attachment).max(20).default([]),
  /** Shown as “Nội dung minh họa”: sample content that is no real text. */
  illustrative: z.boolean().default(false),
};
