import type { Rulebook } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { Quota } from '#schema/rulebook/quotas.ts';
import type { Unit } from '#schema/units.ts';
import { isWorkingDay } from './calendar.ts';
import type { WorkCalendar } from './calendar.ts';
import { inTime } from './clock.ts';
import { matches } from './match.ts';
import { limitInPeriod, nextPeriod, periodOf, tellLimit, tellPeriod } from './period.ts';
import type { Period } from './period.ts';
import { dayOf, localMoment } from './time.ts';
import { versionIfAny } from './versions.ts';

/** What every verdict on a quota says of the rule. */
interface QuotaRule {
  readonly rule: string;
  readonly label: string;
  readonly per: Quota['per'];
  readonly counts: Quota['counts'];
  readonly period: { readonly from: string; readonly to: string };
  /** Instant with offset, and the same in words. */
  readonly due: string;
  readonly dueText: string;
  readonly warnOnly: boolean;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/** A quota an item counts towards. */
export interface CountedIn extends QuotaRule {
  /** How many items the period needs. */
  readonly count: number;
}

/** How one unit stands with one quota. */
export interface QuotaStanding extends QuotaRule {
  /** None for a quota of the whole site. */
  readonly unit?: string;
  readonly required: number;
  readonly counted: number;
  /** Of those, how many were there by the day it was due. */
  readonly inTime: number;
  readonly short: number;
  /** `late`: enough, yet some after the day; `short`: the day has passed; `running`: not yet. */
  readonly state: 'met' | 'late' | 'running' | 'short';
  /** Entries counted, as they were handed in. */
  readonly entries: readonly string[];
}

function tell(quota: Quota, period: Period, calendar: WorkCalendar): CountedIn {
  const { id, label, count, per, counts, warnOnly, cite, quote, readings } = quota;
  const limit = tellLimit(limitInPeriod(quota.due, period, calendar));
  return {
    rule: id,
    label,
    count,
    per,
    counts,
    period: tellPeriod(period),
    ...limit,
    warnOnly,
    cite,
    quote,
    readings,
  };
}

/** The moment that counts: handed in, accepted, or posted. What is on the site was handed in and accepted before. */
function countedAt({ counts }: Quota, { suppliedAt, clearedAt, postedAt }: Facts): string | undefined {
  if (counts === 'posted') return postedAt;
  return (counts === 'sent' ? suppliedAt : clearedAt) ?? postedAt;
}

function binds(
  { whole, unitKinds, units, exceptUnits }: Quota,
  id: string | undefined,
  kind: string | undefined,
) {
  if (whole) return true;
  if (id === undefined || exceptUnits.includes(id)) return false;
  if (unitKinds === undefined && units === undefined) return true;
  return (units?.includes(id) ?? false) || (unitKinds?.some((one) => one === kind) ?? false);
}

function isKind(quota: Quota, facts: Facts): boolean {
  return (
    quota.types.includes(facts.type) &&
    (quota.genres === undefined || (facts.genre !== undefined && quota.genres.includes(facts.genre))) &&
    (quota.sections === undefined ||
      (facts.section !== undefined && quota.sections.includes(facts.section))) &&
    (!quota.qualityMarked || facts.qualityMarked === true) &&
    (quota.when === undefined || matches(quota.when, facts))
  );
}

/** The period in which a moment counts: after the day it was due, the text may give it to the next one. */
function countingPeriod(quota: Quota, moment: string, calendar: WorkCalendar): Period {
  const local = localMoment(moment);
  const period = periodOf(quota.per, local.at.toPlainDate());
  if (quota.late === 'this-period' || inTime(limitInPeriod(quota.due, period, calendar), local))
    return period;
  return nextPeriod(quota.per, period);
}

/** Quotas of the version in force when the period began; what began before the regulation owes nothing. */
function quotasOn(rulebook: Rulebook, day: Temporal.PlainDate): { quota: Quota; period: Period }[] {
  return rulebook.versions.flatMap((version) =>
    version.quotas
      .map((quota) => ({ quota, period: periodOf(quota.per, day) }))
      .filter(({ period }) => versionIfAny(rulebook, period.from) === version),
  );
}

/**
 * Quotas an item counts towards, in the period of the moment that counts (handed in, accepted, posted), else of `at`.
 * Throws `CalendarYearMissing`.
 */
export function quotasCounting(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  facts: Facts,
  at: Temporal.Instant,
): readonly CountedIn[] {
  return quotasOn(rulebook, dayOf(at))
    .map(({ quota }) => quota)
    .filter((quota) => binds(quota, facts.unit, facts.unitKind) && isKind(quota, facts))
    .map((quota) =>
      tell(quota, countingPeriod(quota, countedAt(quota, facts) ?? at.toString(), calendar), calendar),
    );
}

function standing(
  quota: Quota,
  period: Period,
  unit: string | undefined,
  items: readonly Facts[],
  calendar: WorkCalendar,
  at: Temporal.Instant,
): QuotaStanding {
  const limit = limitInPeriod(quota.due, period, calendar);
  const counted = items.flatMap((facts) => {
    const moment = countedAt(quota, facts);
    if (moment === undefined || !isKind(quota, facts)) return [];
    return countingPeriod(quota, moment, calendar).from.equals(period.from)
      ? [{ entry: facts.entry ?? '', onTime: inTime(limit, localMoment(moment)) }]
      : [];
  });
  const onTime = counted.filter((one) => one.onTime).length;
  const past = !inTime(limit, localMoment(at.toString()));
  const { count: required, ...rule } = tell(quota, period, calendar);
  const full = counted.length >= required;
  return {
    ...rule,
    ...(unit !== undefined && { unit }),
    required,
    counted: counted.length,
    inTime: onTime,
    short: Math.max(0, required - counted.length),
    state: onTime >= required ? 'met' : full ? 'late' : past ? 'short' : 'running',
    entries: counted.map(({ entry }) => entry),
  };
}

/**
 * How every unit stands with every quota that binds it, in the periods in which `day` falls, asked at `at`. Items are
 * the facts of entries with the moments of the ledger. Throws `CalendarYearMissing`.
 */
export function quotas(
  rulebook: Rulebook,
  calendar: WorkCalendar,
  units: readonly Unit[],
  items: readonly Facts[],
  day: Temporal.PlainDate,
  at: Temporal.Instant,
): readonly QuotaStanding[] {
  const byUnit = Map.groupBy(items, ({ unit }) => unit);
  return quotasOn(rulebook, day)
    .filter(({ quota }) => quota.per !== 'working-day' || isWorkingDay(calendar, day))
    .flatMap(({ quota, period }) =>
      quota.whole
        ? [standing(quota, period, undefined, items, calendar, at)]
        : units
            .filter(({ id, kind }) => binds(quota, id, kind))
            .map(({ id }) => standing(quota, period, id, byUnit.get(id) ?? [], calendar, at)),
    );
}
