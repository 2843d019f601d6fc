import { z } from 'zod';
import { Slug, line } from '../primitives.ts';
import { Unit } from '../units.ts';
import { Count, basis } from './basis.ts';
import { Due } from './due.ts';
import { Genre } from '../news.ts';

/** How many items a unit owes in a period (group H). */
export const Quota = z.strictObject({
  id: Slug,
  label: line(160),
  /** Kinds of unit it binds; all units when left out. */
  unitKinds: z.array(Unit.shape.kind).nonempty().optional(),
  /** Single units it binds or leaves out. */
  units: z.array(Slug).nonempty().optional(),
  exceptUnits: z.array(Slug).default([]),
  /** Genres that count; any item of `types` when left out. */
  genres: z.array(Genre).nonempty().optional(),
  types: z.array(Slug).nonempty().default(['tin-tuc']),
  /** Sections in which an item counts; all when left out (row H05). */
  sections: z.array(Slug).nonempty().optional(),
  count: Count,
  per: z.enum(['week', 'month', 'quarter', 'half-year', 'year']),
  /** “gửi”, accepted by the board, or “đăng” (row H03). */
  counts: z.enum(['sent', 'accepted', 'posted']),
  /** Only items marked as good enough count (row H07). */
  qualityMarked: z.boolean().default(false),
  /** Day by which it is due, where it is not the period's end (row H04). */
  due: Due.optional(),
  ...basis,
});
export type Quota = z.output<typeof Quota>;
