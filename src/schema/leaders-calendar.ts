import { z } from 'zod';
import { entryFields } from './entry.ts';
import { PlainDate, line } from './primitives.ts';

const MONDAY = 1;
const DAYS_IN_WEEK = 7;

/** Later checks run though the text was found to be no day: they have nothing to say of it. */
const isDay = (text: string): boolean => PlainDate.safeParse(text).success;
const isMonday = (text: string): boolean =>
  !isDay(text) || Temporal.PlainDate.from(text).dayOfWeek === MONDAY;

/** One appointment of a leader, by office. */
const Appointment = z.strictObject({
  day: PlainDate,
  /** “08 giờ 00”, “Cả ngày”. */
  time: line(40),
  /** Who, by office: “Giám đốc Sở”. */
  who: line(200),
  what: line(500),
  place: line(200).optional(),
});

/** Leaders' calendar of one week (lịch công tác). Folder `lich-cong-tac/`. Rows I21, G19. */
export const LeadersCalendar = z
  .strictObject({
    ...entryFields,
    /** Monday of the week. */
    weekStart: PlainDate.refine(isMonday, {
      error: 'phải là một ngày thứ Hai',
    }),
    appointments: z.array(Appointment).min(1).max(100),
  })
  .superRefine(({ weekStart, appointments }, context) => {
    if (!isDay(weekStart)) return;
    const after = Temporal.PlainDate.from(weekStart).add({ days: DAYS_IN_WEEK }).toString();
    for (const [index, { day }] of appointments.entries()) {
      if (day >= weekStart && day < after) continue;
      context.addIssue({
        code: 'custom',
        path: ['appointments', index, 'day'],
        message: 'không nằm trong tuần của lịch',
      });
    }
  });
export type LeadersCalendar = z.output<typeof LeadersCalendar>;
