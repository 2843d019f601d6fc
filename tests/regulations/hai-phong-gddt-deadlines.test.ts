import { deadlineCases, noClockCases, portalUnderTest } from './harness.ts';

const portal = portalUnderTest('hai-phong-gddt');

/** What happened, when it is due at the latest, the rest day it would have been due on. */
type Row = readonly [name: string, started: string, lastMinute: string, rolledFrom?: string];

/** Cases of one rule: what happened is the moment of one fact. */
const table = (
  clause: string,
  rule: string,
  facts: (started: string) => object,
  rows: readonly Row[],
  start?: string,
) =>
  deadlineCases(
    portal,
    rows.map(([name, started, lastMinute, rolledFrom]) => ({
      clause,
      rule,
      name,
      facts: facts(started),
      lastMinute,
      ...(rolledFrom !== undefined && { rolledFrom }),
      ...(start !== undefined && { start }),
    })),
  );

const news = (eventEnd: string) => ({ type: 'tin-tuc', unit: 'truong-thpt-1', times: { eventEnd } });
const own = (stampedAt: string) => ({
  type: 'van-ban',
  unit: 'van-phong-so',
  origin: 'own',
  times: { stampedAt },
});
const report = (reportPeriod: string, fact: string) => (moment: string) => ({
  type: 'bao-cao',
  reportPeriod,
  times: { [fact]: moment },
});

table('khoản 1 Điều 15', 'su-kien', news, [
  ['ends on a Wednesday, due on Thursday', '2026-03-04T16:00', '2026-03-05T23:59'],
  ['ends on a Thursday, due on Friday', '2026-03-05T16:00', '2026-03-06T23:59'],
  ['ends in the last minute of a day, due the next day', '2026-03-04T23:59', '2026-03-05T23:59'],
  ['ends at 0h00, due the day after that day', '2026-03-05T00:00', '2026-03-06T23:59'],
  ['ends on a Friday, due on Monday', '2026-03-06T16:00', '2026-03-09T23:59', '2026-03-07'],
  ['ends on a Saturday, due on Monday', '2026-03-07T10:00', '2026-03-09T23:59', '2026-03-08'],
  ['ends on a Sunday, due on Monday', '2026-03-08T10:00', '2026-03-09T23:59'],
  ['ends before a Saturday that is worked, due that Saturday', '2026-01-09T16:00', '2026-01-10T23:59'],
  ['ends on a Saturday that is worked, due on Monday', '2026-01-10T16:00', '2026-01-12T23:59', '2026-01-11'],
  ['ends before a Saturday swapped for 31/8, due that Saturday', '2026-08-21T16:00', '2026-08-22T23:59'],
  ['ends the Friday before Tết, due after Tết', '2026-02-13T16:00', '2026-02-23T23:59', '2026-02-14'],
  ['ends on the eve of Tết’s holidays, due after Tết', '2026-02-15T09:00', '2026-02-23T23:59', '2026-02-16'],
  ['ends on the last day of Tết, due on Monday', '2026-02-20T09:00', '2026-02-23T23:59', '2026-02-21'],
  ['ends before Tết of 2023, due after it', '2023-01-19T16:00', '2023-01-27T23:59', '2023-01-20'],
  ['ends on New Year’s Eve, due on Monday', '2025-12-31T16:00', '2026-01-05T23:59', '2026-01-01'],
  [
    'ends before Giỗ Tổ, due after its compensatory day',
    '2026-04-24T16:00',
    '2026-04-28T23:59',
    '2026-04-25',
  ],
  ['ends before 30/4, due on Monday', '2026-04-29T16:00', '2026-05-04T23:59', '2026-04-30'],
  ['ends before Quốc khánh’s days off, due on 03/9', '2026-08-28T16:00', '2026-09-03T23:59', '2026-08-29'],
  [
    'ends before a holiday in midweek, due the day after it',
    '2026-11-23T16:00',
    '2026-11-25T23:59',
    '2026-11-24',
  ],
  ['ends on the first day in force, which is judged', '2022-12-31T16:00', '2023-01-03T23:59', '2023-01-01'],
]);

