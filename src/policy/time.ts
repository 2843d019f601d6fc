/** The one time zone of all five regulations. */
export const ZONE = 'Asia/Ho_Chi_Minh';

/** A moment as the regulation's clocks see it; `hour` is false when only the day is known. */
export interface LocalMoment {
  readonly at: Temporal.PlainDateTime;
  readonly hour: boolean;
}

/** Reads `2026-03-05`, `2026-03-05T08:30` (both Vietnamese wall clock) or an instant with its offset. */
export function localMoment(text: string): LocalMoment {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text))
    return { at: Temporal.PlainDate.from(text).toPlainDateTime(), hour: false };
  if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(text)) {
    return { at: Temporal.Instant.from(text).toZonedDateTimeISO(ZONE).toPlainDateTime(), hour: true };
  }
  return { at: Temporal.PlainDateTime.from(text), hour: true };
}

/** `2026-03-06T12:00:00+07:00`. */
export function instantText(at: Temporal.PlainDateTime): string {
  return at.toZonedDateTime(ZONE).toString({ timeZoneName: 'never', smallestUnit: 'second' });
}

/** The day on which an instant falls in Việt Nam. */
export function dayOf(at: Temporal.Instant): Temporal.PlainDate {
  return at.toZonedDateTimeISO(ZONE).toPlainDate();
}

const two = (value: number) => String(value).padStart(2, '0');

/** `06/03/2026`, as dates are written in Vietnamese papers. */
export function sayDay(day: Temporal.PlainDate | Temporal.PlainDateTime): string {
  return `${two(day.day)}/${two(day.month)}/${day.year}`;
}

/** `12h00`. */
export function sayHour(at: Temporal.PlainDateTime): string {
  return `${two(at.hour)}h${two(at.minute)}`;
}
