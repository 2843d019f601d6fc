import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { clearing, removalOf, removalReport } from './removals.ts';

const other = { cite: 'khoản 5 Điều 12', quote: 'sẽ được xem xét để gỡ bỏ' };
const decider = { role: 'pho-ban-noi-dung', ...basis };
const removals = { grounds: [{ id: 'het-thoi', label: 'hết thời điểm', ...basis }], decides: decider };
const bookOf = (more: object = {}, disclosures: object[] = []) =>
  rulebookWith({ removals: { ...removals, ...more }, disclosures });
const news = factsOf({ type: 'tin-tuc', section: 'tin-tuc-su-kien', unit: 'phong-chuyen-mon-1' });
const now = at('2026-03-05T09:00');
const readings: string[] = [];

describe('removalOf', () => {
  it('tells who decides, on which grounds, through whom it is asked and to whom it is told', () => {
    const rulebook = bookOf({
      requestedThrough: { role: 'bien-tap-cap-1', ...other },
      reportTo: { role: 'truong-ban', ...other },
    });
    expect(removalOf(rulebook, news, now)).toStrictEqual({
      never: false,
      decides: {
        role: 'pho-ban-noi-dung',
        label: 'Phó Trưởng Ban Biên tập phụ trách nội dung',
        ownUnit: false,
        ...basis,
        readings,
      },
      grounds: [{ id: 'het-thoi', label: 'hết thời điểm', ...basis, readings }],
      requestedThrough: { role: 'bien-tap-cap-1', ...other, readings },
      reportTo: { role: 'truong-ban', label: 'Trưởng Ban Biên tập', ...other, readings },
    });
  });

  it('leaves out what the text does not say', () => {
    expect(Object.keys(removalOf(bookOf(), news, now) ?? {})).toEqual(['never', 'decides', 'grounds']);
    const through = removalOf(bookOf({ requestedThrough: { unit: 'van-phong-so', ...other } }), news, now);
    expect(through).toHaveProperty('requestedThrough', { unit: 'van-phong-so', ...other, readings });
    expect(through).not.toHaveProperty('requestedThrough.role');
    expect(removalOf(rulebookWith({ removals: undefined }), news, now)).toBeUndefined();
  });

  it('lets the first decider whose condition holds decide, a unit for what it posted itself', () => {
    const rulebook = bookOf({
      decides: [
        { role: 'thu-truong-don-vi', ownUnit: true, when: { unitKind: ['phong'] }, ...other },
        { ...decider, when: { type: ['tin-tuc'] } },
      ],
    });
    expect(removalOf(rulebook, factsOf({ ...news, unitKind: 'phong' }), now)).toMatchObject({
      decides: { role: 'thu-truong-don-vi', ownUnit: true, unit: 'phong-chuyen-mon-1', cite: other.cite },
    });
    expect(removalOf(rulebook, news, now)).toMatchObject({ decides: { role: 'pho-ban-noi-dung' } });
    const unknown = removalOf(
      bookOf({ decides: { ...decider, ownUnit: true } }),
      factsOf({ type: 'tin-tuc' }),
      now,
    );
    expect(unknown).toHaveProperty('decides.ownUnit', true);
    expect(unknown).not.toHaveProperty('decides.unit');
    expect(removalOf(rulebook, factsOf({ type: 'van-ban' }), now)).toBeUndefined();
  });

  it('judges the item as one on the site that is to be removed', () => {
    const when = { change: ['remove'], published: true };
    expect(removalOf(bookOf({ decides: { ...decider, when } }), news, now)).toMatchObject({ never: false });
  });

  it('never removes what is disclosed, nor what the text names so', () => {
    const disclosed = { id: 'cong-khai', section: 'tin-tuc-su-kien', ...other };
    expect(removalOf(bookOf({}, [{ ...disclosed, neverRemoved: true }]), news, now)).toEqual({
      never: true,
      ...other,
      readings,
    });
    expect(removalOf(bookOf({}, [{ ...disclosed, neverRemoved: false }]), news, now)).toMatchObject({
      never: false,
    });
    const never = { never: [{ when: { type: ['tin-tuc'] }, ...other }] };
    expect(removalOf(bookOf(never), news, now)).toEqual({ never: true, ...other, readings });
    expect(removalOf(bookOf(never), factsOf({ type: 'van-ban' }), now)).toMatchObject({ never: false });
  });

  it('says from when the regulation holds, when asked of a day before it', () => {
    expect(() => removalOf(bookOf(), news, at('2020-03-05T09:00'))).toThrow(
      'Ngày 05/03/2020 quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày 31/12/2022.',
    );
  });
});

