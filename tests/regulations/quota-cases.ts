import { expect } from 'vitest';
import { quotas, quotasCounting } from '#policy/quotas.ts';
import type { QuotaStanding } from '#policy/quotas.ts';
import { atClock, eachCase, factsOf, instantOf } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

/** Some items alike: how many, what they are, when each was sent or posted (`2026-03-24T23:59`). */
export interface Items {
  readonly count: number;
  readonly facts?: object;
  readonly sent?: string;
  readonly posted?: string;
}

export interface QuotaCase extends Case {
  /** Id of the quota. */
  readonly rule: string;
  /** Unit that owes it; none for a quota of the whole site. */
  readonly unit?: string;
  /** A day of the period asked about, `2026-03-15`. */
  readonly day: string;
  /** When it is asked, `2026-03-31T23:59`. */
  readonly at: string;
  readonly items: readonly Items[];
  readonly counted: number;
  readonly required: number;
  readonly state: QuotaStanding['state'];
  readonly dueText?: string;
  readonly warnOnly?: boolean;
}

export interface CountingCase extends Case {
  readonly facts: object;
  /** Quotas one item counts towards, by id; none is an answer too. */
  readonly towards: readonly string[];
}

const sorted = (ids: readonly string[]) => ids.toSorted();

/** Holds counts, periods and days of quotas against the text: write one case that is enough and one that is one short. */
export function quotaCases(portal: PortalUnderTest, cases: readonly QuotaCase[]): void {
  eachCase('of quotas', cases, (one) => {
    const items = one.items.flatMap(({ count, facts, sent, posted }) =>
      Array.from({ length: count }, () =>
        factsOf(portal, {
          type: 'tin-tuc',
          ...(one.unit !== undefined && { unit: one.unit }),
          ...facts,
          ...(sent !== undefined && { suppliedAt: instantOf(sent) }),
          ...(posted !== undefined && { postedAt: instantOf(posted) }),
        }),
      ),
    );
    const standing = quotas(
      portal.settings.rulebook,
      portal.calendar,
      portal.settings.units,
      items,
      Temporal.PlainDate.from(one.day),
      atClock(one.at),
    ).find(({ rule, unit }) => rule === one.rule && unit === one.unit);
    expect({
      cite: standing?.cite,
      counted: standing?.counted,
      required: standing?.required,
      state: standing?.state,
      warnOnly: standing?.warnOnly,
      ...(one.dueText !== undefined && { dueText: standing?.dueText }),
    }).toEqual({
      cite: one.clause,
      counted: one.counted,
      required: one.required,
      state: one.state,
      warnOnly: one.warnOnly ?? false,
      ...(one.dueText !== undefined && { dueText: one.dueText }),
    });
  });
}

/** Holds which quotas one item counts towards; the clause must be that of each. */
export function countingCases(portal: PortalUnderTest, cases: readonly CountingCase[]): void {
  eachCase('counts towards', cases, ({ clause, facts, towards }) => {
    const at = atClock('2026-03-05T09:00');
    const found = quotasCounting(portal.settings.rulebook, portal.calendar, factsOf(portal, facts), at);
    expect(sorted(found.map(({ rule }) => rule))).toEqual(sorted(towards));
    expect(found.filter(({ cite }) => cite !== clause)).toEqual([]);
  });
}

/** Units that owe a quota at all, by id. */
export function unitsOwing(portal: PortalUnderTest, rule: string, day = '2026-03-05'): readonly string[] {
  return quotas(
    portal.settings.rulebook,
    portal.calendar,
    portal.settings.units,
    [],
    Temporal.PlainDate.from(day),
    atClock(`${day}T09:00`),
  ).flatMap((standing) => (standing.rule === rule && standing.unit !== undefined ? [standing.unit] : []));
}
