import type { WorkCalendar } from '#policy/calendar.ts';
import type { Clock } from '#policy/clock.ts';
import { deadlines } from '#policy/deadlines.ts';
import { isPeriodName, periodOf, previousPeriod } from '#policy/period.ts';
import { questionVerdict } from '#policy/questions.ts';
import { quotas } from '#policy/quotas.ts';
import type { QuotaStanding } from '#policy/quotas.ts';
import { clearing } from '#policy/removals.ts';
import { reportsDue } from '#policy/reports.ts';
import { reviewsDue } from '#policy/reviews.ts';
import { dayOf } from '#policy/time.ts';
import { versionOn } from '#policy/versions.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';

/** One thing owed: not done, its time running or past. */
export interface Owed {
  readonly kind: 'entry' | 'quota' | 'report' | 'review';
  /** Unit that owes it; none for what an office or the whole site owes. */
  readonly unit?: string;
  /** Office that owes it, in the text's words. */
  readonly who?: string;
  readonly entry?: string;
  readonly rule: string;
  readonly label: string;
  readonly state: 'overdue' | 'running';
  /** Instant with offset, and the same in words; none where the text gives no day. */
  readonly due?: string;
  readonly dueText?: string;
  /** Of a quota. */
  readonly required?: number;
  readonly counted?: number;
  /** Passing it is a reminder, no breach. */
  readonly warnOnly: boolean;
  readonly cite: string;
}

function fromClock(facts: Facts, clock: Clock): Owed[] {
  const { rule, label, state, due, dueText, warnOnly, cite } = clock;
  if (state !== 'overdue' && state !== 'running') return [];
  return [
    {
      kind: 'entry',
      ...(facts.unit !== undefined && { unit: facts.unit }),
      ...(facts.entry !== undefined && { entry: facts.entry }),
      rule,
      label,
      state,
      ...(due !== undefined && { due }),
      ...(dueText !== undefined && { dueText }),
      warnOnly,
      cite,
    },
  ];
}

/** What is owed about one entry, and how many of its clocks cannot be told. */
export function owedOfEntry(
  { rulebook }: PortalSettings,
  calendar: WorkCalendar,
  facts: Facts,
  at: Temporal.Instant,
): { readonly owed: readonly Owed[]; readonly unknown: number } {
  const clocks = [
    ...deadlines(rulebook, calendar, facts, at),
    ...(questionVerdict(rulebook, calendar, facts, at)?.clocks ?? []),
    ...clearing(rulebook, calendar, facts, at),
  ];
  return {
    owed: clocks.flatMap((clock) => fromClock(facts, clock)),
    unknown: clocks.filter(({ state }) => state === 'unknown').length,
  };
}

function fromQuota(standing: QuotaStanding, state: Owed['state']): Owed {
  const { unit, rule, label, due, dueText, required, counted, warnOnly, cite } = standing;
  return {
    kind: 'quota',
    ...(unit !== undefined && { unit }),
    rule,
    label,
    state,
    due,
    dueText,
    required,
    counted,
    warnOnly,
    cite,
  };
}

/** Quotas short of their count: of the period that runs, and of the one just ended. */
export function owedQuotas(
  { rulebook, units }: PortalSettings,
  calendar: WorkCalendar,
  items: readonly Facts[],
  at: Temporal.Instant,
): readonly Owed[] {
  const today = dayOf(at);
  const spans = new Set(versionOn(rulebook, today).quotas.map(({ per }) => per));
  const ended = [...spans].filter(isPeriodName).flatMap((per) =>
    quotas(rulebook, calendar, units, items, previousPeriod(per, periodOf(per, today)).to, at)
      .filter((standing) => standing.per === per && standing.state === 'short')
      .map((standing) => fromQuota(standing, 'overdue')),
  );
  const now = quotas(rulebook, calendar, units, items, today, at).flatMap((standing) => {
    if (standing.state === 'short') return [fromQuota(standing, 'overdue')];
    return standing.state === 'running' ? [fromQuota(standing, 'running')] : [];
  });
  return [...ended, ...now];
}

function upkeep(
  kind: Owed['kind'],
  who: string,
  label: string,
  { rule, due, dueText, cite }: Pick<Owed, 'rule' | 'due' | 'dueText' | 'cite'>,
): Owed {
  const owed: Owed = { kind, who, rule, label, state: 'running', warnOnly: false, cite };
  return due === undefined || dueText === undefined ? owed : Object.assign(owed, { due, dueText });
}

/** Reports and reviews that come next; whether they were done is on no record here. */
export function owedUpkeep(
  { rulebook }: PortalSettings,
  calendar: WorkCalendar,
  at: Temporal.Instant,
): readonly Owed[] {
  const day = dayOf(at);
  const reports = reportsDue(rulebook, calendar, day).map((one) =>
    upkeep('report', one.from, `${one.label} gửi ${one.to}`, one),
  );
  const reviews = reviewsDue(rulebook, calendar, day).map((one) => upkeep('review', one.who, one.label, one));
  return [...reports, ...reviews].filter(({ due }) => due !== undefined);
}

/** Soonest first; what has no day last. */
export function byDue(a: Owed, b: Owed): number {
  const [first, second] = [a.due ?? '9', b.due ?? '9'];
  if (first !== second) return first < second ? -1 : 1;
  return `${a.entry ?? ''}${a.rule}` < `${b.entry ?? ''}${b.rule}` ? -1 : 1;
}