describe('removalReport', () => {
  const reportTo = { role: 'truong-ban', due: { within: { workingDays: 2 } }, ...other };
  const taken = factsOf({ ...news, removedAt: '2026-03-05T10:00:00+07:00' });
  const report = (facts: typeof news, told?: string, more: object = { reportTo }) =>
    removalReport(bookOf(more), plainCalendar(), facts, told, at('2026-03-20T09:00'));

  it('is in time on the last working day and late the day after', () => {
    expect(report(taken, '2026-03-09T23:59:59+07:00')).toMatchObject({
      rule: 'bao-cao-go-bo',
      label: 'báo cáo Trưởng Ban Biên tập về việc gỡ bỏ',
      until: 'reported',
      dueText: 'hết ngày 09/03/2026',
      state: 'met',
      cite: other.cite,
    });
    expect(report(taken, '2026-03-10T00:00:00+07:00')?.state).toBe('late');
    expect(report(taken)?.state).toBe('overdue');
  });

  it('is not owed while the item stands, or where the text gives no time', () => {
    expect(report(news)).toBeUndefined();
    expect(report(taken, undefined, { reportTo: { role: 'truong-ban', ...other } })).toBeUndefined();
    expect(report(taken, undefined, {})).toBeUndefined();
    const silent = rulebookWith({});
    expect(removalReport(silent, plainCalendar(), taken, undefined, now)).toBeUndefined();
    expect(clearing(silent, plainCalendar(), taken, now)).toEqual([]);
    expect(clearing(bookOf(), plainCalendar(), taken, now)).toEqual([]);
  });
});

const old = (more: object = {}) => factsOf({ type: 'van-ban', validity: 'het-toan-bo', ...more });

describe('clearing', () => {
  const due = { dayOfYear: { days: ['06-30', '12-31'], before: true } };
  const reviews = [{ id: 'ra-soat', when: { validity: ['het-toan-bo'] }, due, ...other }];
  const list = (facts: ReturnType<typeof old>, when = '2026-03-05T09:00', disclosures: object[] = []) =>
    clearing(bookOf({ reviews }, disclosures), plainCalendar(), facts, at(when)).map(
      ({ rule, dueText, state, cite }) => [rule, dueText, state, cite],
    );

  it('puts what is no longer in force on the list of the next named day', () => {
    expect(list(old())).toEqual([['ra-soat', 'trước ngày 30/06/2026', 'running', other.cite]]);
    expect(list(old(), '2026-06-29T23:59')).toEqual([
      ['ra-soat', 'trước ngày 30/06/2026', 'running', other.cite],
    ]);
    expect(list(old(), '2026-06-30T00:00')).toEqual([
      ['ra-soat', 'trước ngày 31/12/2026', 'running', other.cite],
    ]);
  });

  it('counts from the day the document expired, where that is known', () => {
    const expired = old({ times: { expiresAt: '2026-05-01' } });
    expect(list(expired, '2026-06-29T23:59')[0]?.[2]).toBe('running');
    expect(list(expired, '2026-06-30T00:00')[0]).toEqual([
      'ra-soat',
      'trước ngày 30/06/2026',
      'overdue',
      other.cite,
    ]);
    expect(list({ ...expired, removedAt: '2026-06-29T23:59:59+07:00' }, '2026-08-01T00:00')[0]?.[2]).toBe(
      'met',
    );
    expect(list({ ...expired, removedAt: '2026-06-30T00:00:00+07:00' }, '2026-08-01T00:00')[0]?.[2]).toBe(
      'late',
    );
  });

  it('counts from today for what expired before the regulation took effect', () => {
    expect(list(old({ times: { expiresAt: '2019-05-01' } }))[0]?.[1]).toBe('trước ngày 30/06/2026');
    expect(list(old({ times: { expiresAt: '2022-12-31' } }))[0]?.[1]).toBe('trước ngày 30/06/2023');
    expect(list(old({ times: { expiresAt: '2022-12-30' } }))[0]?.[1]).toBe('trước ngày 30/06/2026');
    const [clock] = clearing(bookOf({ reviews }), plainCalendar(), old(), now);
    expect(clock).toMatchObject({ label: 'rà soát, gỡ bỏ', start: 'expiresAt', until: 'removed' });
  });

  it('leaves out what is still in force, and what is never removed', () => {
    expect(list(old({ validity: 'con-hieu-luc' }))).toEqual([]);
    const disclosure = { id: 'cong-khai', section: 'van-ban', neverRemoved: true, ...other };
    expect(list(old({ section: 'van-ban' }), '2026-03-05T09:00', [disclosure])).toEqual([]);
  });
});
