import { deadlineCases, noClockCases, portalUnderTest } from './harness.ts';

const portal = portalUnderTest('quang-tri-gddt');
const CLAUSE = 'gạch đầu dòng thứ 1 khoản 3 Điều 10';

/** What happened, when it is due at the latest, the rest day it would have been due on. */
type Row = readonly [name: string, started: string, lastMinute: string, rolledFrom?: string];

const table = (rule: string, facts: (started: string) => object, rows: readonly Row[]) =>
  deadlineCases(
    portal,
    rows.map(([name, started, lastMinute, rolledFrom]) => ({
      clause: CLAUSE,
      rule,
      name,
      facts: facts(started),
      lastMinute,
      ...(rolledFrom !== undefined && { rolledFrom }),
    })),
  );

const document = { type: 'van-ban', section: 'van-ban-cong-van' };
const own = (signedAt: string) => ({ ...document, unit: 'van-phong', origin: 'own', times: { signedAt } });
const higher = { ...document, unit: 'phong-giao-duc-trung-hoc', origin: 'other' };
const received = (receivedAt: string) => ({ ...higher, times: { issuedAt: '2019-03-01', receivedAt } });
const backlog = (issuedAt: string) => ({ ...higher, validity: 'con-hieu-luc', times: { issuedAt } });

const SEVEN_DAYS: readonly Row[] = [
  ['the day itself is not counted, the seventh day is', '2026-03-03', '2026-03-10T23:59'],
  ['seven days run over the end of a month', '2026-03-26', '2026-04-02T23:59'],
  ['a seventh day on a Saturday moves to Monday', '2026-03-07', '2026-03-16T23:59', '2026-03-14'],
  ['a seventh day on a Sunday moves to Monday', '2026-03-08', '2026-03-16T23:59', '2026-03-15'],
  ['rest days inside the seven days are counted', '2026-03-12', '2026-03-19T23:59'],
  ['a seventh day on National Day moves past it', '2019-08-26', '2019-09-03T23:59', '2019-09-02'],
  ['a seventh day on a day off in lieu moves past it', '2019-04-08', '2019-04-16T23:59', '2019-04-15'],
  ['a day off exchanged for a Saturday is a rest day', '2019-04-22', '2019-05-02T23:59', '2019-04-29'],
  ['a Saturday worked in exchange is a working day', '2019-04-27', '2019-05-04T23:59'],
  ['a seventh day on New Year moves to 2 January', '2019-12-25', '2020-01-02T23:59', '2020-01-01'],
];

table('van-ban-cua-so', own, [
  ...SEVEN_DAYS,
  ['the first day in force starts a clock', '2019-01-01', '2019-01-08T23:59'],
  ['a seventh day in the week of Tết moves past it', '2019-01-28', '2019-02-11T23:59', '2019-02-04'],
]);

table('van-ban-cap-tren', received, [
  ...SEVEN_DAYS,
  ['the hour of receipt makes no difference', '2026-03-03T16:59', '2026-03-10T23:59'],
  ['a document issued on 01/3/2019 and received that day has seven days', '2019-03-01', '2019-03-08T23:59'],
]);

deadlineCases(portal, [
  {
    clause: CLAUSE,
    name: 'the clock of a higher body’s document runs from receipt, not from issue',
    rule: 'van-ban-cap-tren',
    start: 'receivedAt',
    facts: { ...higher, times: { issuedAt: '2026-01-05', receivedAt: '2026-03-03' } },
    lastMinute: '2026-03-10T23:59',
    dueText: 'hết ngày 10/03/2026',
  },
  {
    clause: CLAUSE,
    name: 'the clock of the department’s own document runs from its signing, not from its issue',
    rule: 'van-ban-cua-so',
    start: 'signedAt',
    facts: { ...own('2026-03-03'), times: { signedAt: '2026-03-03', issuedAt: '2026-03-05' } },
    lastMinute: '2026-03-10T23:59',
    dueText: 'hết ngày 10/03/2026',
  },
]);

table('van-ban-ton', backlog, [
  ['a document of an earlier year in force belongs to the campaign', '2015-06-01', '2019-02-28T23:59'],
  ['a document issued when the regulation took effect belongs to it', '2019-01-01', '2019-02-28T23:59'],
  ['a document issued on 27/02/2019 belongs to it', '2019-02-27', '2019-02-28T23:59'],
  ['a document issued on its last day belongs to it', '2019-02-28', '2019-02-28T23:59'],
]);

deadlineCases(portal, [
  {
    clause: CLAUSE,
    name: 'a document partly out of force still belongs to the campaign',
    rule: 'van-ban-ton',
    facts: { ...backlog('2012-12-20'), validity: 'het-mot-phan' },
    lastMinute: '2019-02-28T23:59',
    dueText: 'hết ngày 28/02/2019',
  },
]);

const none = (rule: string, name: string, facts: object) => ({ clause: CLAUSE, rule, name, facts });

noClockCases(portal, [
  none('van-ban-ton', 'a document issued on 01/3/2019 is not of the campaign', backlog('2019-03-01')),
  none('van-ban-ton', 'a document wholly out of force is not of the campaign', {
    ...backlog('2015-06-01'),
    validity: 'het-toan-bo',
  }),
  none('van-ban-ton', 'a document not yet in force is not of the campaign', {
    ...backlog('2019-02-28'),
    validity: 'chua-co',
  }),
  none('van-ban-ton', 'a document of the department is not of the campaign', {
    ...backlog('2015-06-01'),
    origin: 'own',
  }),
  none('van-ban-cap-tren', 'a document issued on 28/02/2019 has no seven days, whenever received', {
    ...higher,
    times: { issuedAt: '2019-02-28', receivedAt: '2026-03-03' },
  }),
  none('van-ban-cap-tren', 'a document of the department has no clock of receipt', {
    ...received('2026-03-03'),
    origin: 'own',
  }),
  none('van-ban-cua-so', 'a document of a higher body has no clock of signing', {
    ...own('2026-03-03'),
    origin: 'other',
  }),
  none(
    'van-ban-cua-so',
    'a document signed the day before the regulation took effect has no clock',
    own('2018-12-31'),
  ),
  none('van-ban-cua-so', 'news has no clock of seven days', { ...own('2026-03-03'), type: 'tin-tuc' }),
]);