table(
  'khoản 1 Điều 15',
  'su-kien',
  (eventEnd) => ({ type: 'tin-tuc', times: { eventStart: '2026-03-02T07:30', eventEnd } }),
  [['lasts three days, due the day after its end', '2026-03-04T17:00', '2026-03-05T23:59']],
);

table('khoản 2 Điều 15', 'van-ban-truoc-12h', own, [
  ['is stamped at 11h59, due the same day', '2026-03-05T11:59', '2026-03-05T23:59'],
  ['is stamped at 8h30, due the same day', '2026-03-05T08:30', '2026-03-05T23:59'],
  ['is stamped at 0h00, due the same day', '2026-03-05T00:00', '2026-03-05T23:59'],
  ['is stamped on a Friday morning, due that Friday', '2026-03-06T11:59', '2026-03-06T23:59'],
  ['is stamped on a Saturday morning, due on Monday', '2026-03-07T09:00', '2026-03-09T23:59', '2026-03-07'],
  ['is stamped on a Saturday that is worked, due the same day', '2026-01-10T09:00', '2026-01-10T23:59'],
  ['is stamped on a swapped day off, due on Monday', '2026-01-02T09:00', '2026-01-05T23:59', '2026-01-02'],
  ['is stamped on a morning of Tết, due after Tết', '2026-02-17T09:00', '2026-02-23T23:59', '2026-02-17'],
  [
    'is stamped on a holiday in midweek, due the day after',
    '2026-11-24T09:00',
    '2026-11-25T23:59',
    '2026-11-24',
  ],
]);

table('khoản 2 Điều 15', 'van-ban-sau-12h', own, [
  ['is stamped at exactly 12h00, due before 12h00 the next day', '2026-03-05T12:00', '2026-03-06T11:59'],
  ['is stamped at 12h01, due before 12h00 the next day', '2026-03-05T12:01', '2026-03-06T11:59'],
  ['is stamped at 23h59, due before 12h00 the next day', '2026-03-05T23:59', '2026-03-06T11:59'],
  [
    'is stamped on Friday at 12h00, due Monday before 12h00',
    '2026-03-06T12:00',
    '2026-03-09T11:59',
    '2026-03-07',
  ],
  [
    'is stamped on Friday at 15h00, due Monday before 12h00',
    '2026-03-06T15:00',
    '2026-03-09T11:59',
    '2026-03-07',
  ],
  ['is stamped on a Saturday afternoon, due Monday', '2026-03-07T13:00', '2026-03-09T11:59', '2026-03-08'],
  ['is stamped on a Sunday afternoon, due Monday', '2026-03-08T13:00', '2026-03-09T11:59'],
  ['is stamped before a Saturday that is worked, due that Saturday', '2026-01-09T16:00', '2026-01-10T11:59'],
  ['is stamped before the Saturday swapped for 31/8, due then', '2026-08-21T15:00', '2026-08-22T11:59'],
  ['is stamped the Friday before Tết, due after Tết', '2026-02-13T15:00', '2026-02-23T11:59', '2026-02-14'],
  ['is stamped on New Year’s Eve, due on Monday', '2025-12-31T16:30', '2026-01-05T11:59', '2026-01-01'],
  ['is stamped before 30/4, due on Monday', '2026-04-29T13:00', '2026-05-04T11:59', '2026-04-30'],
  [
    'is stamped before a holiday in midweek, due after it',
    '2026-11-23T14:00',
    '2026-11-25T11:59',
    '2026-11-24',
  ],
]);

