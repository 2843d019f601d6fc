import { describe, expect, it } from 'vitest';
import { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../../../tests/helpers/portal-settings.ts';
import { replayer, sayReplayed } from './replay.ts';

const portal = settingsOf('hai-phong-gddt');
const before = portal.newest;
const at = Temporal.Instant.from('2026-03-10T08:00:00+07:00');
const posted = Facts.parse({
  entry: 'tin-tuc/2026/x',
  type: 'tin-tuc',
  unit: 'truong-thpt-1',
  unitKind: 'truong',
  change: 'edit',
  published: true,
  times: { eventEnd: '2026-03-03T10:00' },
  postedAt: '2026-03-04T10:00:00+07:00',
});

describe('the past, judged again', () => {
  it('is not told where both versions ask the same', () => {
    expect(replayer(portal, before, structuredClone(before))(posted, at)).toBeUndefined();
  });

  it('is the first posting of what stands on the site by now, not a change of it', () => {
    const after = structuredClone(before);
    const strict = structuredClone(after.approvals.rules.find(({ id }) => id === 'lanh-dao'));
    if (!strict) throw new Error('lanh-dao');
    after.approvals.rules.unshift(strict);
    strict.when = { change: ['edit'] };
    expect(replayer(portal, before, after)(posted, at)).toBeUndefined();
    strict.when = { change: ['add'] };
    const told = replayer(portal, before, after)(posted, at);
    expect(told && sayReplayed(told)).toBe(
      'tin-tuc/2026/x: cần thêm Phó Trưởng Ban Biên tập phụ trách nội dung duyệt',
    );
  });

  it('has items that are no longer late, and clocks that one version alone has', () => {
    const lax = structuredClone(before);
    lax.deadlines = lax.deadlines.filter(({ id }) => id !== 'su-kien');
    const late = { ...posted, postedAt: '2026-03-09T10:00:00+07:00' };
    const told = replayer(portal, before, lax)(late, at);
    expect(told && sayReplayed(told)).toBe(
      'tin-tuc/2026/x: không còn chậm: cung cấp và cập nhật tin, bài về hoạt động, sự kiện, hạn hết ngày 04/03/2026 (khoản 1 Điều 15)',
    );
  });

  it('judges what was posted before any version by the first day of the oldest', () => {
    const after = structuredClone(before);
    for (const rule of after.approvals.rules) rule.route.splice(0, rule.route.length - 1);
    const old = { ...posted, times: {}, postedAt: '2015-01-05T10:00:00+07:00' };
    const told = replayer(portal, before, after)(old, at);
    expect(told && sayReplayed(told)).toBe(
      'tin-tuc/2026/x: không cần Thủ trưởng đơn vị, Biên tập viên cấp 1 duyệt',
    );
  });
});
