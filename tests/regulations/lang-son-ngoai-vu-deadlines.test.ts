import { deadlineCases, noClockCases, portalUnderTest } from './harness.ts';

const portal = portalUnderTest('lang-son-ngoai-vu');

/** What happened, on which day or minute, when it is due at the latest, the rest day it would have been due on. */
type Row = readonly [name: string, started: string, lastMinute: string, rolledFrom?: string];

const table = (
  clause: string,
  rule: string,
  facts: (started: string) => object,
  rows: readonly Row[],
  warnOnly = false,
) =>
  deadlineCases(
    portal,
    rows.map(([name, started, lastDay, rolledFrom]) => ({
      clause,
      rule,
      name,
      facts: facts(started),
      lastMinute: `${lastDay}T23:59`,
      warnOnly,
      ...(rolledFrom !== undefined && { rolledFrom }),
    })),
  );

const law = (issuedAt: string) => ({
  type: 'tin-tuc',
  section: 'tuyen-truyen',
  genre: 'bai',
  times: { issuedAt },
});
const document = (origin: string) => (issuedAt: string) => ({
  type: 'van-ban',
  unit: 'van-phong-so',
  origin,
  times: { issuedAt },
});
const project = (approvedAt: string) => ({ type: 'du-an', section: 'dau-tu-mua-sam', times: { approvedAt } });
const strategy = (approvedAt: string) => ({
  type: 'tin-tuc',
  section: 'chien-luoc-quy-hoach',
  times: { approvedAt },
});
const statistics = (decidedAt: string) => ({ type: 'thong-ke', section: 'pci-ddci', times: { decidedAt } });
const event = (eventEnd: string) => ({
  type: 'tin-tuc',
  section: 'tin-doi-ngoai',
  genre: 'tin',
  times: { eventEnd },
});
const changed = (language: string) => (changedAt: string) => ({
  type: 'gioi-thieu',
  section: 'gioi-thieu',
  language,
  times: { changedAt },
});

table('khoản 2 Điều 9', 'pho-bien-phap-luat', law, [
  ['issued on a Monday, due the 15th working day after', '2026-03-02', '2026-03-23'],
  ['issued on a Friday, due the third Friday after', '2026-03-06', '2026-03-27'],
  ['issued on a Saturday, counted from Monday', '2026-03-07', '2026-03-27'],
  ['issued before Tết, its five holidays are not counted', '2026-02-06', '2026-03-06'],
  ['issued before 30/4, three holidays are not counted', '2026-04-10', '2026-05-06'],
  ['issued before Quốc khánh, its rest is not counted, the swapped Saturday is', '2026-08-14', '2026-09-08'],
  ['issued before the Day of Vietnamese Culture, 24/11 is not counted', '2026-11-10', '2026-12-02'],
  ['issued on the last day of a year', '2025-12-31', '2026-01-22'],
]);

table('khoản 3 Điều 9', 'van-ban-cua-so', document('own'), [
  ['own document of a Monday, due on Wednesday', '2026-03-02', '2026-03-04'],
  ['own document of a Thursday, due on Monday', '2026-03-05', '2026-03-09'],
  ['own document of a Friday, due on Tuesday', '2026-03-06', '2026-03-10'],
  ['own document of a Saturday, due on Tuesday', '2026-03-07', '2026-03-10'],
  ['own document before a Saturday that is worked, due that Saturday', '2026-01-08', '2026-01-10'],
  ['own document the day before a worked Saturday, due on Monday', '2026-01-09', '2026-01-12'],
  ['own document before Tết, due the first day after', '2026-02-12', '2026-02-23'],
  ['own document on the last working day before Tết, due the second day after', '2026-02-13', '2026-02-24'],
  ['own document before Giỗ Tổ, due after its compensatory day', '2026-04-23', '2026-04-28'],
  ['own document before 30/4, due on Monday', '2026-04-28', '2026-05-04'],
  ['own document before 24/11, due the Thursday', '2026-11-23', '2026-11-26'],
  ['own document on the day the regulation takes effect', '2021-03-31', '2021-04-02'],
]);

table('khoản 3 Điều 9', 'van-ban-cap-tren', document('other'), [
  ['document of another body of a Monday, due two weeks later', '2026-03-02', '2026-03-16'],
  ['document of another body of a Friday, due two weeks later', '2026-03-06', '2026-03-20'],
  ['document of another body of a Sunday, counted from Monday', '2026-03-08', '2026-03-20'],
  ['document of another body before Tết, its holidays are not counted', '2026-02-13', '2026-03-06'],
  ['document of another body before 30/4', '2026-04-29', '2026-05-15'],
  ['document of another body before a worked Saturday', '2026-01-08', '2026-01-21'],
  ['document of another body before Quốc khánh', '2026-08-28', '2026-09-16'],
]);

table('khoản 4 Điều 9', 'du-an-dau-tu', project, [
  ['project approved on a Monday, due two weeks later', '2026-03-02', '2026-03-16'],
  ['project approved on a Saturday, counted from Monday', '2026-03-07', '2026-03-20'],
  ['project approved before Tết', '2026-02-06', '2026-02-27'],
  ['project approved before the two compensatory days of 2022', '2022-04-29', '2022-05-17'],
  ['project approved late in the day has the same day', '2026-03-02T16:59', '2026-03-16'],
]);

