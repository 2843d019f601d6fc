import { deadlineCases, portalUnderTest } from './harness.ts';

const portal = portalUnderTest('tphcm-vhtt');

/** What happened, when it is due at the latest, the rest day it would have been due on. */
type Row = readonly [name: string, started: string, lastMinute: string, rolledFrom?: string];

interface Table {
  readonly clause: string;
  readonly rule: string;
  readonly facts: object;
  /** The fact whose moment each row gives. */
  readonly fact: string;
  readonly warnOnly?: boolean;
}

const table = ({ clause, rule, facts, fact, warnOnly = false }: Table, rows: readonly Row[]) =>
  deadlineCases(
    portal,
    rows.map(([name, started, lastMinute, rolledFrom]) => ({
      clause,
      rule,
      name,
      start: fact,
      facts: { ...facts, times: { [fact]: started } },
      lastMinute,
      warnOnly,
      ...(rolledFrom !== undefined && { rolledFrom }),
    })),
  );

const news = { type: 'tin-tuc', unit: 'don-vi-truc-thuoc-1', section: 'tin-tuc-su-kien' };
const report = (reportPeriod: string) => ({ type: 'bao-cao', unit: 'van-phong-so', reportPeriod });

const introduction = { clause: 'khoản 1 Điều 10', rule: 'gioi-thieu', fact: 'changedAt' };
table({ ...introduction, facts: { type: 'gioi-thieu', section: 'gioi-thieu' } }, [
  ['changes on a Wednesday, due on Monday', '2026-03-04', '2026-03-09T23:59'],
  ['changes on a Friday, due on Wednesday', '2026-03-06', '2026-03-11T23:59'],
  ['changes on a Sunday, due on Wednesday', '2026-03-08', '2026-03-11T23:59'],
  ['changes before 30/4 and 1/5, which do not count', '2026-04-28', '2026-05-05T23:59'],
]);
table({ ...introduction, facts: { type: 'don-vi', section: 'gioi-thieu' } }, [
  ["a unit's address changes, due in three working days", '2026-03-05', '2026-03-10T23:59'],
]);
table({ ...introduction, facts: { type: 'lanh-dao', section: 'gioi-thieu' } }, [
  ['a leader changes, due in three working days', '2026-03-05', '2026-03-10T23:59'],
]);

table({ clause: 'khoản 2 Điều 10', rule: 'su-kien', fact: 'eventStart', facts: news }, [
  ['takes place on a Wednesday, due on Friday', '2026-03-04T08:00', '2026-03-06T23:59'],
  ['takes place in the last minute of Wednesday, due on Friday', '2026-03-04T23:59', '2026-03-06T23:59'],
  ['takes place at 0h00 on Thursday, due on Monday', '2026-03-05T00:00', '2026-03-09T23:59'],
  ['takes place on a Friday, due on Tuesday', '2026-03-06T19:00', '2026-03-10T23:59'],
  ['takes place on a Saturday, due on Tuesday', '2026-03-07T19:00', '2026-03-10T23:59'],
  ['takes place on a Sunday, due on Tuesday', '2026-03-08T19:00', '2026-03-10T23:59'],
  ['a Saturday that is worked counts', '2026-01-08T08:00', '2026-01-10T23:59'],
  ['the lunar New Year holiday does not count', '2026-02-13T08:00', '2026-02-24T23:59'],
  ['30/4, 1/5 and the weekend do not count', '2026-04-29T08:00', '2026-05-05T23:59'],
]);

table(
  {
    clause: 'khoản 2 Điều 10',
    rule: 'su-kien-nuoc-ngoai',
    fact: 'eventStart',
    facts: { ...news, foreignElement: true },
  },
  [
    ['with a foreign element: Wednesday, due the next Wednesday', '2026-03-04T08:00', '2026-03-11T23:59'],
    ['with a foreign element: Friday, due the next Friday', '2026-03-06T08:00', '2026-03-13T23:59'],
    ['with a foreign element: over the lunar New Year', '2026-02-12T08:00', '2026-02-26T23:59'],
  ],
);

