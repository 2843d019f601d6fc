import { z } from 'zod';
import { DocumentKind } from './document.ts';
import { Attachment, entryFields } from './entry.ts';
import { EmailAddress, EntryRef, PlainDate, line, paragraphs } from './primitives.ts';

/** What stands in a draft's dossier (row L02). */
const DossierFile = z.strictObject({
  ...Attachment.shape,
  part: z.enum(['du-thao', 'to-trinh', 'bao-cao-danh-gia', 'ban-so-sanh', 'tai-lieu-khac']),
});

/** One opinion received; a person's name stands here only where the law lets it be shown (row L05). */
const Comment = z.strictObject({
  from: line(200),
  date: PlainDate.optional(),
  text: paragraphs(4000),
  /** How the drafting body took it. */
  reply: paragraphs(4000).optional(),
});

/** Draft open for comment (lấy ý kiến dự thảo). Folder `du-thao/`. Rows L01–L07, G08. */
export const Draft = z
  .strictObject({
    ...entryFields,
    /** Kind of the document it is to become. */
    documentKind: DocumentKind.optional(),
    /** Day the leaders agreed to its posting: the clock of row G08. */
    leaderApprovedAt: PlainDate.optional(),
    opensAt: PlainDate.optional(),
    /** Last day on which opinions are taken in (row L03). */
    lastDay: PlainDate,
    /** Who takes opinions in, and where (row L04). */
    receiver: z.strictObject({ name: line(200), address: line(200), email: EmailAddress }),
    dossier: z.array(DossierFile).max(20).default([]),
    comments: z.array(Comment).max(200).default([]),
    /** The document once issued (row L07). */
    document: EntryRef.optional(),
  })
  .refine(({ opensAt, lastDay }) => !opensAt || opensAt <= lastDay, {
    error: 'kết thúc trước khi bắt đầu',
    path: ['lastDay'],
  });
export type Draft = z.output<typeof Draft>;
