import { describe, expect, it } from 'vitest';
import { at, basis, factsOf } from '../../tests/policy/rulebook-with.ts';
import { decide } from './decide.ts';
import type { Approval } from './evidence.ts';
import { publishRight } from './publish-right.ts';
import {
  approval,
  board,
  facts,
  member,
  proposal,
  routeOf,
  secretary,
} from '../../tests/policy/one-route.ts';

const head = approval('truong-ban', 'truong-ban', 'truong-ban', 20);
const standing = (route: ReturnType<typeof routeOf>, given: readonly Approval[]) =>
  decide(route, given, proposal).steps.map(({ role, status, by }) => [role, status, by]);

describe('a step several roles may do', () => {
  const route = routeOf([
    { role: 'bien-tap-cap-1', or: ['bien-tap-cap-2'] },
    { role: 'pho-ban-noi-dung', or: ['truong-ban'], within: { workingDays: 2 }, from: 'submitted' },
  ]);

  it('names both, in words and among who may', () => {
    const [first, second] = route.steps;
    expect(first).toMatchObject({
      or: ['bien-tap-cap-2'],
      label: 'Biên tập viên cấp 1 hoặc Biên tập viên cấp 2',
    });
    expect(first?.whoMay.map(({ account }) => account)).toEqual(['thu-ky', 'uy-vien', 'uy-vien-2']);
    expect(first).not.toHaveProperty('limitFrom');
    expect(second).toMatchObject({ within: { workingDays: 2 }, limitFrom: 'submitted' });
  });

  it('is done by the holder of either, a higher tier included', () => {
    expect(standing(route, [secretary, head])).toEqual([
      ['bien-tap-cap-1', 'done', 'thu-ky'],
      ['pho-ban-noi-dung', 'done', 'truong-ban'],
    ]);
    expect(standing(route, [member, head])[0]).toEqual(['bien-tap-cap-1', 'done', 'uy-vien']);
    expect(decide(route, [member, head], proposal).state).toBe('open');
    expect(decide(route, [head], proposal).state).toBe('waiting');
  });

  it('is not done by a role that is not named, nor in an office not held', () => {
    const deputy = approval('pho-truong-ban', 'pho-ban-noi-dung', 'pho-truong-ban-noi-dung', 5);
    expect(standing(route, [deputy])[0]?.[1]).toBe('waiting');
    expect(standing(route, [{ ...member, office: 'thu-ky' }])[0]?.[1]).toBe('void');
  });

  it('tells a holder of the other role what is still missing', () => {
    const right = publishRight(route, decide(route, [], proposal), 'truong-ban', at('2026-03-05T10:00'));
    expect(right).toMatchObject({
      allowed: false,
      message:
        'Chưa thể xuất bản: còn chờ Biên tập viên cấp 1 hoặc Biên tập viên cấp 2 chuyển duyệt (khoản 2 Điều 12).',
    });
  });

  it('lets nobody approve their own edits unless the text lets every one of the roles', () => {
    expect(route.steps[0]?.mayApproveOwnEdits).toBe(false);
    expect(routeOf([{ role: 'bien-tap-cap-1' }]).steps[0]?.mayApproveOwnEdits).toBe(true);
  });

  it('says so when a role is not one of the version', () => {
    expect(() => routeOf([{ role: 'bien-tap-cap-1', or: ['khong-co'] }])).toThrow(
      'chưa có vai “khong-co” trong roles',
    );
  });
});

const inBoth = (appointment: object, given: object) =>
  routeOf(
    [{ role: 'bien-tap-cap-2', scope: ['unit', 'section'] }],
    {},
    {
      ...board,
      appointments: [{ account: 'uy-vien', office: 'uy-vien', from: '2023-01-01', ...appointment }],
    },
    factsOf({ ...facts, ...given }),
  ).steps[0]?.whoMay.length;

