import { expect, it } from 'vitest';
import { countingCases, portalUnderTest, quotaCases, removalCases, unitsOwing } from './harness.ts';

const portal = portalUnderTest('hai-phong-gddt');
const clause = 'khoản 3 Điều 14';
const unit = 'truong-thpt-1';
const march = { clause, unit, day: '2026-03-15' };
const news = { ...march, rule: 'tin-hoat-dong', required: 5 };
const articles = { ...march, rule: 'bai-chuyen-de', required: 3 };
const tin = { genre: 'tin' };
const chuyenDe = { genre: 'bai-chuyen-de' };
const early = '2026-03-10T09:00';
const monthEnd = '2026-03-31T23:59';
const nextMonth = '2026-04-01T00:00';

quotaCases(portal, [
  {
    ...news,
    name: '5 items of news sent in the month are enough',
    items: [{ count: 5, facts: tin, sent: early }],
    at: nextMonth,
    counted: 5,
    state: 'met',
    dueText: 'hết ngày 31/03/2026',
  },
  {
    ...news,
    name: '4 items are short once the month is over',
    items: [{ count: 4, facts: tin, sent: early }],
    at: nextMonth,
    counted: 4,
    state: 'short',
  },
  {
    ...news,
    name: '4 items are not yet short in its last minute',
    items: [{ count: 4, facts: tin, sent: early }],
    at: monthEnd,
    counted: 4,
    state: 'running',
  },
  {
    ...news,
    name: 'the fifth sent in the month’s last minute counts',
    items: [
      { count: 4, facts: tin, sent: early },
      { count: 1, facts: tin, sent: monthEnd },
    ],
    at: nextMonth,
    counted: 5,
    state: 'met',
  },
  {
    ...news,
    name: 'the fifth sent a minute later counts for the next month',
    items: [
      { count: 4, facts: tin, sent: early },
      { count: 1, facts: tin, sent: nextMonth },
    ],
    at: nextMonth,
    counted: 4,
    state: 'short',
  },
  {
    ...news,
    name: 'what was sent in time counts though it is posted the month after',
    items: [{ count: 5, facts: tin, sent: monthEnd, posted: '2026-04-02T09:00' }],
    at: '2026-04-03T09:00',
    counted: 5,
    state: 'met',
  },
  {
    ...news,
    name: 'in-depth articles do not stand in for news',
    items: [{ count: 5, facts: chuyenDe, sent: early }],
    at: nextMonth,
    counted: 0,
    state: 'short',
  },
  {
    ...articles,
    name: '3 in-depth articles sent in the month are enough',
    items: [{ count: 3, facts: chuyenDe, sent: early }],
    at: nextMonth,
    counted: 3,
    state: 'met',
  },
  {
    ...articles,
    name: '2 in-depth articles are short',
    items: [{ count: 2, facts: chuyenDe, sent: early }],
    at: nextMonth,
    counted: 2,
    state: 'short',
  },
  {
    ...articles,
    name: 'news and common articles are no in-depth articles',
    items: [
      { count: 5, facts: tin, sent: early },
      { count: 3, facts: { genre: 'bai' }, sent: early },
    ],
    at: nextMonth,
    counted: 0,
    state: 'short',
  },
  {
    ...news,
    unit: 'phong-chuyen-mon-1',
    name: 'a room of the Department owes them too',
    items: [],
    at: nextMonth,
    counted: 0,
    state: 'short',
  },
]);

countingCases(portal, [
  { clause, name: 'news', facts: { type: 'tin-tuc', unit, genre: 'tin' }, towards: ['tin-hoat-dong'] },
  {
    clause,
    name: 'an in-depth article',
    facts: { type: 'tin-tuc', unit, genre: 'bai-chuyen-de' },
    towards: ['bai-chuyen-de'],
  },
  {
    clause,
    name: 'a common article towards none',
    facts: { type: 'tin-tuc', unit, genre: 'bai' },
    towards: [],
  },
  { clause, name: 'a document towards none', facts: { type: 'van-ban', unit }, towards: [] },
  {
    clause,
    name: 'news a reader sent towards none',
    facts: { type: 'tin-tuc', unit: 'cong-tac-vien', genre: 'tin' },
    towards: [],
  },
]);

it(`${clause}: every room, school, centre and district office owes the quota, no board, leader, union or reader`, () => {
  const kinds = new Set(['phong', 'don-vi-truc-thuoc', 'truong', 'trung-tam', 'phong-gddt-quan-huyen']);
  const bound = portal.settings.units.filter(({ kind }) => kinds.has(kind)).map(({ id }) => id);
  expect(bound.length).toBeGreaterThan(5);
  expect(unitsOwing(portal, 'tin-hoat-dong')).toEqual(bound);
  expect(unitsOwing(portal, 'bai-chuyen-de')).toEqual(bound);
});

it(`${clause}: a month that began before the regulation owes nothing`, () => {
  expect(unitsOwing(portal, 'tin-hoat-dong', '2022-12-31')).toEqual([]);
  expect(unitsOwing(portal, 'tin-hoat-dong', '2023-01-01')).not.toEqual([]);
});

const removal = {
  clause: 'khoản 5 Điều 12',
  decides: 'pho-ban-noi-dung',
  through: 'van-phong-so',
  grounds: ['het-thoi-diem', 'noi-dung', 'nguoi-cung-cap-de-nghi'],
};
removalCases(portal, [
  { ...removal, name: 'the deputy head for content decides on news', facts: { type: 'tin-tuc', unit } },
  {
    ...removal,
    name: 'and on what the head had approved',
    facts: { type: 'tin-tuc', unit, sensitivity: 'dac-biet' },
  },
  { ...removal, name: 'and on documents', facts: { type: 'van-ban', unit: 'van-phong-so' } },
  { ...removal, name: 'and on pages of introduction', facts: { type: 'gioi-thieu', unit: 'van-phong-so' } },
]);
