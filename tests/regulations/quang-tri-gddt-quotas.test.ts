import { expect, it } from 'vitest';
import { countingCases, portalUnderTest, quotaCases, unitsOwing } from './harness.ts';

const portal = portalUnderTest('quang-tri-gddt');
const ROOM_CLAUSE = 'gạch đầu dòng thứ 1 khoản 3 Điều 10';
const UNIT_CLAUSE = 'khoản 3 Điều 9';

const march = {
  clause: ROOM_CLAUSE,
  rule: 'tin-bai-cua-phong',
  unit: 'van-phong',
  day: '2026-03-15',
  required: 1,
};
const inNews = { section: 'tin-tuc-su-kien', genre: 'bai' };
const posted = (moment: string, facts: object = inNews) => [{ count: 1, facts, posted: moment }];
const BEFORE_25 = '2026-03-24T23:59';
const ON_25 = '2026-03-25T00:00';

/** The examination office posts in each of the three sections. */
const otherSection = (section: string) => ({
  ...march,
  unit: 'phong-khao-thi-kiem-dinh',
  name: `an item in ${section} counts`,
  items: posted('2026-03-10T09:00', { section, genre: 'tin' }),
  at: ON_25,
  counted: 1,
  state: 'met' as const,
});

quotaCases(portal, [
  {
    ...march,
    name: 'one item posted in the last minute of the 24th is enough',
    items: posted(BEFORE_25),
    at: '2026-03-31T23:59',
    counted: 1,
    state: 'met',
    dueText: 'trước ngày 25/03/2026',
  },
  {
    ...march,
    name: 'an item posted as the 25th begins is too late for the month',
    items: posted(ON_25),
    at: '2026-03-31T23:59',
    counted: 0,
    state: 'short',
  },
  {
    ...march,
    name: 'nothing posted is not yet short in the last minute of the 24th',
    items: [],
    at: BEFORE_25,
    counted: 0,
    state: 'running',
  },
  {
    ...march,
    name: 'nothing posted is short as the 25th begins',
    items: [],
    at: ON_25,
    counted: 0,
    state: 'short',
  },
  {
    ...march,
    name: 'an item posted as the 25th begins counts for the next month',
    day: '2026-04-15',
    items: posted(ON_25),
    at: '2026-04-15T09:00',
    counted: 1,
    state: 'met',
    dueText: 'trước ngày 25/04/2026',
  },
  {
    ...march,
    name: 'an item posted in the last minute of the month counts for the next month',
    day: '2026-04-15',
    items: posted('2026-03-31T23:59'),
    at: '2026-04-15T09:00',
    counted: 1,
    state: 'met',
  },
  {
    ...march,
    name: 'an item posted in the last minute of the 24th does not count for the next month',
    day: '2026-04-15',
    items: posted(BEFORE_25),
    at: '2026-04-25T00:00',
    counted: 0,
    state: 'short',
  },
  otherSection('thi-va-tuyen-sinh'),
  otherSection('thong-tin-can-biet'),
  {
    ...march,
    name: 'an item in another section does not count',
    items: posted('2026-03-10T09:00', { section: 'cai-cach-hanh-chinh', genre: 'bai' }),
    at: ON_25,
    counted: 0,
    state: 'short',
  },
  {
    ...march,
    name: 'an item sent but not posted does not count',
    items: [{ count: 1, facts: inNews, sent: '2026-03-10T09:00' }],
    at: ON_25,
    counted: 0,
    state: 'short',
  },
  {
    ...march,
    name: 'the 25th does not move when it is a rest day',
    day: '2026-04-15',
    items: posted('2026-04-25T00:00'),
    at: '2026-04-30T23:59',
    counted: 0,
    state: 'short',
  },
]);

const school = {
  clause: UNIT_CLAUSE,
  rule: 'tin-bai-cua-co-so',
  unit: 'truong-thpt-1',
  day: '2026-03-15',
  required: 1,
};
const fromBelow = { section: 'thong-tin-tu-co-so', genre: 'tin' };
const sent = (moment: string) => [{ count: 1, facts: fromBelow, sent: moment }];

quotaCases(portal, [
  {
    ...school,
    name: 'one item sent in the month’s last minute is enough',
    items: sent('2026-03-31T23:59'),
    at: '2026-04-01T00:00',
    counted: 1,
    state: 'met',
    dueText: 'hết ngày 31/03/2026',
  },
  {
    ...school,
    name: 'an item sent a minute into the next month is short for this one',
    items: sent('2026-04-01T00:00'),
    at: '2026-04-01T00:00',
    counted: 0,
    state: 'short',
  },
  {
    ...school,
    name: 'nothing sent is not yet short in the month’s last minute',
    items: [],
    at: '2026-03-31T23:59',
    counted: 0,
    state: 'running',
  },
]);

const ROOMS = portal.settings.units.flatMap(({ id, kind }) => (kind === 'phong' ? [id] : []));

countingCases(portal, [
  {
    clause: ROOM_CLAUSE,
    name: 'news of a room counts for the room',
    facts: { type: 'tin-tuc', unit: 'van-phong', ...inNews },
    towards: ['tin-bai-cua-phong'],
  },
  {
    clause: UNIT_CLAUSE,
    name: 'news of a school counts for the school',
    facts: { type: 'tin-tuc', unit: 'truong-thpt-1', ...fromBelow },
    towards: ['tin-bai-cua-co-so'],
  },
  {
    clause: UNIT_CLAUSE,
    name: 'news of a collaborator counts for nobody',
    facts: { type: 'tin-tuc', unit: 'cong-tac-vien', ...fromBelow },
    towards: [],
  },
]);

it(`${ROOM_CLAUSE}: every room owes one item a month, the technical team none`, () => {
  expect(unitsOwing(portal, 'tin-bai-cua-phong')).toEqual(ROOMS);
});

it(`${UNIT_CLAUSE}: units under the department, district offices, centres and schools owe one item a month`, () => {
  expect(unitsOwing(portal, 'tin-bai-cua-co-so')).toEqual([
    'trung-tam-cntt-nn',
    'phong-gddt-thi-xa-1',
    'phong-gddt-huyen-1',
    'truong-thpt-1',
    'truong-thpt-2',
    'trung-tam-gdnn-gdtx-1',
  ]);
});
