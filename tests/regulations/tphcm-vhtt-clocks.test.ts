import { expect, it } from 'vitest';
import { deadlines } from '#policy/deadlines.ts';
import { noClockCases, portalUnderTest } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('tphcm-vhtt');

const news = { type: 'tin-tuc', unit: 'don-vi-truc-thuoc-1', section: 'tin-tuc-su-kien' };
const own = { type: 'van-ban', origin: 'own', unit: 'van-phong-so' };
const report = (reportPeriod: string) => ({ type: 'bao-cao', unit: 'van-phong-so', reportPeriod });

noClockCases(portal, [
  {
    clause: 'khoản 1 Điều 10',
    name: 'introduction that did not change',
    rule: 'gioi-thieu',
    facts: { type: 'gioi-thieu', section: 'gioi-thieu' },
  },
  { clause: 'khoản 2 Điều 10', name: 'news of no event', rule: 'su-kien', facts: news },
  {
    clause: 'khoản 2 Điều 10',
    name: 'news with a foreign element has five days, not two as well',
    rule: 'su-kien',
    facts: { ...news, foreignElement: true, times: { eventStart: '2026-03-04T08:00' } },
  },
  {
    clause: 'khoản 2 Điều 10',
    name: 'news without a foreign element has no five days',
    rule: 'su-kien-nuoc-ngoai',
    facts: { ...news, times: { eventStart: '2026-03-04T08:00' } },
  },
  {
    clause: 'khoản 2 Điều 10',
    name: 'news of direction has three days, not two as well',
    rule: 'su-kien',
    facts: { ...news, section: 'chi-dao-dieu-hanh', times: { eventStart: '2026-03-04T08:00' } },
  },
  {
    clause: 'khoản 3 Điều 10',
    name: 'other news has two days, not three as well',
    rule: 'chi-dao-tin',
    facts: { ...news, times: { eventStart: '2026-03-04T08:00' } },
  },
  {
    clause: 'khoản 3 Điều 10',
    name: 'a document that came in does not count from its issue',
    rule: 'chi-dao-van-ban',
    facts: { ...own, origin: 'other', section: 'chi-dao-dieu-hanh', times: { issuedAt: '2026-03-04' } },
  },
  {
    clause: 'khoản 3 Điều 10',
    name: 'the calendar of citizen reception is not the leaders’ calendar',
    rule: 'lich-cong-tac',
    facts: { type: 'lich-tiep-cong-dan', times: { weekStart: '2026-03-09' } },
  },
  {
    clause: 'khoản 4 Điều 10',
    name: 'a project not yet approved',
    rule: 'chien-luoc-du-an',
    facts: { type: 'du-an' },
  },
  {
    clause: 'khoản 4 Điều 10',
    name: 'a plan that names its day of approval does not count from its issue as well',
    rule: 'chien-luoc-van-ban',
    facts: {
      ...own,
      section: 'chien-luoc-quy-hoach',
      times: { approvedAt: '2026-03-05', issuedAt: '2026-03-09' },
    },
  },
  {
    clause: 'khoản 7 Điều 10',
    name: 'a quarterly report has fifteen days, not a week as well',
    rule: 'bao-cao-thang',
    facts: { ...report('quarter'), times: { periodEnd: '2026-03-31' } },
  },
  {
    clause: 'khoản 8 Điều 10',
    name: 'a directing document has a number of its own',
    rule: 'van-ban-khac',
    facts: { ...own, section: 'chi-dao-dieu-hanh', times: { issuedAt: '2026-03-04' } },
  },
  {
    clause: 'khoản 9 Điều 10',
    name: 'introduction that changes has a number of its own',
    rule: 'noi-dung-thay-doi',
    facts: { type: 'gioi-thieu', change: 'edit', published: true, times: { changedAt: '2026-03-04' } },
  },
]);

/** State of one clock when the unit handed in and the site posted at these moments. */
const stateOf = (rule: string, facts: object) =>
  deadlines(
    portal.settings.rulebook,
    portal.calendar,
    factsOf(portal, facts),
    atClock('2026-03-20T09:00'),
  ).find((clock) => clock.rule === rule)?.state;

it('Điều 10: what the unit supplied in time is in time, however late it is posted', () => {
  const event = { ...news, times: { eventStart: '2026-03-04T08:00' }, postedAt: '2026-03-12T08:00:00+07:00' };
  expect(stateOf('su-kien', { ...event, suppliedAt: '2026-03-06T16:00:00+07:00' })).toBe('met');
  expect(stateOf('su-kien', { ...event, suppliedAt: '2026-03-09T08:00:00+07:00' })).toBe('late');
});

it("khoản 3 Điều 10: the leaders' calendar must be posted, not merely supplied, by the hour", () => {
  const week = {
    type: 'lich-cong-tac',
    times: { weekStart: '2026-03-09' },
    suppliedAt: '2026-03-06T16:00:00+07:00',
  };
  expect(stateOf('lich-cong-tac', { ...week, postedAt: '2026-03-07T10:59:59+07:00' })).toBe('met');
  expect(stateOf('lich-cong-tac', { ...week, postedAt: '2026-03-07T11:00:00+07:00' })).toBe('late');
});

it('khoản 2 Điều 10: an event of several days counts from its first', () => {
  const clock = deadlines(
    portal.settings.rulebook,
    portal.calendar,
    factsOf(portal, { ...news, times: { eventStart: '2026-03-04T08:00', eventEnd: '2026-03-07T17:00' } }),
    atClock('2026-03-04T09:00'),
  ).find(({ rule }) => rule === 'su-kien');
  expect(clock?.due).toBe('2026-03-06T23:59:59+07:00');
});
