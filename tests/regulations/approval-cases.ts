import { expect } from 'vitest';
import { decide } from '#policy/decide.ts';
import type { Approval, Proposal } from '#policy/evidence.ts';
import { publishRight } from '#policy/publish-right.ts';
import { requiredApprovals } from '#policy/route.ts';
import type { Route } from '#policy/route.ts';
import { Board } from '#schema/board.ts';
import type { Within } from '#schema/rulebook/due.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import { atClock, eachCase, factsOf } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

export interface ApprovalCase extends Case {
  readonly facts: object;
  /** Facts of the item as it stands on the site, for a change of what is posted. */
  readonly before?: object;
  /** Id of the rule that must decide. */
  readonly rule?: string;
  /** Roles that must act, lowest first. */
  readonly roles: readonly string[];
  /** Roles that may press publish afterwards. */
  readonly publish: readonly string[];
  /** Roles to which the last tier may hand the item up, nearest first; not looked at when left out. */
  readonly beyond?: readonly string[];
  /** Clause of each step, where it is worth holding against the text. */
  readonly stepCites?: readonly string[];
  /** Time a tier has: role → length. */
  readonly limits?: Readonly<Record<string, Within>>;
  /** Wall clock, `2026-03-05T09:00`. */
  readonly at?: string;
}

/** 05/3/2026, a Thursday no holiday touches. */
const WORKDAY = '2026-03-05T09:00';

/**
 * The portal's own board with one person more in every office, in the item's unit, its section's units and its field,
 * so that each step finds someone who is nobody else.
 */
function staffed({ settings }: PortalUnderTest, facts: Facts): Board {
  const { board } = settings;
  const owners = facts.sectionOwners === 'all' ? [] : facts.sectionOwners;
  const units = [...new Set([...(facts.unit === undefined ? [] : [facts.unit]), ...owners])];
  const offices = board.offices.filter(({ role }) => role !== undefined);
  const fields = facts.field === undefined ? {} : { fields: [facts.field] };
  return Board.parse({
    ...board,
    accounts: [
      ...board.accounts,
      ...offices.map(({ id, title }) => ({ id: `thu-${id}`, name: title, email: `${id}@kiem-thu.example` })),
    ],
    appointments: [
      ...board.appointments,
      ...offices.flatMap(({ id }) => {
        const held = { account: `thu-${id}`, office: id, from: '2000-01-01', ...fields };
        return units.length === 0 ? [held] : units.map((unit) => Object.assign({ unit }, held));
      }),
    ],
  });
}

/** One approval per step, each by another of the persons put there for the test, a minute apart. */
export function approvalsOf({ settings }: PortalUnderTest, route: Route): Approval[] {
  const acted = new Set<string>();
  return route.steps.map(({ role, whoMay }, index) => {
    const who = whoMay.find(({ account }) => account.startsWith('thu-') && !acted.has(account));
    if (!who) throw new Error(`nobody may act as ${role}`);
    acted.add(who.account);
    const as = settings.board.offices.find(({ id }) => id === who.office)?.role ?? role;
    const at = `2026-03-05T09:${String(index).padStart(2, '0')}:00+07:00`;
    return { account: who.account, office: who.office, role: as, tree: 'ban-1', base: 'nen', at };
  });
}

/** What the tests propose: written by someone who holds no office. */
export const proposal: Proposal = { tree: 'ban-1', base: 'nen', authors: ['nguoi-soan'], edits: [] };

/** The facts' route, with the clause it rests on, and with people in every office. */
export function routeOf(
  portal: PortalUnderTest,
  { facts, before, at = WORKDAY }: Pick<ApprovalCase, 'facts' | 'before' | 'at'>,
): Route {
  const change = factsOf(portal, facts);
  const was = before === undefined ? undefined : factsOf(portal, before);
  return requiredApprovals(portal.settings.rulebook, staffed(portal, change), change, atClock(at), was);
}

/**
 * Holds who must act, in which order, and who publishes against the text. Each case is two tests: the route with its
 * clause; and the gate, which opens when all have approved, stays shut while any one has not, and lets only the named
 * roles press publish.
 */
export function approvalCases(portal: PortalUnderTest, cases: readonly ApprovalCase[]): void {
  eachCase('who approves', cases, (one) => {
    const route = routeOf(portal, one);
    expect({
      cite: route.cite,
      roles: route.steps.map(({ role }) => role),
      publish: route.publishers,
      ...(one.rule !== undefined && { rule: route.rule }),
      ...(one.beyond && { beyond: route.beyond.map(({ role }) => role) }),
      ...(one.stepCites && { stepCites: route.steps.map(({ cite }) => cite) }),
      ...(one.limits && {
        limits: Object.fromEntries(
          route.steps.flatMap(({ role, within }) => (within ? [[role, within]] : [])),
        ),
      }),
    }).toEqual({
      cite: one.clause,
      roles: one.roles,
      publish: one.publish,
      ...(one.rule !== undefined && { rule: one.rule }),
      ...(one.beyond && { beyond: one.beyond }),
      ...(one.stepCites && { stepCites: one.stepCites }),
      ...(one.limits && { limits: one.limits }),
    });
  });

  eachCase('nothing is published before every one of them has approved', cases, (one) => {
    const route = routeOf(portal, { ...one, at: WORKDAY });
    const approvals = approvalsOf(portal, route);
    const full = decide(route, approvals, proposal);
    expect(full.state).toBe('open');
    for (const missing of approvals) {
      const rest = approvals.filter((approval) => approval !== missing);
      expect(decide(route, rest, proposal).state, `without ${missing.role}`).toBe('waiting');
    }
    const now = atClock('2026-03-05T10:00');
    for (const role of Object.keys(route.labels)) {
      const holder = (route.tenures[role] ?? []).find(({ account }) => account.startsWith('thu-'));
      if (!holder) continue;
      const right = publishRight(route, full, holder.account, now);
      expect(right.allowed, `${role} presses publish`).toBe(one.publish.includes(role));
      expect(right.cite, `${role} is told the clause`).toBe(one.clause);
      expect(publishRight(route, decide(route, [], proposal), holder.account, now).allowed).toBe(false);
    }
  });
}
