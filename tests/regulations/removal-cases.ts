import { expect } from 'vitest';
import { clearing, removalOf } from '#policy/removals.ts';
import { atClock, eachCase, factsOf } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

export interface RemovalCase extends Case {
  readonly facts: object;
  /** Role that decides; `never` for what always stays. */
  readonly decides: string;
  /** Unit that decides for what it posted. */
  readonly ownUnit?: string;
  /** Unit or role through which it is asked for. */
  readonly through?: string;
  /** Role told afterwards. */
  readonly reportTo?: string;
  /** Ids of the grounds. */
  readonly grounds?: readonly string[];
}

export interface ClearingCase extends Case {
  readonly facts: object;
  /** Id of the clearing. */
  readonly rule: string;
  /** When it is asked, `2026-03-05T09:00`. */
  readonly at: string;
  /** The limit in words, `trước ngày 30/06/2026`; none when the item belongs to no clearing. */
  readonly dueText: string | undefined;
}

/** Holds who decides on taking an item down against the text. */
export function removalCases(portal: PortalUnderTest, cases: readonly RemovalCase[]): void {
  eachCase('of removals', cases, (one) => {
    const facts = factsOf(portal, one.facts);
    const removal = removalOf(portal.settings.rulebook, facts, atClock('2026-03-05T09:00'));
    if (one.decides === 'never') {
      expect(removal).toMatchObject({ never: true, cite: one.clause });
      return;
    }
    expect(removal).toMatchObject({ never: false, decides: { role: one.decides, cite: one.clause } });
    if (removal?.never !== false) return;
    expect(removal.decides.ownUnit ? removal.decides.unit : undefined).toBe(one.ownUnit);
    if (one.through !== undefined) {
      expect([removal.requestedThrough?.unit, removal.requestedThrough?.role]).toContain(one.through);
    }
    if (one.reportTo !== undefined) expect(removal.reportTo?.role).toBe(one.reportTo);
    if (one.grounds) expect(removal.grounds.map(({ id }) => id)).toEqual(one.grounds);
  });
}

/** Holds the periodic clearings against the text: by which day, or none. */
export function clearingCases(portal: PortalUnderTest, cases: readonly ClearingCase[]): void {
  eachCase('of clearings', cases, ({ clause, facts, rule, at, dueText }) => {
    const found = clearing(portal.settings.rulebook, portal.calendar, factsOf(portal, facts), atClock(at));
    const clock = found.find((one) => one.rule === rule);
    expect(clock?.dueText).toBe(dueText);
    if (dueText !== undefined) expect(clock?.cite).toBe(clause);
  });
}
