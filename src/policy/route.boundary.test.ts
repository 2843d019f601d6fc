import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { at, basis, factsOf, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { requiredApprovals, rolesOfStep } from './route.ts';

const { board, rulebook: real } = settingsOf('hai-phong-gddt');
const approvals = real.versions[0]?.approvals;
const rule = { ...approvals?.rules.at(-1), id: 'tat-ca', label: 'mọi mục', when: {}, rows: [], readings: [] };
const facts = factsOf({ type: 'tin-tuc', unit: 'truong-thpt-1', unitKind: 'truong' });
const now = at('2026-03-05T09:00');

/** A version whose one rule goes this way. */
const withRoute = (route: object[], more: object = {}, parts: object = {}) =>
  rulebookWith({
    approvals: { ...approvals, escalations: [], ...more, rules: [{ ...rule, route }] },
    ...parts,
  });
const routeOf = (route: object[], more: object = {}, given = facts, who = board) =>
  requiredApprovals(withRoute(route, more), who, given, now);

/** The real rulebook with its version changed past what the schema lets through. */
const brokenBy = (change: (version: RulebookVersion) => Partial<RulebookVersion>): Rulebook => ({
  ...real,
  versions: real.versions.map((version) => Object.assign({}, version, change(version))),
});

const small = Board.parse({
  offices: [
    { id: 'hieu-truong', role: 'thu-truong-don-vi', title: 'Hiệu trưởng' },
    { id: 'thu-ky', role: 'bien-tap-cap-1', title: 'Thư ký' },
    { id: 'truong-ban', role: 'truong-ban', title: 'Trưởng Ban' },
  ],
  accounts: ['a', 'b', 'c', 'd'].map((id) => ({ id, name: id, email: `${id}@mau.example` })),
  appointments: [
    { account: 'a', office: 'hieu-truong', unit: 'truong-thpt-1', from: '2026-01-01' },
    { account: 'b', office: 'hieu-truong', unit: 'truong-thpt-2', from: '2026-01-01' },
    { account: 'c', office: 'thu-ky', from: '2026-01-01', until: '2026-03-04' },
    { account: 'd', office: 'truong-ban', from: '2026-01-01' },
  ],
  delegations: [{ office: 'truong-ban', to: 'c', from: '2026-03-01', until: '2026-03-31' }],
});

/** Who may do a route's only step, and who holds the role for the item at any time. */
const accounts = (route: object, role: string) => {
  const { steps, tenures } = routeOf([route], {}, facts, small);
  return [steps[0]?.whoMay, tenures[role]].map((list) => list?.map(({ account }) => account));
};

describe('a route', () => {
  it('names no unit where the item has none', () => {
    const [step] = routeOf([{ role: 'thu-truong-don-vi' }], {}, factsOf({ type: 'tin-tuc' })).steps;
    expect(step).toMatchObject({ scope: 'unit', whoMay: [] });
    expect(step).not.toHaveProperty('unit');
  });

  it('without a step that stands has nobody above it either', () => {
    const route = routeOf([{ role: 'bien-tap-cap-2', when: { type: ['van-ban'] } }], {
      escalations: approvals?.escalations,
    });
    expect(route).toMatchObject({ steps: [], beyond: [] });
    expect(route).not.toHaveProperty('escalateTo');
  });

  it('counts the holders within the scope of the step, not of the role', () => {
    expect(accounts({ role: 'thu-truong-don-vi' }, 'thu-truong-don-vi')).toEqual([['a'], ['a']]);
    expect(accounts({ role: 'thu-truong-don-vi', scope: 'board' }, 'thu-truong-don-vi')).toEqual([
      ['a', 'b'],
      ['a', 'b'],
    ]);
    expect(accounts({ role: 'truong-ban', scope: 'unit' }, 'truong-ban')).toEqual([[], []]);
    const either = { role: 'truong-ban', or: ['thu-truong-don-vi'] };
    expect(accounts(either, 'thu-truong-don-vi')).toEqual([['d', 'c', 'a'], ['a']]);
    expect(accounts({ ...either, scope: 'board' }, 'thu-truong-don-vi')).toEqual([
      ['d', 'c', 'a', 'b'],
      ['a', 'b'],
    ]);
  });
});

/** Tiers above level 2, by the given escalations. */
const beyond = (...pairs: [from: string, to: string][]) => {
  const escalations = pairs.map(([from, to]) => Object.assign({ from, to }, basis));
  return routeOf([{ role: 'bien-tap-cap-2' }], { escalations }).beyond.map(({ role }) => role);
};

describe('escalations', () => {
  it('that lead back end where they meet a tier again', () => {
    expect(beyond(['bien-tap-cap-2', 'pho-ban-noi-dung'], ['pho-ban-noi-dung', 'bien-tap-cap-2'])).toEqual([
      'pho-ban-noi-dung',
    ]);
    expect(
      beyond(
        ['bien-tap-cap-2', 'pho-ban-noi-dung'],
        ['pho-ban-noi-dung', 'truong-ban'],
        ['truong-ban', 'pho-ban-noi-dung'],
      ),
    ).toEqual(['pho-ban-noi-dung', 'truong-ban']);
  });

  it('from another tier add nobody', () => {
    expect(beyond(['bien-tap-cap-1', 'pho-ban-noi-dung'])).toEqual([]);
  });
});

describe('what is never taken down', () => {
  const disclosed = { id: 'cong-khai', section: 'chuyen-de', neverRemoved: true, ...basis };
  const neverOf = (change: string) =>
    requiredApprovals(
      withRoute([{ role: 'bien-tap-cap-2' }], {}, { disclosures: [disclosed] }),
      board,
      factsOf({ ...facts, section: 'chuyen-de', change }),
      now,
    );

  it('is told with its clause where someone would take it down, and only then', () => {
    expect(neverOf('remove').never).toStrictEqual(basis);
    expect(neverOf('edit')).not.toHaveProperty('never');
    expect(
      routeOf([{ role: 'bien-tap-cap-2' }], {}, factsOf({ ...facts, change: 'remove' })),
    ).not.toHaveProperty('never');
  });
});

describe('a change from one class to another', () => {
  it('that the same tier decides is judged as it would be', () => {
    const special = factsOf({ ...facts, section: 'chuyen-de' });
    expect(requiredApprovals(real, board, special, now, facts).rule).toBe('chuyen-de');
    expect(requiredApprovals(real, board, facts, now, special).rule).toBe('thong-thuong');
  });
});

describe('rolesOfStep', () => {
  it('lists the step’s own role, then those that may do it in its place', () => {
    expect(rolesOfStep({ role: 'mot' })).toEqual(['mot']);
    expect(rolesOfStep({ role: 'mot', or: ['hai', 'ba'] })).toEqual(['mot', 'hai', 'ba']);
  });
});

describe('a rulebook that was never read through its schema', () => {
  it('is refused where no rule takes the item', () => {
    const rulebook = brokenBy((version) => ({ approvals: { ...version.approvals, rules: [] } }));
    expect(() => requiredApprovals(rulebook, board, facts, now)).toThrow(
      new TypeError('Phiên bản 2022 không có quy tắc duyệt cho mục này.'),
    );
  });

  it('is refused where a step names a role there is not', () => {
    const rulebook = brokenBy(({ roles }) => ({ roles: roles.filter(({ id }) => id !== 'bien-tap-cap-1') }));
    expect(() => requiredApprovals(rulebook, board, facts, now)).toThrow(
      new TypeError('Phiên bản 2022 không có vai “bien-tap-cap-1”.'),
    );
  });
});
