import type { Due, Within } from '#schema/rulebook/due.ts';
import { addDays, addWorkingDays, workingDayFrom, weekdayOf } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';

/** The last moment of a time limit, on the Vietnamese wall clock. */
export interface Limit {
  readonly at: Temporal.PlainDateTime;
  /** Whether the moment itself is still in time: “chậm nhất” takes it in, “trước” leaves it out. */
  readonly inclusive: boolean;
  /** The day the limit would have ended on, had it not been a rest day. */
  readonly rolledFrom?: Temporal.PlainDate;
}

const END_OF_DAY = Temporal.PlainTime.from('23:59:59');
const START_OF_DAY = Temporal.PlainTime.from('00:00');

/** A period of days ends at 24:00 of its last day (Civil Code 2015, Art. 148 cl. 6); told as 23:59:59, included. */
function endOf(last: Temporal.PlainDate, wanted: Temporal.PlainDate = last): Limit {
  return {
    at: last.toPlainDateTime(END_OF_DAY),
    inclusive: true,
    ...(!last.equals(wanted) && { rolledFrom: wanted }),
  };
}

function named(day: Temporal.PlainDate, before: boolean, due: Due, calendar: WorkCalendar): Limit {
  const last = due.rolls === 'never' ? day : workingDayFrom(calendar, day);
  const rolled = last.equals(day) ? {} : { rolledFrom: day };
  return before
    ? { at: last.toPlainDateTime(START_OF_DAY), inclusive: false, ...rolled }
    : { at: last.toPlainDateTime(END_OF_DAY), inclusive: true, ...rolled };
}

function within(length: Within, start: Temporal.PlainDate, due: Due, calendar: WorkCalendar): Limit {
  if ('workingDays' in length) return endOf(addWorkingDays(calendar, start, length.workingDays));
  return endOf(addDays(calendar, start, length.days, due.rolls), start.add({ days: length.days }));
}

/** “trước 30/6” asked on 30/6 itself means the next one. */
function nextNamedDay(
  days: readonly string[],
  before: boolean,
  start: Temporal.PlainDate,
): Temporal.PlainDate {
  const candidates = [start.year, start.year + 1].flatMap((year) =>
    days.map((day) => Temporal.PlainDate.from(`${year}-${day}`)),
  );
  return (
    candidates
      .toSorted((a, b) => Temporal.PlainDate.compare(a, b))
      .find((day) => Temporal.PlainDate.compare(day, start) >= (before ? 1 : 0)) ?? start
  );
}

/** “trước ngày 25 của tháng” asked on the 25th or later means next month's. */
function dayOfMonth(
  { day, before, month }: Extract<Due, { dayOfMonth: unknown }>['dayOfMonth'],
  start: Temporal.PlainDate,
): Temporal.PlainDate {
  const first = start.with({ day: 1 });
  const inMonth = (months: number) => first.add({ months }).with({ day }, { overflow: 'constrain' });
  if (month === 'next') return inMonth(1);
  return Temporal.PlainDate.compare(inMonth(0), start) >= (before ? 1 : 0) ? inMonth(0) : inMonth(1);
}

const WEEKS = { previous: -1, same: 0, next: 1 } as const;

function weekdayLimit(
  due: Extract<Due, { weekday: unknown }>,
  start: Temporal.PlainDate,
  calendar: WorkCalendar,
): Limit {
  const monday = start.subtract({ days: start.dayOfWeek - 1 }).add({ weeks: WEEKS[due.weekday.week] });
  let day = monday;
  while (weekdayOf(day) !== due.weekday.day) day = day.add({ days: 1 });
  const last = due.rolls === 'never' ? day : workingDayFrom(calendar, day);
  return {
    at: last.toPlainDateTime(Temporal.PlainTime.from(due.weekday.before)),
    inclusive: false,
    ...(!last.equals(day) && { rolledFrom: day }),
  };
}

/** When a time limit that started on the given wall-clock moment ends. Throws `CalendarYearMissing`. */
export function limitOf(due: Due, started: Temporal.PlainDateTime, calendar: WorkCalendar): Limit {
  const start = started.toPlainDate();
  if ('within' in due) return within(due.within, start, due, calendar);
  if ('promptly' in due) return within(due.promptly, start, due, calendar);
  if ('sameDay' in due) return endOf(addDays(calendar, start, 0, due.rolls), start);
  if ('firstDays' in due) {
    return endOf(addDays(calendar, start, due.firstDays, due.rolls), start.add({ days: due.firstDays }));
  }
  if ('nextDay' in due) {
    const wanted = start.add({ days: 1 });
    const last = addDays(calendar, start, 1, due.rolls);
    return {
      at: last.toPlainDateTime(Temporal.PlainTime.from(due.nextDay.before)),
      inclusive: false,
      ...(!last.equals(wanted) && { rolledFrom: wanted }),
    };
  }
  if ('dayOfMonth' in due) {
    return named(dayOfMonth(due.dayOfMonth, start), due.dayOfMonth.before, due, calendar);
  }
  if ('dayOfYear' in due)
    return named(
      nextNamedDay(due.dayOfYear.days, due.dayOfYear.before, start),
      due.dayOfYear.before,
      due,
      calendar,
    );
  if ('weekday' in due) return weekdayLimit(due, start, calendar);
  return named(Temporal.PlainDate.from(due.date.day), due.date.before, due, calendar);
}
