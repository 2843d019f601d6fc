import { z } from 'zod';
import { Slug, line } from '../primitives.ts';
import { Count, RoleId, basis } from './basis.ts';
import { Due } from './due.ts';
import { StartFact } from './facts.ts';

/** A clock of a question: forwarding, answering, posting. */
const Clock = z.strictObject({ start: StartFact, due: Due, ...basis });

/** Questions and answers, petitions (group K). */
export const Questions = z.strictObject({
  /** Content types these clocks run for (row K16). */
  kinds: z.array(Slug).nonempty().default(['hoi-dap']),
  /** Who takes questions in (K01). */
  intake: z.strictObject({ role: RoleId, ...basis }),
  /** The question must follow the portal's form (K02). */
  form: z.strictObject({ fields: z.array(line(80)).nonempty(), ...basis }).optional(),
  /** Sent on to the unit that answers (K03, K04). */
  forward: z
    .strictObject({
      start: StartFact.default('receivedAt'),
      /** None where the text gives no time. */
      due: Due.optional(),
      ...basis,
    })
    .optional(),
  /** Time to answer by number of units asked (K05, K06): the first line whose `unitsUpTo` is not exceeded. */
  answer: z.array(Clock.extend({ unitsUpTo: Count.optional() })).nonempty(),
  /** More time on request, granted by (K07). */
  extension: z.strictObject({ grantedBy: RoleId, ...basis }).optional(),
  /** A notice with a stated day of answer is a valid outcome (K08). */
  progressNotice: z.strictObject({ to: z.enum(['asker', 'board']), ...basis }).optional(),
  /** Out of scope: tell the asker (K09). */
  outOfScope: z
    .strictObject({ start: StartFact.default('receivedAt'), due: Due.optional(), ...basis })
    .optional(),
  /** After the unit's reply (K10–K12). */
  post: Clock.extend({
    /** Posted only where others are concerned too (K12). */
    onlyOfGeneralInterest: z.boolean().default(false),
    /** The answer goes to the asker by e-mail (K11). */
    emailAsker: z.boolean(),
  }).optional(),
  /** Urgent questions leaders want answered at once (K13). */
  urgent: z.strictObject({ reportTo: line(120), ...basis }).optional(),
  /** Complaints and denunciations leave this path and are never posted (K14). */
  diverted: z
    .array(z.strictObject({ subject: z.enum(['khieu-nai', 'to-cao']), to: line(120), ...basis }))
    .default([]),
  /** What of the asker is never shown. */
  privateFields: z.array(Slug).default([]),
  /** Readings that concern the whole part. */
  readings: z.array(Slug).default([]),
});
export type Questions = z.output<typeof Questions>;
