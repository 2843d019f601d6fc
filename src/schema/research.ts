import { z } from 'zod';
import { Span, entryFields } from './entry.ts';
import { PlainDate, line } from './primitives.ts';

/** Research work, scientific topic (nghiên cứu khoa học). Folder `nghien-cuu/`. Rows I26, G10: two dates, two clocks. */
export const Research = z.strictObject({
  ...entryFields,
  kind: z.enum(['de-tai', 'cong-trinh', 'sang-kien', 'chuong-trinh', 'bai-nghien-cuu']),
  code: line(60).optional(),
  /** Chủ nhiệm. */
  leader: line(120).optional(),
  /** Cơ quan chủ trì. */
  host: line(200).optional(),
  rank: line(80).optional(),
  duration: Span.optional(),
  approvedAt: PlainDate.optional(),
  /** Nghiệm thu. */
  acceptedAt: PlainDate.optional(),
  grade: line(80).optional(),
});
export type Research = z.output<typeof Research>;
