import { CalendarYearMissing, workCalendar } from '#policy/calendar.ts';
import type { WorkCalendar } from '#policy/calendar.ts';
import { deadlines } from '#policy/deadlines.ts';
import type { Clock } from '#policy/deadlines.ts';
import { questionVerdict } from '#policy/questions.ts';
import type { QuestionVerdict } from '#policy/questions.ts';
import { quotasCounting } from '#policy/quotas.ts';
import type { CountedIn } from '#policy/quotas.ts';
import { removalOf } from '#policy/removals.ts';
import type { Removal } from '#policy/removals.ts';
import { requiredApprovals, rolesOfStep } from '#policy/route.ts';
import type { Route } from '#policy/route.ts';
import { dayOf } from '#policy/time.ts';
import { NotInForce, versionOn } from '#policy/versions.ts';
import type { RulebookVersion } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import { QuycheError } from '#scripts/errors.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';

/** All that `explain` found of one thing. */
export interface Explanation {
  readonly portal: string;
  readonly facts: Facts;
  /** Names of units by id. */
  readonly unitNames: ReadonlyMap<string, string>;
  readonly at: Temporal.Instant;
  readonly route: Route;
  readonly clocks: readonly Clock[];
  /** Quotas it counts towards; `quotasUnknown` says why they cannot be told. */
  readonly quotas: readonly CountedIn[];
  readonly quotasUnknown?: string;
  /** Undefined where the regulation says nothing of it. */
  readonly removal: Removal | undefined;
  readonly question: QuestionVerdict | undefined;
  readonly readings: RulebookVersion['interpretations'];
}

/** What the portal's rules say of facts at a moment. */
export type Judge = (facts: Facts, at: Temporal.Instant) => Explanation;

type Counted = Pick<Explanation, 'quotas' | 'quotasUnknown'>;

/** A year no calendar covers leaves the quota's last day untold, and nothing else. */
function counted(count: () => readonly CountedIn[]): Counted {
  try {
    return { quotas: count() };
  } catch (error) {
    if (error instanceof CalendarYearMissing) return { quotas: [], quotasUnknown: error.message };
    throw error;
  }
}

interface Read {
  readonly readings: readonly string[];
}

function removalReadings(removal: Removal | undefined): readonly Read[] {
  if (!removal) return [];
  if (removal.never) return [removal];
  const { decides, grounds, requestedThrough: through, reportTo } = removal;
  return [decides, ...grounds, ...(through ? [through] : []), ...(reportTo ? [reportTo] : [])];
}

/** Readings of everything the explanation rests on, the roles of the route included. */
function readingsUsed(version: RulebookVersion, told: Omit<Explanation, 'readings'>): ReadonlySet<string> {
  const { route, clocks, quotas, removal, question } = told;
  const acting = new Set(route.steps.flatMap((step) => rolesOfStep(step)));
  return new Set(
    [
      route,
      ...version.roles.filter(({ id }) => acting.has(id)),
      ...clocks,
      ...quotas,
      ...removalReadings(removal),
      ...(question ? [question, question.intake, ...question.clocks] : []),
    ].flatMap(({ readings }) => readings),
  );
}

function explained(
  portal: PortalSettings,
  calendar: WorkCalendar,
  unitNames: ReadonlyMap<string, string>,
  facts: Facts,
  at: Temporal.Instant,
): Explanation {
  const { rulebook } = portal;
  const version = versionOn(rulebook, dayOf(at));
  const told = {
    portal: portal.id,
    facts,
    unitNames,
    at,
    route: requiredApprovals(rulebook, portal.board, facts, at),
    clocks: deadlines(rulebook, calendar, facts, at),
    ...counted(() => quotasCounting(rulebook, calendar, facts, at)),
    removal: removalOf(rulebook, facts, at),
    question: questionVerdict(rulebook, calendar, facts, at),
  };
  const used = readingsUsed(version, told);
  return { ...told, readings: version.interpretations.filter(({ id }) => used.has(id)) };
}

/** Prepares a portal for judging; the judge throws `NotInForce` for a moment before the regulation took effect. */
export function judgeOf(portal: PortalSettings): Judge {
  const calendar = workCalendar(portal.calendar);
  const unitNames = new Map(portal.units.map(({ id, name }) => [id, name]));
  return (facts, at) => {
    try {
      return explained(portal, calendar, unitNames, facts, at);
    } catch (error) {
      if (error instanceof NotInForce) throw new QuycheError('NotInForce', error.message, { cause: error });
      throw error;
    }
  };
}
