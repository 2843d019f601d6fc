import { z } from 'zod';
import { PlainDate } from '../primitives.ts';
import { Count, Hour } from './basis.ts';

/**
 * What happens when the last day is a rest day: a period of days ends with the next working day (Civil Code 2015,
 * Art. 148 cl. 5); a fixed day or hour stays where the text puts it.
 */
const rolls = (byDefault: 'next-working-day' | 'never') =>
  z.enum(['next-working-day', 'never']).default(byDefault);

/** A length counted from the day after the event (Civil Code 2015, Art. 147): calendar days or working days. */
export const Within = z.union([z.strictObject({ days: Count }), z.strictObject({ workingDays: Count })], {
  error: 'phải là { days: số ngày } hoặc { workingDays: số ngày làm việc }',
});
export type Within = z.output<typeof Within>;

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);

/** `before: true` for “trước”, which leaves the named day out; false for “chậm nhất”, which takes it in. */
const before = z.boolean().default(false);

const MonthDay = z
  .string()
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'phải là tháng-ngày, ví dụ "06-30"' });

/** How the last moment follows from the start. Exactly one way. */
export const Due = z.union(
  [
    /** “không quá 03 ngày làm việc kể từ khi …”. */
    z.strictObject({ within: Within, rolls: rolls('next-working-day') }),
    /** “trong ngày”. */
    z.strictObject({ sameDay: z.literal(true), rolls: rolls('next-working-day') }),
    /** “trước 12h00 ngày hôm sau”: the hour itself is too late. */
    z.strictObject({ nextDay: z.strictObject({ before: Hour }), rolls: rolls('next-working-day') }),
    /** “trong thời hạn 15 ngày đầu tiên của quý tiếp theo”: start is the period's last day. */
    z.strictObject({ firstDays: Count, rolls: rolls('next-working-day') }),
    /** “trước ngày 25 của tháng”: from a start past that day, of the month after. */
    z.strictObject({
      dayOfMonth: z.strictObject({
        day: Count.max(31),
        before,
        month: z.enum(['same', 'next']).default('same'),
      }),
      rolls: rolls('never'),
    }),
    /** “02 đợt: trước 30/6 và trước 31/12”: the first named day after the start. */
    z.strictObject({
      dayOfYear: z.strictObject({ days: z.array(MonthDay).nonempty(), before }),
      rolls: rolls('never'),
    }),
    /** “trước 11h00 ngày thứ Bảy của tuần trước đó”: week counted from the start's own week. */
    z.strictObject({
      weekday: z.strictObject({ day: Weekday, week: z.enum(['previous', 'same', 'next']), before: Hour }),
      rolls: rolls('never'),
    }),
    /** A campaign with its own last day. */
    z.strictObject({ date: z.strictObject({ day: PlainDate, before }), rolls: rolls('never') }),
    /** “kịp thời”, “thường xuyên”: the portal's own measure, a warning only. */
    z.strictObject({ promptly: Within, rolls: rolls('next-working-day') }),
  ],
  {
    error:
      'phải là đúng một cách tính hạn: within, sameDay, nextDay, firstDays, dayOfMonth, dayOfYear, weekday, date hoặc promptly',
  },
);
export type Due = z.output<typeof Due>;
