import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { disclosureReports, disclosuresOf } from './disclosures.ts';

const rule = { id: 'cong-khai', section: 'cong-khai', neverRemoved: true, ...basis };
const other = { cite: 'khoản 2 Điều 13', quote: 'trong thời hạn 01 ngày' };
const shown = factsOf({ type: 'cong-khai', section: 'cong-khai', times: { changedAt: '2026-03-05' } });
const reports = (reportTo: object | undefined, facts = shown, told?: string, now = '2026-03-20T09:00') =>
  disclosureReports(
    rulebookWith({ disclosures: [{ ...rule, ...(reportTo && { reportTo }) }] }),
    plainCalendar(),
    facts,
    told,
    at(now),
  );
const reportTo = { to: 'Sở Giáo dục và Đào tạo', due: { within: { days: 5 } } };

describe('disclosuresOf', () => {
  it('names the rules of the section an entry stands in', () => {
    const book = rulebookWith({
      disclosures: [
        { ...rule, under: 'Thông tư 09/2024/TT-BGDĐT' },
        { ...rule, id: 'khac' },
      ],
    });
    const told = { neverRemoved: true, ...basis, readings: [] };
    expect(disclosuresOf(book, shown, at('2026-03-05T09:00'))).toEqual([
      { rule: 'cong-khai', ...told, under: 'Thông tư 09/2024/TT-BGDĐT' },
      { rule: 'khac', ...told },
    ]);
    expect(disclosuresOf(book, factsOf({ type: 'tin-tuc', section: 'tin' }), at('2026-03-05T09:00'))).toEqual(
      [],
    );
  });
});

describe('disclosureReports', () => {
  it('is in time in the last minute of the fifth day and late a minute after', () => {
    expect(reports(reportTo, shown, '2026-03-10T23:59:59+07:00')).toMatchObject([
      {
        rule: 'cong-khai',
        label: 'báo cáo Sở Giáo dục và Đào tạo khi địa chỉ thay đổi',
        start: 'changedAt',
        until: 'reported',
        dueText: 'hết ngày 10/03/2026',
        state: 'met',
        ...basis,
      },
    ]);
    expect(reports(reportTo, shown, '2026-03-11T00:00:00+07:00')).toMatchObject([{ state: 'late' }]);
    expect(reports(reportTo, shown, undefined, '2026-03-10T23:59')).toMatchObject([{ state: 'running' }]);
    expect(reports(reportTo, shown, undefined, '2026-03-11T00:00')).toMatchObject([{ state: 'overdue' }]);
  });

  it('rests on its own clause where it has one', () => {
    expect(reports({ ...reportTo, ...other })).toMatchObject([other]);
  });

  it('waits for the change to be on record, and asks nothing elsewhere', () => {
    expect(reports(reportTo, factsOf({ type: 'cong-khai', section: 'cong-khai' }))).toMatchObject([
      { state: 'unknown', why: 'Chưa ghi thời điểm thông tin thay đổi.' },
    ]);
    expect(reports(reportTo, factsOf({ ...shown, section: 'tin' }))).toEqual([]);
    expect(reports(undefined)).toEqual([]);
  });
});
