import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { CalendarYear } from '#schema/calendar.ts';
import { CalendarYearMissing, isWorkingDay, weekdayOf, workCalendar } from '#policy/calendar.ts';

const FOLDER = join(import.meta.dirname, '../../content/calendar');
const FIRST = 2017;
const LAST = 2027;

const files = readdirSync(FOLDER).map((name) => {
  const text = readFileSync(join(FOLDER, name), 'utf8');
  return { name, calendar: CalendarYear.parse(parse(text)) };
});
const calendar = workCalendar(files.map((file) => file.calendar));
const day = (text: string) => Temporal.PlainDate.from(text);

type Kind = CalendarYear['days'][number]['kind'];

function spread({ from, to = from }: { from: string; to?: string | undefined }): Temporal.PlainDate[] {
  const length = day(from).until(day(to)).days + 1;
  return Array.from({ length }, (_, after) => day(from).add({ days: after }));
}

function daysOf(year: CalendarYear, kind: Kind, name?: string): Temporal.PlainDate[] {
  return year.days
    .filter((one) => one.kind === kind && (name === undefined || one.name === name))
    .flatMap(spread);
}

const isRest = (one: Temporal.PlainDate) => one.dayOfWeek > 5;
const texts = (days: readonly Temporal.PlainDate[]) => days.map(String);

/**
 * Solar day of a lunar one. The Chinese calendar of ICU counts by UTC+8; in these years no new moon of the days
 * asked falls between midnight in Hà Nội and midnight in Beijing, so it names the same day.
 */
function lunar(year: number, monthCode: string, at: number): string {
  let one = day(`${year}-01-15`);
  for (;;) {
    const moon = one.withCalendar('chinese');
    if (moon.monthCode === monthCode && moon.day === at) return one.toString();
    one = one.add({ days: 1 });
  }
}

describe('the calendars of working days', () => {
  it(`cover every year from ${FIRST} to ${LAST}, each in the file of its name`, () => {
    const years = Array.from({ length: LAST - FIRST + 1 }, (_, after) => FIRST + after);
    expect(files.map(({ calendar: { year } }) => year).toSorted()).toEqual(years);
    expect(files.map(({ name }) => name)).toEqual(files.map(({ calendar: { year } }) => `${year}.yaml`));
  });

  it.each([FIRST - 1, LAST + 1])('say what to add when asked of %i, and never guess', (year) => {
    const asked = () => isWorkingDay(calendar, day(`${year}-06-01`));
    expect(asked).toThrow(CalendarYearMissing);
    expect(asked).toThrow(
      `Chưa có lịch làm việc năm ${year}: hãy thêm tệp content/calendar/${year}.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).`,
    );
  });

  it('give one working day back for each day taken off by a swap, on a day of rest, and name it', () => {
    const off = files.flatMap(({ calendar: year }) => daysOf(year, 'swapped-day-off'));
    const made = files.flatMap(({ calendar: year }) =>
      year.days.filter(({ kind }) => kind === 'swapped-working-day'),
    );
    const named = made.map(({ name }) => {
      const [, dayOfMonth = '', month = '', year = ''] =
        /^Làm bù cho ngày (\d+)\/(\d+)\/(\d{4})$/.exec(name) ?? [];
      return `${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`;
    });
    expect(named.toSorted()).toEqual(texts(off).toSorted());
    expect(off.filter(isRest)).toEqual([]);
    expect(made.flatMap(spread).every(isRest)).toBe(true);
    expect(
      made.every(({ status, basis }) => status === 'announced' && /Công văn|Thông báo/.test(basis)),
    ).toBe(true);
  });
});

describe.each(files)('the calendar in $name', ({ calendar: year }) => {
  it('has the day of Tết and the kings’ day where the moon puts them', () => {
    const tet = texts(daysOf(year, 'holiday', 'Tết Âm lịch'));
    expect(tet).toHaveLength(5);
    const first = lunar(year.year, 'M01', 1);
    // One day before and four from the first, or two and three (Nghị định 45/2013/NĐ-CP, Điều 8, and the notices since).
    expect([1, 2]).toContain(tet.indexOf(first));
    expect(texts(daysOf(year, 'holiday', 'Giỗ Tổ Hùng Vương'))).toEqual([lunar(year.year, 'M03', 10)]);
  });

  it('has the fixed days of the Labour Code in force that year', () => {
    const code = year.year < 2021 ? 'Bộ luật Lao động 2012' : 'Bộ luật Lao động 2019';
    const fixed = {
      'Tết Dương lịch': '01-01',
      'Ngày Chiến thắng': '04-30',
      'Ngày Quốc tế Lao động': '05-01',
    };
    for (const [name, at] of Object.entries(fixed)) {
      expect(texts(daysOf(year, 'holiday', name))).toEqual([`${year.year}-${at}`]);
    }
    const national = texts(daysOf(year, 'holiday', 'Quốc khánh'));
    expect(national).toContain(`${year.year}-09-02`);
    expect(national).toHaveLength(year.year < 2021 ? 1 : 2);
    const byCode = year.days.filter(({ kind, basis }) => kind === 'holiday' && basis.startsWith('điểm'));
    expect(byCode.filter(({ basis }) => !basis.includes(code))).toEqual([]);
  });

  it('gives one day back for each holiday that falls on a day of rest', () => {
    const lost = daysOf(year, 'holiday').filter(isRest);
    const given = daysOf(year, 'compensatory-day-off');
    expect(given).toHaveLength(lost.length);
    expect(given.filter(isRest)).toEqual([]);
  });

  it('names no day twice, and keeps its days in order', () => {
    const all = texts(year.days.flatMap(spread));
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(all.toSorted());
  });

  it('makes agencies rest on each day off and work on each day made up', () => {
    for (const one of year.days) {
      for (const at of spread(one)) {
        expect({ at: at.toString(), works: isWorkingDay(calendar, at) }).toEqual({
          at: at.toString(),
          works: one.kind === 'swapped-working-day',
        });
      }
    }
    const saturday = spread({ from: `${year.year}-06-01`, to: `${year.year}-06-07` }).find(
      (one) => weekdayOf(one) === 'saturday',
    );
    expect(saturday && isWorkingDay(calendar, saturday)).toBe(false);
  });
});