const direction = { clause: 'khoản 3 Điều 10' };
const own = { type: 'van-ban', origin: 'own', unit: 'van-phong-so' };
table(
  {
    ...direction,
    rule: 'chi-dao-tin',
    fact: 'eventStart',
    facts: { ...news, section: 'chi-dao-dieu-hanh' },
  },
  [['news of direction: Wednesday, due on Monday', '2026-03-04T08:00', '2026-03-09T23:59']],
);
table(
  {
    ...direction,
    rule: 'chi-dao-tin',
    fact: 'eventStart',
    facts: { ...news, section: 'khen-thuong-xu-phat' },
  },
  [['news of a reward: Friday, due on Wednesday', '2026-03-06T08:00', '2026-03-11T23:59']],
);
table(
  {
    ...direction,
    rule: 'chi-dao-van-ban',
    fact: 'issuedAt',
    facts: { ...own, section: 'chi-dao-dieu-hanh' },
  },
  [
    ['a directing document: issued on Wednesday, due on Monday', '2026-03-04', '2026-03-09T23:59'],
    ['a directing document: issued before National Day', '2026-08-28', '2026-09-07T23:59'],
  ],
);
table(
  { ...direction, rule: 'chi-dao-van-ban', fact: 'issuedAt', facts: { ...own, section: 'y-kien-chi-dao' } },
  [["a leaders' direction: issued on Friday, due on Wednesday", '2026-03-06', '2026-03-11T23:59']],
);
table(
  {
    ...direction,
    rule: 'chi-dao-van-ban',
    fact: 'issuedAt',
    facts: { ...own, section: 'khen-thuong-xu-phat' },
  },
  [['a decision on a penalty: issued on Thursday, due on Tuesday', '2026-03-05', '2026-03-10T23:59']],
);
table(
  {
    ...direction,
    rule: 'chi-dao-van-ban-den',
    fact: 'receivedAt',
    facts: { ...own, origin: 'other', section: 'chi-dao-dieu-hanh' },
  },
  [['a directing document that came in on Wednesday', '2026-03-04T16:30', '2026-03-09T23:59']],
);

table({ ...direction, rule: 'lich-cong-tac', fact: 'weekStart', facts: { type: 'lich-cong-tac' } }, [
  ['the week of Monday 9/3, before 11h00 on Saturday 7/3', '2026-03-09', '2026-03-07T10:59'],
  ['named by its Sunday, the week is the same', '2026-03-15', '2026-03-07T10:59'],
  ['a Saturday that is worked is due at the same hour', '2026-01-12', '2026-01-10T10:59'],
  ['a Saturday of the New Year holiday never rolls', '2026-02-23', '2026-02-21T10:59'],
  ['a Saturday after 1/5 never rolls', '2026-05-04', '2026-05-02T10:59'],
  ['the first week of a year is due in the year before', '2027-01-04', '2027-01-02T10:59'],
]);

const approved = { clause: 'khoản 4 Điều 10' };
table({ ...approved, rule: 'chien-luoc-du-an', fact: 'approvedAt', facts: { type: 'du-an' } }, [
  ['a project: approved on Wednesday, due on Monday', '2026-03-04', '2026-03-09T23:59'],
  ['a tender: approved on Friday, due on Wednesday', '2026-03-06', '2026-03-11T23:59'],
  ['a Saturday that is worked counts', '2026-01-07', '2026-01-10T23:59'],
]);
table(
  {
    ...approved,
    rule: 'chien-luoc-van-ban',
    fact: 'issuedAt',
    facts: { ...own, section: 'chien-luoc-quy-hoach' },
  },
  [['a plan approved by a document of Wednesday, due on Monday', '2026-03-04', '2026-03-09T23:59']],
);
table(
  {
    ...approved,
    rule: 'chien-luoc-du-an',
    fact: 'approvedAt',
    facts: { ...own, section: 'chien-luoc-quy-hoach' },
  },
  [['a plan that names its day of approval, Thursday, due on Tuesday', '2026-03-05', '2026-03-10T23:59']],
);

