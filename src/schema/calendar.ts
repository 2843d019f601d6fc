import { z } from 'zod';
import { PlainDate, line } from './primitives.ts';
import { Weekday } from './rulebook/due.ts';

/** Why a day differs from its weekday. */
export const dayKinds = {
  holiday: 'ngày nghỉ lễ, tết',
  'compensatory-day-off': 'ngày nghỉ bù',
  'swapped-day-off': 'ngày nghỉ hoán đổi',
  'swapped-working-day': 'ngày làm bù',
} as const;

/** A run of days, with the law or decision that made them so. */
export const CalendarDay = z
  .strictObject({
    /** First day. */
    from: PlainDate,
    /** Last day, included; one day when left out. */
    to: PlainDate.optional(),
    /** Why it differs from its weekday. */
    kind: z.enum(Object.keys(dayKinds) as [keyof typeof dayKinds]),
    /** “Tết Nguyên đán”. */
    name: line(120),
    /** Law, resolution or notice: “điểm b khoản 1 Điều 112 Bộ luật Lao động 2019”. */
    basis: line(300),
    /** `announced` by a competent body, or `computed` from the law before any notice: to be looked at again. */
    status: z.enum(['announced', 'computed']),
    /** Anything an editor should know. */
    note: line(300).optional(),
  })
  .refine(({ from, to }) => !to || from <= to, { error: 'ngày cuối đứng trước ngày đầu', path: ['to'] });
export type CalendarDay = z.output<typeof CalendarDay>;

/** `content/calendar/<year>.yaml`: working days of one year in Việt Nam, for state agencies. */
export const CalendarYear = z
  .strictObject({
    /** The year, as in the file's name. */
    year: z.int().min(2000).max(2100),
    /** Days of rest each week, and the rule that makes them so. */
    weeklyRest: z.strictObject({ days: z.array(Weekday).nonempty(), basis: line(300) }),
    /** Days that differ from their weekday. */
    days: z.array(CalendarDay),
  })
  .superRefine(({ year, days }, context) => {
    for (const [at, { from, to }] of days.entries()) {
      for (const [key, day] of [
        ['from', from],
        ['to', to],
      ] as const) {
        if (day && !day.startsWith(`${year}-`)) {
          context.addIssue({
            code: 'custom',
            path: ['days', at, key],
            message: `ngày ${day} không thuộc năm ${year}`,
          });
        }
      }
    }
  });
export type CalendarYear = z.output<typeof CalendarYear>;