table(
  'khoản 3 Điều 15',
  'du-thao',
  (leaderApprovedAt) => ({ type: 'du-thao', times: { leaderApprovedAt } }),
  [
    ['is approved on a Thursday, due on Friday', '2026-03-05', '2026-03-06T23:59'],
    ['is approved at 16h45, due the next day', '2026-03-05T16:45', '2026-03-06T23:59'],
    ['is approved on a Friday, due on Monday', '2026-03-06', '2026-03-09T23:59', '2026-03-07'],
    ['is approved before Tết, due after it', '2026-02-13', '2026-02-23T23:59', '2026-02-14'],
  ],
);

const project = (approvedAt: string) => ({ type: 'du-an', times: { approvedAt } });
table('khoản 4 Điều 15', 'chien-luoc-du-an', project, [
  ['is approved on a Thursday, due on Tuesday', '2026-03-05', '2026-03-10T23:59'],
  ['is approved on a Friday, due on Wednesday', '2026-03-06', '2026-03-11T23:59'],
  ['is approved on a Saturday, due on Wednesday', '2026-03-07', '2026-03-11T23:59'],
  ['is approved before Tết, whose days do not count', '2026-02-12', '2026-02-24T23:59'],
  ['is approved before a Saturday that is worked, which counts', '2026-01-08', '2026-01-12T23:59'],
  ['is approved before Giỗ Tổ, whose compensatory day does not count', '2026-04-23', '2026-04-29T23:59'],
  ['is approved before Quốc khánh, whose days off do not count', '2026-08-26', '2026-09-03T23:59'],
  ['is approved before a holiday in midweek, which does not count', '2026-11-20', '2026-11-26T23:59'],
]);
table(
  'khoản 4 Điều 15',
  'chien-luoc-du-an',
  (approvedAt) => ({ type: 'van-ban', section: 'chien-luoc-quy-hoach', times: { approvedAt } }),
  [['is a document of strategy or planning, due after 3 working days', '2026-03-05', '2026-03-10T23:59']],
);

const research = (start: string) => (moment: string) => ({ type: 'nghien-cuu', times: { [start]: moment } });
table(
  'khoản 5 Điều 15',
  'nghien-cuu',
  research('approvedAt'),
  [
    ['is approved: 20 working days, a worked Saturday among them', '2026-01-05', '2026-01-30T23:59'],
    ['is approved before Tết: 20 working days without it', '2026-02-02', '2026-03-09T23:59'],
    ['is approved before Giỗ Tổ and 30/4: 20 working days without them', '2026-04-06', '2026-05-07T23:59'],
  ],
  'approvedAt',
);
table(
  'khoản 5 Điều 15',
  'nghien-cuu',
  research('acceptedAt'),
  [
    ['is accepted: 20 working days of its own', '2026-03-02', '2026-03-30T23:59'],
    ['is accepted in August: the worked Saturday counts', '2026-08-03', '2026-08-28T23:59'],
    ['is accepted a day later: the last day falls after Quốc khánh', '2026-08-04', '2026-09-03T23:59'],
  ],
  'acceptedAt',
);

table('khoản 6 Điều 15', 'thong-ke', (decidedAt) => ({ type: 'thong-ke', times: { decidedAt } }), [
  ['is decided on a Thursday, due on Tuesday', '2026-03-05', '2026-03-10T23:59'],
  ['is decided on a Friday, due on Wednesday', '2026-03-06', '2026-03-11T23:59'],
  ['is decided before Tết, whose days do not count', '2026-02-12', '2026-02-24T23:59'],
  ['is decided before a Saturday that is worked, which counts', '2026-01-08', '2026-01-12T23:59'],
]);

table('khoản 7 Điều 15', 'bao-cao-thang', report('month', 'periodEnd'), [
  ['is of March, due by 07/4', '2026-03-31', '2026-04-07T23:59'],
  ['is of April, due by 07/5', '2026-04-30', '2026-05-07T23:59'],
  ['is of December, due by 07/01', '2025-12-31', '2026-01-07T23:59'],
  ['is of January: the 7th is a Saturday, due on Monday', '2026-01-31', '2026-02-09T23:59', '2026-02-07'],
  ['is of February: the 7th is a Saturday, due on Monday', '2026-02-28', '2026-03-09T23:59', '2026-03-07'],
  ['is of October: the 7th is a Saturday, due on Monday', '2026-10-31', '2026-11-09T23:59', '2026-11-07'],
]);

