import { describe, expect, it } from 'vitest';
import { basis, rulebookWith } from '../../../tests/policy/rulebook-with.ts';
import { realRulebook, approvals } from '../../../tests/policy/checked-settings.ts';
import { anchorOf, Citation } from '../citation.ts';
import { Rulebook } from '../rulebook.ts';
import { When } from './facts.ts';

const last = approvals?.rules.at(-1);
/** What a version with these parts is refused with, by place. */
function refused(parts: Record<string, unknown>): string[] {
  const [version] = realRulebook.versions;
  const result = Rulebook.safeParse({
    portal: 'cong',
    versions: [{ ...version, ...parts }],
  });
  return result.success
    ? []
    : result.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
}
const route = (step: object) => ({ approvals: { ...approvals, rules: [{ ...last, route: [step] }] } });
const roles = realRulebook.versions[0]?.roles.map(({ id }) => id).join(', ');

const message = (id: string) => `chưa có vai “${id}” trong roles; các vai đã khai báo: ${roles}`;

const messages = (span: object) =>
  When.safeParse({ dates: { issuedAt: span } }).error?.issues.map((issue) => issue.message);

describe('a rulebook', () => {
  it('names an unknown role wherever a step, a delegation or a decider names one', () => {
    expect(refused(route({ role: 'khong-co' }))).toEqual([
      `versions.0.approvals.rules.0.route.0.role: ${message('khong-co')}`,
    ]);
    expect(refused(route({ role: 'truong-ban', or: ['khong-co'] }))).toEqual([
      `versions.0.approvals.rules.0.route.0.or.0: ${message('khong-co')}`,
    ]);
    const delegations = [{ from: 'truong-ban', to: 'khong-co', ...basis }];
    expect(refused({ approvals: { ...approvals, delegations } })).toEqual([
      `versions.0.approvals.delegations.0.to: ${message('khong-co')}`,
    ]);
  });

  it('takes the start of a step’s time for no role, nor days in a condition', () => {
    expect(refused(route({ role: 'truong-ban', within: { workingDays: 2 }, from: 'submitted' }))).toEqual([]);
    const when = { dates: { issuedAt: { from: '2019-03-01' } } };
    expect(refused(route({ role: 'truong-ban', when }))).toEqual([]);
  });

  it('takes one decider of removals or several, and tells them as a list', () => {
    const decider = { role: 'truong-ban', ...basis };
    const grounds = [{ id: 'het', label: 'hết', ...basis }];
    const roleOf = (decides: unknown) =>
      rulebookWith({ removals: { grounds, decides } }).versions[0]?.removals?.decides.map(({ role }) => role);
    expect(roleOf(decider)).toEqual(['truong-ban']);
    expect(roleOf([decider, { ...decider, role: 'bien-tap-cap-2' }])).toEqual([
      'truong-ban',
      'bien-tap-cap-2',
    ]);
  });

  it('asks for removals through a unit or a role, not both', () => {
    const removals = {
      grounds: [{ id: 'het', label: 'hết', ...basis }],
      decides: { role: 'truong-ban', ...basis },
    };
    const through = (more: object) =>
      refused({ removals: { ...removals, requestedThrough: { ...basis, ...more } } });
    const both = [
      'versions.0.removals.requestedThrough: phải có đúng một trong hai: unit (đơn vị) hoặc role (vai)',
    ];
    expect(through({})).toEqual(both);
    expect(through({ unit: 'van-phong-so', role: 'truong-ban' })).toEqual(both);
    expect(through({ unit: 'van-phong-so' })).toEqual([]);
    expect(through({ role: 'truong-ban' })).toEqual([]);
  });

  it('takes a span of days that has an end, and in the right order', () => {
    expect(messages({})).toEqual(['phải có from (từ ngày) hoặc before (trước ngày)']);
    expect(messages({ from: '2019-03-01', before: '2019-03-01' })).toEqual(['from phải đứng trước before']);
    expect(messages({ from: '2019-02-28', before: '2019-03-01' })).toBeUndefined();
  });
});

describe('a citation', () => {
  it.each([
    ['Điều 2 Quyết định', 'quyet-dinh-dieu-2'],
    ['khoản 1 Điều 1 Quyết định', 'quyet-dinh-dieu-1-khoan-1'],
    ['Điều 4 Chương II', 'chuong-ii-dieu-4'],
    ['gạch đầu dòng thứ 4 điểm đ khoản 1 Điều 13', 'dieu-13-khoan-1-diem-dd-gach-4'],
  ])('of %s leads to %s', (citation, anchor) => {
    expect(anchorOf(Citation.parse(citation))).toBe(anchor);
  });

  it('is none without its article', () => {
    expect(Citation.safeParse('khoản 1 Quyết định').success).toBe(false);
    expect(Citation.safeParse('Điều 2 Chương II Quyết định').success).toBe(false);
  });
});
