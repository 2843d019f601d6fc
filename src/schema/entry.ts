import { z } from 'zod';
import { EntryRef, LocalDateTime, PlainDate, Slug, UploadPath, WebAddress, line } from './primitives.ts';

/** A picture with the words a person who cannot see it needs. */
export const Picture = z.strictObject({
  src: UploadPath,
  alt: line(250),
  caption: line(300).optional(),
});
export type Picture = z.output<typeof Picture>;

/** A file to download. */
export const Attachment = z.strictObject({ file: UploadPath, title: line(200) });
export type Attachment = z.output<typeof Attachment>;

/** A decision an entry rests on; `entry` when its text is on this portal (rows N02, I14). */
export const DecisionRef = z
  .strictObject({
    /** Số, ký hiệu; left out where the original leaves it blank. */
    number: line(80).optional(),
    date: PlainDate.optional(),
    issuer: line(200).optional(),
    title: line(300).optional(),
    entry: EntryRef.optional(),
  })
  .refine(({ number, title, entry }) => (number ?? title ?? entry) !== undefined, {
    error: 'phải có số, ký hiệu hoặc trích yếu',
    path: ['number'],
  });
export type DecisionRef = z.output<typeof DecisionRef>;

/** A span of days; open at either end. */
export const Span = z
  .strictObject({ from: PlainDate.optional(), to: PlainDate.optional() })
  .refine(({ from, to }) => !from || !to || from <= to, {
    error: 'kết thúc trước khi bắt đầu',
    path: ['to'],
  });
export type Span = z.output<typeof Span>;

/** Something that takes place; what happens at one moment has no start of its own. */
export const Event = z
  .strictObject({ start: LocalDateTime.optional(), end: LocalDateTime })
  .refine(({ start, end }) => !start || start <= end, {
    error: 'kết thúc trước khi bắt đầu',
    path: ['end'],
  });

/** Where re-used information comes from (rows F01, F02). */
const Source = z.strictObject({
  name: line(160),
  url: WebAddress.optional(),
  date: PlainDate.optional(),
});

/** Fields every kind of entry has. */
export const entryFields = {
  title: line(300),
  /** Lead paragraph (sapo) or subject line; plain text. */
  summary: line(600).optional(),
  section: Slug,
  /** The unit that provides the item and answers for it (row B15). */
  unit: Slug,
  /** Day and time shown to readers. Deadlines never trust it: they run from the ledger. */
  date: LocalDateTime,
  language: z.enum(['vi', 'en', 'zh']).default('vi'),
  /** The Vietnamese entry this one renders in another language (rows J03, J08). */
  translationOf: EntryRef.optional(),
  /** Field of work (lĩnh vực), where members of the board answer by field (row B04). */
  field: line(120).optional(),
  /** The thing told of has a foreign element (rows G02, J04). */
  foreignElement: z.boolean().default(false),
  /** Day on which what the entry tells changed: clocks for bringing it up to date start here (rows G18, J08). */
  changedAt: PlainDate.optional(),
  /** Who wrote it, and where it comes from (row F01). */
  author: line(120).optional(),
  source: Source.optional(),
  image: Picture.optional(),
  attachments: z.array(Attachment).max(20).default([]),
  /** Shown as “Nội dung minh họa”: sample content that is no real text. */
  illustrative: z.boolean().default(false),
};
