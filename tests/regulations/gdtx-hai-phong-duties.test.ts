import { describe, expect, it } from 'vitest';
import { quotas, quotasCounting } from '#policy/quotas.ts';
import { removalOf } from '#policy/removals.ts';
import { portalUnderTest } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('gdtx-hai-phong');
const { rulebook, units } = portal.settings;
const day = (text: string) => Temporal.PlainDate.from(text);

describe('khoản 3 Điều 15: what is taken down, by whom, on what ground', () => {
  const now = atClock('2026-03-05T09:00');
  const asked = (facts: object) => removalOf(rulebook, factsOf(portal, facts), now);

  it.each([
    ['a news item', { type: 'tin-tuc', section: 'tin-tuc-su-kien', unit: 'phong-1' }],
    ['a document', { type: 'van-ban', section: 'van-ban', unit: 'phong-2' }],
    ['a page', { type: 'gioi-thieu', section: 'gioi-thieu', unit: 'ban-giam-doc' }],
    ['a procedure', { type: 'thu-tuc', section: 'dich-vu-cong', unit: 'phong-1' }],
    [
      'what a collaborator sent',
      { type: 'tin-tuc', section: 'truyen-thong-giao-duc', unit: 'cong-tac-vien' },
    ],
  ])('%s is taken down by decision of the head, asked for through the secretary', (_, facts) => {
    const removal = asked(facts);
    expect(removal).toMatchObject({
      never: false,
      decides: { role: 'truong-ban', ownUnit: false, cite: 'gạch đầu dòng thứ 1 khoản 3 Điều 15' },
      requestedThrough: { role: 'thu-ky', cite: 'gạch đầu dòng thứ 3 khoản 3 Điều 15' },
    });
  });

  it('knows three grounds: out of time, out of substance, the provider asks', () => {
    const removal = asked({ type: 'tin-tuc', unit: 'phong-1' });
    const grounds = removal?.never === false ? removal.grounds : [];
    expect(grounds.map(({ id }) => id)).toEqual(['het-thoi-diem', 'noi-dung', 'nguoi-cung-cap-de-nghi']);
    expect(new Set(grounds.map(({ cite }) => cite))).toEqual(
      new Set(['gạch đầu dòng thứ 2 khoản 3 Điều 15']),
    );
  });

  it.each([
    ['in its section', { type: 'cong-khai', section: 'cong-khai', unit: 'phong-1' }],
    ['wherever it stands', { type: 'cong-khai', unit: 'phong-1' }],
  ])('gạch đầu dòng thứ 3 điểm c khoản 1 Điều 13: a disclosure %s is never removed or hidden', (_, facts) => {
    expect(asked(facts)).toMatchObject({
      never: true,
      cite: 'gạch đầu dòng thứ 3 điểm c khoản 1 Điều 13',
    });
    const quote = asked(facts)?.never ? (asked(facts) as { quote: string }).quote : '';
    expect(quote).toContain('không được gỡ bỏ hoặc để ở chế độ ẩn');
  });
});

/** An item marked as good enough, posted then. */
const posted = (entry: string, postedAt: string, more: object = {}) =>
  factsOf(portal, {
    entry,
    type: 'tin-tuc',
    unit: 'phong-1',
    qualityMarked: true,
    suppliedAt: postedAt,
    postedAt,
    ...more,
  });

/** How the first room stands with its quota of a month. */
const standingOf = (items: readonly object[], month = '2026-03-15', at = '2026-04-01T00:00') =>
  quotas(
    rulebook,
    portal.calendar,
    units,
    items.map((item) => factsOf(portal, item)),
    day(month),
    atClock(at),
  ).find(({ unit }) => unit === 'phong-1');

describe('khoản 3 Điều 16: two items of quality a month from every room and organisation', () => {
  const clause = 'khoản 3 Điều 16';
  const first = posted('mot', '2026-03-10T09:00:00+07:00');

  it('is met by two of them', () => {
    const second = posted('hai', '2026-03-20T09:00:00+07:00');
    expect(standingOf([first, second])).toMatchObject({
      cite: clause,
      required: 2,
      counted: 2,
      short: 0,
      state: 'met',
      entries: ['mot', 'hai'],
    });
  });

  it('is met by a second one in the last minute of the month', () => {
    expect(standingOf([first, posted('hai', '2026-03-31T23:59:59+07:00')])).toMatchObject({
      counted: 2,
      state: 'met',
    });
  });

  it('is missed when the second one stands on the site a minute later', () => {
    expect(standingOf([first, posted('hai', '2026-04-01T00:00:00+07:00')])).toMatchObject({
      counted: 1,
      short: 1,
      state: 'short',
    });
  });

  it('is still running in the last minute of the month, and missed the minute after', () => {
    expect(standingOf([first], '2026-03-15', '2026-03-31T23:59')).toMatchObject({
      state: 'running',
      short: 1,
    });
    expect(standingOf([first], '2026-03-15', '2026-04-01T00:00')).toMatchObject({ state: 'short', short: 1 });
  });

  it('counts an item when it is posted, not when it was sent: “phải đăng”', () => {
    const late = posted('hai', '2026-04-02T09:00:00+07:00', { suppliedAt: '2026-03-30T09:00:00+07:00' });
    expect(standingOf([first, late])).toMatchObject({ counted: 1, state: 'short' });
    expect(standingOf([late], '2026-04-15', '2026-04-20T09:00')).toMatchObject({
      counted: 1,
      state: 'running',
    });
  });

  it('counts only what is marked as good enough: “có chất lượng”', () => {
    const plain = posted('hai', '2026-03-20T09:00:00+07:00', { qualityMarked: false });
    expect(standingOf([first, plain])).toMatchObject({ counted: 1, state: 'short' });
  });

  it('counts news and articles alike, and no document', () => {
    const article = posted('hai', '2026-03-20T09:00:00+07:00', { genre: 'bai' });
    const document = posted('ba', '2026-03-20T09:00:00+07:00', { type: 'van-ban' });
    expect(standingOf([first, article])).toMatchObject({ counted: 2 });
    expect(standingOf([first, document])).toMatchObject({ counted: 1 });
  });

  it('binds rooms and organisations, not the directors, the board or collaborators', () => {
    const bound = quotas(
      rulebook,
      portal.calendar,
      units,
      [],
      day('2026-03-15'),
      atClock('2026-03-20T09:00'),
    );
    expect(bound.map(({ unit }) => unit)).toEqual([
      'phong-cong-nghe-thong-tin',
      'phong-1',
      'phong-2',
      'to-chuc-1',
    ]);
    for (const unit of ['ban-giam-doc', 'ban-bien-tap', 'cong-tac-vien']) {
      const facts = factsOf(portal, { type: 'tin-tuc', unit, qualityMarked: true });
      expect(quotasCounting(rulebook, portal.calendar, facts, atClock('2026-03-20T09:00'))).toEqual([]);
    }
  });

  it('owes nothing for the month in which the regulation took effect, and two from the next', () => {
    expect(standingOf([], '2023-05-20', '2023-06-01T00:00')).toBeUndefined();
    expect(standingOf([], '2023-06-20', '2023-07-01T00:00')).toMatchObject({
      required: 2,
      short: 2,
      state: 'short',
    });
  });
});