describe('scopes that must all hold', () => {
  it('names the unit whose holders act', () => {
    const [both, section] = [['unit', 'section'] as const, 'section' as const].map(
      (scope) => routeOf([{ role: 'bien-tap-cap-2', scope }]).steps[0],
    );
    expect(both).toMatchObject({ scope: ['unit', 'section'], unit: 'truong-thpt-1' });
    expect(section).not.toHaveProperty('unit');
  });

  it('lets a holder act only within every one of them', () => {
    const unit = 'truong-thpt-1';
    expect(inBoth({ unit }, { sectionOwners: [unit] })).toBe(1);
    expect(inBoth({ unit }, { sectionOwners: 'all' })).toBe(1);
    expect(inBoth({ unit }, { sectionOwners: ['van-phong-so'] })).toBe(0);
    expect(inBoth({ unit: 'van-phong-so' }, { sectionOwners: ['van-phong-so'] })).toBe(0);
  });
});

const acting = (more: object = {}) => ({
  ...board,
  delegations: [
    { office: 'truong-ban', to: 'pho-truong-ban', from: '2026-03-01', until: '2026-03-31', ...more },
  ],
});

describe('one who acts for the head by delegation', () => {
  const steps = [{ role: 'bien-tap-cap-1' }, { role: 'pho-ban-noi-dung' }, { role: 'truong-ban' }];
  const delegations = [{ from: 'truong-ban', to: 'pho-ban-noi-dung', ...basis }];
  const asHead = approval('pho-truong-ban', 'truong-ban', 'truong-ban', 30);
  const asDeputy = approval('pho-truong-ban', 'pho-ban-noi-dung', 'pho-truong-ban-noi-dung', 20);
  const state = (given: readonly Approval[], more: object = { delegations }, who: unknown = acting()) =>
    decide(routeOf(steps, more, who), given, proposal).state;

  it('signs once for both steps, or signs each', () => {
    expect(state([secretary, asHead])).toBe('open');
    expect(state([secretary, asDeputy, asHead])).toBe('open');
    expect(standing(routeOf(steps, { delegations }, acting()), [secretary, asHead])).toEqual([
      ['bien-tap-cap-1', 'done', 'thu-ky'],
      ['pho-ban-noi-dung', 'done', 'pho-truong-ban'],
      ['truong-ban', 'done', 'pho-truong-ban'],
    ]);
  });

  it('does not do for a step further down, nor by the deputy’s own signature alone', () => {
    expect(state([asHead])).toBe('waiting');
    expect(state([secretary, asDeputy])).toBe('waiting');
  });

  it('signs twice in vain where the text provides for no such delegation', () => {
    expect(state([secretary, asDeputy, asHead], {})).toBe('waiting');
    const other = [{ from: 'truong-ban', to: 'bien-tap-cap-2', ...basis }];
    expect(state([secretary, asHead], { delegations: other })).toBe('waiting');
    const reversed = [{ from: 'pho-ban-noi-dung', to: 'truong-ban', ...basis }];
    expect(state([secretary, asHead], { delegations: reversed })).toBe('waiting');
  });

  it('counts only while the delegation holds, and only for one who holds the lower office too', () => {
    expect(state([secretary, asHead], { delegations }, acting({ until: '2026-03-04' }))).toBe('waiting');
    expect(state([secretary, asHead], { delegations }, acting({ from: '2026-03-06' }))).toBe('waiting');
    const stranger = approval('uy-vien-2', 'truong-ban', 'truong-ban', 30);
    expect(state([secretary, stranger], { delegations }, acting({ to: 'uy-vien-2' }))).toBe('waiting');
  });

  it('does not let the head’s own signature do for the deputy', () => {
    expect(state([secretary, head])).toBe('waiting');
    const both = {
      ...acting(),
      appointments: [
        ...board.appointments,
        { account: 'truong-ban', office: 'pho-truong-ban-noi-dung', from: '2023-01-01' },
      ],
    };
    expect(state([secretary, head], { delegations }, both)).toBe('waiting');
  });
});
