import { expect, it } from 'vitest';
import { quotasCounting } from '#policy/quotas.ts';
import { removalOf } from '#policy/removals.ts';
import { portalUnderTest, quotaCases, unitsOwing } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('tphcm-vhtt');

const early = '2026-03-10T09:00';
const monthEnd = '2026-03-31T23:59';
const nextMonth = '2026-04-01T00:00';
const unit = {
  clause: 'khoản 3 Điều 18',
  rule: 'tin-don-vi',
  unit: 'don-vi-truc-thuoc-1',
  day: '2026-03-15',
};
const union = { ...unit, clause: 'Điều 20', rule: 'tin-doan-the', unit: 'cong-doan' };
const rhythm = {
  clause: 'khoản 1 Điều 13',
  rule: 'moi-ngay-lam-viec',
  day: '2026-03-05',
  required: 1,
  warnOnly: true,
};

quotaCases(portal, [
  {
    ...unit,
    name: '04 items supplied in the month are enough',
    items: [{ count: 4, sent: early }],
    at: nextMonth,
    counted: 4,
    required: 4,
    state: 'met',
    dueText: 'hết ngày 31/03/2026',
  },
  {
    ...unit,
    name: '03 items are short once the month is over',
    items: [{ count: 3, sent: early }],
    at: nextMonth,
    counted: 3,
    required: 4,
    state: 'short',
  },
  {
    ...unit,
    name: '03 items are not yet short in its last minute',
    items: [{ count: 3, sent: early }],
    at: monthEnd,
    counted: 3,
    required: 4,
    state: 'running',
  },
  {
    ...unit,
    name: 'the fourth supplied in the last minute counts',
    items: [
      { count: 3, sent: early },
      { count: 1, sent: monthEnd },
    ],
    at: nextMonth,
    counted: 4,
    required: 4,
    state: 'met',
  },
  {
    ...unit,
    name: 'the fourth supplied a minute later counts for the next month',
    items: [
      { count: 3, sent: early },
      { count: 1, sent: nextMonth },
    ],
    at: nextMonth,
    counted: 3,
    required: 4,
    state: 'short',
  },
  {
    ...unit,
    name: 'what was supplied counts though it is posted the month after',
    items: [{ count: 4, sent: monthEnd, posted: '2026-04-02T09:00' }],
    at: '2026-04-02T10:00',
    counted: 4,
    required: 4,
    state: 'met',
  },
  {
    ...unit,
    name: 'items and articles count alike',
    items: [
      { count: 2, facts: { genre: 'tin' }, sent: early },
      { count: 2, facts: { genre: 'bai' }, sent: early },
    ],
    at: nextMonth,
    counted: 4,
    required: 4,
    state: 'met',
  },
  {
    ...unit,
    name: 'documents are no items of news',
    items: [{ count: 4, facts: { type: 'van-ban' }, sent: early }],
    at: nextMonth,
    counted: 0,
    required: 4,
    state: 'short',
  },
  {
    ...union,
    name: '04 items of a mass organisation are enough',
    items: [{ count: 4, sent: early }],
    at: nextMonth,
    counted: 4,
    required: 4,
    state: 'met',
  },
  {
    ...union,
    name: '03 items of a mass organisation are short',
    items: [{ count: 3, sent: early }],
    at: nextMonth,
    counted: 3,
    required: 4,
    state: 'short',
  },
  {
    ...rhythm,
    name: 'one posting on a working day is enough, whatever its kind',
    items: [{ count: 1, facts: { type: 'van-ban' }, posted: '2026-03-05T23:59' }],
    at: '2026-03-06T00:00',
    counted: 1,
    state: 'met',
  },
  {
    ...rhythm,
    name: 'a working day without a posting is told, as a warning only',
    items: [{ count: 1, posted: '2026-03-06T00:00' }],
    at: '2026-03-06T00:00',
    counted: 0,
    state: 'short',
  },
  {
    ...rhythm,
    name: 'what was only supplied is not posted',
    items: [{ count: 1, sent: '2026-03-05T09:00' }],
    at: '2026-03-05T23:59',
    counted: 0,
    state: 'running',
  },
]);

const counting = (facts: object) =>
  quotasCounting(
    portal.settings.rulebook,
    portal.calendar,
    factsOf(portal, facts),
    atClock('2026-03-05T09:00'),
  ).map(({ rule }) => rule);

it('khoản 3 Điều 18, Điều 20: news counts for the unit that supplied it, and for the day of the whole site', () => {
  expect(counting({ type: 'tin-tuc', unit: 'phong-tai-chinh' })).toEqual(['tin-don-vi', 'moi-ngay-lam-viec']);
  expect(counting({ type: 'tin-tuc', unit: 'doan-thanh-nien' })).toEqual([
    'tin-doan-the',
    'moi-ngay-lam-viec',
  ]);
  expect(counting({ type: 'tin-tuc', unit: 'cong-tac-vien' })).toEqual(['moi-ngay-lam-viec']);
});

it('khoản 3 Điều 18: every room and subordinate unit owes the quota, the Office included, no board or outsider', () => {
  expect(unitsOwing(portal, 'tin-don-vi')).toEqual([
    'van-phong-so',
    'phong-tai-chinh',
    'phong-chuyen-mon-1',
    'phong-chuyen-mon-2',
    'don-vi-truc-thuoc-1',
    'don-vi-truc-thuoc-2',
    'don-vi-truc-thuoc-3',
  ]);
});

it('Điều 20: the union, the youth union and the veterans owe it too', () => {
  expect(unitsOwing(portal, 'tin-doan-the')).toEqual(['cong-doan', 'doan-thanh-nien', 'hoi-cuu-chien-binh']);
});

it('Điều 14: the text names nobody who decides on removals, so a removal takes the way of a change', () => {
  const at = atClock('2026-03-05T09:00');
  const news = factsOf(portal, { type: 'tin-tuc', unit: 'don-vi-truc-thuoc-1' });
  expect(removalOf(portal.settings.rulebook, news, at)).toBeUndefined();
});
