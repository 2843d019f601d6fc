import type { Due } from '#schema/rulebook/due.ts';
import type { WorkCalendar } from './calendar.ts';
import { sayLimit } from './clock.ts';
import { limitOf } from './due.ts';
import type { Limit } from './due.ts';
import { instantText } from './time.ts';

/** A span of days, both ends included. */
export interface Period {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
}

/** Spans a rulebook may name that a calendar can draw. */
export type PeriodName = 'working-day' | 'day' | 'week' | 'month' | 'quarter' | 'half-year' | 'year';

const MONTHS: Readonly<Partial<Record<PeriodName, number>>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** The period of a kind in which a day falls; weeks start on Monday. */
export function periodOf(per: PeriodName, day: Temporal.PlainDate): Period {
  const months = MONTHS[per];
  if (months !== undefined) {
    const month = Math.floor((day.month - 1) / months) * months + 1;
    const from = day.with({ month, day: 1 });
    return { from, to: from.add({ months }).subtract({ days: 1 }) };
  }
  if (per !== 'week') return { from: day, to: day };
  const from = day.subtract({ days: day.dayOfWeek - 1 });
  return { from, to: from.add({ weeks: 1 }).subtract({ days: 1 }) };
}

/** The period right after. */
export function nextPeriod(per: PeriodName, { to }: Period): Period {
  return periodOf(per, to.add({ days: 1 }));
}

/** The period right before. */
export function previousPeriod(per: PeriodName, { from }: Period): Period {
  return periodOf(per, from.subtract({ days: 1 }));
}

/** Whether a period is one a calendar can draw: “thường xuyên” and “khi có yêu cầu” are not. */
export function isPeriodName(per: string): per is PeriodName {
  return per === 'day' || per === 'week' || per === 'working-day' || per in MONTHS;
}

/** The end of the period, as a limit that never rolls: a month ends with its last day. */
function endOfPeriod({ to }: Period): Limit {
  return { at: to.toPlainDateTime('23:59:59'), inclusive: true };
}

/** The last moment in a period: what the rulebook says, counted from its first day, or the period's end. */
export function limitInPeriod(due: Due | undefined, period: Period, calendar: WorkCalendar): Limit {
  // “trước ngày 25” asked from the first day of the period is the 25th of its first month.
  return due === undefined ? endOfPeriod(period) : limitOf(due, period.from.toPlainDateTime(), calendar);
}

/** A limit as verdicts tell it. */
export function tellLimit(limit: Limit): { readonly due: string; readonly dueText: string } {
  return { due: instantText(limit.at), dueText: sayLimit(limit) };
}

/** A period as verdicts tell it: `2026-03-01` to `2026-03-31`. */
export function tellPeriod({ from, to }: Period): { readonly from: string; readonly to: string } {
  return { from: from.toString(), to: to.toString() };
}
