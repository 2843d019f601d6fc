import { describe, expect, it } from 'vitest';
import { approve, edit, leaders, ordinary, proposal, routeFor, time } from '../../tests/helpers/evidence.ts';
import { decide } from './decide.ts';
import type { Approval, Proposal } from './evidence.ts';
import { publishRight } from './publish-right.ts';
import type { Route } from './route.ts';

const now = Temporal.Instant.from('2026-03-05T10:00:00+07:00');
const right = (
  route: Route,
  approvals: readonly Approval[],
  account: string,
  what: Proposal = proposal('T1'),
) => publishRight(route, decide(route, approvals, what), account, now);
const upTo = (count: number) =>
  ['hieu-truong', 'thu-ky', 'uy-vien', 'pho-truong-ban', 'truong-ban']
    .slice(0, count)
    .map((account, index) => approve(account, 'T1', index + 1));

describe('publishRight', () => {
  it('lets the secretary and a member publish an ordinary item once all approved', () => {
    expect(right(ordinary, upTo(3), 'thu-ky')).toEqual({
      allowed: true,
      role: 'bien-tap-cap-1',
      office: 'thu-ky',
      cite: 'khoản 2 Điều 12',
    });
    expect(right(ordinary, upTo(3), 'uy-vien-2')).toMatchObject({ allowed: true, role: 'bien-tap-cap-2' });
  });

  it.each([
    [
      'a member who has passed on an item about leaders',
      leaders,
      upTo(3),
      'uy-vien',
      'Chưa thể xuất bản: tin, bài phản ánh hoạt động liên quan đến Lãnh đạo do Phó Trưởng Ban Biên tập phụ trách nội dung duyệt và xuất bản (khoản 2 Điều 12).',
      'pho-ban-noi-dung',
    ],
    [
      'the secretary before the head decided on an especially important item',
      routeFor({ sensitivity: 'dac-biet' }),
      upTo(4),
      'thu-ky',
      'Chưa thể xuất bản: tin, bài đặc biệt quan trọng, đặc biệt nhạy cảm hoặc được dư luận đặc biệt quan tâm do Trưởng Ban Biên tập duyệt và xuất bản (khoản 2 Điều 12).',
      'truong-ban',
    ],
    [
      'a member whose own approval is missing',
      ordinary,
      upTo(2),
      'uy-vien',
      'Chưa thể xuất bản: còn chờ Biên tập viên cấp 2 duyệt (khoản 4 Điều 12).',
      'bien-tap-cap-2',
    ],
    [
      'a member before the unit head signed',
      ordinary,
      [],
      'uy-vien',
      'Chưa thể xuất bản: còn chờ Thủ trưởng đơn vị ký duyệt (khoản 4 Điều 14).',
      'thu-truong-don-vi',
    ],
    [
      'unit staff, once all approved',
      ordinary,
      upTo(3),
      'truong-thpt',
      'Chưa thể xuất bản: thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo do Biên tập viên cấp 1 hoặc Biên tập viên cấp 2 xuất bản (khoản 2 Điều 12).',
      'bien-tap-cap-2',
    ],
    [
      'the member who handed an item up',
      ordinary,
      [...upTo(2), approve('uy-vien', 'T1', 3, { escalateTo: 'pho-ban-noi-dung' })],
      'uy-vien',
      'Chưa thể xuất bản: thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo, đã trình cấp trên, do Phó Trưởng Ban Biên tập phụ trách nội dung duyệt và xuất bản (khoản 4 Điều 12).',
      'pho-ban-noi-dung',
    ],
    [
      'a member who would take an item down',
      routeFor({ change: 'remove' }),
      [],
      'uy-vien',
      'Chưa thể gỡ bỏ: việc gỡ bỏ thông tin do Phó Trưởng Ban Biên tập phụ trách nội dung quyết định (khoản 5 Điều 12).',
      'pho-ban-noi-dung',
    ],
  ])('refuses %s', (_who, route, approvals, account, message, needs) => {
    expect(right(route, approvals, account)).toMatchObject({ allowed: false, message, needs });
  });

  it('tells the last tier which lower step must be done again, and why', () => {
    const what = proposal('T2', [edit('truong-thpt', 'T1', 'T2', 4)]);
    expect(right(ordinary, upTo(3), 'uy-vien', what)).toMatchObject({
      allowed: false,
      message:
        'Chưa thể xuất bản: bước của Thủ trưởng đơn vị phải làm lại vì bài đã được sửa sau khi duyệt (khoản 4 Điều 14).',
    });
  });

  it('says who sent the item back, and why', () => {
    const refusals = [
      { account: 'uy-vien', role: 'bien-tap-cap-2', tree: 'T1', at: time(5), reason: 'Thiếu nguồn ảnh.' },
    ];
    expect(right(ordinary, upTo(2), 'thu-ky', proposal('T1', [], { refusals }))).toMatchObject({
      allowed: false,
      message: 'Chưa thể xuất bản: Biên tập viên cấp 2 đã trả lại bài này. Lý do: Thiếu nguồn ảnh.',
    });
  });

  it('lets the deputy head publish an item about leaders that was approved, and no longer the member', () => {
    expect(right(leaders, upTo(4), 'pho-truong-ban')).toMatchObject({
      allowed: true,
      role: 'pho-ban-noi-dung',
    });
    expect(right(leaders, upTo(4), 'uy-vien')).toMatchObject({
      allowed: false,
      message:
        'Chưa thể xuất bản: tin, bài phản ánh hoạt động liên quan đến Lãnh đạo do Biên tập viên cấp 1 hoặc Phó Trưởng Ban Biên tập phụ trách nội dung xuất bản (khoản 2 Điều 12).',
    });
  });
});
