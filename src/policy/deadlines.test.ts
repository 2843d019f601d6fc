import { describe, expect, it } from 'vitest';
import { Facts } from '#schema/rulebook/facts.ts';
import type { Rulebook } from '#schema/rulebook.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { workCalendar } from './calendar.ts';
import { deadlines } from './deadlines.ts';

const { rulebook, calendar: years } = settingsOf('hai-phong-gddt');
const calendar = workCalendar(years);
const now = Temporal.Instant.from('2026-03-20T09:00:00+07:00');
const clocks = (facts: unknown, at = now, book: Rulebook = rulebook) =>
  deadlines(book, calendar, Facts.parse(facts), at);
const news = (eventEnd: string) => ({ type: 'tin-tuc', times: { eventEnd } });
const own = (stampedAt: string) => ({ type: 'van-ban', origin: 'own', times: { stampedAt } });
const strategy = (approvedAt: string) => ({
  type: 'van-ban',
  section: 'chien-luoc-quy-hoach',
  times: { approvedAt },
});
const report = (reportPeriod: string, times: object) => ({ type: 'bao-cao', reportPeriod, times });
const stateAt = (text: string) => clocks(news('2026-03-04T16:00'), Temporal.Instant.from(text))[0]?.state;

describe('the clocks of Hải Phòng', () => {
  it.each([
    // khoản 1 Điều 15
    ['su-kien', news('2026-03-04T16:00'), '2026-03-05 23:59:59', '2026-03-06 00:00:00'],
    ['su-kien', news('2026-03-06T16:00'), '2026-03-09 23:59:59', '2026-03-10 00:00:00'],
    ['su-kien', news('2026-02-13T16:00'), '2026-02-23 23:59:59', '2026-02-24 00:00:00'],
    ['su-kien', news('2026-01-09T16:00'), '2026-01-10 23:59:59', '2026-01-11 00:00:00'],
    // khoản 2 Điều 15
    ['van-ban-truoc-12h', own('2026-03-05T11:59'), '2026-03-05 23:59:59', '2026-03-06 00:00:00'],
    ['van-ban-truoc-12h', own('2026-03-07T09:00'), '2026-03-09 23:59:59', '2026-03-10 00:00:00'],
    ['van-ban-sau-12h', own('2026-03-05T12:00'), '2026-03-06 11:59:59', '2026-03-06 12:00:00'],
    ['van-ban-sau-12h', own('2026-03-05T12:01'), '2026-03-06 11:59:59', '2026-03-06 12:00:00'],
    ['van-ban-sau-12h', own('2026-03-06T15:00'), '2026-03-09 11:59:59', '2026-03-09 12:00:00'],
    ['van-ban-sau-12h', own('2026-02-13T15:00'), '2026-02-23 11:59:59', '2026-02-23 12:00:00'],
    ['van-ban-sau-12h', own('2026-08-21T15:00'), '2026-08-22 11:59:59', '2026-08-22 12:00:00'],
    // khoản 3 to khoản 6 Điều 15
    [
      'du-thao',
      { type: 'du-thao', times: { leaderApprovedAt: '2026-03-05' } },
      '2026-03-06 23:59:59',
      '2026-03-07 00:00:00',
    ],
    [
      'chien-luoc-du-an',
      { type: 'du-an', times: { approvedAt: '2026-03-05' } },
      '2026-03-10 23:59:59',
      '2026-03-11 00:00:00',
    ],
    ['chien-luoc-du-an', strategy('2026-02-12'), '2026-02-24 23:59:59', '2026-02-25 00:00:00'],
    [
      'thong-ke',
      { type: 'thong-ke', times: { decidedAt: '2026-03-05' } },
      '2026-03-10 23:59:59',
      '2026-03-11 00:00:00',
    ],
    // khoản 7 Điều 15
    [
      'bao-cao-thang',
      report('month', { periodEnd: '2026-03-31' }),
      '2026-04-07 23:59:59',
      '2026-04-08 00:00:00',
    ],
    [
      'bao-cao-quy-6-thang',
      report('quarter', { periodEnd: '2026-03-31' }),
      '2026-04-15 23:59:59',
      '2026-04-16 00:00:00',
    ],
    [
      'bao-cao-quy-6-thang',
      report('half-year', { periodEnd: '2026-06-30' }),
      '2026-07-15 23:59:59',
      '2026-07-16 00:00:00',
    ],
    [
      'bao-cao-nam',
      report('year', { conferenceAt: '2026-01-12' }),
      '2026-01-27 23:59:59',
      '2026-01-28 00:00:00',
    ],
    [
      'bao-cao-chuong-trinh',
      report('programme', { programmeEnd: '2026-03-02' }),
      '2026-03-17 23:59:59',
      '2026-03-18 00:00:00',
    ],
  ])('%s of %j: %s is in time, %s is late', (rule, facts, inTime, late) => {
    const posted = (text: string) => {
      const postedAt = `${text.replace(' ', 'T')}+07:00`;
      return clocks({ ...facts, postedAt }).find((clock) => clock.rule === rule)?.state;
    };
    expect(posted(inTime)).toBe('met');
    expect(posted(late)).toBe('late');
  });

  it('gives the due moment with its offset, in words, and the clause', () => {
    expect(clocks(own('2026-03-06T15:00'))).toEqual([
      {
        rule: 'van-ban-sau-12h',
        label: 'cung cấp và cập nhật văn bản phát hành sau 12h00',
        start: 'stampedAt',
        started: '2026-03-06T15:00:00+07:00',
        due: '2026-03-09T12:00:00+07:00',
        inclusive: false,
        dueText: 'trước 12h00 ngày 09/03/2026',
        rolledFrom: '2026-03-07',
        until: 'posted',
        state: 'overdue',
        warnOnly: false,
        cite: 'khoản 2 Điều 15',
        quote:
          'Nếu văn bản phát hành sau 12h00, văn bản đó phải được cung cấp và cập nhật trên Cổng thông tin điện tử trước 12h00 ngày hôm sau.',
        readings: ['dung-12h00', 'ngay-hom-sau'],
      },
    ]);
  });

  it('runs two clocks for research, one from approval and one from acceptance', () => {
    const found = clocks({
      type: 'nghien-cuu',
      times: { approvedAt: '2026-01-05', acceptedAt: '2026-03-02' },
    });
    expect(found.map(({ start, due }) => [start, due])).toEqual([
      ['approvedAt', '2026-01-30T23:59:59+07:00'],
      ['acceptedAt', '2026-03-30T23:59:59+07:00'],
    ]);
  });

  it('is running until the last second and overdue after it', () => {
    expect(stateAt('2026-03-05T23:59:59.9+07:00')).toBe('running');
    expect(stateAt('2026-03-06T00:00:00+07:00')).toBe('overdue');
  });

  it('says what it cannot tell, once for both halves of the 12h00 rule', () => {
    expect(clocks({ type: 'van-ban', origin: 'own' })).toMatchObject([
      { state: 'unknown', why: 'Chưa ghi thời điểm văn bản được đóng dấu.', cite: 'khoản 2 Điều 15' },
    ]);
    expect(clocks({ type: 'van-ban', origin: 'own', times: { stampedAt: '2026-03-05' } })).toMatchObject([
      { state: 'unknown', why: 'Chưa ghi giờ văn bản được đóng dấu.' },
    ]);
  });

  it('names the calendar file to add when a limit reaches a year without one', () => {
    expect(clocks(news('2027-12-31T16:00'))).toMatchObject([
      {
        state: 'unknown',
        why: 'Chưa có lịch làm việc năm 2028: hãy thêm tệp content/calendar/2028.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).',
      },
    ]);
  });

  it('has no clock for news without an event, for documents of other bodies, and before the regulation', () => {
    expect(clocks({ type: 'tin-tuc' })).toEqual([]);
    expect(clocks({ type: 'van-ban', origin: 'other', times: { stampedAt: '2026-03-05T09:00' } })).toEqual(
      [],
    );
    expect(clocks(news('2022-12-30T16:00'))).toEqual([]);
  });

  it('judges a fact by the version in force when its clock started', () => {
    const [old] = rulebook.versions;
    if (!old) throw new Error('rulebook without versions');
    const stricter = {
      ...old,
      id: '2026',
      effectiveFrom: '2026-03-05',
      deadlines: old.deadlines.map((rule) =>
        rule.id === 'su-kien'
          ? Object.assign({}, rule, { due: { sameDay: true, rolls: 'next-working-day' } })
          : rule,
      ),
    };
    const book: Rulebook = { portal: rulebook.portal, versions: [old, stricter] };
    expect(clocks(news('2026-03-04T23:59'), now, book)).toMatchObject([{ due: '2026-03-05T23:59:59+07:00' }]);
    expect(clocks(news('2026-03-05T00:00'), now, book)).toMatchObject([
      { due: '2026-03-05T23:59:59+07:00', cite: 'khoản 1 Điều 15' },
    ]);
    expect(clocks(news('2026-03-05T00:00'), now, book)).toHaveLength(1);
  });
});
