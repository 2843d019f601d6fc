import { describe } from 'vitest';
import { deadlineCases, noClockCases, portalUnderTest } from './harness.ts';

const portal = portalUnderTest('gdtx-hai-phong');

/** News of a room about an activity that ended then. */
const ended = (eventEnd: string, more: object = {}) => ({
  type: 'tin-tuc',
  unit: 'phong-1',
  times: { eventEnd },
  ...more,
});

describe('gạch đầu dòng thứ 3 khoản 4 Điều 16: at the latest one day after the activity ended', () => {
  const clause = 'gạch đầu dòng thứ 3 khoản 4 Điều 16';
  const rule = 'su-kien';

  deadlineCases(portal, [
    {
      clause,
      rule,
      name: 'ended on Wednesday afternoon, due by the end of Thursday',
      facts: ended('2026-03-04T16:00'),
      lastMinute: '2026-03-05T23:59',
      dueText: 'hết ngày 05/03/2026',
    },
    {
      clause,
      rule,
      name: 'ended one minute before midnight, due by the end of the next day',
      facts: ended('2026-03-04T23:59'),
      lastMinute: '2026-03-05T23:59',
    },
    {
      clause,
      rule,
      name: 'ended at midnight sharp belongs to the new day',
      facts: ended('2026-03-05T00:00'),
      lastMinute: '2026-03-06T23:59',
    },
    {
      clause,
      rule,
      name: 'only the day of the end is known',
      facts: ended('2026-03-04'),
      lastMinute: '2026-03-05T23:59',
    },
    {
      clause,
      rule,
      name: 'a course of several days counts from its end, not its start',
      facts: ended('2026-03-11T16:30', {
        times: { eventStart: '2026-03-09T08:00', eventEnd: '2026-03-11T16:30' },
      }),
      lastMinute: '2026-03-12T23:59',
    },
    {
      clause,
      rule,
      name: 'an activity of an organisation under the centre is reported in the same time',
      facts: ended('2026-03-04T16:00', { unit: 'to-chuc-1' }),
      lastMinute: '2026-03-05T23:59',
    },
    {
      clause,
      rule,
      name: 'an activity reported by the board itself too',
      facts: ended('2026-03-04T16:00', { unit: 'ban-bien-tap' }),
      lastMinute: '2026-03-05T23:59',
    },
    {
      clause,
      rule,
      name: 'ended on Friday, the Saturday gives way to Monday',
      facts: ended('2026-03-06T16:00'),
      lastMinute: '2026-03-09T23:59',
      rolledFrom: '2026-03-07',
    },
    {
      clause,
      rule,
      name: 'ended on Saturday, the Sunday gives way to Monday',
      facts: ended('2026-03-07T11:00'),
      lastMinute: '2026-03-09T23:59',
      rolledFrom: '2026-03-08',
    },
    {
      clause,
      rule,
      name: 'ended on Sunday, due on Monday without rolling',
      facts: ended('2026-03-08T11:00'),
      lastMinute: '2026-03-09T23:59',
    },
    {
      clause,
      rule,
      name: 'ended on the last working day before Tết, due on the first one after',
      facts: ended('2026-02-13T16:00'),
      lastMinute: '2026-02-23T23:59',
      rolledFrom: '2026-02-14',
    },
    {
      clause,
      rule,
      name: 'ended on 29/4, due after both May holidays and the week-end',
      facts: ended('2026-04-29T16:00'),
      lastMinute: '2026-05-04T23:59',
      rolledFrom: '2026-04-30',
    },
    {
      clause,
      rule,
      name: 'a Saturday worked to make up for another day is a working day',
      facts: ended('2026-08-21T16:00'),
      lastMinute: '2026-08-22T23:59',
    },
    {
      clause,
      rule,
      name: 'a Monday swapped for that Saturday is none',
      facts: ended('2026-08-28T16:00'),
      lastMinute: '2026-09-03T23:59',
      rolledFrom: '2026-08-29',
    },
    {
      clause,
      rule,
      name: 'the day the regulation took effect is judged by it',
      facts: ended('2023-05-09T16:00'),
      lastMinute: '2023-05-10T23:59',
    },
  ]);

  noClockCases(portal, [
    {
      clause,
      rule,
      name: 'an activity that ended before the regulation took effect',
      facts: ended('2023-05-08T16:00'),
    },
    {
      clause,
      rule,
      name: 'an activity not of the centre, told by a collaborator',
      facts: ended('2026-03-04T16:00', { unit: 'cong-tac-vien' }),
    },
    { clause, rule, name: 'an item that reports no activity', facts: { type: 'tin-tuc', unit: 'phong-1' } },
    {
      clause,
      rule,
      name: 'a document about an activity is no item',
      facts: { type: 'van-ban', unit: 'phong-1', times: { eventEnd: '2026-03-04T16:00' } },
    },
  ]);
});

