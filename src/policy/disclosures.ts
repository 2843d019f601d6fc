import type { Rulebook } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { WorkCalendar } from './calendar.ts';
import { runClock, unstarted } from './clock.ts';
import type { Clock } from './clock.ts';
import { dayOf, localMoment } from './time.ts';
import { versionOn } from './versions.ts';

/** What the regulation says of an entry in a section of disclosure. */
export interface DisclosureRule {
  readonly rule: string;
  /** Neither removed nor hidden. */
  readonly neverRemoved: boolean;
  /** Instrument that lists what is disclosed. */
  readonly under?: string;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/** Rules of disclosure for the section an entry stands in. */
export function disclosuresOf(
  rulebook: Rulebook,
  facts: Facts,
  at: Temporal.Instant,
): readonly DisclosureRule[] {
  return versionOn(rulebook, dayOf(at))
    .disclosures.filter(({ section }) => section === facts.section)
    .map(({ id, neverRemoved, under, cite, quote, readings }) =>
      Object.assign({ rule: id, neverRemoved, cite, quote, readings }, under !== undefined && { under }),
    );
}

/**
 * Reports owed when the address of what is disclosed changes, one clock for each rule of the section that asks for one.
 * `unknown` while the change is not on record.
 */
export function disclosureReports(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  reportedAt: string | undefined,
  at: Temporal.Instant,
): readonly Clock[] {
  const now = localMoment(at.toString()).at;
  return versionOn(rulebook, dayOf(at)).disclosures.flatMap(({ id, section, reportTo, ...own }) => {
    if (section !== facts.section || !reportTo) return [];
    const { to, start, due, cite = own.cite, quote = own.quote, readings } = reportTo;
    const rule = {
      rule: id,
      label: `báo cáo ${to} khi địa chỉ thay đổi`,
      start,
      due,
      until: 'reported' as const,
      cite,
      quote,
      readings,
    };
    const started = facts.times[start];
    return [started === undefined ? unstarted(rule) : runClock(rule, started, reportedAt, calendar, now)];
  });
}
