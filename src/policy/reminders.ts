import type { Rulebook } from '#schema/rulebook.ts';
import { periodOf, tellPeriod } from './period.ts';
import { dayOf, localMoment } from './time.ts';
import { versionIfAny } from './versions.ts';

/** A reminder sent to a unit, from the ledger. */
export interface Reminder {
  readonly unit: string;
  /** Day, wall clock or instant. */
  readonly at: string;
}

/** What a unit's reminders have come to. */
export interface ReminderStanding {
  readonly unit: string;
  readonly per: 'month' | 'quarter' | 'year';
  readonly period: { readonly from: string; readonly to: string };
  readonly count: number;
  /** The highest rung reached. */
  readonly rung?: { readonly from: number; readonly effect: string };
  /** The next rung, and how many reminders are left until it. */
  readonly next?: { readonly from: number; readonly effect: string; readonly left: number };
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/**
 * How far a unit is up the ladder, counting the reminders of the period in which `at` falls, those after `at` left out.
 * Undefined where the regulation has no ladder.
 */
export function reminderStanding(
  rulebook: Rulebook,
  reminders: readonly Reminder[],
  unit: string,
  at: Temporal.Instant,
): ReminderStanding | undefined {
  const day = dayOf(at);
  const rule = versionIfAny(rulebook, day)?.reminders;
  if (!rule) return undefined;
  const period = periodOf(rule.per, day);
  const now = localMoment(at.toString()).at;
  const count = reminders.filter((one) => {
    const sent = localMoment(one.at).at;
    return (
      one.unit === unit &&
      Temporal.PlainDate.compare(sent.toPlainDate(), period.from) >= 0 &&
      Temporal.PlainDateTime.compare(sent, now) <= 0
    );
  }).length;
  const ladder = rule.ladder.toSorted((a, b) => a.from - b.from);
  const rung = ladder.findLast(({ from }) => from <= count);
  const next = ladder.find(({ from }) => from > count);
  return {
    unit,
    per: rule.per,
    period: tellPeriod(period),
    count,
    ...(rung && { rung }),
    ...(next && { next: { from: next.from, effect: next.effect, left: next.from - count } }),
    cite: rule.cite,
    quote: rule.quote,
    readings: rule.readings,
  };
}
