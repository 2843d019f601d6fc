import { describe, expect, it } from 'vitest';
import { Review } from '#schema/rulebook/upkeep.ts';
import { basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { isReviewed, reviewsDue, timesOn } from './reviews.ts';

const calendar = plainCalendar('2026-03-05');
const day = (text: string) => Temporal.PlainDate.from(text);
const review = { id: 'ra-soat', label: 'rà soát', who: 'Ban Biên tập', per: 'year', ...basis };
const due = (more: object, on: string) =>
  reviewsDue(rulebookWith({ reviews: [{ ...review, ...more }] }), calendar, day(on)).map(
    ({ period, dueText }) => [period?.from, dueText],
  );

describe('reviewsDue', () => {
  it('tells who looks through what, how often, when and by which clause', () => {
    const more = { per: 'day', times: 2, at: ['đầu giờ sáng', 'cuối giờ chiều'], types: ['tin-tuc'] };
    const rulebook = rulebookWith({ reviews: [{ ...review, ...more }] });
    expect(reviewsDue(rulebook, calendar, day('2026-03-07'))).toEqual([
      {
        rule: 'ra-soat',
        label: 'rà soát',
        who: 'Ban Biên tập',
        ...more,
        period: { from: '2026-03-07', to: '2026-03-07' },
        due: '2026-03-07T23:59:59+07:00',
        dueText: 'hết ngày 07/03/2026',
        ...basis,
        readings: [],
      },
    ]);
  });

  it.each([
    [{}, '2026-03-07', '2026-01-01', 'hết ngày 31/12/2026'],
    [{ per: 'month' }, '2026-02-28', '2026-02-01', 'hết ngày 28/02/2026'],
    [{ per: 'quarter' }, '2026-05-31', '2026-04-01', 'hết ngày 30/06/2026'],
    [{ per: 'half-year' }, '2026-12-31', '2026-07-01', 'hết ngày 31/12/2026'],
    [{ per: 'week' }, '2026-03-08', '2026-03-02', 'hết ngày 08/03/2026'],
    [{ per: 'week' }, '2026-03-09', '2026-03-09', 'hết ngày 15/03/2026'],
    [{ per: 'day', onlyWorkingDays: true }, '2026-03-07', '2026-03-09', 'hết ngày 09/03/2026'],
    [{ per: 'day', onlyWorkingDays: true }, '2026-03-05', '2026-03-06', 'hết ngày 06/03/2026'],
    [{ per: 'month', due: { dayOfMonth: { day: 10 } } }, '2026-03-10', '2026-03-01', 'hết ngày 10/03/2026'],
    [{ per: 'month', due: { dayOfMonth: { day: 10 } } }, '2026-03-11', '2026-04-01', 'hết ngày 10/04/2026'],
  ])('with %j asked on %s runs from %s, %s', (more, on, from, text) => {
    expect(due(more, on)).toEqual([[from, text]]);
  });

  it('names no kinds of entry where the text names none', () => {
    const [found] = reviewsDue(rulebookWith({ reviews: [review] }), calendar, day('2026-03-07'));
    expect(found?.types).toEqual([]);
  });

  it('gives no day to what is done all the time or when asked for', () => {
    expect(due({ per: 'constant' }, '2026-03-07')).toEqual([[undefined, undefined]]);
    expect(due({ per: 'on-demand' }, '2026-03-07')).toEqual([[undefined, undefined]]);
  });

  it('asks nothing before the regulation', () => {
    expect(due({}, '2019-03-07')).toEqual([]);
  });
});

describe('isReviewed', () => {
  it.each([
    [{}, true],
    [{ types: ['tin-tuc'] }, false],
    [{ types: ['van-ban'] }, true],
    [{ when: { origin: ['own'] } }, true],
    [{ when: { origin: ['other'] } }, false],
    [{ types: ['van-ban'], when: { origin: ['other'] } }, false],
  ])('with %j is %s', (more, reviewed) => {
    expect(
      isReviewed(Review.parse({ ...review, ...more }), factsOf({ type: 'van-ban', origin: 'own' })),
    ).toBe(reviewed);
  });
});

const times = (more: object, on: string) =>
  timesOn(Review.parse({ ...review, times: 2, ...more }), day(on), calendar);

describe('timesOn', () => {
  it('asks for every time of a day, none of a rest day where only working days count', () => {
    expect(times({ per: 'day' }, '2026-03-07')).toBe(2);
    expect(times({ per: 'day', onlyWorkingDays: true }, '2026-03-07')).toBe(0);
    expect(times({ per: 'day', onlyWorkingDays: true }, '2026-03-05')).toBe(0);
    expect(times({ per: 'day', onlyWorkingDays: true }, '2026-03-06')).toBe(2);
    expect(times({ per: 'week' }, '2026-03-06')).toBe(0);
  });
});
