import { describe, expect, it } from 'vitest';
import { approve, edit, ordinary, proposal } from '../../tests/helpers/evidence.ts';
import { decide } from './decide.ts';
import { byTime, doesBoth, heldOffice, notBefore } from './evidence.ts';
import type { Tenure } from './offices.ts';
import type { Route } from './route.ts';

const at = '2026-03-05T09:00:00+07:00';

describe('byTime', () => {
  const [a, b] = [
    { at, account: 'a' },
    { at, account: 'b' },
  ];
  const later = { at: '2026-03-05T02:00:01Z', account: 'a' };

  it('puts the earlier first, and of one moment the account that comes first', () => {
    expect(byTime(b, later)).toBeLessThan(0);
    expect(byTime(later, b)).toBeGreaterThan(0);
    expect([byTime(a, b), byTime(b, a), byTime(a, { ...a })]).toEqual([-1, 1, 0]);
  });

  it('reads moments, not their writing', () => {
    expect(byTime(a, { at: '2026-03-05T02:00:00Z', account: 'a' })).toBe(0);
    expect(notBefore(at, '2026-03-05T02:00:00Z')).toBe(true);
    expect(notBefore(at, '2026-03-05T02:00:01Z')).toBe(false);
  });
});

const tenure = (account: string, office: string, delegated: boolean): Tenure => ({
  account,
  office,
  title: office,
  from: '2026-03-05',
  until: '2026-03-05',
  delegated,
});
/** A route on which these tenures and delegations stand, and nothing else. */
const routeWith = (tenures: Route['tenures'], ...delegations: [from: string, to: string][]): Route => ({
  ...ordinary,
  tenures,
  delegations: delegations.map(([from, to]) => ({ from, to, cite: 'khoản 1 Điều 5' })),
});

/** Whether the head's approval is of an office held by these tenures. */
const held = (tenures: Route['tenures'], more: object = {}) =>
  heldOffice(routeWith(tenures), approve('truong-ban', 'T', 0, more));

describe('heldOffice', () => {
  it('asks for the role, the person, the office and the day, each', () => {
    const mine = { 'truong-ban': [tenure('truong-ban', 'truong-ban', false)] };
    expect(held(mine)).toBe(true);
    expect(held(mine, { role: 'pho-ban-noi-dung' })).toBe(false);
    expect(held(mine, { account: 'uy-vien' })).toBe(false);
    expect(held(mine, { office: 'thu-ky' })).toBe(false);
    expect(held(mine, { at: '2026-03-05T23:59:59+07:00' })).toBe(true);
    expect(held(mine, { at: '2026-03-06T00:00:00+07:00' })).toBe(false);
    expect(held(mine, { at: '2026-03-04T23:59:59+07:00' })).toBe(false);
  });
});

describe('doesBoth', () => {
  const acting = approve('pho-truong-ban', 'T', 0, { role: 'truong-ban', office: 'truong-ban' });
  const [below] = ordinary.steps
    .slice(-1)
    .map((step) => Object.assign({}, step, { role: 'pho', or: ['uy-vien'] }));
  const both = (tenures: Route['tenures'], ...delegations: [string, string][]) =>
    below && doesBoth(routeWith(tenures, ...delegations), acting, below);
  const asHead = tenure('pho-truong-ban', 'truong-ban', true);
  const own = tenure('pho-truong-ban', 'pho-truong-ban', false);

  it('holds for one acting by delegation who holds any one of the roles of the step below', () => {
    expect(both({ 'truong-ban': [asHead], pho: [own] }, ['truong-ban', 'pho'])).toBe(true);
    expect(both({ 'truong-ban': [asHead], 'uy-vien': [own] }, ['truong-ban', 'uy-vien'])).toBe(true);
  });

  it('does not hold where the text lets another act, or act for another', () => {
    expect(both({ 'truong-ban': [asHead], pho: [own] }, ['uy-vien', 'pho'])).toBe(false);
    expect(both({ 'truong-ban': [asHead], pho: [own] }, ['truong-ban', 'uy-vien'])).toBe(false);
    expect(both({ 'truong-ban': [asHead], pho: [own] })).toBe(false);
  });

  it('does not hold for a signature in an office of one’s own, whatever else is delegated', () => {
    const elsewhere = tenure('pho-truong-ban', 'quyen-truong-ban', true);
    expect(both({ 'truong-ban': [elsewhere], pho: [own] }, ['truong-ban', 'pho'])).toBe(false);
    const appointed = tenure('pho-truong-ban', 'truong-ban', false);
    expect(both({ 'truong-ban': [appointed], pho: [own] }, ['truong-ban', 'pho'])).toBe(false);
  });

  it('does not hold where the lower office is delegated too, or held by another', () => {
    const delegated = tenure('pho-truong-ban', 'pho-truong-ban', true);
    expect(both({ 'truong-ban': [asHead], pho: [delegated] }, ['truong-ban', 'pho'])).toBe(false);
    const other = tenure('uy-vien', 'pho-truong-ban', false);
    expect(both({ 'truong-ban': [asHead], pho: [other] }, ['truong-ban', 'pho'])).toBe(false);
    expect(both({ pho: [own] }, ['truong-ban', 'pho'])).toBe(false);
  });
});

/** How far the unit head's sign-off of T1 is, when these edits led to `tree`. */
const first = (tree: string, ...edits: Parameters<typeof edit>[]) =>
  decide(
    ordinary,
    [approve('hieu-truong', 'T1', 1)],
    proposal(
      tree,
      edits.map((one) => edit(...one)),
    ),
  ).steps[0]?.status;

describe('edits since a sign-off', () => {
  it('that lead elsewhere void nothing', () => {
    expect(first('T2', ['thu-ky', 'T1', 'T2', 2], ['truong-thpt', 'T5', 'T6', 3])).toBe('done');
  });

  it('void it where any one of them is by the same tier or a lower one', () => {
    expect(first('T3', ['thu-ky', 'T1', 'T2', 2], ['uy-vien', 'T2', 'T3', 3])).toBe('done');
    expect(first('T3', ['thu-ky', 'T1', 'T2', 2], ['hieu-truong', 'T2', 'T3', 3])).toBe('void');
    expect(first('T3', ['hieu-truong', 'T1', 'T2', 2], ['thu-ky', 'T2', 'T3', 3])).toBe('void');
  });
});
