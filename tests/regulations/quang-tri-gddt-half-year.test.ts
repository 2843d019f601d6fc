import { expect, it } from 'vitest';
import { portalUnderTest, quotaCases, unitsOwing } from './harness.ts';

const portal = portalUnderTest('quang-tri-gddt');
const ROOM_CLAUSE = 'gạch đầu dòng thứ 1 khoản 3 Điều 10';
const posted = (moment: string, facts: object) => [{ count: 1, facts, posted: moment }];

const halfYear = { clause: ROOM_CLAUSE, required: 1 };
const LOADS = [
  {
    rule: 'tai-nguyen',
    unit: 'phong-giao-duc-mam-non',
    facts: { type: 'tai-nguyen', section: 'tai-nguyen' },
  },
  {
    rule: 'nghien-cuu-khoa-hoc',
    unit: 'van-phong',
    facts: { type: 'nghien-cuu', section: 'nghien-cuu-khoa-hoc' },
  },
  {
    rule: 'he-thong-nghiep-vu',
    unit: 'thanh-tra',
    facts: { type: 'tai-nguyen', section: 'he-thong-nghiep-vu' },
  },
  { rule: 'tra-cuu', unit: 'phong-khao-thi-kiem-dinh', facts: { type: 'tai-nguyen', section: 'tra-cuu' } },
  { rule: 'cai-cach', unit: 'van-phong', facts: { type: 'thu-tuc', section: 'cai-cach-thu-tuc-hanh-chinh' } },
];

quotaCases(
  portal,
  LOADS.flatMap(({ rule, unit, facts }) => [
    {
      ...halfYear,
      rule,
      unit,
      name: `the first load of ${rule} is in time until the last minute of 29/6`,
      day: '2026-03-15',
      items: posted('2026-06-29T23:59', facts),
      at: '2026-06-30T00:00',
      counted: 1,
      state: 'met' as const,
      dueText: 'trước ngày 30/06/2026',
    },
    {
      ...halfYear,
      rule,
      unit,
      name: `the first load of ${rule} is missed when 30/6 begins`,
      day: '2026-03-15',
      items: posted('2026-06-30T00:00', facts),
      at: '2026-06-30T00:00',
      counted: 0,
      state: 'short' as const,
    },
    {
      ...halfYear,
      rule,
      unit,
      name: `what of ${rule} was posted on 30/6 counts for the second load`,
      day: '2026-09-15',
      items: posted('2026-06-30T00:00', facts),
      at: '2026-12-31T00:00',
      counted: 1,
      state: 'met' as const,
      dueText: 'trước ngày 31/12/2026',
    },
  ]),
);

it('gạch đầu dòng thứ 1 khoản 1 Điều 9: “Nghiên cứu khoa học” is owed by the office and secondary education', () => {
  expect(unitsOwing(portal, 'nghien-cuu-khoa-hoc')).toEqual(['van-phong', 'phong-giao-duc-trung-hoc']);
});
