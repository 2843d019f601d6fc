import { sayDay } from '#policy/time.ts';
import type { Due, Within } from '#schema/rulebook/due.ts';

/** A count as the law writes it: `02`. */
export const sayCount = (value: number): string => String(value).padStart(2, '0');

/** “03 ngày làm việc”, “15 ngày”: counts below ten with a nought, as the law writes them. */
export function sayLength(length: Within): string {
  return 'workingDays' in length
    ? `${sayCount(length.workingDays)} ngày làm việc`
    : `${sayCount(length.days)} ngày`;
}

const weekdays = {
  monday: 'thứ Hai',
  tuesday: 'thứ Ba',
  wednesday: 'thứ Tư',
  thursday: 'thứ Năm',
  friday: 'thứ Sáu',
  saturday: 'thứ Bảy',
  sunday: 'Chủ nhật',
} as const;
const weeks = { previous: 'tuần trước đó', same: 'chính tuần đó', next: 'tuần sau' } as const;

const hour = (text: string): string => text.replace(':', 'h');
const till = (before: boolean): string => (before ? 'trước' : 'chậm nhất');

/** A way of counting in words: “trong 03 ngày làm việc”, “trước 12h00 ngày hôm sau”. */
export function sayDue(due: Due): string {
  if ('within' in due) return `trong ${sayLength(due.within)}`;
  if ('sameDay' in due) return 'trong ngày';
  if ('nextDay' in due) return `trước ${hour(due.nextDay.before)} ngày hôm sau`;
  if ('firstDays' in due) return `trong ${sayCount(due.firstDays)} ngày đầu của kỳ tiếp theo`;
  if ('dayOfMonth' in due) {
    const { day, before, month } = due.dayOfMonth;
    return `${till(before)} ngày ${sayCount(day)}${month === 'next' ? ' của tháng sau' : ' của tháng'}`;
  }
  if ('dayOfYear' in due) {
    const days = due.dayOfYear.days.map((day) => day.split('-').toReversed().join('/'));
    return `${till(due.dayOfYear.before)} ngày ${days.join(' và ')}`;
  }
  if ('weekday' in due) {
    const { day, week, before } = due.weekday;
    return `trước ${hour(before)} ${weekdays[day]} của ${weeks[week]}`;
  }
  if ('date' in due) return `${till(due.date.before)} ngày ${sayDay(Temporal.PlainDate.from(due.date.day))}`;
  return `kịp thời; nhắc sau ${sayLength(due.promptly)}`;
}

/** Periods as they stand after “mỗi”. */
export const periods = {
  'working-day': 'ngày làm việc',
  day: 'ngày',
  week: 'tuần',
  month: 'tháng',
  quarter: 'quý',
  'half-year': '6 tháng',
  year: 'năm',
  'on-demand': 'khi có yêu cầu',
  constant: 'thường xuyên',
} as const;

/** “mỗi tháng”, “thường xuyên”. */
export function sayPeriod(period: keyof typeof periods): string {
  return period === 'constant' || period === 'on-demand' ? periods[period] : `mỗi ${periods[period]}`;
}
