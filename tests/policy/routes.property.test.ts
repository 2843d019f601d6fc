import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '#policy/decide.ts';
import type { Approval } from '#policy/evidence.ts';
import { matches } from '#policy/match.ts';
import { requiredApprovals, rolesOfStep } from '#policy/route.ts';
import type { Route } from '#policy/route.ts';
import { factSpace } from '#policy/rulebook-check/fact-space.ts';
import { Board } from '#schema/board.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { portalIds } from '../helpers/portals.ts';

const now = Temporal.Instant.from('2026-03-20T09:00:00+07:00');
const proposal = { tree: 'T', base: 'B', authors: ['nguoi-soan'], edits: [] };
const minute = fc.integer({ min: 10, max: 59 }).map((value) => `2026-03-20T08:${value}:00+07:00`);

/** A board on which three persons hold every office, everywhere: who acts is then the test's to choose. */
function crowded(board: Board, facts: Facts): Board {
  const owners = facts.sectionOwners === 'all' ? [] : facts.sectionOwners;
  const places = [...new Set([...(facts.unit === undefined ? [] : [facts.unit]), ...owners])];
  const people = ['mot', 'hai', 'ba'];
  return Board.parse({
    ...board,
    accounts: [...board.accounts, ...people.map((id) => ({ id, name: id, email: `${id}@kiem-thu.example` }))],
    appointments: board.offices.flatMap(({ id }) =>
      people.flatMap((account) =>
        [undefined, ...places].map((unit) =>
          Object.assign(
            { account: `${account}-${id}`, office: id, from: '2000-01-01' },
            unit !== undefined && { unit },
          ),
        ),
      ),
    ),
  });
}

const approvalBy = (route: Route, role: string, who: number, tree: string, at: string): Approval[] => {
  const held = route.tenures[role] ?? [];
  const tenure = held[who % Math.max(1, held.length)];
  return tenure ? [{ account: tenure.account, office: tenure.office, role, tree, base: 'B', at }] : [];
};

/** One approval of each step, in order, by different persons. */
const full = (route: Route) =>
  route.steps.flatMap(({ role }, index) =>
    approvalBy(route, role, index, 'T', `2026-03-20T08:0${index}:00+07:00`),
  );

describe.each(portalIds)('the routes of %s', (portal) => {
  const { rulebook, board, sections, units } = settingsOf(portal);
  const version = rulebook.versions.at(-1);
  const rules = version?.approvals.rules ?? [];
  const whens = rules.flatMap(({ when, route }) => [when, ...route.flatMap((step) => step.when ?? [])]);
  const space = [...factSpace(whens, { sections, units })];
  const routeFor = (facts: Facts) => requiredApprovals(rulebook, crowded(board, facts), facts, now);
  const things = fc.constantFrom(...space);
  /** Who may act on an item, as places in the lists of tenures: small enough to read in a counterexample. */
  const pick = fc.record({
    step: fc.nat({ max: 9 }),
    who: fc.nat({ max: 2 }),
    tree: fc.constantFrom('T', 'T', 'T', 'T2'),
    at: minute,
  });
  const world = fc.record({
    facts: things,
    complete: fc.boolean(),
    picks: fc.array(pick, { maxLength: 8 }),
  });
  type World = typeof world extends fc.Arbitrary<infer W> ? W : never;

  const evidence = (route: Route, { complete, picks }: World) => {
    const roles = [...route.steps, ...route.beyond].flatMap(rolesOfStep);
    const noise = picks.flatMap(({ step, who, tree, at }) =>
      approvalBy(route, roles[step % roles.length] ?? '', who, tree, at),
    );
    return [...(complete ? full(route) : []), ...noise];
  };

  it('give every combination of facts exactly one route: that of the first rule that holds, never without a step', () => {
    expect(space.length).toBeGreaterThan(20);
    for (const facts of space) {
      const route = requiredApprovals(rulebook, board, facts, now);
      expect(route.rule).toBe(rules.find(({ when }) => matches(when, facts))?.id);
      expect(route.steps.length).toBeGreaterThan(0);
      expect(route.publishers.length).toBeGreaterThan(0);
    }
  });

  it('open only when every step is done, and never with nobody’s approval', () => {
    for (const facts of space) {
      const route = requiredApprovals(rulebook, board, facts, now);
      expect(decide(route, [], proposal).state).toBe('waiting');
    }
  });

  it('open for one approval of each step, and close when any one of them is taken away', () => {
    let opened = 0;
    fc.assert(
      fc.property(things, (facts) => {
        const route = routeFor(facts);
        if (route.steps.some(({ whoMay }) => whoMay.length === 0)) return;
        opened += 1;
        const all = full(route);
        expect(decide(route, all, proposal).state).toBe('open');
        for (const one of all) {
          const rest = all.filter((approval) => approval !== one);
          expect(decide(route, rest, proposal).state).toBe('waiting');
        }
      }),
      { numRuns: 150 },
    );
    expect(opened).toBeGreaterThan(10);
  });

  it('never open because an approval was taken away', () => {
    let opened = 0;
    fc.assert(
      fc.property(world, fc.nat(), (one, which) => {
        const route = routeFor(one.facts);
        const given = evidence(route, one);
        const before = decide(route, given, proposal).state;
        if (before === 'open') opened += 1;
        const fewer = given.filter((_, index) => index !== which % Math.max(1, given.length));
        expect(before !== 'open' && decide(route, fewer, proposal).state === 'open').toBe(false);
      }),
      { numRuns: 300 },
    );
    expect(opened).toBeGreaterThan(10);
  });

  it('do not depend on the order in which approvals of one tier are handed in', () => {
    fc.assert(
      fc.property(world, fc.infiniteStream(fc.nat()), (one, order) => {
        const route = routeFor(one.facts);
        const given = evidence(route, one);
        const tell = (list: readonly Approval[]) => {
          const { state, steps, escalatedTo } = decide(route, list, proposal);
          return {
            state,
            escalatedTo,
            steps: steps.map(({ role, status, by, at }) => ({ role, status, by, at })),
          };
        };
        const places = given.map((approval) => ({ approval, place: order.next().value }));
        const other = places.toSorted((a, b) => a.place - b.place).map(({ approval }) => approval);
        expect(tell(other)).toEqual(tell(given));
      }),
      { numRuns: 200 },
    );
  });
});
