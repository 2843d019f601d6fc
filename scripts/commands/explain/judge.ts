import { workCalendar } from '#policy/calendar.ts';
import { deadlines } from '#policy/deadlines.ts';
import type { Clock } from '#policy/deadlines.ts';
import { requiredApprovals } from '#policy/route.ts';
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
  /** Names of the facts' unit and section. */
  readonly unit: string | undefined;
  readonly section: string | undefined;
  readonly at: Temporal.Instant;
  readonly route: Route;
  readonly clocks: readonly Clock[];
  readonly readings: RulebookVersion['interpretations'];
}

/** What the portal's rules say of facts at a moment. */
export type Judge = (facts: Facts, at: Temporal.Instant) => Explanation;

/** Prepares a portal for judging; the judge throws `NotInForce` for a moment before the regulation took effect. */
export function judgeOf(portal: PortalSettings): Judge {
  const calendar = workCalendar(portal.calendar);
  const unitNames = new Map(portal.units.map(({ id, name }) => [id, name]));
  const sectionTitles = new Map(portal.sections.map(({ id, title }) => [id, title]));
  return (facts, at) => {
    try {
      const version = versionOn(portal.rulebook, dayOf(at));
      const route = requiredApprovals(portal.rulebook, portal.board, facts, at);
      const clocks = deadlines(portal.rulebook, calendar, facts, at);
      const used = new Set([...route.readings, ...clocks.flatMap(({ readings }) => readings)]);
      return {
        portal: portal.id,
        facts,
        unit: unitNames.get(facts.unit ?? ''),
        section: sectionTitles.get(facts.section ?? ''),
        at,
        route,
        clocks,
        readings: version.interpretations.filter(({ id }) => used.has(id)),
      };
    } catch (error) {
      if (error instanceof NotInForce) throw new QuycheError('NotInForce', error.message, { cause: error });
      throw error;
    }
  };
}
