import { z } from 'zod';
import { Slug, line } from '../primitives.ts';
import { Unit } from '../units.ts';
import { Count, basis } from './basis.ts';
import { Due } from './due.ts';
import { When } from './facts.ts';
import { Genre } from '../news.ts';

/** How many items a unit owes in a period (group H). */
export const Quota = z.strictObject({
  /** `tin-hoat-dong`. */
  id: Slug,
  /** What is counted: “tin hoạt động”. */
  label: line(160),
  /** The site as a whole owes it, not each unit: a rhythm of updating (row G22). */
  whole: z.boolean().default(false),
  /** Kinds of unit it binds; all units when left out. */
  unitKinds: z.array(Unit.shape.kind).nonempty().optional(),
  /** Single units it binds or leaves out. */
  units: z.array(Slug).nonempty().optional(),
  /** Single units it leaves out. */
  exceptUnits: z.array(Slug).default([]),
  /** Genres that count; any item of `types` when left out. */
  genres: z.array(Genre).nonempty().optional(),
  /** Content types that count: `[tin-tuc, thong-bao]`. */
  types: z.array(Slug).nonempty().default(['tin-tuc']),
  /** Sections in which an item counts; all when left out (row H05). */
  sections: z.array(Slug).nonempty().optional(),
  /** Any further condition on a counted item. */
  when: When.optional(),
  /** Least number in one period, for each unit. */
  count: Count,
  /** Period; `working-day` where each working day needs its own (row G22). */
  per: z.enum(['working-day', 'day', 'week', 'month', 'quarter', 'half-year', 'year']),
  /** “gửi”, accepted by the board, or “đăng” (row H03). */
  counts: z.enum(['sent', 'accepted', 'posted']),
  /** Only items marked as good enough count (row H07). */
  qualityMarked: z.boolean().default(false),
  /** Day by which it is due, where it is not the period's end (row H04). */
  /** Counted from the period's first day: `{ dayOfMonth: { day: 25, before: true } }`. */
  due: Due.optional(),
  /** An item after that day but within the period counts for this period still, or for the next (row H04). */
  late: z.enum(['this-period', 'next-period']).default('this-period'),
  /** Falling short is a reminder, no breach: “(nếu có)” (row G22). */
  warnOnly: z.boolean().default(false),
  ...basis,
});
export type Quota = z.output<typeof Quota>;
