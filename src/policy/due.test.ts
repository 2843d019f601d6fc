import { describe, expect, it } from 'vitest';
import { Due } from '#schema/rulebook/due.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { workCalendar } from './calendar.ts';
import { sayLimit } from './deadlines.ts';
import { limitOf } from './due.ts';

const calendar = workCalendar(settingsOf('hai-phong-gddt').calendar);
const limit = (due: unknown, started: string) =>
  limitOf(Due.parse(due), Temporal.PlainDateTime.from(started), calendar);

describe('limitOf', () => {
  it.each([
    [{ within: { days: 7 } }, '2026-03-02T10:00', 'hết ngày 09/03/2026'],
    [{ within: { days: 5 } }, '2026-03-02T10:00', 'hết ngày 09/03/2026'],
    [{ within: { days: 5 }, rolls: 'never' }, '2026-03-02T10:00', 'hết ngày 07/03/2026'],
    [{ within: { workingDays: 5 } }, '2026-03-02T10:00', 'hết ngày 09/03/2026'],
    [{ promptly: { workingDays: 2 } }, '2026-03-06T10:00', 'hết ngày 10/03/2026'],
    [{ sameDay: true }, '2026-03-06T11:59', 'hết ngày 06/03/2026'],
    [{ sameDay: true }, '2026-03-07T08:00', 'hết ngày 09/03/2026'],
    [{ sameDay: true, rolls: 'never' }, '2026-03-07T08:00', 'hết ngày 07/03/2026'],
    [{ nextDay: { before: '12:00' } }, '2026-03-05T15:00', 'trước 12h00 ngày 06/03/2026'],
    [{ nextDay: { before: '12:00' } }, '2026-03-06T15:00', 'trước 12h00 ngày 09/03/2026'],
    [{ nextDay: { before: '12:00' }, rolls: 'never' }, '2026-03-06T15:00', 'trước 12h00 ngày 07/03/2026'],
    [{ firstDays: 15 }, '2026-03-31T00:00', 'hết ngày 15/04/2026'],
    [{ firstDays: 7 }, '2026-01-31T00:00', 'hết ngày 09/02/2026'],
    [{ dayOfMonth: { day: 25, before: true } }, '2026-03-02T10:00', 'trước ngày 25/03/2026'],
    [{ dayOfMonth: { day: 25, before: true } }, '2026-03-24T10:00', 'trước ngày 25/03/2026'],
    [{ dayOfMonth: { day: 25, before: true } }, '2026-03-25T00:00', 'trước ngày 25/04/2026'],
    [{ dayOfMonth: { day: 25 } }, '2026-03-25T23:00', 'hết ngày 25/03/2026'],
    [{ dayOfMonth: { day: 25 } }, '2026-03-26T00:00', 'hết ngày 25/04/2026'],
    [{ dayOfMonth: { day: 31 } }, '2026-01-31T10:00', 'hết ngày 31/01/2026'],
    [{ dayOfMonth: { day: 5, month: 'next' } }, '2026-12-31T10:00', 'hết ngày 05/01/2027'],
    [{ dayOfMonth: { day: 28 } }, '2026-03-02T10:00', 'hết ngày 28/03/2026'],
    [{ dayOfMonth: { day: 28 }, rolls: 'next-working-day' }, '2026-03-02T10:00', 'hết ngày 30/03/2026'],
    [{ dayOfMonth: { day: 31, month: 'next' } }, '2026-01-15T10:00', 'hết ngày 28/02/2026'],
    [{ dayOfYear: { days: ['06-30', '12-31'], before: true } }, '2026-03-02T10:00', 'trước ngày 30/06/2026'],
    [{ dayOfYear: { days: ['12-31', '06-30'], before: true } }, '2026-07-01T10:00', 'trước ngày 31/12/2026'],
    [{ dayOfYear: { days: ['06-30'] } }, '2026-07-01T10:00', 'hết ngày 30/06/2027'],
    [{ dayOfYear: { days: ['06-30'] } }, '2026-06-30T10:00', 'hết ngày 30/06/2026'],
    [{ dayOfYear: { days: ['06-30'], before: true } }, '2026-06-30T10:00', 'trước ngày 30/06/2027'],
    [
      { weekday: { day: 'saturday', week: 'previous', before: '11:00' } },
      '2026-03-09T00:00',
      'trước 11h00 ngày 07/03/2026',
    ],
    [
      { weekday: { day: 'saturday', week: 'same', before: '11:00' } },
      '2026-03-08T00:00',
      'trước 11h00 ngày 07/03/2026',
    ],
    [
      { weekday: { day: 'friday', week: 'next', before: '17:00' } },
      '2026-03-08T00:00',
      'trước 17h00 ngày 13/03/2026',
    ],
    [{ date: { day: '2019-02-28' } }, '2018-12-21T00:00', 'hết ngày 28/02/2019'],
    [{ date: { day: '2019-03-01', before: true } }, '2018-12-21T00:00', 'trước ngày 01/03/2019'],
  ])('%j from %s ends %s', (due, started, words) => {
    expect(sayLimit(limit(due, started))).toBe(words);
  });

  it('tells the day a limit would have ended on, had it not been a rest day', () => {
    expect(limit({ within: { days: 1 } }, '2026-03-06T10:00').rolledFrom?.toString()).toBe('2026-03-07');
    expect(limit({ nextDay: { before: '12:00' } }, '2026-03-06T15:00').rolledFrom?.toString()).toBe(
      '2026-03-07',
    );
    expect(limit({ within: { days: 1 } }, '2026-03-05T10:00').rolledFrom).toBeUndefined();
  });

  it('takes in the last second of a day, and leaves out a named hour', () => {
    expect(limit({ within: { days: 1 } }, '2026-03-05T10:00')).toMatchObject({ inclusive: true });
    expect(limit({ nextDay: { before: '12:00' } }, '2026-03-05T15:00')).toMatchObject({ inclusive: false });
    expect(limit({ within: { days: 1 } }, '2026-03-05T10:00').at.toString()).toBe('2026-03-06T23:59:59');
  });
});
