import { z } from 'zod';
import { Citation } from '../citation.ts';
import { Slug, line } from '../primitives.ts';
import { Count, Row, basis } from './basis.ts';
import { Due } from './due.ts';

const Period = z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'on-demand', 'constant']);

/** Something looked through again and again (group Q, C23). */
export const Review = z.strictObject({
  id: Slug,
  label: line(200),
  who: line(160),
  per: Period,
  /** Times in one period (row C23: twice a working day). */
  times: Count.default(1),
  due: Due.optional(),
  ...basis,
});

/** A report owed (group R). */
export const Report = z.strictObject({
  id: Slug,
  label: line(200),
  from: line(160),
  to: line(160),
  per: z.array(Period).nonempty(),
  due: Due.optional(),
  /** What it must say. */
  contents: z.array(line(200)).default([]),
  ...basis,
});

/** Reminders counted per unit, and what follows from their number (H08). */
export const Reminders = z.strictObject({
  per: z.enum(['month', 'quarter', 'year']),
  /** From this number of reminders on, until the next rung. */
  ladder: z.array(z.strictObject({ from: Count, effect: line(200) })).nonempty(),
  ...basis,
});

/** Running the site (groups S, A13, B05 …). */
export const Operation = z.strictObject({
  id: Slug,
  label: line(200),
  who: line(160).optional(),
  /** What a machine can measure of it. */
  measure: z
    .union(
      [
        z.strictObject({ backupEvery: z.strictObject({ hours: Count }) }),
        z.strictObject({ availability: z.literal('24/7') }),
        z.strictObject({ charset: z.literal('TCVN 6909:2001') }),
        z.strictObject({ approvalBefore: line(160) }),
      ],
      { error: 'phải là đúng một số đo: backupEvery, availability, charset hoặc approvalBefore' },
    )
    .optional(),
  ...basis,
});

/** A gap or contradiction in the text, and the reading chosen (section Z). */
export const Interpretation = z.strictObject({
  id: Slug,
  cite: Citation.optional(),
  /** What the text says, or does not say. */
  text: line(400),
  reading: line(400),
  because: line(400),
  /** How an agency that reads it otherwise changes it: which key of this file. */
  change: line(300),
});
export type Interpretation = z.output<typeof Interpretation>;

/** A duty the software does not carry out, and why. */
export const NotEnforced = z.strictObject({ row: Row, cite: Citation, why: line(300) });
