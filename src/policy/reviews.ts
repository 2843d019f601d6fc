import type { Rulebook } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { Review } from '#schema/rulebook/upkeep.ts';
import { isWorkingDay, workingDayFrom } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';
import { inTime } from './clock.ts';
import { matches } from './match.ts';
import { isPeriodName, limitInPeriod, nextPeriod, periodOf, tellLimit, tellPeriod } from './period.ts';
import type { Period, PeriodName } from './period.ts';
import { versionIfAny } from './versions.ts';

/** Something to look through in the period that runs. */
export interface ReviewDue {
  readonly rule: string;
  readonly label: string;
  readonly who: string;
  readonly per: Review['per'];
  /** Times in the period. */
  readonly times: number;
  /** When in it, in the text's words. */
  readonly at: readonly string[];
  readonly types: readonly string[];
  /** None for what is done all the time, or on request. */
  readonly period?: { readonly from: string; readonly to: string };
  readonly due?: string;
  readonly dueText?: string;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/** The period whose last moment is still to come; of days, the next working one where only those count. */
function runningPeriod(
  review: Review,
  per: PeriodName,
  day: Temporal.PlainDate,
  calendar: WorkCalendar,
): Period {
  if (per === 'day') {
    const on = review.onlyWorkingDays ? workingDayFrom(calendar, day) : day;
    return { from: on, to: on };
  }
  const period = periodOf(per, day);
  const limit = limitInPeriod(review.due, period, calendar);
  return inTime(limit, { at: day.toPlainDateTime(), hour: true }) ? period : nextPeriod(per, period);
}

/** Every review of the version in force on a day, with the period that runs and its last moment. */
export function reviewsDue(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  day: Temporal.PlainDate,
): readonly ReviewDue[] {
  return (versionIfAny(rulebook, day)?.reviews ?? []).map((review): ReviewDue => {
    const { id, label, who, per, times, at, types = [], cite, quote, readings } = review;
    const common = { rule: id, label, who, per, times, at, types, cite, quote, readings };
    if (!isPeriodName(per)) return common;
    const period = runningPeriod(review, per, day, calendar);
    return Object.assign(
      common,
      { period: tellPeriod(period) },
      tellLimit(limitInPeriod(review.due, period, calendar)),
    );
  });
}

/** Whether an item is among what a review looks through. */
export function isReviewed({ types, when }: Review, facts: Facts): boolean {
  return (types === undefined || types.includes(facts.type)) && (when === undefined || matches(when, facts));
}

/** How often a review was due on a day: never on a rest day where only working days count. */
export function timesOn(review: Review, day: Temporal.PlainDate, calendar: WorkCalendar): number {
  if (review.per !== 'day') return 0;
  return review.onlyWorkingDays && !isWorkingDay(calendar, day) ? 0 : review.times;
}
