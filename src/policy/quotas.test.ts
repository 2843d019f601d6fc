import { describe, expect, it } from 'vitest';
import { Unit } from '#schema/units.ts';
import { at, basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { CalendarYearMissing } from './calendar.ts';
import { quotas, quotasCounting } from './quotas.ts';

const calendar = plainCalendar();
const room = Unit.parse({ id: 'phong-mot', name: 'Phòng Một', kind: 'phong' });
const school = Unit.parse({ id: 'truong-mot', name: 'Trường Một', kind: 'truong' });
const quota = { id: 'tin', label: 'tin, bài', count: 2, per: 'month', counts: 'posted', ...basis };
const bookOf = (...list: object[]) =>
  rulebookWith({ quotas: list.map((one) => Object.assign({}, quota, one)) });
const item = (more: object = {}) =>
  factsOf({ entry: 'tin-tuc/2026/mot', type: 'tin-tuc', unit: 'phong-mot', unitKind: 'phong', ...more });
const posted = (local: string, more: object = {}) => item({ postedAt: `${local}:00+07:00`, ...more });
const march = Temporal.PlainDate.from('2026-03-10');
const standings = (
  rulebook: ReturnType<typeof bookOf>,
  items: readonly ReturnType<typeof item>[],
  { day = march, now = '2026-03-31T23:59', units = [room] } = {},
) => quotas(rulebook, calendar, units, items, day, at(now));
const brief = (list: ReturnType<typeof standings>) =>
  list.map(({ unit, counted, short, state }) => ({ unit, counted, short, state }));

describe('quotas', () => {
  it('tells what a unit owes, what counts, until when, and by which clause', () => {
    expect(standings(bookOf({}), [posted('2026-03-05T09:00')])).toStrictEqual([
      {
        rule: 'tin',
        label: 'tin, bài',
        per: 'month',
        counts: 'posted',
        period: { from: '2026-03-01', to: '2026-03-31' },
        due: '2026-03-31T23:59:59+07:00',
        dueText: 'hết ngày 31/03/2026',
        warnOnly: false,
        ...basis,
        readings: [],
        unit: 'phong-mot',
        required: 2,
        counted: 1,
        inTime: 1,
        short: 1,
        state: 'running',
        entries: ['tin-tuc/2026/mot'],
      },
    ]);
    const [whole] = standings(bookOf({ whole: true }), [
      factsOf({ type: 'tin-tuc', postedAt: '2026-03-05' }),
    ]);
    expect(whole).not.toHaveProperty('unit');
    expect(whole?.entries).toEqual(['']);
  });

  it('counts an item of the last minute of the month and not the one a minute later', () => {
    const items = [posted('2026-03-31T23:59'), posted('2026-04-01T00:00')];
    expect(brief(standings(bookOf({}), items, { now: '2026-04-02T00:00' }))).toEqual([
      { unit: 'phong-mot', counted: 1, short: 1, state: 'short' },
    ]);
    expect(
      brief(standings(bookOf({}), items, { day: march.add({ months: 1 }), now: '2026-04-02T00:00' })),
    ).toEqual([{ unit: 'phong-mot', counted: 1, short: 1, state: 'running' }]);
  });

  it('is met with exactly the number, and never owes less than nothing', () => {
    const three = [1, 2, 3].map((day) => posted(`2026-03-0${day}T09:00`));
    expect(brief(standings(bookOf({}), three.slice(0, 2)))).toEqual([
      { unit: 'phong-mot', counted: 2, short: 0, state: 'met' },
    ]);
    expect(brief(standings(bookOf({}), three))).toEqual([
      { unit: 'phong-mot', counted: 3, short: 0, state: 'met' },
    ]);
  });

  it.each([
    ['sent', { suppliedAt: '2026-03-01T09:00' }, 1],
    ['sent', { clearedAt: '2026-03-01T09:00' }, 0],
    ['sent', { postedAt: '2026-03-01T09:00' }, 1],
    ['sent', { suppliedAt: '2026-02-28T09:00', postedAt: '2026-03-01T09:00' }, 0],
    ['accepted', { clearedAt: '2026-03-01T09:00' }, 1],
    ['accepted', { suppliedAt: '2026-03-01T09:00' }, 0],
    ['accepted', { postedAt: '2026-03-01T09:00' }, 1],
    ['accepted', { clearedAt: '2026-02-28T09:00', postedAt: '2026-03-01T09:00' }, 0],
    ['posted', { postedAt: '2026-03-01T09:00' }, 1],
    ['posted', { suppliedAt: '2026-03-01T09:00', clearedAt: '2026-03-01T09:00' }, 0],
  ])('counts by “%s” the moment %j %i times', (counts, moments, counted) => {
    expect(standings(bookOf({ counts }), [item(moments)])[0]?.counted).toBe(counted);
  });

  it.each([
    [{ types: ['van-ban'] }, {}, 0],
    [{ types: ['van-ban'] }, { type: 'van-ban' }, 1],
    [{ genres: ['tin'] }, {}, 0],
    [{ genres: ['tin'] }, { genre: 'bai' }, 0],
    [{ genres: ['tin'] }, { genre: 'tin' }, 1],
    [{ sections: ['thi'] }, {}, 0],
    [{ sections: ['thi'] }, { section: 'tin' }, 0],
    [{ sections: ['thi'] }, { section: 'thi' }, 1],
    [{ qualityMarked: true }, {}, 0],
    [{ qualityMarked: true }, { qualityMarked: false }, 0],
    [{ qualityMarked: true }, { qualityMarked: true }, 1],
    [{ when: { position: true } }, {}, 0],
    [{ when: { position: true } }, { position: true }, 1],
    [{}, { unit: 'truong-mot' }, 0],
  ])('with %j counts an item %j %i times', (rule, facts, counted) => {
    expect(standings(bookOf(rule), [posted('2026-03-05T09:00', facts)])[0]?.counted).toBe(counted);
  });

  it.each([
    [{}, ['phong-mot', 'truong-mot']],
    [{ unitKinds: ['truong'] }, ['truong-mot']],
    [{ unitKinds: ['truong', 'trung-tam'] }, ['truong-mot']],
    [{ units: ['phong-mot'] }, ['phong-mot']],
    [{ units: ['phong-mot'], unitKinds: ['truong'] }, ['phong-mot', 'truong-mot']],
    [{ exceptUnits: ['phong-mot'] }, ['truong-mot']],
    [{ units: ['phong-mot'], exceptUnits: ['phong-mot'] }, []],
    [{ whole: true }, [undefined]],
  ])('with %j binds %j', (rule, units) => {
    expect(standings(bookOf(rule), [], { units: [room, school] }).map(({ unit }) => unit)).toEqual(units);
  });

  it('asks for a whole month that begins on a rest day', () => {
    const sunday = { day: Temporal.PlainDate.from('2026-03-01') };
    expect(standings(bookOf({}), [], sunday)).toHaveLength(1);
    expect(standings(bookOf({ per: 'day' }), [], sunday)).toHaveLength(1);
  });

  it('counts items of every unit for what the whole site owes', () => {
    const items = [posted('2026-03-05T09:00'), posted('2026-03-06T09:00', { unit: 'truong-mot' })];
    expect(brief(standings(bookOf({ whole: true }), items))).toEqual([
      { unit: undefined, counted: 2, short: 0, state: 'met' },
    ]);
  });

  describe('due before the 25th', () => {
    const due = { dayOfMonth: { day: 25, before: true } };
    const items = [posted('2026-03-24T23:59'), posted('2026-03-25T00:00')];

    it('tells the day, and that an item of the 25th came late, where it still counts for the month', () => {
      expect(standings(bookOf({ due }), items)[0]).toMatchObject({
        due: '2026-03-25T00:00:00+07:00',
        dueText: 'trước ngày 25/03/2026',
        counted: 2,
        inTime: 1,
        short: 0,
        state: 'late',
      });
    });

    it('gives an item of the 25th to the next month, where the text reads so', () => {
      const rulebook = bookOf({ due, late: 'next-period' });
      expect(brief(standings(rulebook, items))).toEqual([
        { unit: 'phong-mot', counted: 1, short: 1, state: 'short' },
      ]);
      const april = { day: Temporal.PlainDate.from('2026-04-30'), now: '2026-04-24T23:59' };
      expect(brief(standings(rulebook, items, april))).toEqual([
        { unit: 'phong-mot', counted: 1, short: 1, state: 'running' },
      ]);
    });

    it('runs until the last minute of the 24th and is short from the 25th on', () => {
      expect(standings(bookOf({ due }), [], { now: '2026-03-24T23:59' })[0]?.state).toBe('running');
      expect(standings(bookOf({ due }), [], { now: '2026-03-25T00:00' })[0]?.state).toBe('short');
    });
  });

  it('asks nothing on a rest day where each working day needs its own item', () => {
    const rulebook = bookOf({ per: 'working-day', count: 1, whole: true, warnOnly: true });
    const on = (day: string) => standings(rulebook, [], { day: Temporal.PlainDate.from(day) });
    expect(on('2026-03-06')).toMatchObject([
      { state: 'short', warnOnly: true, period: { from: '2026-03-06', to: '2026-03-06' } },
    ]);
    expect(on('2026-03-07')).toEqual([]);
    expect(() => on('2031-03-07')).toThrow(new CalendarYearMissing(2031));
  });

  it('is judged by the version in force when the period began', () => {
    const [first, second] = [{ effectiveFrom: '2025-12-31' }, { effectiveFrom: '2026-03-15' }];
    const rulebook = rulebookWith(
      { ...first, quotas: [{ ...quota, count: 4 }] },
      { ...second, quotas: [{ ...quota, count: 9 }] },
    );
    const required = (day: string) =>
      standings(rulebook, [], { day: Temporal.PlainDate.from(day) }).map((one) => one.required);
    expect(required('2026-03-31')).toEqual([4]);
    expect(required('2026-04-01')).toEqual([9]);
    expect(required('2025-12-31')).toEqual([]);
  });
});

describe('quotasCounting', () => {
  it('names the quotas of an item, in the month it counts for', () => {
    const rulebook = bookOf(
      { due: { dayOfMonth: { day: 25, before: true } }, late: 'next-period' },
      { id: 'bai', genres: ['bai'] },
      { id: 'truong', unitKinds: ['truong'] },
    );
    const found = (facts: ReturnType<typeof item>) =>
      quotasCounting(rulebook, calendar, facts, at('2026-03-26T09:00')).map(({ rule, count, period }) => ({
        rule,
        count,
        from: period.from,
      }));
    expect(found(posted('2026-03-24T09:00'))).toEqual([{ rule: 'tin', count: 2, from: '2026-03-01' }]);
    expect(found(posted('2026-03-25T09:00'))).toEqual([{ rule: 'tin', count: 2, from: '2026-04-01' }]);
    expect(found(item())).toEqual([{ rule: 'tin', count: 2, from: '2026-04-01' }]);
    expect(found(factsOf({ type: 'tin-tuc' }))).toEqual([]);
    const whole = quotasCounting(
      bookOf({ whole: true }),
      calendar,
      factsOf({ type: 'tin-tuc' }),
      at('2026-03-26T09:00'),
    );
    expect(whole.map(({ rule }) => rule)).toEqual(['tin']);
  });
});
