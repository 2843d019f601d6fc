import { describe, expect, it } from 'vitest';
import { approve, leaders, ordinary, proposal, time } from '../../tests/helpers/evidence.ts';
import { decide } from './decide.ts';
import { publishRight } from './publish-right.ts';
import type { Route } from './route.ts';

const now = Temporal.Instant.from('2026-03-05T10:00:00+07:00');
const all = ['hieu-truong', 'thu-ky', 'uy-vien'].map((account, at) => approve(account, 'T1', at + 1));
const right = (route: Route, account: string, approvals = all, at = now) =>
  publishRight(route, decide(route, approvals, proposal('T1')), account, at);

describe('a refusal to publish', () => {
  it('of what is never taken down names its words and clause, and nobody who might', () => {
    const never = { cite: 'khoản 1 Điều 13', quote: 'luôn được công khai' };
    expect(right({ ...ordinary, never, change: 'remove' }, 'thu-ky')).toStrictEqual({
      allowed: false,
      message: 'Không được gỡ bỏ nội dung này: “luôn được công khai” (khoản 1 Điều 13).',
      cite: 'khoản 1 Điều 13',
      needs: '',
    });
  });

  it('cites the class of items, or the tier an item was handed up to', () => {
    const own = { ...ordinary, cite: 'khoản 9 Điều 12' };
    expect(right(own, 'truong-thpt', [])).toMatchObject({ cite: 'khoản 9 Điều 12', needs: 'bien-tap-cap-2' });
    const up = [...all.slice(0, 2), approve('uy-vien', 'T1', 3, { escalateTo: 'pho-ban-noi-dung' })];
    expect(right(own, 'truong-thpt', up)).toMatchObject({
      cite: 'khoản 4 Điều 12',
      needs: 'pho-ban-noi-dung',
    });
  });

  it('names the highest of the roles that publish', () => {
    const publishers = ['bien-tap-cap-1', 'bien-tap-cap-2', 'truong-ban'];
    expect(right({ ...ordinary, publishers }, 'truong-thpt')).toMatchObject({ needs: 'truong-ban' });
    expect(right({ ...ordinary, publishers: ['truong-ban'] }, 'thu-ky')).toStrictEqual({
      allowed: false,
      message:
        'Chưa thể xuất bản: thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo do Trưởng Ban Biên tập xuất bản (khoản 2 Điều 12).',
      cite: 'khoản 2 Điều 12',
      needs: 'truong-ban',
    });
  });

  it('calls by its id a role the version does not have', () => {
    expect(right({ ...ordinary, publishers: ['khong-co'] }, 'thu-ky')).toMatchObject({
      message:
        'Chưa thể xuất bản: thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo do khong-co xuất bản (khoản 2 Điều 12).',
    });
  });

  it('after a return cites the class of items and needs who returned it', () => {
    const refusals = [
      { account: 'ai-do', role: 'khong-co', tree: 'T1', at: time(5), reason: 'Thiếu nguồn ảnh.' },
    ];
    const decision = decide(leaders, [], proposal('T1', [], { refusals }));
    expect(publishRight(leaders, decision, 'thu-ky', now)).toStrictEqual({
      allowed: false,
      message: 'Chưa thể xuất bản: khong-co đã trả lại bài này. Lý do: Thiếu nguồn ảnh.',
      cite: 'khoản 2 Điều 12',
      needs: 'khong-co',
    });
  });

  it('tells a step that no longer counts even where no reason is known', () => {
    const decision = decide(ordinary, all.slice(0, 2), proposal('T1'));
    const missing = decision.missing.map(({ why: _why, ...step }) =>
      Object.assign(step, { status: 'void' as const }),
    );
    expect(publishRight(ordinary, { ...decision, missing }, 'uy-vien', now)).toStrictEqual({
      allowed: false,
      message:
        'Chưa thể xuất bản: bước của Biên tập viên cấp 2 phải làm lại vì không còn giá trị (khoản 4 Điều 12).',
      cite: 'khoản 4 Điều 12',
      needs: 'bien-tap-cap-2',
    });
  });
});
