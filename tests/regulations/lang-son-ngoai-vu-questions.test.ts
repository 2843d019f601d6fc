import { expect, it } from 'vitest';
import { questionVerdict } from '#policy/questions.ts';
import { portalUnderTest, questionCases, questionClockCases } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('lang-son-ngoai-vu');

const CLAUSE = 'khoản 7 Điều 9';
const asked = (receivedAt: string, question: object = {}) => ({
  type: 'hoi-dap',
  section: 'hoi-dap',
  times: { receivedAt },
  question: { units: 1, ...question },
});

/** What is asked when, and the last minute for it. */
type Row = readonly [name: string, receivedAt: string, lastDay: string];
const answers: readonly Row[] = [
  ['received on a Monday, answered by the third Monday after', '2026-03-02T08:00', '2026-03-23'],
  ['received at the end of that Monday, answered by the same day', '2026-03-02T23:59', '2026-03-23'],
  ['received on a Saturday, counted from Monday', '2026-03-07T10:00', '2026-03-27'],
  ['received before Tết, its holidays are not counted', '2026-02-06T16:00', '2026-03-06'],
  ['received before 30/4, three days of rest are not counted', '2026-04-10T09:00', '2026-05-06'],
  ['received before Quốc khánh, the swapped Saturday is counted', '2026-08-14T09:00', '2026-09-08'],
  ['received before 24/11, which is not counted', '2026-11-10T09:00', '2026-12-02'],
];

questionClockCases(portal, [
  ...answers.map(([name, receivedAt, lastDay]) => ({
    clause: CLAUSE,
    name,
    rule: 'tra-loi' as const,
    facts: asked(receivedAt),
    lastMinute: `${lastDay}T23:59`,
  })),
  {
    clause: CLAUSE,
    name: 'the number of units asked changes nothing',
    rule: 'tra-loi',
    facts: asked('2026-03-02T08:00', { units: 3 }),
    lastMinute: '2026-03-23T23:59',
  },
  {
    clause: CLAUSE,
    name: 'out of scope, the asker is looked for to be told by the next working day',
    rule: 'ngoai-pham-vi',
    facts: asked('2026-03-06T15:00', { outOfScope: true }),
    lastMinute: '2026-03-09T23:59',
    warnOnly: true,
  },
  {
    clause: CLAUSE,
    name: 'an answer of general concern is looked for on the site three working days after the reply',
    rule: 'dang-tra-loi',
    facts: {
      ...asked('2026-03-02T08:00', { generalInterest: true }),
      times: { receivedAt: '2026-03-02T08:00', repliedAt: '2026-03-12T10:00' },
    },
    lastMinute: '2026-03-17T23:59',
    warnOnly: true,
  },
]);

questionCases(portal, [
  {
    clause: CLAUSE,
    name: 'the secretary takes questions in for the board',
    facts: asked('2026-03-02T08:00'),
    says: { intake: 'thu-ky' },
  },
  {
    clause: CLAUSE,
    name: 'an answer that concerns the asker alone is not posted',
    facts: asked('2026-03-02T08:00', { generalInterest: false }),
    says: { refusedToPost: true },
  },
  {
    clause: CLAUSE,
    name: 'an answer nobody called general is not posted either',
    facts: asked('2026-03-02T08:00'),
    says: { refusedToPost: true },
  },
  {
    clause: CLAUSE,
    name: 'a question outside the agency’s field is not posted',
    facts: asked('2026-03-02T08:00', { outOfScope: true, generalInterest: true }),
    says: { refusedToPost: true },
  },
]);

const verdict = (facts: object, at: string) =>
  questionVerdict(portal.settings.rulebook, portal.calendar, factsOf(portal, facts), atClock(at));
const answerClock = (facts: object, at: string) =>
  verdict(facts, at)?.clocks.find(({ rule }) => rule === 'tra-loi');

it('khoản 7 Điều 9: an answer of general concern may be posted, and goes to the asker too', () => {
  expect(verdict(asked('2026-03-02T08:00', { generalInterest: true }), '2026-03-05T09:00')).toMatchObject({
    mayPost: { allowed: true },
    emailAsker: true,
    privateFields: ['ho-ten', 'dia-chi-thu-dien-tu', 'so-dien-thoai'],
  });
});

it('khoản 7 Điều 9: a notice within the fifteen days that names the day of answer moves the limit to that day', () => {
  const told = asked('2026-03-02T08:00', { progress: { at: '2026-03-23', answerBy: '2026-04-03' } });
  expect(answerClock(told, '2026-04-03T23:59')).toMatchObject({ state: 'running', cite: CLAUSE });
  expect(answerClock(told, '2026-04-04T00:00')).toMatchObject({ state: 'overdue', cite: CLAUSE });
});

it('khoản 7 Điều 9: a notice given after the fifteen days moves nothing', () => {
  const told = asked('2026-03-02T08:00', { progress: { at: '2026-03-24', answerBy: '2026-04-03' } });
  expect(answerClock(told, '2026-03-24T00:00')).toMatchObject({ state: 'overdue', cite: CLAUSE });
});

it('khoản 7 Điều 9: sending a question on has no time of its own', () => {
  const clocks = verdict(asked('2026-03-02T08:00'), '2026-03-05T09:00')?.clocks.map(({ rule }) => rule);
  expect(clocks).toEqual(['tra-loi', 'dang-tra-loi']);
});

it('the clause on questions leaves petitions to khoản 4 Điều 4', () => {
  expect(verdict({ ...asked('2026-03-02T08:00'), type: 'kien-nghi' }, '2026-03-05T09:00')).toBeUndefined();
});
