import type { CalendarYear } from '#schema/calendar.ts';

/** Working days of the years a portal knows, ready to be asked. */
export interface WorkCalendar {
  readonly years: ReadonlyMap<
    number,
    {
      readonly rest: ReadonlySet<string>;
      readonly off: ReadonlySet<string>;
      readonly made: ReadonlySet<string>;
    }
  >;
}

/** A day was asked of a year whose calendar is not there: never guessed. */
export class CalendarYearMissing extends RangeError {
  override readonly name = 'CalendarYearMissing';
  readonly year: number;
  constructor(year: number) {
    super(
      `Chưa có lịch làm việc năm ${year}: hãy thêm tệp content/calendar/${year}.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).`,
    );
    this.year = year;
  }
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'] as const;

/** Name of a day's weekday, as the calendar files write it. */
export function weekdayOf(day: Temporal.PlainDate): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[day.dayOfWeek - 1] ?? 'monday';
}

function* run(from: string, to: string): Generator<string> {
  const last = Temporal.PlainDate.from(to);
  for (
    let day = Temporal.PlainDate.from(from);
    Temporal.PlainDate.compare(day, last) <= 0;
    day = day.add({ days: 1 })
  ) {
    yield day.toString();
  }
}

/** Prepares calendar files for asking. */
export function workCalendar(files: readonly CalendarYear[]): WorkCalendar {
  return {
    years: new Map(
      files.map(({ year, weeklyRest, days }) => {
        const made = days.filter(({ kind }) => kind === 'swapped-working-day');
        const off = days.filter(({ kind }) => kind !== 'swapped-working-day');
        const spread = (list: typeof days) =>
          new Set(list.flatMap(({ from, to }) => [...run(from, to ?? from)]));
        return [year, { rest: new Set<string>(weeklyRest.days), off: spread(off), made: spread(made) }];
      }),
    ),
  };
}

/** Whether state agencies work on a day. Throws `CalendarYearMissing` for a year no file covers. */
export function isWorkingDay(calendar: WorkCalendar, day: Temporal.PlainDate): boolean {
  const year = calendar.years.get(day.year);
  if (!year) throw new CalendarYearMissing(day.year);
  const text = day.toString();
  if (year.off.has(text)) return false;
  return year.made.has(text) || !year.rest.has(weekdayOf(day));
}

/** The day itself when it is a working day, else the next one. */
export function workingDayFrom(calendar: WorkCalendar, day: Temporal.PlainDate): Temporal.PlainDate {
  let at = day;
  while (!isWorkingDay(calendar, at)) at = at.add({ days: 1 });
  return at;
}

/**
 * Last day of a period of calendar days. The day of the event is not counted (Civil Code 2015, Art. 147); a last day
 * that is a rest day gives way to the next working day (Art. 148 cl. 5) unless `rolls` is `never`.
 */
export function addDays(
  calendar: WorkCalendar,
  from: Temporal.PlainDate,
  days: number,
  rolls: 'next-working-day' | 'never',
): Temporal.PlainDate {
  const last = from.add({ days });
  return rolls === 'never' ? last : workingDayFrom(calendar, last);
}

/** Last day of a period of working days: the n-th working day after the day of the event. */
export function addWorkingDays(
  calendar: WorkCalendar,
  from: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 });
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}
