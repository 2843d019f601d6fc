import { describe, expect, it } from 'vitest';
import { basis, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { reportLimit, reportsDue } from './reports.ts';

const calendar = plainCalendar();
const day = (text: string) => Temporal.PlainDate.from(text);
const report = { id: 'thang', label: 'báo cáo', from: 'Thư ký', to: 'Trưởng ban', per: ['month'], ...basis };
const book = (more: object = {}) => rulebookWith({ reports: [{ ...report, ...more }] });
const limit = (due: object, per: Parameters<typeof reportLimit>[3], on: string) =>
  reportLimit(book({ due, per: [per] }), calendar, 'thang', per, day(on))?.dueText;
const next = (due: object | undefined, on: string) =>
  reportsDue(book(due && { due }), calendar, day(on)).map(({ period, dueText }) => [period?.from, dueText]);

describe('reportLimit', () => {
  it.each([
    [{ dayOfMonth: { day: 25 } }, 'month', '2026-03-09', 'hết ngày 25/03/2026'],
    [{ dayOfMonth: { day: 25 } }, 'month', '2026-04-30', 'hết ngày 25/04/2026'],
    [{ dayOfMonth: { day: 28, before: true } }, 'month', '2026-02-01', 'trước ngày 28/02/2026'],
    [{ dayOfMonth: { day: 31 } }, 'month', '2026-02-01', 'hết ngày 28/02/2026'],
    [{ dayOfMonth: { day: 25 } }, 'quarter', '2026-01-01', 'hết ngày 25/03/2026'],
    [{ dayOfMonth: { day: 5, month: 'next' } }, 'month', '2026-03-09', 'hết ngày 05/04/2026'],
    [{ firstDays: 15 }, 'quarter', '2026-02-02', 'hết ngày 15/04/2026'],
    [{ firstDays: 15 }, 'half-year', '2026-02-02', 'hết ngày 15/07/2026'],
    [{ within: { workingDays: 2 } }, 'year', '2026-02-02', 'hết ngày 04/01/2027'],
    [{ within: { days: 2 } }, 'week', '2026-03-04', 'hết ngày 10/03/2026'],
  ] as const)('with %j for the %s of %s is %s', (due, per, on, text) => {
    expect(limit(due, per, on)).toBe(text);
  });

  it('tells nothing where the text gives no day, knows no such report, or was not in force', () => {
    expect(reportLimit(book(), calendar, 'thang', 'month', day('2026-03-09'))).toBeUndefined();
    const due = { due: { firstDays: 7 } };
    expect(reportLimit(book(due), calendar, 'quy', 'month', day('2026-03-09'))).toBeUndefined();
    expect(reportLimit(book(due), calendar, 'thang', 'month', day('2019-03-09'))).toBeUndefined();
  });
});

describe('reportsDue', () => {
  it('tells the report in full', () => {
    const due = { dayOfMonth: { day: 25 } };
    expect(reportsDue(book({ due, contents: ['số lượng'] }), calendar, day('2026-03-09'))).toEqual([
      {
        rule: 'thang',
        label: 'báo cáo',
        from: 'Thư ký',
        to: 'Trưởng ban',
        per: 'month',
        period: { from: '2026-03-01', to: '2026-03-31' },
        due: '2026-03-25T23:59:59+07:00',
        dueText: 'hết ngày 25/03/2026',
        contents: ['số lượng'],
        ...basis,
        readings: [],
      },
    ]);
  });

  it('asks for the period just ended until its day is over, then for the one that runs', () => {
    const due = { firstDays: 15 };
    expect(next(due, '2026-04-01')).toEqual([['2026-03-01', 'hết ngày 15/04/2026']]);
    expect(next(due, '2026-04-15')).toEqual([['2026-03-01', 'hết ngày 15/04/2026']]);
    expect(next(due, '2026-04-16')).toEqual([['2026-04-01', 'hết ngày 15/05/2026']]);
  });

  it('stands at the month itself where the day is within it, whether past or to come', () => {
    const due = { dayOfMonth: { day: 25, before: true } };
    expect(next(due, '2026-03-24')).toEqual([['2026-03-01', 'trước ngày 25/03/2026']]);
    expect(next(due, '2026-03-26')).toEqual([['2026-03-01', 'trước ngày 25/03/2026']]);
  });

  it('leaves out on the day itself what is due before it', () => {
    const due = { dayOfMonth: { day: 5, before: true, month: 'next' } };
    expect(next(due, '2026-04-04')).toEqual([['2026-03-01', 'trước ngày 05/04/2026']]);
    expect(next(due, '2026-04-05')).toEqual([['2026-04-01', 'trước ngày 05/05/2026']]);
  });

  it('gives no day where the text gives none, and no period for what is asked for', () => {
    expect(next(undefined, '2026-03-09')).toEqual([['2026-03-01', undefined]]);
    expect(
      reportsDue(book({ per: ['quarter', 'on-demand'] }), calendar, day('2026-05-09')).map(
        ({ per, period, due }) => [per, period, due],
      ),
    ).toEqual([
      ['quarter', { from: '2026-04-01', to: '2026-06-30' }, undefined],
      ['on-demand', undefined, undefined],
    ]);
  });

  it('owes nothing before the regulation', () => {
    expect(next({ firstDays: 7 }, '2019-03-09')).toEqual([]);
  });
});
