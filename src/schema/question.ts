import { z } from 'zod';
import { entryFields } from './entry.ts';
import { LocalDateTime, Slug, line } from './primitives.ts';
import { Progress, citizenCall, citizenText } from './private-data.ts';

/**
 * Question and answer (hỏi đáp). Folder `hoi-dap/`. The body is the answer. Rows K01–K18.
 * Who asked and how to reach them never stands in an entry.
 */
export const Question = z.strictObject({
  ...entryFields,
  kind: z.enum(['hoi-dap', 'giai-dap-phap-luat', 'huong-dan-nghiep-vu']).default('hoi-dap'),
  question: citizenText(4000),
  asker: citizenCall.optional(),
  /** When the portal received it: the clocks of K04 to K09 start here. */
  receivedAt: LocalDateTime,
  /** When, and with which dispatch letter, it went to the answering units (rows K03, K04). */
  forwardedAt: LocalDateTime.optional(),
  dispatch: line(80).optional(),
  /** Units that must answer; their number sets the time limit (rows K05, K06). */
  answeringUnits: z.array(Slug).max(10).default([]),
  progress: z.array(Progress).max(10).default([]),
  /** When the written reply came back (row K10). */
  repliedAt: LocalDateTime.optional(),
  /** Of general concern, hence fit to be public (row K12). */
  generalInterest: z.boolean().default(true),
  /** Urgent or topical, as leaders see it (row K13). */
  urgent: z.boolean().default(false),
});
export type Question = z.output<typeof Question>;
