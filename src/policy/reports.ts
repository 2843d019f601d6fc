import type { Rulebook } from '#schema/rulebook.ts';
import type { Due } from '#schema/rulebook/due.ts';
import type { WorkCalendar } from './calendar.ts';
import { limitOf } from './due.ts';
import { isPeriodName, periodOf, previousPeriod, tellLimit, tellPeriod } from './period.ts';
import type { Period, PeriodName } from './period.ts';
import { versionIfAny } from './versions.ts';

/** A report owed for one period, or on request. */
export interface ReportDue {
  readonly rule: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  readonly per: string;
  /** The period reported on; none for reports on request. */
  readonly period?: { readonly from: string; readonly to: string };
  /** Instant with offset, and the same in words; none where the text gives no day. */
  readonly due?: string;
  readonly dueText?: string;
  readonly contents: readonly string[];
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/**
 * Counted from the period's last day. “Ngày 25 hàng tháng” is a day of the period's last month itself: then the count
 * starts with that month.
 */
function limitAfter(due: Due, { to }: Period, calendar: WorkCalendar) {
  const base = 'dayOfMonth' in due ? to.with({ day: 1 }) : to;
  return limitOf(due, base.toPlainDateTime(), calendar);
}

/** The period whose report comes next: the one just ended while its day has not passed, else the one that runs. */
function nextOwed(
  per: PeriodName,
  due: Due | undefined,
  day: Temporal.PlainDate,
  calendar: WorkCalendar,
): Period {
  const running = periodOf(per, day);
  const ended = previousPeriod(per, running);
  if (due === undefined) return running;
  const { at, inclusive } = limitAfter(due, ended, calendar);
  const order = Temporal.PlainDateTime.compare(day.toPlainDateTime(), at);
  return order < 0 || (order === 0 && inclusive) ? ended : running;
}

/**
 * The next report of every kind owed, asked on a day, by the version then in force: its period, its last moment. Throws
 * `CalendarYearMissing`.
 */
export function reportsDue(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  day: Temporal.PlainDate,
): readonly ReportDue[] {
  return (versionIfAny(rulebook, day)?.reports ?? []).flatMap((report) => {
    const { id, label, from, to, due, contents, cite, quote, readings } = report;
    const common = { rule: id, label, from, to, contents, cite, quote, readings };
    return report.per.map((per): ReportDue => {
      if (!isPeriodName(per)) return Object.assign({ per }, common);
      const period = nextOwed(per, due, day, calendar);
      return Object.assign(
        { per, period: tellPeriod(period) },
        common,
        due && tellLimit(limitAfter(due, period, calendar)),
      );
    });
  });
}

/** The last moment of one report on a given period (any of its days); undefined where the text gives no day. */
export function reportLimit(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  rule: string,
  per: PeriodName,
  day: Temporal.PlainDate,
): { readonly due: string; readonly dueText: string } | undefined {
  const period = periodOf(per, day);
  const due = versionIfAny(rulebook, period.to)?.reports.find(({ id }) => id === rule)?.due;
  return due && tellLimit(limitAfter(due, period, calendar));
}