table('khoản 7 Điều 15', 'bao-cao-quy-6-thang', report('quarter', 'periodEnd'), [
  ['is of the first quarter, due by 15/4', '2026-03-31', '2026-04-15T23:59'],
  ['is of the third quarter, due by 15/10', '2026-09-30', '2026-10-15T23:59'],
  ['is of the fourth quarter, due by 15/01', '2025-12-31', '2026-01-15T23:59'],
  ['is of the third quarter of 2023: the 15th is a Sunday', '2023-09-30', '2023-10-16T23:59', '2023-10-15'],
]);
table('khoản 7 Điều 15', 'bao-cao-quy-6-thang', report('half-year', 'periodEnd'), [
  ['is of the first half-year, due by 15/7', '2026-06-30', '2026-07-15T23:59'],
  ['is of the second half-year, due by 15/01', '2025-12-31', '2026-01-15T23:59'],
  ['is of the first half of 2023: the 15th is a Saturday', '2023-06-30', '2023-07-17T23:59', '2023-07-15'],
]);

table('khoản 7 Điều 15', 'bao-cao-nam', report('year', 'conferenceAt'), [
  ['counts 15 days from the conference', '2026-01-12', '2026-01-27T23:59'],
  ['counts 15 days to a Saturday, due on Monday', '2026-01-09', '2026-01-26T23:59', '2026-01-24'],
  ['counts 15 days into Tết, due after it', '2026-01-30', '2026-02-23T23:59', '2026-02-14'],
]);

table('khoản 7 Điều 15', 'bao-cao-chuong-trinh', report('programme', 'programmeEnd'), [
  ['counts 15 days from the programme’s end', '2026-03-02', '2026-03-17T23:59'],
  ['counts 15 days to a Saturday, due on Monday', '2026-03-06', '2026-03-23T23:59', '2026-03-21'],
  ['counts 15 days to 01/5, due on Monday', '2026-04-16', '2026-05-04T23:59', '2026-05-01'],
]);

noClockCases(portal, [
  {
    clause: 'khoản 2 Điều 15',
    name: 'stamped at 12h00 is not before 12h00',
    rule: 'van-ban-truoc-12h',
    facts: own('2026-03-05T12:00'),
  },
  {
    clause: 'khoản 2 Điều 15',
    name: 'stamped at 11h59 is not after 12h00',
    rule: 'van-ban-sau-12h',
    facts: own('2026-03-05T11:59'),
  },
  {
    clause: 'khoản 2 Điều 15',
    name: 'a document of another body is not one the agency stamps',
    rule: 'van-ban-truoc-12h',
    facts: { type: 'van-ban', origin: 'other', times: { stampedAt: '2026-03-05T09:00' } },
  },
  {
    clause: 'khoản 1 Điều 15',
    name: 'news without an event has no such limit',
    rule: 'su-kien',
    facts: { type: 'tin-tuc', unit: 'truong-thpt-1' },
  },
  {
    clause: 'khoản 1 Điều 15',
    name: 'an event that ended before the regulation took effect is not judged',
    rule: 'su-kien',
    facts: news('2022-12-30T16:00'),
  },
  {
    clause: 'khoản 7 Điều 15',
    name: 'a quarterly report does not fall under the first week',
    rule: 'bao-cao-thang',
    facts: report('quarter', 'periodEnd')('2026-03-31'),
  },
  {
    clause: 'khoản 4 Điều 15',
    name: 'a plan not yet approved has no limit',
    rule: 'chien-luoc-du-an',
    facts: { type: 'van-ban', section: 'chien-luoc-quy-hoach' },
  },
]);
