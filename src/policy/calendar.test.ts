import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CalendarDay } from '#schema/calendar.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { CalendarYearMissing, addDays, addWorkingDays, isWorkingDay, workCalendar } from './calendar.ts';

const calendar = workCalendar(settingsOf('hai-phong-gddt').calendar);
const day = (text: string) => Temporal.PlainDate.from(text);

describe('isWorkingDay', () => {
  it.each([
    ['2026-02-13', true, 'the last Friday before Tết'],
    ['2026-02-14', false, 'a Saturday'],
    ['2026-02-16', false, 'the first day off for Tết'],
    ['2026-02-20', false, 'the last day off for Tết'],
    ['2026-02-23', true, 'the Monday after Tết'],
    ['2026-01-02', false, 'a Friday swapped off'],
    ['2026-01-10', true, 'the Saturday worked for it'],
    ['2026-08-22', true, 'the Saturday worked for 31/8'],
    ['2026-08-31', false, 'the Monday swapped off before Quốc khánh'],
    ['2026-09-01', false, 'the day next to Quốc khánh'],
    ['2026-09-02', false, 'Quốc khánh'],
    ['2026-09-03', true, 'the day after Quốc khánh'],
    ['2026-04-26', false, 'giỗ Tổ on a Sunday'],
    ['2026-04-27', false, 'the Monday off in its place'],
    ['2026-11-24', false, 'Ngày Văn hóa Việt Nam, from 2026'],
    ['2025-11-24', true, 'the same day a year earlier'],
    ['2024-05-04', true, 'the Saturday worked for 29/4/2024'],
    ['2023-05-03', false, 'the second of two days off in place of weekend holidays'],
  ])('%s is %s: %s', (text, works) => {
    expect(isWorkingDay(calendar, day(text))).toBe(works);
  });

  it('is an error, and no guess, in a year without a file', () => {
    expect(() => isWorkingDay(calendar, day('2031-03-03'))).toThrow(CalendarYearMissing);
    expect(() => isWorkingDay(calendar, day('2031-03-03'))).toThrow(
      'Chưa có lịch làm việc năm 2031: hãy thêm tệp content/calendar/2031.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).',
    );
  });
});

describe('addDays', () => {
  it.each([
    ['2026-03-04', 1, '2026-03-05', 'the day of the event is not counted'],
    ['2026-03-06', 1, '2026-03-09', 'Saturday gives way to Monday'],
    ['2026-02-13', 1, '2026-02-23', 'Tết gives way to the Monday after it'],
    ['2026-01-09', 1, '2026-01-10', 'a Saturday that is worked stands'],
    ['2026-08-30', 1, '2026-09-03', 'a day swapped off gives way'],
  ])('%s + %i is %s: %s', (from, count, due) => {
    expect(addDays(calendar, day(from), count, 'next-working-day').toString()).toBe(due);
  });

  it('stays on a rest day when it never rolls', () => {
    expect(addDays(calendar, day('2026-03-06'), 1, 'never').toString()).toBe('2026-03-07');
  });
});

describe('addWorkingDays', () => {
  it.each([
    ['2026-03-02', 3, '2026-03-05'],
    ['2026-03-05', 3, '2026-03-10'],
    ['2026-02-12', 3, '2026-02-24'],
    ['2026-01-08', 2, '2026-01-10'],
    ['2026-08-21', 1, '2026-08-22'],
    ['2026-08-28', 1, '2026-09-03'],
    ['2026-01-19', 20, '2026-02-23'],
  ])('%s + %i is %s', (from, count, due) => {
    expect(addWorkingDays(calendar, day(from), count).toString()).toBe(due);
  });

  const start = fc.integer({ min: 0, max: 4 * 365 }).map((days) => day('2022-12-31').add({ days }));

  it('passes exactly n working days and ends on one', () => {
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 40 }), (from, count) => {
        const end = addWorkingDays(calendar, from, count);
        let passed = 0;
        for (
          let at = from.add({ days: 1 });
          Temporal.PlainDate.compare(at, end) <= 0;
          at = at.add({ days: 1 })
        ) {
          if (isWorkingDay(calendar, at)) passed += 1;
        }
        expect(passed).toBe(count);
        expect(isWorkingDay(calendar, end)).toBe(true);
      }),
    );
  });

  it('never makes anything due earlier when a holiday is added', () => {
    const files = settingsOf('hai-phong-gddt').calendar;
    fc.assert(
      fc.property(
        start,
        fc.integer({ min: 1, max: 20 }),
        fc.integer({ min: 0, max: 364 }),
        (from, count, offset) => {
          const extra = day(`${from.year}-01-01`).add({ days: offset });
          const holiday: CalendarDay = {
            from: extra.toString(),
            kind: 'holiday',
            name: 'thêm',
            basis: 'thử',
            status: 'computed',
          };
          const more = workCalendar(
            files.map(({ year, weeklyRest, days }) => ({
              year,
              weeklyRest,
              days: year === extra.year ? days.concat(holiday) : days,
            })),
          );
          const before = addWorkingDays(calendar, from, count);
          const after = addWorkingDays(more, from, count);
          expect(Temporal.PlainDate.compare(after, before)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});
