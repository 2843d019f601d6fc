import { expect, it } from 'vitest';
import { reportLimit } from '#policy/reports.ts';
import {
  dateCases,
  markerCases,
  portalUnderTest,
  reportCases,
  reviewCases,
  reviewDayCases,
  shownCases,
} from './harness.ts';

const portal = portalUnderTest('quang-tri-gddt');
const { rulebook, newest } = portal.settings;
const ROOMS = 'gạch đầu dòng thứ 1 khoản 3 Điều 10';
const STATISTICS = 'gạch đầu dòng thứ 3 khoản 3 Điều 10';
const REMOVAL = 'khoản 4 Điều 10';

reportCases(portal, [
  {
    clause: 'gạch đầu dòng thứ 6 khoản 3 Điều 7',
    name: 'the board reports to the Director each quarter, each year and when asked',
    rule: 'ban-bien-tap-giam-doc',
    per: ['quarter', 'year', 'on-demand'],
    from: 'Ban Biên tập',
    to: 'Giám đốc Sở',
  },
  {
    clause: 'Điều 15',
    name: 'the board draws up a report each month, quarter and year, on the state of things and on what would help',
    rule: 'tinh-hinh-hoat-dong',
    per: ['month', 'quarter', 'year'],
    from: 'Ban Biên tập',
    to: 'Giám đốc Sở',
    contents: ['hiện trạng cung cấp thông tin', 'các biện pháp nhằm nâng cao chất lượng của Cổng'],
  },
  {
    clause: STATISTICS,
    name: 'the technical team sends the office the numbers of every room each month',
    rule: 'thong-ke-hang-thang',
    per: ['month'],
    from: 'Tổ kỹ thuật - phục vụ',
    to: 'Văn phòng Sở',
    contents: ['số tin của từng phòng', 'số bài của từng phòng', 'số văn bản của từng phòng'],
  },
]);

it.each([
  ['a Saturday, and stays there', '2026-03-10', '2026-03-28T23:59:59+07:00', 'hết ngày 28/03/2026'],
  ['a Sunday, and stays there', '2026-06-10', '2026-06-28T23:59:59+07:00', 'hết ngày 28/06/2026'],
  ['the last day of February', '2026-02-10', '2026-02-28T23:59:59+07:00', 'hết ngày 28/02/2026'],
  ['a working day', '2026-04-30', '2026-04-28T23:59:59+07:00', 'hết ngày 28/04/2026'],
])(
  `${STATISTICS}: the 28th, taken in whole, ends the time for the month’s numbers: %s`,
  (_, day, due, dueText) => {
    const month = Temporal.PlainDate.from(day);
    expect(reportLimit(rulebook, portal.calendar, 'thong-ke-hang-thang', 'month', month)).toEqual({
      due,
      dueText,
    });
  },
);

reviewCases(portal, [
  {
    clause: 'khoản 5 Điều 8',
    name: 'the technical team watches the portal all the time',
    rule: 'theo-doi-cong',
    per: 'constant',
    who: 'Tổ kỹ thuật - phục vụ',
  },
  {
    clause: REMOVAL,
    name: 'the rooms look through their documents all the time',
    rule: 'van-ban-thuong-xuyen',
    per: 'constant',
    who: 'Các phòng thuộc Sở',
  },
  {
    clause: REMOVAL,
    name: 'the rooms clear their documents twice a year at least',
    rule: 'van-ban-hai-dot',
    per: 'half-year',
    who: 'Các phòng thuộc Sở',
  },
  {
    clause: 'gạch đầu dòng thứ 9 khoản 3 Điều 7',
    name: 'the board looks over the whole portal each year',
    rule: 'nang-cap-hang-nam',
    per: 'year',
    who: 'Ban Biên tập',
  },
]);

reviewDayCases(portal, [
  {
    clause: REMOVAL,
    name: 'the first round ends with 29/6',
    rule: 'van-ban-hai-dot',
    per: 'half-year',
    periodFrom: '2026-01-01',
    lastDay: '2026-06-29',
    dueText: 'trước ngày 30/06/2026',
  },
  {
    clause: REMOVAL,
    name: 'the second round ends with 30/12',
    rule: 'van-ban-hai-dot',
    per: 'half-year',
    periodFrom: '2026-07-01',
    lastDay: '2026-12-30',
    dueText: 'trước ngày 31/12/2026',
  },
]);

shownCases(portal, [
  {
    clause: 'gạch đầu dòng thứ 1 khoản 2 Điều 3',
    name: 'the steps of a procedure',
    type: 'thu-tuc',
    field: 'quy-trinh',
  },
  {
    clause: 'gạch đầu dòng thứ 2 khoản 2 Điều 3',
    name: 'how much of a service is done online',
    type: 'thu-tuc',
    field: 'muc-do',
  },
]);

const document = { type: 'van-ban', unit: 'van-phong', section: 'van-ban-cong-van' };
const own = { ...document, origin: 'own', times: {} };
const higher = { ...document, origin: 'other', times: {} };

dateCases(portal, [
  {
    clause: ROOMS,
    name: 'the day the department’s document was signed',
    facts: own,
    fact: 'signedAt',
  },
  {
    clause: ROOMS,
    name: 'the day a higher body issued its document',
    facts: higher,
    fact: 'issuedAt',
  },
  {
    clause: ROOMS,
    name: 'the day the room received a higher body’s document',
    facts: higher,
    fact: 'receivedAt',
  },
]);

markerCases(portal, [
  {
    clause: 'Điều 3 Quyết định',
    name: 'the words the decision itself carries are found',
    facts: own,
    recipients: ['Như Điều 2', 'Cổng thông tin điện tử Sở', 'Lưu: VT'],
    found: true,
  },
  {
    clause: 'Điều 3 Quyết định',
    name: 'a list of recipients without the portal is told',
    facts: own,
    recipients: ['Như Điều 2', 'Lưu: VT'],
    found: false,
  },
]);

it('khoản 1 Điều 12: data are backed up once a month at least, and the portal runs 24 hours on all days', () => {
  const measures = newest.operations.flatMap(({ id, cite, measure }) =>
    cite === 'khoản 1 Điều 12' && measure ? [[id, measure]] : [],
  );
  expect(measures).toEqual([
    ['sao-luu', { backupEvery: { months: 1 } }],
    ['lien-tuc', { availability: '24/7' }],
  ]);
});

it('khoản 3 Điều 6: text is Unicode after TCVN 6909:2001', () => {
  expect(newest.operations.find(({ cite }) => cite === 'khoản 3 Điều 6')?.measure).toEqual({
    charset: 'TCVN 6909:2001',
  });
});

it('Điều 2 Quyết định: the regulation is in force from 01/01/2019 and replaces that of 22/02/2018', () => {
  expect(newest.effectiveFrom).toBe('2019-01-01');
  expect(newest.instrument.replaces).toMatchObject([{ number: '178/QĐ-SGDĐT', date: '2018-02-22' }]);
});
