import { expect } from 'vitest';
import { reminderStanding } from '#policy/reminders.ts';
import { reportsDue } from '#policy/reports.ts';
import type { ReportDue } from '#policy/reports.ts';
import { reviewsDue } from '#policy/reviews.ts';
import type { ReviewDue } from '#policy/reviews.ts';
import { atClock, eachCase, instantOf } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

export interface ReportCase extends Case {
  /** Id of the report. */
  readonly rule: string;
  readonly per: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly contents?: readonly string[];
}

export interface LastDayCase extends Case {
  readonly rule: string;
  readonly per: string;
  /** First day of the period looked through: `2026-03-01`. */
  readonly periodFrom: string;
  /** Last day that is in time: `2026-03-25`; the day after, the next period's is owed. */
  readonly lastDay: string;
  readonly dueText?: string;
}

export interface ReviewCase extends Case {
  readonly rule: string;
  readonly per: string;
  readonly who: string;
  readonly times?: number;
  /** When in the period, in the text's words. */
  readonly at?: readonly string[];
  /** A rest day on which nothing is looked through: the next working day is owed instead. */
  readonly restDay?: { readonly on: string; readonly instead: string };
}

export interface ReminderCase extends Case {
  /** Reminders given to one unit, on the wall clock: `2026-03-05T09:00`. */
  readonly given: readonly string[];
  /** When it is asked. */
  readonly at: string;
  readonly count: number;
  /** Effect of the rung reached; none below the first. */
  readonly effect: string | undefined;
  /** Reminders left until the next rung; none above the last. */
  readonly left: number | undefined;
}

const AN_ORDINARY_DAY = Temporal.PlainDate.from('2026-03-05');

function reportsOn(
  { settings, calendar }: PortalUnderTest,
  rule: string,
  day: Temporal.PlainDate,
): ReportDue[] {
  return reportsDue(settings.rulebook, calendar, day).filter((report) => report.rule === rule);
}

function reviewOn(portal: PortalUnderTest, rule: string, day: Temporal.PlainDate): ReviewDue | undefined {
  return reviewsDue(portal.settings.rulebook, portal.calendar, day).find((review) => review.rule === rule);
}

/** Holds who reports to whom, how often and on what against the text. */
export function reportCases(portal: PortalUnderTest, cases: readonly ReportCase[]): void {
  eachCase('of reports', cases, ({ clause, rule, per, from, to, contents }) => {
    const found = reportsOn(portal, rule, AN_ORDINARY_DAY);
    expect(found.map((report) => report.per)).toEqual(per);
    for (const report of found) {
      expect(report).toMatchObject({ from, to, cite: clause, ...(contents && { contents }) });
    }
  });
}

/** Holds what is looked through, by whom and how often against the text. */
export function reviewCases(portal: PortalUnderTest, cases: readonly ReviewCase[]): void {
  eachCase('of reviews', cases, ({ clause, rule, per, who, times = 1, at, restDay }) => {
    expect(reviewOn(portal, rule, AN_ORDINARY_DAY)).toMatchObject({
      per,
      who,
      times,
      cite: clause,
      ...(at && { at }),
    });
    if (!restDay) return;
    const resting = reviewOn(portal, rule, Temporal.PlainDate.from(restDay.on));
    expect(resting?.period).toEqual({ from: restDay.instead, to: restDay.instead });
  });
}

/** Holds the last day of reviews against the text: two tests, still owed on it, the next one's the day after. */
export function reviewDayCases(portal: PortalUnderTest, cases: readonly LastDayCase[]): void {
  eachCase('of reviews: owed on the last day', cases, (one) => {
    const found = reviewOn(portal, one.rule, Temporal.PlainDate.from(one.lastDay));
    expect({ cite: found?.cite, per: found?.per, from: found?.period?.from }).toEqual({
      cite: one.clause,
      per: one.per,
      from: one.periodFrom,
    });
    if (one.dueText !== undefined) expect(found?.dueText).toBe(one.dueText);
  });
  eachCase('of reviews: past the day after', cases, (one) => {
    const found = reviewOn(portal, one.rule, Temporal.PlainDate.from(one.lastDay).add({ days: 1 }));
    expect(found?.cite).toBe(one.clause);
    expect(String(found?.period?.from) > one.periodFrom).toBe(true);
  });
}

/** Holds what follows from the number of reminders against the text. */
export function reminderCases(portal: PortalUnderTest, cases: readonly ReminderCase[]): void {
  eachCase('of reminders', cases, ({ clause, given, at, count, effect, left }) => {
    const reminders = given.map((moment) => ({ unit: 'don-vi', at: instantOf(moment) }));
    const others = given.map((moment) => ({ unit: 'don-vi-khac', at: instantOf(moment) }));
    const standing = reminderStanding(
      portal.settings.rulebook,
      [...reminders, ...others],
      'don-vi',
      atClock(at),
    );
    expect({
      cite: standing?.cite,
      count: standing?.count,
      effect: standing?.rung?.effect,
      left: standing?.next?.left,
    }).toEqual({ cite: clause, count, effect, left });
  });
}
