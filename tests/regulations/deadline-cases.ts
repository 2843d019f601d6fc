import { expect } from 'vitest';
import { deadlines } from '#policy/deadlines.ts';
import type { Clock } from '#policy/clock.ts';
import { atClock, eachCase, factsOf, instantOf, minuteAfter } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

export interface DeadlineCase extends Case {
  readonly facts: object;
  /** Id of the deadline rule. */
  readonly rule: string;
  /** The fact whose clock is meant, where a rule runs several (`approvedAt`, `acceptedAt`). */
  readonly start?: string;
  /** Last minute that is in time, on the Vietnamese wall clock: `2026-03-06T11:59`. The minute after is too late. */
  readonly lastMinute: string;
  /** Day the limit would have ended on, had it not been a rest day. */
  readonly rolledFrom?: string;
  /** The limit in words, where it is worth holding against the text. */
  readonly dueText?: string;
  /** Open-ended words: passing the limit is a warning only. */
  readonly warnOnly?: boolean;
}

export interface NoClockCase extends Case {
  readonly facts: object;
  /** Id of the rule that must not run. */
  readonly rule: string;
}

function clocksOf(portal: PortalUnderTest, facts: object, at: Temporal.Instant): readonly Clock[] {
  return deadlines(portal.settings.rulebook, portal.calendar, factsOf(portal, facts), at);
}

function clockOf(
  portal: PortalUnderTest,
  { facts, rule, start }: DeadlineCase,
  more: object,
  at: Temporal.Instant,
): Clock | undefined {
  return clocksOf(portal, { ...facts, ...more }, at).find(
    (clock) => clock.rule === rule && (start === undefined || clock.start === start),
  );
}

/**
 * Holds time limits against the text. Each case is two tests: at its last minute the thing is in time (posted: `met`;
 * not yet: `running`), the minute after it is not (`late`, `overdue`); both cite the clause.
 */
export function deadlineCases(portal: PortalUnderTest, cases: readonly DeadlineCase[]): void {
  eachCase('in time at the last minute', cases, (one) => {
    const posted = {
      suppliedAt: instantOf(`${one.lastMinute}:59`),
      postedAt: instantOf(`${one.lastMinute}:59`),
    };
    const done = clockOf(portal, one, posted, atClock(one.lastMinute));
    const open = clockOf(portal, one, {}, atClock(one.lastMinute));
    expect({
      cite: done?.cite,
      done: done?.state,
      open: open?.state,
      rolledFrom: done?.rolledFrom,
      warnOnly: done?.warnOnly,
      ...(one.dueText !== undefined && { dueText: done?.dueText }),
    }).toEqual({
      cite: one.clause,
      done: 'met',
      open: 'running',
      rolledFrom: one.rolledFrom,
      warnOnly: one.warnOnly ?? false,
      ...(one.dueText !== undefined && { dueText: one.dueText }),
    });
  });

  eachCase('late the minute after', cases, (one) => {
    const after = minuteAfter(one.lastMinute);
    const posted = { suppliedAt: instantOf(after), postedAt: instantOf(after) };
    const done = clockOf(portal, one, posted, atClock(after));
    const open = clockOf(portal, one, {}, atClock(after));
    expect({ cite: done?.cite, done: done?.state, open: open?.state }).toEqual({
      cite: one.clause,
      done: 'late',
      open: 'overdue',
    });
  });
}

/** Things on which a rule runs no clock at all, named by the clause that keeps them out. */
export function noClockCases(portal: PortalUnderTest, cases: readonly NoClockCase[]): void {
  const known = new Set(
    portal.settings.rulebook.versions.flatMap((version) => version.deadlines.map(({ id }) => id)),
  );
  eachCase('no clock', cases, ({ facts, rule, clause }) => {
    const cites = portal.settings.rulebook.versions.flatMap((version) =>
      version.deadlines.flatMap(({ id, cite }) => (id === rule ? [cite] : [])),
    );
    expect(known, 'a rule of the book').toContain(rule);
    expect(cites).toContain(clause);
    const clocks = clocksOf(portal, facts, atClock('2026-03-20T09:00'));
    expect(clocks.filter((clock) => clock.rule === rule)).toEqual([]);
  });
}