const research = { clause: 'khoản 5 Điều 10', rule: 'nghien-cuu', facts: { type: 'nghien-cuu' } };
table({ ...research, fact: 'approvedAt' }, [
  ['approved on 4/3, due twenty working days later', '2026-03-04', '2026-04-01T23:59'],
]);
table({ ...research, fact: 'acceptedAt' }, [
  ['accepted on 1/4, due after two holidays and a day off in lieu', '2026-04-01', '2026-05-04T23:59'],
]);

table({ clause: 'khoản 6 Điều 10', rule: 'thong-ke', fact: 'decidedAt', facts: { type: 'thong-ke' } }, [
  ['decided on Wednesday, due the next Wednesday', '2026-03-04', '2026-03-11T23:59'],
  ['decided on Friday, due the next Friday', '2026-03-06', '2026-03-13T23:59'],
]);

const reports = { clause: 'khoản 7 Điều 10', fact: 'periodEnd' };
table({ ...reports, rule: 'bao-cao-thang', facts: report('month') }, [
  ['the report of March, in the first week of April', '2026-03-31', '2026-04-07T23:59'],
  ['the report of February, 7/3 being a Saturday', '2026-02-28', '2026-03-09T23:59', '2026-03-07'],
  ['the report of December, in the new year', '2026-12-31', '2027-01-07T23:59'],
]);
table({ ...reports, rule: 'bao-cao-quy', facts: report('quarter') }, [
  ['the report of the first quarter, by 15/4', '2026-03-31', '2026-04-15T23:59'],
  ['the report of a third quarter, 15/10 being a Sunday', '2023-09-30', '2023-10-16T23:59', '2023-10-15'],
]);
table({ ...reports, rule: 'bao-cao-6-thang', facts: report('half-year') }, [
  ['the report of the first half, by 15/7', '2026-06-30', '2026-07-15T23:59'],
  ['the report of a first half, 15/7 being a Saturday', '2023-06-30', '2023-07-17T23:59', '2023-07-15'],
]);
table({ ...reports, rule: 'bao-cao-nam', fact: 'conferenceAt', facts: report('year') }, [
  ['the conference on 8/1, the report by 23/1', '2026-01-08', '2026-01-23T23:59'],
  ['the conference on 9/1, 24/1 being a Saturday', '2026-01-09', '2026-01-26T23:59', '2026-01-24'],
  ['the fifteenth day falls in the New Year holiday', '2026-02-03', '2026-02-23T23:59', '2026-02-18'],
]);
table({ ...reports, rule: 'bao-cao-chuong-trinh', fact: 'programmeEnd', facts: report('programme') }, [
  ['the programme ends on 4/3, the report by 19/3', '2026-03-04', '2026-03-19T23:59'],
  ['the programme ends on 6/3, 21/3 being a Saturday', '2026-03-06', '2026-03-23T23:59', '2026-03-21'],
]);

table(
  {
    clause: 'khoản 8 Điều 10',
    rule: 'van-ban-khac',
    fact: 'issuedAt',
    warnOnly: true,
    facts: { ...own, section: 'van-ban' },
  },
  [["“sớm” has the site's own measure, and only warns", '2026-03-04', '2026-03-11T23:59']],
);
table(
  {
    clause: 'khoản 9 Điều 10',
    rule: 'noi-dung-thay-doi',
    fact: 'changedAt',
    warnOnly: true,
    facts: { type: 'thu-tuc', change: 'edit', published: true },
  },
  [["“kịp thời” has the site's own measure, and only warns", '2026-03-04', '2026-03-09T23:59']],
);
