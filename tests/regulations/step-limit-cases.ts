import { expect } from 'vitest';
import { decide } from '#policy/decide.ts';
import { stepClocks } from '#policy/step-clocks.ts';
import { approvalsOf, proposal, routeOf } from './approval-cases.ts';
import { atClock, eachCase, instantOf, minuteAfter } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

export interface StepLimitCase extends Case {
  readonly facts: object;
  /** Role whose time it is. */
  readonly role: string;
  /** When the item was handed in, and when every step before this one was done (the same moment when left out). */
  readonly submitted: string;
  readonly reached?: string;
  /** Last minute in time, `2026-03-09T23:59`; the minute after is late. */
  readonly lastMinute: string;
}

/** Holds the time approvers themselves have against the text: two tests, at the last minute and the minute after. */
export function stepLimitCases(portal: PortalUnderTest, cases: readonly StepLimitCase[]): void {
  const clockOf = (
    { facts, role, submitted, reached = submitted }: StepLimitCase,
    now: string,
    done?: string,
  ) => {
    const route = routeOf(portal, { facts, at: submitted });
    const before = route.steps.findIndex((step) => step.role === role);
    const approvals = approvalsOf(portal, route)
      .slice(0, done === undefined ? before : before + 1)
      .map((approval, index) =>
        Object.assign(approval, { at: instantOf(index === before && done !== undefined ? done : reached) }),
      );
    const decision = decide(route, approvals, proposal);
    const clocks = stepClocks(route, decision, portal.calendar, instantOf(submitted), atClock(now));
    return clocks.find((clock) => clock.role === role);
  };
  eachCase('acts in time at the last minute', cases, (one) => {
    const done = clockOf(one, one.lastMinute, one.lastMinute);
    expect({ cite: done?.cite, done: done?.state }).toEqual({ cite: one.clause, done: 'met' });
    expect(clockOf(one, one.lastMinute)?.state).toBe('running');
  });
  eachCase('acts late the minute after', cases, (one) => {
    const after = minuteAfter(one.lastMinute);
    const done = clockOf(one, after, after);
    expect({ cite: done?.cite, done: done?.state }).toEqual({ cite: one.clause, done: 'late' });
    expect(clockOf(one, after)?.state).toBe('overdue');
  });
}
