import { expect, it } from 'vitest';
import { requiredApprovals } from '#policy/route.ts';
import { portalUnderTest } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('quang-tri-gddt');
const { rulebook, board, units, sections } = portal.settings;
const NOW = atClock('2026-03-05T09:00');

/** Everything a unit may hand in: each section it is in charge of or may send to, each kind of entry and genre, each change. */
const handedIn = sections.flatMap(({ id: section, contentTypes, owners, sentBy = [] }) =>
  units
    .filter(({ id, kind }) => owners === 'all' || owners.includes(id) || sentBy.includes(kind))
    .flatMap(({ id: unit }) =>
      contentTypes.flatMap((type) =>
        ['add', 'edit', 'remove'].flatMap((change) =>
          ['tin', 'chuyen-mon-chinh-luan'].map((genre) => ({ type, section, unit, change, genre })),
        ),
      ),
    ),
);

it('Điều 9, Điều 10: whatever a unit may hand in, someone of the board holds every step of its route', () => {
  expect(handedIn.length).toBeGreaterThan(400);
  const stuck = handedIn.filter((facts) =>
    requiredApprovals(rulebook, board, factsOf(portal, facts), NOW).steps.some(
      ({ whoMay }) => whoMay.length === 0,
    ),
  );
  expect(stuck).toEqual([]);
});

it('khoản 2 Điều 10: whatever a unit may hand in, someone of the board may post it', () => {
  const stuck = handedIn.filter((facts) => {
    const { publishers, tenures } = requiredApprovals(rulebook, board, factsOf(portal, facts), NOW);
    return publishers.every((role) => (tenures[role] ?? []).length === 0);
  });
  expect(stuck).toEqual([]);
});