table('khoản 4 Điều 9', 'du-an-dau-tu', strategy, [
  ['a strategy approved on a Thursday is under the same limit', '2026-03-05', '2026-03-19'],
  ['a plan approved before Giỗ Tổ', '2026-04-24', '2026-05-13'],
]);

table('khoản 5 Điều 9', 'thong-ke', statistics, [
  ['statistics released on a Monday, due two weeks later', '2026-03-02', '2026-03-16'],
  ['statistics released on a Friday', '2026-03-06', '2026-03-20'],
  ['statistics released on New Year’s Eve', '2025-12-31', '2026-01-15'],
  ['statistics released before Tết of 2025', '2025-01-24', '2025-02-14'],
  ['statistics released before 24/11', '2026-11-10', '2026-11-25'],
]);

table(
  'khoản 6 Điều 9',
  'tieng-nuoc-ngoai',
  changed('en'),
  [
    ['an English page is looked for on the third working day after a change', '2026-03-02', '2026-03-05'],
    ['changed on a Friday, looked for on Wednesday', '2026-03-06', '2026-03-11'],
  ],
  true,
);
table(
  'khoản 6 Điều 9',
  'tieng-nuoc-ngoai',
  changed('zh'),
  [
    ['a Chinese page is looked for on the third working day after a change', '2026-03-02', '2026-03-05'],
    ['changed before Tết, looked for after it', '2026-02-12', '2026-02-24'],
  ],
  true,
);

table('khoản 8 Điều 9', 'thoi-su', event, [
  ['topical news of a Wednesday is due that day', '2026-03-04T16:00', '2026-03-04'],
  ['topical news of a morning has the whole day', '2026-03-05T07:30', '2026-03-05'],
  ['topical news of late evening is still due that day', '2026-03-05T23:30', '2026-03-05'],
  ['topical news of a Saturday is due on Monday', '2026-03-07T10:00', '2026-03-09', '2026-03-07'],
  ['topical news of a worked Saturday is due that day', '2026-01-10T10:00', '2026-01-10'],
  ['topical news of Tết is due the first day after', '2026-02-17T10:00', '2026-02-23', '2026-02-17'],
  ['topical news of 2/9 is due the next day', '2026-09-02T09:00', '2026-09-03', '2026-09-02'],
]);

table(
  'khoản 10 Điều 6',
  'thay-doi',
  changed('vi'),
  [
    ['a changed page is looked for on the third working day', '2026-03-02', '2026-03-05'],
    ['changed on a Friday, looked for on Wednesday', '2026-03-06', '2026-03-11'],
    ['changed before Giỗ Tổ, looked for after 30/4', '2026-04-24', '2026-05-04'],
  ],
  true,
);

noClockCases(portal, [
  {
    clause: 'khoản 2 Điều 9',
    rule: 'pho-bien-phap-luat',
    name: 'news outside the section of legal information has no such clock',
    facts: { ...law('2026-03-02'), section: 'tin-tuc-su-kien' },
  },
  {
    clause: 'khoản 3 Điều 9',
    rule: 'van-ban-cua-so',
    name: 'the two days bind the issuing body alone',
    facts: document('other')('2026-03-02'),
  },
  {
    clause: 'khoản 3 Điều 9',
    rule: 'van-ban-cap-tren',
    name: 'the ten days bind those the document applies to, not its issuer',
    facts: document('own')('2026-03-02'),
  },
  {
    clause: 'khoản 3 Điều 9',
    rule: 'van-ban-cua-so',
    name: 'a document issued the day before the regulation took effect has no clock',
    facts: document('own')('2021-03-30'),
  },
  {
    clause: 'khoản 4 Điều 9',
    rule: 'du-an-dau-tu',
    name: 'news on plans that nobody approved yet has no clock',
    facts: { type: 'tin-tuc', section: 'chien-luoc-quy-hoach', times: {} },
  },
  {
    clause: 'khoản 5 Điều 9',
    rule: 'thong-ke',
    name: 'news that quotes statistics is not statistics',
    facts: { type: 'tin-tuc', section: 'pci-ddci', times: { decidedAt: '2026-03-02' } },
  },
  {
    clause: 'khoản 6 Điều 9',
    rule: 'tieng-nuoc-ngoai',
    name: 'the clause on foreign languages leaves Vietnamese pages out',
    facts: changed('vi')('2026-03-02'),
  },
  {
    clause: 'khoản 10 Điều 6',
    rule: 'thay-doi',
    name: 'a foreign page has its own clause',
    facts: changed('en')('2026-03-02'),
  },
  {
    clause: 'khoản 8 Điều 9',
    rule: 'thoi-su',
    name: 'an article is no topical news',
    facts: { ...event('2026-03-04T16:00'), genre: 'bai' },
  },
  {
    clause: 'khoản 8 Điều 9',
    rule: 'thoi-su',
    name: 'news on no event has no clock',
    facts: { ...event('2026-03-04T16:00'), times: {} },
  },
]);
