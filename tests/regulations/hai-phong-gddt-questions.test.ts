import { expect, it } from 'vitest';
import { questionVerdict } from '#policy/questions.ts';
import { portalUnderTest, questionCases, questionClockCases } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('hai-phong-gddt');
const clause = 'khoản 2 Điều 13';
const asked = (times: object, units = 1) => ({ type: 'hoi-dap', times, question: { units } });

/** What happened, when it is due at the latest, the rest day it would have been due on. */
type Row = readonly [name: string, started: string, lastMinute: string, rolledFrom?: string];
const rows = (
  rule: 'chuyen-cau-hoi' | 'tra-loi' | 'dang-tra-loi',
  facts: (started: string) => ReturnType<typeof asked>,
  table: readonly Row[],
) =>
  questionClockCases(
    portal,
    table.map(([name, started, lastMinute, rolledFrom]) => ({
      clause,
      name,
      rule,
      facts: facts(started),
      lastMinute,
      ...(rolledFrom !== undefined && { rolledFrom }),
    })),
  );

rows('chuyen-cau-hoi', (receivedAt) => asked({ receivedAt }), [
  ['taken in on a Wednesday, sent on by Thursday', '2026-03-04T10:00', '2026-03-05T23:59'],
  ['taken in at 23h59, sent on by the next day', '2026-03-04T23:59', '2026-03-05T23:59'],
  ['taken in on a Friday, sent on by Monday', '2026-03-06T10:00', '2026-03-09T23:59', '2026-03-07'],
  ['taken in before Tết, sent on after it', '2026-02-13T10:00', '2026-02-23T23:59', '2026-02-14'],
]);

rows('tra-loi', (forwardedAt) => asked({ receivedAt: '2026-02-02T08:00', forwardedAt }), [
  ['one unit has 03 days', '2026-03-03T08:00', '2026-03-06T23:59'],
  ['one unit’s 03 days end on a Sunday, due on Monday', '2026-03-05T08:00', '2026-03-09T23:59', '2026-03-08'],
  ['one unit’s 03 days end in Tết, due after it', '2026-02-13T08:00', '2026-02-23T23:59', '2026-02-16'],
]);
rows('tra-loi', (forwardedAt) => asked({ receivedAt: '2026-02-02T08:00', forwardedAt }, 2), [
  ['two units have 07 days', '2026-03-05T08:00', '2026-03-12T23:59'],
  [
    'two units’ 07 days end on a Saturday, due on Monday',
    '2026-03-07T08:00',
    '2026-03-16T23:59',
    '2026-03-14',
  ],
  ['two units’ 07 days end in Tết, due after it', '2026-02-12T08:00', '2026-02-23T23:59', '2026-02-19'],
]);
rows('tra-loi', (forwardedAt) => asked({ receivedAt: '2026-02-02T08:00', forwardedAt }, 3), [
  ['three units have 07 days as well', '2026-03-06T08:00', '2026-03-13T23:59'],
]);

rows('dang-tra-loi', (repliedAt) => asked({ receivedAt: '2026-02-02T08:00', repliedAt }), [
  ['replied on a Thursday, posted by Friday', '2026-03-05T16:00', '2026-03-06T23:59'],
  ['replied on a Friday, posted by Monday', '2026-03-06T16:00', '2026-03-09T23:59', '2026-03-07'],
]);

questionCases(portal, [
  {
    clause: 'khoản 1 Điều 13',
    name: 'the secretary, who is editor of level 1, takes questions in',
    facts: asked({ receivedAt: '2026-03-04T10:00' }),
    says: { intake: 'bien-tap-cap-1' },
  },
  {
    clause,
    name: 'the unit’s head reports an urgent question straight to the leaders',
    facts: { type: 'hoi-dap', times: { receivedAt: '2026-03-04T10:00' }, question: { urgent: true } },
    says: { urgent: 'Lãnh đạo Sở' },
  },
]);

it('gạch đầu dòng thứ 1 khoản 6 Điều 11: petitions do not run on the clocks of khoản 2 Điều 13', () => {
  const facts = factsOf(portal, { type: 'kien-nghi', times: { receivedAt: '2026-03-04T10:00' } });
  const at = atClock('2026-03-05T09:00');
  expect(questionVerdict(portal.settings.rulebook, portal.calendar, facts, at)).toBeUndefined();
});
