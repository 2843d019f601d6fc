import { runClock } from './clock.ts';
import type { Clock } from './clock.ts';
import type { WorkCalendar } from './calendar.ts';
import type { Decision } from './decide.ts';
import type { Route } from './route.ts';
import { localMoment } from './time.ts';
import { lower } from './words.ts';

/** The time one approver has; `role` is the step's. */
export interface StepClock extends Clock {
  readonly role: string;
}

/**
 * Time limits of the approvers themselves: each runs from when the item reached the step (the step before it was done,
 * or the item handed in where there is none), or from when it was handed in, as the text says. A step the item has not
 * reached has no clock yet.
 */
export function stepClocks(
  route: Pick<Route, 'quote' | 'readings'>,
  decision: Pick<Decision, 'steps'>,
  calendar: WorkCalendar,
  submittedAt: string,
  at: Temporal.Instant,
): readonly StepClock[] {
  const now = localMoment(at.toString()).at;
  return decision.steps.flatMap((step, index) => {
    const { within, limitFrom, role, label, verb, cite, status } = step;
    const before = decision.steps[index - 1];
    const reached = before === undefined ? submittedAt : before.status === 'done' ? before.at : undefined;
    const started = limitFrom === 'submitted' ? submittedAt : reached;
    if (!within || started === undefined) return [];
    const rule = {
      rule: role,
      label: `${label} ${lower(verb)}`,
      start: 'submittedAt' as const,
      due: { within, rolls: 'next-working-day' as const },
      until: 'approved' as const,
      cite,
      quote: route.quote,
      readings: route.readings,
    };
    const done = status === 'done' ? step.at : undefined;
    return [Object.assign({ role }, runClock(rule, started, done, calendar, now))];
  });
}
