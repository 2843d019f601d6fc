import { z } from 'zod';
import { entryFields } from './entry.ts';
import { LocalDateTime, Slug } from './primitives.ts';
import { Progress, citizenCall, citizenText } from './private-data.ts';

/**
 * Feedback or petition and how it was handled (phản ánh, kiến nghị). Folder `kien-nghi/`. The body is the result.
 * Rows K16, K17, I09. Complaints and denunciations never stand here (row K14).
 */
export const Petition = z.strictObject({
  ...entryFields,
  kind: z.enum(['phan-anh', 'kien-nghi']),
  /** About an administrative rule, hence under the law on feedback on such rules. */
  aboutRule: z.boolean().default(false),
  content: citizenText(4000),
  petitioner: citizenCall.optional(),
  receivedAt: LocalDateTime,
  forwardedAt: LocalDateTime.optional(),
  handlingUnits: z.array(Slug).max(10).default([]),
  state: z.enum(['dang-xu-ly', 'da-xu-ly', 'khong-thuoc-tham-quyen']),
  progress: z.array(Progress).max(10).default([]),
  /** When the result was handed over. */
  repliedAt: LocalDateTime.optional(),
});
export type Petition = z.output<typeof Petition>;
