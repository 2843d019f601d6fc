import type { Due } from '#schema/rulebook/due.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { StartFact } from '#schema/rulebook/facts.ts';
import { CalendarYearMissing } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';
import { limitOf } from './due.ts';
import type { Limit } from './due.ts';
import { instantText, localMoment, sayDay, sayHour } from './time.ts';

/** `running` and `overdue` while nothing is done, `met` and `late` once it is, `unknown` when it cannot be told. */
export type ClockState = 'running' | 'overdue' | 'met' | 'late' | 'unknown';

/** What stops a clock: handed in, on the site; a question sent on, answered, its asker told; an approver done. */
export type ClockEnd =
  'supplied' | 'posted' | 'forwarded' | 'answered' | 'told' | 'reported' | 'removed' | 'approved';

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
  readonly until: ClockEnd;
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

/** What a clock rests on, whatever part of the rulebook it comes from. */
export interface ClockRule {
  readonly rule: string;
  readonly label: string;
  readonly start: StartFact;
  readonly due: Due;
  readonly until: ClockEnd;
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

/** Whether a moment (a day, or known to the second) is still in time. */
export function inTime(
  limit: Limit,
  moment: { readonly at: Temporal.PlainDateTime; readonly hour: boolean },
) {
  // Evidence (commits, the ledger) is known to the second.
  const at = moment.at.with({ millisecond: 0, microsecond: 0, nanosecond: 0 });
  const order = moment.hour
    ? Temporal.PlainDateTime.compare(at, limit.at)
    : Temporal.PlainDate.compare(at.toPlainDate(), limit.at.toPlainDate());
  return order < 0 || (order === 0 && (limit.inclusive || !moment.hour));
}

function stateOf(limit: Limit, done: string | undefined, now: Temporal.PlainDateTime): ClockState {
  if (done === undefined) return inTime(limit, { at: now, hour: true }) ? 'running' : 'overdue';
  return inTime(limit, localMoment(done)) ? 'met' : 'late';
}

/** A clock that cannot be told, with the reason in Vietnamese. */
export function unknownClock({ due, ...rule }: ClockRule, why: string): Clock {
  return { ...rule, warnOnly: 'promptly' in due, state: 'unknown', why };
}

/** The clock whose start is not on record. */
export function unstarted(rule: ClockRule): Clock {
  return unknownClock(rule, `Chưa ghi thời điểm ${startFacts[rule.start]}.`);
}

/**
 * One clock from its start (a day, or a moment) to what ended it. A year no calendar covers makes it `unknown`, with
 * what to add; a limit is never guessed.
 */
export function runClock(
  given: ClockRule,
  started: string,
  done: string | undefined,
  calendar: WorkCalendar,
  now: Temporal.PlainDateTime,
): Clock {
  const { due, ...rule } = given;
  const { at, hour } = localMoment(started);
  try {
    const limit = limitOf(due, at, calendar);
    return {
      ...rule,
      warnOnly: 'promptly' in due,
      started: hour ? instantText(at) : at.toPlainDate().toString(),
      due: instantText(limit.at),
      inclusive: limit.inclusive,
      dueText: sayLimit(limit),
      ...(limit.rolledFrom && { rolledFrom: limit.rolledFrom.toString() }),
      ...(done !== undefined && { done }),
      state: stateOf(limit, done, now),
    };
  } catch (error) {
    if (error instanceof CalendarYearMissing) return unknownClock(given, error.message);
    throw error;
  }
}
