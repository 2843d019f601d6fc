import { z } from 'zod';
import { Slug, line } from '../primitives.ts';
import { Hour, basis } from './basis.ts';
import { Due } from './due.ts';
import { StartFact, When } from './facts.ts';

/** A time limit to supply or post (group G). */
export const Deadline = z.strictObject({
  /** `van-ban-truoc-12h`. */
  id: Slug,
  /** What must be done, as a sentence piece: “đăng tin, bài về hoạt động, sự kiện”. */
  label: line(200),
  /** Items it binds. */
  when: When,
  /** Fact that starts the clock; several facts start one clock each (row G10). */
  start: z.array(StartFact).nonempty(),
  /** The rule holds only for starts before, or from, this hour of the day (row G03). */
  startTime: z
    .union([z.strictObject({ before: Hour }), z.strictObject({ from: Hour })], {
      error: 'phải là { before: "12:00" } hoặc { from: "12:00" }',
    })
    .optional(),
  /** How the last moment follows from the start. */
  due: Due,
  /** What ends the clock: the item handed in by the unit, or standing on the site. */
  until: z.enum(['supplied', 'posted']).default('posted'),
  ...basis,
});
export type Deadline = z.output<typeof Deadline>;
