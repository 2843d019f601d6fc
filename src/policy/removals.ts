import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { WorkCalendar } from './calendar.ts';
import { runClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { matches } from './match.ts';
import { dayOf, localMoment } from './time.ts';
import { versionOn } from './versions.ts';

/** Where a verdict comes from. */
interface Basis {
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

const basisOf = ({ cite, quote, readings }: Basis): Basis => ({ cite, quote, readings });

/** Who decides whether an item is taken down, or that it never is. */
export type Removal =
  | ({ readonly never: true } & Basis)
  | {
      readonly never: false;
      readonly decides: {
        readonly role: string;
        readonly label: string;
        /** The unit that posted it decides for itself. */
        readonly ownUnit: boolean;
        readonly unit?: string;
      } & Basis;
      readonly grounds: readonly ({ readonly id: string; readonly label: string } & Basis)[];
      /** Through which unit or role it is asked for. */
      readonly requestedThrough?: { readonly unit?: string; readonly role?: string } & Basis;
      /** To whom it is told afterwards. */
      readonly reportTo?: { readonly role: string; readonly label: string } & Basis;
    };

/** Why an item is never taken down; undefined when it may be. */
export function neverRemoved(version: RulebookVersion, facts: Facts): Basis | undefined {
  const disclosed = version.disclosures.find(
    ({ section, neverRemoved: never }) => never && section === facts.section,
  );
  return disclosed ?? version.removals?.never.find(({ when }) => matches(when, facts));
}

const labelOf = (version: RulebookVersion, role: string) =>
  version.roles.find(({ id }) => id === role)?.label ?? role;

/**
 * Who decides whether a posted item is taken down: never, for what is disclosed or named so; else the first decider
 * whose condition holds. Undefined where the regulation says nothing of removals. Throws `NotInForce`.
 */
export function removalOf(rulebook: Rulebook, facts: Facts, at: Temporal.Instant): Removal | undefined {
  const version = versionOn(rulebook, dayOf(at));
  const asked: Facts = { ...facts, change: 'remove', published: true };
  const never = neverRemoved(version, asked);
  if (never) return { never: true, ...basisOf(never) };
  const { removals } = version;
  const decides = removals?.decides.find(({ when }) => when === undefined || matches(when, asked));
  if (!removals || !decides) return undefined;
  const { requestedThrough: through, reportTo } = removals;
  return {
    never: false,
    decides: {
      role: decides.role,
      label: labelOf(version, decides.role),
      ownUnit: decides.ownUnit,
      ...(decides.ownUnit && facts.unit !== undefined && { unit: facts.unit }),
      ...basisOf(decides),
    },
    grounds: removals.grounds.map(({ id, label, cite, quote, readings }) => ({
      id,
      label,
      cite,
      quote,
      readings,
    })),
    ...(through && {
      requestedThrough: {
        ...(through.unit !== undefined && { unit: through.unit }),
        ...(through.role !== undefined && { role: through.role }),
        ...basisOf(through),
      },
    }),
    ...(reportTo && {
      reportTo: { role: reportTo.role, label: labelOf(version, reportTo.role), ...basisOf(reportTo) },
    }),
  };
}

/**
 * The report owed after a removal, where the text gives it a time: starts when the item was taken down. Undefined while
 * it stands, or where the text gives no time.
 */
export function removalReport(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  reportedAt: string | undefined,
  at: Temporal.Instant,
): Clock | undefined {
  if (facts.removedAt === undefined) return undefined;
  const version = versionOn(rulebook, localMoment(facts.removedAt).at.toPlainDate());
  const reportTo = version.removals?.reportTo;
  if (!reportTo?.due) return undefined;
  const rule = {
    rule: 'bao-cao-go-bo',
    label: `báo cáo ${labelOf(version, reportTo.role)} về việc gỡ bỏ`,
    start: 'changedAt' as const,
    due: reportTo.due,
    until: 'reported' as const,
    ...basisOf(reportTo),
  };
  return runClock(rule, facts.removedAt, reportedAt, calendar, localMoment(at.toString()).at);
}

/**
 * Clearings an item belongs to (“02 đợt/năm: trước 30/6 và trước 31/12”): from the day it ceased to be in force, else
 * from `at`, to the first named day after it.
 */
export function clearing(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  at: Temporal.Instant,
): readonly Clock[] {
  const now = localMoment(at.toString()).at;
  const version = versionOn(rulebook, dayOf(at));
  if (neverRemoved(version, facts)) return [];
  const expired = facts.times.expiresAt;
  const known =
    expired !== undefined && localMoment(expired).at.toPlainDate().toString() >= version.effectiveFrom;
  const from = known ? expired : now.toPlainDate().toString();
  return (version.removals?.reviews ?? [])
    .filter(({ when }) => matches(when, facts))
    .map(({ id, due, cite, quote, readings }) => {
      const rule = {
        rule: id,
        label: 'rà soát, gỡ bỏ',
        start: 'expiresAt' as const,
        due,
        until: 'removed' as const,
        cite,
        quote,
        readings,
      };
      return runClock(rule, from, facts.removedAt, calendar, now);
    });
}
