import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { decide } from './decide.ts';
import type { Approval, Edit } from './evidence.ts';
import { requiredApprovals } from './route.ts';

const { rulebook, board } = settingsOf('hai-phong-gddt');
const routes = [{}, { subjects: ['lanh-dao-so'] }, { sensitivity: 'dac-biet' }].map((facts) =>
  requiredApprovals(
    rulebook,
    board,
    Facts.parse({ type: 'tin-tuc', unit: 'truong-thpt-1', unitKind: 'truong', ...facts }),
    Temporal.Instant.from('2026-03-05T09:00:00+07:00'),
  ),
);

const held = board.appointments.flatMap(({ account, office }) => {
  const role = board.offices.find(({ id }) => id === office)?.role;
  return role === undefined ? [] : [{ account, office, role }];
});
const tree = fc.constantFrom('T1', 'T2', 'T3');
const at = fc.integer({ min: 10, max: 59 }).map((minute) => `2026-03-05T09:${minute}:00+07:00`);
const approval: fc.Arbitrary<Approval> = fc
  .record({
    who: fc.constantFrom(...held),
    approved: fc.oneof({ weight: 3, arbitrary: fc.constant('T3') }, tree),
    at,
  })
  .map(({ who: { account, office, role }, approved, at: moment }) => ({
    account,
    office,
    role,
    tree: approved,
    base: 'b',
    at: moment,
  }));
const staff = { account: 'truong-thpt', role: undefined };
const edits: fc.Arbitrary<Edit[]> = fc.array(
  fc
    .record({ who: fc.constantFrom(...held, staff), before: tree, after: tree, at })
    .map(({ who: { account, role }, before, after, at: moment }) =>
      role === undefined
        ? { account, before, tree: after, at: moment }
        : { account, role, before, tree: after, at: moment },
    ),
  { maxLength: 4 },
);
/** One approval of each tier, in order, of the proposed bytes. */
const full = ['hieu-truong', 'thu-ky', 'uy-vien', 'pho-truong-ban', 'truong-ban'].flatMap((account, minute) =>
  held
    .filter((one) => one.account === account)
    .slice(0, 1)
    .map(({ office, role }) => ({
      account,
      office,
      role,
      tree: 'T3',
      base: 'b',
      at: `2026-03-05T09:0${minute}:00+07:00`,
    })),
);
const approvals = fc
  .tuple(fc.constantFrom(full, []), fc.array(approval, { maxLength: 10 }))
  .map(([some, noise]) => some.concat(noise));
const world = fc.record({ route: fc.constantFrom(...routes), approvals, edits });
const proposal = (made: readonly Edit[]) => ({
  tree: 'T3',
  base: 'b',
  authors: ['truong-thpt'],
  edits: made,
});

describe('decide, whatever the evidence', () => {
  it('never opens because an approval was taken away', () => {
    let opened = 0;
    fc.assert(
      fc.property(world, fc.nat(), ({ route, approvals: given, edits: made }, which) => {
        const before = decide(route, given, proposal(made)).state;
        if (before === 'open') opened += 1;
        const fewer = given.filter((_, index) => index !== which % Math.max(1, given.length));
        const after = decide(route, fewer, proposal(made)).state;
        expect(before !== 'open' && after === 'open').toBe(false);
      }),
      { numRuns: 500 },
    );
    expect(opened).toBeGreaterThan(0);
  });

  it('never closes because an approval that hands nothing up was added', () => {
    fc.assert(
      fc.property(world, approval, ({ route, approvals: given, edits: made }, more) => {
        const before = decide(route, given, proposal(made)).state;
        const after = decide(route, [...given, more], proposal(made)).state;
        expect(before === 'open' && after !== 'open').toBe(false);
      }),
    );
  });

  it('does not depend on the order in which approvals and edits are handed in', () => {
    const shuffled = world.chain(({ route, approvals: given, edits: made }) =>
      fc.record({
        route: fc.constant(route),
        given: fc.constant(given),
        other: fc.shuffledSubarray(given, { minLength: given.length, maxLength: given.length }),
        made: fc.constant(made),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ route, given, other, made }) => {
        const brief = (list: readonly Approval[]) => {
          const { state, steps } = decide(route, list, proposal(made));
          return {
            state,
            steps: steps.map(({ role, status, by, at: when }) => ({ role, status, by, when })),
          };
        };
        expect(brief(other)).toEqual(brief(given));
      }),
    );
  });

  it('opens only when the last approver approved exactly these bytes, and as many persons as steps', () => {
    fc.assert(
      fc.property(world, ({ route, approvals: given, edits: made }) => {
        const { state, steps } = decide(route, given, proposal(made));
        if (state !== 'open') return;
        expect(steps.at(-1)?.tree).toBe('T3');
        expect(new Set(steps.map(({ by }) => by)).size).toBe(steps.length);
      }),
    );
  });
});
