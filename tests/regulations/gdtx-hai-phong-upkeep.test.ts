import { describe, expect, it } from 'vitest';
import { disclosureReports, disclosuresOf } from '#policy/disclosures.ts';
import { reportLimit, reportsDue } from '#policy/reports.ts';
import { reviewsDue, timesOn } from '#policy/reviews.ts';
import { mustShow } from '#policy/shown.ts';
import { portalUnderTest } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('gdtx-hai-phong');
const { rulebook, newest } = portal.settings;
const { calendar } = portal;
const day = (text: string) => Temporal.PlainDate.from(text);
const reviewOf = (id: string) => newest.reviews.find((review) => review.id === id);

const monthlyOn = (text: string) =>
  reportsDue(rulebook, calendar, day(text)).find(
    ({ rule, per }) => rule === 'thong-ke-ngay-25' && per === 'month',
  );

describe('Điều 11, khoản 1 Điều 18: the secretary reports on day 25', () => {
  it.each(['bao-cao-ngay-25', 'thong-ke-ngay-25'])(
    '%s is due by the end of the 25th of the month itself',
    (rule) => {
      const limit = reportLimit(rulebook, calendar, rule, 'month', day('2026-03-10'));
      expect(limit).toEqual({ due: '2026-03-25T23:59:59+07:00', dueText: 'hết ngày 25/03/2026' });
    },
  );

  it('stays on the 25th when that is a Saturday', () => {
    expect(reportLimit(rulebook, calendar, 'thong-ke-ngay-25', 'month', day('2026-04-10'))?.dueText).toBe(
      'hết ngày 25/04/2026',
    );
  });

  it('stays on the 25th when that is a Sunday', () => {
    expect(reportLimit(rulebook, calendar, 'bao-cao-ngay-25', 'month', day('2026-10-10'))?.dueText).toBe(
      'hết ngày 25/10/2026',
    );
  });

  it('is the report of the running month up to its day, and of the next month from its first', () => {
    expect(monthlyOn('2026-03-25')).toMatchObject({
      cite: 'khoản 1 Điều 18',
      period: { from: '2026-03-01', to: '2026-03-31' },
    });
    expect(monthlyOn('2026-04-01')).toMatchObject({
      period: { from: '2026-04-01', to: '2026-04-30' },
      due: '2026-04-25T23:59:59+07:00',
    });
  });

  it('tells numbers, quality, how the regulation is kept, how the portal stands, and what to do', () => {
    const report = newest.reports.find(({ id }) => id === 'thong-ke-ngay-25');
    expect(report).toMatchObject({ from: 'Thư ký Ban biên tập', to: 'Trưởng Ban biên tập' });
    expect(report?.contents).toHaveLength(4);
  });

  it('owes no report before the regulation took effect', () => {
    expect(reportsDue(rulebook, calendar, day('2023-05-08'))).toEqual([]);
    expect(reportsDue(rulebook, calendar, day('2023-05-09'))).not.toEqual([]);
  });
});

describe('who else reports to whom', () => {
  it.each([
    [
      'ban-bien-tap-giam-doc',
      'gạch đầu dòng thứ 6 khoản 2 Điều 8',
      'Ban biên tập',
      'Giám đốc Trung tâm',
      ['quarter', 'year', 'on-demand'],
    ],
    [
      'quan-tri-danh-gia',
      'khoản 3 Điều 12',
      'Quản trị Cổng thông tin điện tử',
      'Trưởng Ban biên tập',
      ['quarter', 'year'],
    ],
    [
      'so-giao-duc',
      'khoản 3 Điều 20',
      'Trung tâm Giáo dục thường xuyên Hải Phòng',
      'Sở Giáo dục và Đào tạo',
      ['on-demand'],
    ],
    [
      'bao-cao-ngay-25',
      'gạch đầu dòng thứ 3 Điều 11',
      'Thư ký Ban biên tập',
      'Trưởng Ban biên tập',
      ['month', 'on-demand'],
    ],
  ])('%s: %s', (id, cite, from, to, per) => {
    const owed = reportsDue(rulebook, calendar, day('2026-03-10')).filter(({ rule }) => rule === id);
    expect(owed.map((report) => report.per)).toEqual(per);
    for (const report of owed) expect(report).toMatchObject({ cite, from, to });
  });

  it('gives quarterly and yearly reports a period but no day, for the text names none', () => {
    const owed = reportsDue(rulebook, calendar, day('2026-03-10')).filter(
      ({ rule }) => rule === 'quan-tri-danh-gia',
    );
    expect(owed.map(({ per, period, due }) => [per, period, due])).toEqual([
      ['quarter', { from: '2026-01-01', to: '2026-03-31' }, undefined],
      ['year', { from: '2026-01-01', to: '2026-12-31' }, undefined],
    ]);
  });
});

