import { z } from 'zod';
import { entryFields } from './entry.ts';
import { PlainDate, WebAddress, line } from './primitives.ts';

/** Resource, form, application (tài nguyên, biểu mẫu, hệ thống nghiệp vụ). Folder `tai-nguyen/`. Rows I24, I31, N07. */
export const Resource = z.strictObject({
  ...entryFields,
  kind: z.enum(['bieu-mau', 'huong-dan-nghiep-vu', 'tai-lieu', 'hoc-lieu', 'he-thong-nghiep-vu', 'tra-cuu']),
  /** Whom it is for. */
  audience: line(200).optional(),
  /** Where the application or the look-up lives. */
  link: WebAddress.optional(),
  version: line(60).optional(),
  validUntil: PlainDate.optional(),
});
export type Resource = z.output<typeof Resource>;
