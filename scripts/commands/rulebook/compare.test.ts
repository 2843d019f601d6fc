import { describe, expect, it } from 'vitest';
import type { RulebookVersion } from '#schema/rulebook.ts';
import { settingsOf } from '../../../tests/helpers/portal-settings.ts';
import { compareVersions } from './compare.ts';
import { roleLabels, sayChanges } from './say-change.ts';

const { newest } = settingsOf('hai-phong-gddt');
const changed = (edit: (version: RulebookVersion) => void): RulebookVersion => {
  const copy = structuredClone(newest);
  edit(copy);
  return copy;
};
const told = (after: RulebookVersion, before = newest): string =>
  sayChanges(compareVersions(before, after), roleLabels(before, after)).join('\n').trimEnd();
const rule = (version: RulebookVersion, id: string) => {
  const found = version.approvals.rules.find((one) => one.id === id);
  if (!found) throw new Error(id);
  return found;
};

describe('two versions of a rulebook', () => {
  it('say nothing where they read the same, whatever their first day', () => {
    expect(told(changed((version) => (version.effectiveFrom = '2027-01-01')))).toBe('');
  });

  it('tell a time limit, a route and a count that change, in words', () => {
    const after = changed((version) => {
      const limit = version.deadlines.find(({ id }) => id === 'thong-ke');
      if (limit) limit.due = { within: { workingDays: 2 }, rolls: 'next-working-day' };
      rule(version, 'thong-thuong').route = rule(version, 'lanh-dao').route;
      const quota = version.quotas.find(({ id }) => id === 'tin-hoat-dong');
      if (quota) quota.count = 6;
    });
    expect(told(after)).toBe(`Quy trình duyệt
  ~ đổi “thông tin thông thường liên quan đến hoạt động giáo dục và đào tạo” (khoản 2 Điều 12)
      các bước duyệt: Thủ trưởng đơn vị → Biên tập viên cấp 1 → Biên tập viên cấp 2 đổi thành Thủ trưởng đơn vị → Biên tập viên cấp 1 → Biên tập viên cấp 2 → Phó Trưởng Ban Biên tập phụ trách nội dung

Thời hạn
  ~ đổi “đăng thông tin, báo cáo thống kê” (khoản 6 Điều 15)
      hạn: trong 03 ngày làm việc đổi thành trong 02 ngày làm việc

Chỉ tiêu
  ~ đổi “tin hoạt động” (khoản 3 Điều 14)
      số lượng: 5 đổi thành 6`);
  });

  it('tell items added and taken away, and a condition that changes', () => {
    const after = changed((version) => {
      version.deadlines = version.deadlines.filter(({ id }) => id !== 'thong-ke');
      rule(version, 'chuyen-de').when = { section: ['chuyen-de', 'tin-tuc-su-kien'], genre: ['tin'] };
      version.approvals.escalations = version.approvals.escalations.slice(0, 1);
    });
    expect(told(after)).toBe(`Quy trình duyệt
  - bỏ Phó Trưởng Ban Biên tập phụ trách nội dung → Trưởng Ban Biên tập (khoản 4 Điều 12)
  ~ đổi “tin, bài thuộc các chuyên đề, chuyên mục” (khoản 2 Điều 12)
      áp dụng cho: chuyên mục chuyen-de đổi thành chuyên mục chuyen-de, tin-tuc-su-kien; thể loại tin

Thời hạn
  - bỏ “đăng thông tin, báo cáo thống kê” (khoản 6 Điều 15)`);
    expect(told(newest, after)).toContain('  + thêm “đăng thông tin, báo cáo thống kê” (khoản 6 Điều 15)');
  });

  it('tell that rules are looked at in another order, since the first that fits decides', () => {
    const after = changed((version) => {
      const [first] = version.approvals.rules.splice(0, 1);
      if (first) version.approvals.rules.splice(1, 0, first);
    });
    expect(compareVersions(newest, after)).toMatchObject([
      { kind: 'reordered', path: ['approvals', 'rules'], fields: [{ key: 'order' }] },
    ]);
    expect(told(after)).toMatch(
      /^Quy trình duyệt\n {2}~ đổi thứ tự\n {6}thứ tự xét: “việc gỡ bỏ thông tin”, /u,
    );
  });

  it('tell a part that one version has and the other has not', () => {
    const after = changed((version) => {
      delete version.questions;
    });
    expect(told(after)).toBe('Hỏi – đáp\n  - bỏ Hỏi – đáp');
  });
});
