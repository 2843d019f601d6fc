import { expect, it } from 'vitest';
import { questionVerdict } from '#policy/questions.ts';
import { portalUnderTest, questionCases, questionClockCases } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('tphcm-vhtt');
const clause = 'khoản 3 Điều 11';
const asked = (times: object, more: object = {}) => ({ type: 'hoi-dap', times, ...more });
const receivedAt = '2026-02-02T08:00';

/** What happened, when it is due at the latest. */
type Row = readonly [name: string, started: string, lastMinute: string];
const rows = (
  rule: 'chuyen-cau-hoi' | 'tra-loi' | 'dang-tra-loi',
  facts: (started: string) => ReturnType<typeof asked>,
  table: readonly Row[],
  warnOnly = false,
) =>
  questionClockCases(
    portal,
    table.map(([name, started, lastMinute]) => ({
      clause,
      name,
      rule,
      facts: facts(started),
      lastMinute,
      warnOnly,
    })),
  );

rows(
  'chuyen-cau-hoi',
  (received) => asked({ receivedAt: received }),
  [
    [
      'the text gives no time to send it on: a working day, and only a warning',
      '2026-03-04T10:00',
      '2026-03-05T23:59',
    ],
  ],
  true,
);

rows('tra-loi', (forwardedAt) => asked({ receivedAt, forwardedAt }), [
  ['sent on a Wednesday, answered by the next Wednesday', '2026-03-04T10:00', '2026-03-11T23:59'],
  ['sent in the last minute of Friday, answered by the next Friday', '2026-03-06T23:59', '2026-03-13T23:59'],
  ['sent on a Saturday, answered by Friday', '2026-03-07T09:00', '2026-03-13T23:59'],
  ['the lunar New Year holiday does not count', '2026-02-12T10:00', '2026-02-26T23:59'],
  ['a Saturday that is worked counts', '2026-01-06T10:00', '2026-01-12T23:59'],
]);
rows('tra-loi', (forwardedAt) => asked({ receivedAt, forwardedAt }, { question: { units: 3 } }), [
  ['three units have no more time than one', '2026-03-04T10:00', '2026-03-11T23:59'],
]);
rows('tra-loi', (forwardedAt) => ({ ...asked({ receivedAt, forwardedAt }), type: 'kien-nghi' }), [
  ['a petition has the time of a question', '2026-03-04T10:00', '2026-03-11T23:59'],
]);

rows('dang-tra-loi', (repliedAt) => asked({ receivedAt, repliedAt }), [
  ['replied on a Wednesday, posted by Friday', '2026-03-04T10:00', '2026-03-06T23:59'],
  ['replied on a Thursday, posted by Monday', '2026-03-05T10:00', '2026-03-09T23:59'],
  ['replied on a Friday, posted by Tuesday', '2026-03-06T16:30', '2026-03-10T23:59'],
  ['replied before 30/4, posted after 1/5', '2026-04-29T10:00', '2026-05-05T23:59'],
]);

const given = { receivedAt: '2026-03-04T10:00' };
questionCases(portal, [
  {
    clause: 'khoản 1 Điều 11',
    name: 'the board takes questions in, through the member in charge',
    facts: asked(given),
    says: { intake: 'thanh-vien' },
  },
  {
    clause: 'khoản 1 Điều 11',
    name: 'and petitions as well',
    facts: { type: 'kien-nghi', times: given },
    says: { intake: 'thanh-vien' },
  },
  {
    clause,
    name: 'an urgent question goes to the board of directors for its opinion',
    facts: asked(given, { question: { urgent: true } }),
    says: { urgent: 'Ban Giám đốc Sở' },
  },
  ...(['khieu-nai', 'to-cao'] as const).map((subject) => ({
    clause: 'điểm m khoản 1 Điều 7',
    name: `${subject} leaves questions and answers, and is never posted there`,
    facts: asked(given, { question: { subject } }),
    says: {
      diverted: subject,
      to: 'Ban Giám đốc Sở',
    },
  })),
]);

const verdict = (question: object) =>
  questionVerdict(
    portal.settings.rulebook,
    portal.calendar,
    factsOf(portal, asked({ receivedAt, forwardedAt: '2026-03-04T10:00' }, { question })),
    atClock('2026-03-12T09:00'),
  );
const notice = (at: string) => ({ progress: { at: `${at}+07:00`, answerBy: '2026-03-20' } });
const answerClock = (question: object) => verdict(question)?.clocks.find(({ rule }) => rule === 'tra-loi');

it(`${clause}: a notice of progress to the board, given in time, puts the answer off to the day it names`, () => {
  expect(answerClock({})?.state).toBe('overdue');
  expect(answerClock(notice('2026-03-11T23:59:00'))).toMatchObject({
    state: 'running',
    due: '2026-03-20T23:59:59+07:00',
  });
  expect(answerClock(notice('2026-03-12T00:00:00'))?.state).toBe('overdue');
});

it(`${clause}: an answer may be posted; the text asks for no e-mail; how to reach the asker stays private`, () => {
  expect(verdict({})).toMatchObject({
    mayPost: { allowed: true },
    emailAsker: false,
    privateFields: ['dia-chi-thu-dien-tu', 'so-dien-thoai'],
  });
});

it(`${clause}: news is no question`, () => {
  const news = factsOf(portal, { type: 'tin-tuc', unit: 'don-vi-truc-thuoc-1' });
  const at = atClock('2026-03-05T09:00');
  expect(questionVerdict(portal.settings.rulebook, portal.calendar, news, at)).toBeUndefined();
});
