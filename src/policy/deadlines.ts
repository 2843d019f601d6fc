import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import type { Deadline } from '#schema/rulebook/deadlines.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { Facts, StartFact } from '#schema/rulebook/facts.ts';
import type { WorkCalendar } from './calendar.ts';
import { runClock, unknownClock, unstarted } from './clock.ts';
import type { Clock } from './clock.ts';
import { matches } from './match.ts';
import { dayOf, localMoment } from './time.ts';
import { firstDay, versionOn } from './versions.ts';

export { sayLimit } from './clock.ts';
export type { Clock } from './clock.ts';

function rightHour(rule: Deadline, at: Temporal.PlainDateTime): boolean {
  if (!rule.startTime) return true;
  const time = at.toPlainTime();
  return 'before' in rule.startTime
    ? Temporal.PlainTime.compare(time, rule.startTime.before) < 0
    : Temporal.PlainTime.compare(time, rule.startTime.from) >= 0;
}

/**
 * A campaign with its own last day takes in what is older than the regulation: its clock then starts with the wording
 * that first sets it. What is younger than its last day is none of its business.
 */
function campaignStart(
  rule: Deadline,
  version: RulebookVersion,
  rulebook: Rulebook,
  text: string,
): string | undefined {
  if (!('date' in rule.due)) return text;
  const day = localMoment(text).at.toPlainDate().toString();
  const { day: last, before } = rule.due.date;
  const earlier = rulebook.versions.slice(0, rulebook.versions.indexOf(version));
  const older = day < version.effectiveFrom;
  if (older && earlier.some(({ deadlines: rules }) => rules.some(({ id }) => id === rule.id)))
    return undefined;
  const from = older ? version.effectiveFrom : text;
  const fromDay = localMoment(from).at.toPlainDate().toString();
  return fromDay < last || (fromDay === last && !before) ? from : undefined;
}

function clockOf(
  rule: Deadline,
  start: StartFact,
  facts: Facts,
  text: string | undefined,
  calendar: WorkCalendar,
  now: Temporal.PlainDateTime,
): Clock | undefined {
  const { id, label, due, until, cite, quote, readings } = rule;
  const given = { rule: id, label, start, due, until, cite, quote, readings };
  if (text === undefined) return unstarted(given);
  const { at, hour } = localMoment(text);
  if (rule.startTime && !hour) return unknownClock(given, `Chưa ghi giờ ${startFacts[start]}.`);
  if (!rightHour(rule, at)) return undefined;
  const done = until === 'posted' ? facts.postedAt : (facts.suppliedAt ?? facts.postedAt);
  return runClock(given, text, done, calendar, now);
}

const keyOf = ({ start, cite, why }: Clock) => `${start}|${cite}|${why}`;

/** Two halves of one rule that wait for the same missing fact are told once. */
function onceUnknown(clocks: readonly Clock[]): Clock[] {
  const seen = new Set<string>();
  return clocks.filter((clock) => {
    if (clock.state !== 'unknown') return true;
    if (seen.has(keyOf(clock))) return false;
    seen.add(keyOf(clock));
    return true;
  });
}

function governs(version: RulebookVersion, rulebook: Rulebook, clock: Clock, now: Temporal.Instant): boolean {
  const day = clock.started === undefined ? dayOf(now) : localMoment(clock.started).at.toPlainDate();
  if (Temporal.PlainDate.compare(day, firstDay(rulebook)) < 0) return false;
  return versionOn(rulebook, day) === version;
}

/**
 * Every clock that runs, or ran, for what is known of a thing: the version in force when a clock started judges it;
 * what happened before the first version took effect has no clock, save that of a campaign for what is older.
 */
export function deadlines(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  at: Temporal.Instant,
): readonly Clock[] {
  const now = localMoment(at.toString()).at;
  const clocks = rulebook.versions.flatMap((version) =>
    version.deadlines
      .filter(({ when }) => matches(when, facts))
      .flatMap((rule) =>
        rule.start.map((start) => {
          const known = facts.times[start];
          const text = known === undefined ? undefined : campaignStart(rule, version, rulebook, known);
          if (known !== undefined && text === undefined) return undefined;
          return clockOf(rule, start, facts, text, calendar, now);
        }),
      )
      .filter((clock) => clock !== undefined)
      .filter((clock) => governs(version, rulebook, clock, at)),
  );
  return onceUnknown(clocks);
}
