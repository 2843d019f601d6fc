import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import type { Deadline } from '#schema/rulebook/deadlines.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { Facts, StartFact } from '#schema/rulebook/facts.ts';
import { CalendarYearMissing } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';
import { limitOf } from './due.ts';
import type { Limit } from './due.ts';
import { matches } from './match.ts';
import { dayOf, instantText, localMoment, sayDay, sayHour } from './time.ts';
import { firstDay, versionOn } from './versions.ts';

/** `running` and `overdue` while nothing is done, `met` and `late` once it is, `unknown` when it cannot be told. */
type ClockState = 'running' | 'overdue' | 'met' | 'late' | 'unknown';

/** One time limit of one thing. Instants carry their offset, `2026-03-06T23:59:59+07:00`. */
export interface Clock {
  readonly rule: string;
  readonly label: string;
  /** The fact that started it. */
  readonly start: StartFact;
  readonly started?: string;
  readonly due?: string;
  /** Whether the due moment itself is still in time. */
  readonly inclusive?: boolean;
  /** The limit in words: “hết ngày 06/03/2026”, “trước 12h00 ngày 06/03/2026”. */
  readonly dueText?: string;
  /** Day it would have ended on, had that not been a rest day. */
  readonly rolledFrom?: string;
  readonly until: Deadline['until'];
  readonly done?: string;
  readonly state: ClockState;
  /** Open-ended words (“kịp thời”): the measure is the portal's own, passing it is no breach. */
  readonly warnOnly: boolean;
  /** Vietnamese: why the state is `unknown`. */
  readonly why?: string;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/** The limit in words. */
export function sayLimit({ at, inclusive }: Limit): string {
  const whole = at.toPlainTime().toString() === (inclusive ? '23:59:59' : '00:00:00');
  if (whole) return `${inclusive ? 'hết' : 'trước'} ngày ${sayDay(at)}`;
  return `${inclusive ? 'chậm nhất' : 'trước'} ${sayHour(at)} ngày ${sayDay(at)}`;
}

function rightHour(rule: Deadline, at: Temporal.PlainDateTime): boolean {
  if (!rule.startTime) return true;
  const time = at.toPlainTime();
  return 'before' in rule.startTime
    ? Temporal.PlainTime.compare(time, rule.startTime.before) < 0
    : Temporal.PlainTime.compare(time, rule.startTime.from) >= 0;
}

function stateOf(limit: Limit, done: string | undefined, now: Temporal.PlainDateTime): ClockState {
  // Evidence (commits, the ledger) is known to the second.
  const moment = done === undefined ? { at: now, hour: true } : localMoment(done);
  const at = moment.at.with({ millisecond: 0, microsecond: 0, nanosecond: 0 });
  const order = moment.hour
    ? Temporal.PlainDateTime.compare(at, limit.at)
    : Temporal.PlainDate.compare(at.toPlainDate(), limit.at.toPlainDate());
  const inTime = order < 0 || (order === 0 && (limit.inclusive || !moment.hour));
  if (done === undefined) return inTime ? 'running' : 'overdue';
  return inTime ? 'met' : 'late';
}

function clockOf(
  rule: Deadline,
  start: StartFact,
  facts: Facts,
  calendar: WorkCalendar,
  now: Temporal.PlainDateTime,
): Clock | undefined {
  const common = {
    rule: rule.id,
    label: rule.label,
    start,
    until: rule.until,
    warnOnly: 'promptly' in rule.due,
    cite: rule.cite,
    quote: rule.quote,
    readings: rule.readings,
  };
  const unknown = (why: string): Clock => ({ ...common, state: 'unknown', why });
  const text = facts.times[start];
  if (text === undefined) return unknown(`Chưa ghi thời điểm ${startFacts[start]}.`);
  const { at, hour } = localMoment(text);
  if (rule.startTime && !hour) return unknown(`Chưa ghi giờ ${startFacts[start]}.`);
  if (!rightHour(rule, at)) return undefined;
  const done = rule.until === 'posted' ? facts.postedAt : (facts.suppliedAt ?? facts.postedAt);
  try {
    const limit = limitOf(rule.due, at, calendar);
    return {
      ...common,
      started: hour ? instantText(at) : at.toPlainDate().toString(),
      due: instantText(limit.at),
      inclusive: limit.inclusive,
      dueText: sayLimit(limit),
      ...(limit.rolledFrom && { rolledFrom: limit.rolledFrom.toString() }),
      ...(done !== undefined && { done }),
      state: stateOf(limit, done, now),
    };
  } catch (error) {
    if (error instanceof CalendarYearMissing) return unknown(error.message);
    throw error;
  }
}

/** Two halves of one rule that wait for the same missing fact are told once. */
function onceUnknown(clocks: readonly Clock[]): Clock[] {
  const keyOf = ({ start, cite, why }: Clock) => `${start}|${cite}|${why}`;
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
 * what happened before the first version took effect has no clock.
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
      .flatMap((rule) => rule.start.map((start) => clockOf(rule, start, facts, calendar, now)))
      .filter((clock) => clock !== undefined)
      .filter((clock) => governs(version, rulebook, clock, at)),
  );
  return onceUnknown(clocks);
}