describe('khoản 2 Điều 12: the administrator looks twice a day', () => {
  const daily = reviewOf('kiem-tra-hang-ngay');

  it.each([
    ['2026-03-05', 2, 'a Thursday'],
    ['2026-03-07', 0, 'a Saturday'],
    ['2026-03-08', 0, 'a Sunday'],
    ['2026-02-17', 0, 'the first day of Tết'],
    ['2026-08-22', 2, 'a Saturday worked to make up'],
    ['2026-08-31', 0, 'the Monday swapped for it'],
  ])('on %s it is due %i times: %s', (on, times) => {
    expect(daily && timesOn(daily, day(on), calendar)).toBe(times);
  });

  it('names the two moments in the text’s words', () => {
    expect(daily).toMatchObject({
      cite: 'khoản 2 Điều 12',
      at: ['đầu giờ buổi sáng', 'cuối giờ buổi chiều'],
    });
  });
});

describe('khoản 1 Điều 22, khoản 2 Điều 8: once a year', () => {
  it.each([
    ['kiem-tra-hang-nam', 'khoản 1 Điều 22', 'Trung tâm Giáo dục thường xuyên Hải Phòng'],
    ['nang-cap-hang-nam', 'gạch đầu dòng thứ 7 khoản 2 Điều 8', 'Ban biên tập'],
  ])('%s is due by the last minute of the year: %s', (id, cite, who) => {
    const due = reviewsDue(rulebook, calendar, day('2026-12-31')).find(({ rule }) => rule === id);
    expect(due).toMatchObject({
      cite,
      who,
      period: { from: '2026-01-01', to: '2026-12-31' },
      due: '2026-12-31T23:59:59+07:00',
    });
    const next = reviewsDue(rulebook, calendar, day('2027-01-01')).find(({ rule }) => rule === id);
    expect(next).toMatchObject({ period: { from: '2027-01-01', to: '2027-12-31' } });
  });
});

const changed = (changedAt?: string) =>
  factsOf(portal, {
    type: 'cong-khai',
    section: 'cong-khai',
    unit: 'phong-1',
    ...(changedAt && { times: { changedAt } }),
  });

const reported = (changedAt: string, reportedAt: string) =>
  disclosureReports(rulebook, calendar, changed(changedAt), reportedAt, atClock('2026-12-01T09:00')).map(
    ({ state, cite, due }) => ({ state, cite, due }),
  );

const unreported = (at: string) =>
  disclosureReports(rulebook, calendar, changed('2026-03-05'), undefined, atClock(at)).map(
    ({ state }) => state,
  );

describe('điểm c khoản 1 Điều 13: disclosure', () => {
  const clause = 'gạch đầu dòng thứ 4 điểm c khoản 1 Điều 13';

  it(`${clause}: a new address is told to the Sở within five days, the last minute included`, () => {
    const due = '2026-03-10T23:59:59+07:00';
    expect(reported('2026-03-05', '2026-03-10T23:59:59+07:00')).toEqual([
      { state: 'met', cite: clause, due },
    ]);
    expect(reported('2026-03-05', '2026-03-11T00:00:00+07:00')).toEqual([
      { state: 'late', cite: clause, due },
    ]);
  });

  it('counts calendar days, and lets a Saturday give way to Monday', () => {
    const due = '2026-03-09T23:59:59+07:00';
    expect(reported('2026-03-02', '2026-03-09T23:59:59+07:00')).toEqual([
      { state: 'met', cite: clause, due },
    ]);
    expect(reported('2026-03-02', '2026-03-10T00:00:00+07:00')).toEqual([
      { state: 'late', cite: clause, due },
    ]);
  });

  it('is still open on the fifth day and overdue after it', () => {
    expect(unreported('2026-03-10T23:59')).toEqual(['running']);
    expect(unreported('2026-03-11T00:00')).toEqual(['overdue']);
  });

  it('owes no report while no change is on record', () => {
    const clocks = disclosureReports(rulebook, calendar, changed(), undefined, atClock('2026-03-10T09:00'));
    expect(clocks.map(({ state }) => state)).toEqual(['unknown']);
  });

  it('owes none for another section', () => {
    const facts = factsOf(portal, {
      type: 'tin-tuc',
      section: 'tin-tuc-su-kien',
      times: { changedAt: '2026-03-05' },
    });
    expect(disclosureReports(rulebook, calendar, facts, undefined, atClock('2026-03-10T09:00'))).toEqual([]);
  });

  it('follows the circular the text names, and is always shown', () => {
    expect(disclosuresOf(rulebook, changed(), atClock('2026-03-10T09:00'))).toMatchObject([
      {
        under: 'Thông tư số 36/2017/TT-BGDĐT',
        neverRemoved: true,
        cite: 'gạch đầu dòng thứ 3 điểm c khoản 1 Điều 13',
      },
    ]);
  });
});

describe('khoản 5 Điều 14: what the page of a procedure shows', () => {
  it('shows how it goes, how much of it is online, and its forms, each by its clause', () => {
    const shown = mustShow(rulebook, 'thu-tuc', atClock('2026-03-10T09:00'));
    expect(shown.map(({ field, cite }) => [field, cite])).toEqual([
      ['quy-trinh', 'gạch đầu dòng thứ 1 khoản 5 Điều 14'],
      ['muc-do', 'gạch đầu dòng thứ 2 khoản 5 Điều 14'],
      ['bieu-mau', 'điểm b khoản 1 Điều 13'],
    ]);
  });
});