describe('“kịp thời”: the portal’s own measure, a warning only', () => {
  deadlineCases(portal, [
    {
      clause: 'khoản 4 Điều 5',
      rule: 'tin-gui-tu-ngoai',
      name: 'what a collaborator tells of an activity that ended on Wednesday',
      facts: ended('2026-03-04T16:00', { unit: 'cong-tac-vien' }),
      lastMinute: '2026-03-11T23:59',
      warnOnly: true,
    },
    {
      clause: 'khoản 1 Điều 16',
      rule: 'van-ban-kip-thoi',
      name: 'a document issued on Monday is asked for after five working days',
      facts: { type: 'van-ban', unit: 'phong-1', times: { issuedAt: '2026-03-02' } },
      lastMinute: '2026-03-09T23:59',
      warnOnly: true,
    },
    {
      clause: 'khoản 1 Điều 16',
      rule: 'van-ban-kip-thoi',
      name: 'the days of Tết are no working days',
      facts: { type: 'van-ban', unit: 'phong-2', times: { issuedAt: '2026-02-12' } },
      lastMinute: '2026-02-26T23:59',
      warnOnly: true,
    },
    {
      clause: 'điểm a khoản 1 Điều 13',
      rule: 'thong-tin-thay-doi',
      name: 'an introduction page after its facts changed',
      facts: { type: 'gioi-thieu', unit: 'phong-1', times: { changedAt: '2026-03-02' } },
      lastMinute: '2026-03-09T23:59',
      warnOnly: true,
    },
    {
      clause: 'điểm a khoản 1 Điều 13',
      rule: 'thong-tin-thay-doi',
      name: 'a procedure that changed on a Friday',
      facts: { type: 'thu-tuc', unit: 'phong-1', times: { changedAt: '2026-03-06' } },
      lastMinute: '2026-03-13T23:59',
      warnOnly: true,
    },
    {
      clause: 'gạch đầu dòng thứ 2 điểm c khoản 1 Điều 13',
      rule: 'cong-khai-kip-thoi',
      name: 'a disclosure after its facts changed',
      facts: { type: 'cong-khai', unit: 'phong-1', times: { changedAt: '2026-03-02' } },
      lastMinute: '2026-03-09T23:59',
      warnOnly: true,
    },
  ]);

  noClockCases(portal, [
    {
      clause: 'khoản 1 Điều 16',
      rule: 'van-ban-kip-thoi',
      name: 'a document whose day of issue is unknown',
      facts: { type: 'van-ban', unit: 'phong-1' },
    },
    {
      clause: 'khoản 4 Điều 5',
      rule: 'tin-gui-tu-ngoai',
      name: 'an activity of the centre itself, which has its one day',
      facts: ended('2026-03-04T16:00'),
    },
    {
      clause: 'điểm a khoản 1 Điều 13',
      rule: 'thong-tin-thay-doi',
      name: 'a page that has not changed',
      facts: { type: 'gioi-thieu', unit: 'phong-1' },
    },
    {
      clause: 'gạch đầu dòng thứ 2 điểm c khoản 1 Điều 13',
      rule: 'cong-khai-kip-thoi',
      name: 'a news item that changed',
      facts: { type: 'tin-tuc', unit: 'phong-1', times: { changedAt: '2026-03-02' } },
    },
  ]);
});
