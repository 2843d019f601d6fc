import { describe, expect, it } from 'vitest';
import { decide } from '#policy/decide.ts';
import { missingDates, recipientsMarkers } from '#policy/documents.ts';
import { quotasCounting } from '#policy/quotas.ts';
import { removalOf } from '#policy/removals.ts';
import { reportsDue } from '#policy/reports.ts';
import { reviewsDue } from '#policy/reviews.ts';
import { missingShown } from '#policy/shown.ts';
import { stepClocks } from '#policy/step-clocks.ts';
import { isStale, translationsOf } from '#policy/translations.ts';
import { portalUnderTest } from './harness.ts';
import { head, member, proposal, room, routeOf, rulebook } from './lang-son-ngoai-vu-evidence.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('lang-son-ngoai-vu');
const now = atClock('2026-03-05T09:00');
const [version] = rulebook.versions;

/** The room signed at 09:01 on a day (none: an item of the Centre), the member at another moment. */
const memberClock = (signed: string | undefined, at: string, memberAt?: string) => {
  const facts = signed === undefined ? { unit: 'trung-tam-thong-tin' } : {};
  const route = routeOf(facts);
  const approvals = [
    ...(signed === undefined ? [] : [room({ at: `${signed}T09:01:00+07:00` })]),
    ...(memberAt === undefined ? [] : [member({ at: `${memberAt}:00+07:00` })]),
  ];
  const decision = decide(route, approvals, proposal());
  return stepClocks(route, decision, portal.calendar, '2026-03-04T15:00', atClock(at)).map(
    ({ role, state, due, cite }) => ({ role, state, due, cite }),
  );
};

const is = (state: string, day: string) => [
  { role: 'thanh-vien', state, due: `${day}T23:59:59+07:00`, cite: 'khoản 3 Điều 12' },
];

/** Whether each marker a document needs stands among its recipients, with the clause. */
const marked = (origin: string, recipients: readonly string[]) =>
  recipientsMarkers(rulebook, factsOf(portal, { type: 'van-ban', origin }), recipients, now).map(
    ({ found: there, cite }) => [there, cite],
  );

/** Moments a document still needs, with the clause. */
const lacking = (times: object) =>
  missingDates(rulebook, factsOf(portal, { type: 'van-ban', origin: 'own', times }), now).map(
    ({ fact, cite }) => [fact, cite],
  );

describe('khoản 3 Điều 12: a member has 02 working days from when the item is sent to him', () => {
  it.each([
    ['a Monday', '2026-03-02', '2026-03-04'],
    ['a Thursday', '2026-03-05', '2026-03-09'],
    ['a Friday', '2026-03-06', '2026-03-10'],
    ['the day before a worked Saturday', '2026-01-09', '2026-01-12'],
    ['the last working day before Tết', '2026-02-13', '2026-02-24'],
    ['the eve of 30/4', '2026-04-29', '2026-05-05'],
  ])('sent to him on %s: in time at the last minute, late the minute after', (_, signed, last) => {
    const after = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
    expect(memberClock(signed, `${last}T23:59`)).toEqual(is('running', last));
    expect(memberClock(signed, `${after}T00:00`)).toEqual(is('overdue', last));
    expect(memberClock(signed, `${after}T00:00`, `${last}T23:59`)).toEqual(is('met', last));
    expect(memberClock(signed, `${after}T00:00`, `${after}T00:00`)).toEqual(is('late', last));
  });

  it('runs from the sending where no room signs first', () => {
    expect(memberClock(undefined, '2026-03-06T23:59')).toEqual(is('running', '2026-03-06'));
    expect(memberClock(undefined, '2026-03-07T00:00')).toEqual(is('overdue', '2026-03-06'));
  });

  it('has not started while the room has not signed', () => {
    const route = routeOf();
    const decision = decide(route, [head()], proposal());
    expect(stepClocks(route, decision, portal.calendar, '2026-03-02T15:00', now)).toEqual([]);
  });
});

describe('khoản 2 Điều 6: what the page of a procedure shows', () => {
  const all = [
    'quy-trinh',
    'quyet-dinh-cong-bo',
    'nguoi-chiu-trach-nhiem',
    'thoi-han-giai-quyet',
    'bieu-mau',
  ];

  it('is complete with the process, the decision, the persons, the time limit and the forms', () => {
    expect(missingShown(rulebook, 'thu-tuc', new Set(all), now)).toEqual([]);
  });

  it.each(all)('is not complete without %s', (left) => {
    const present = new Set(all.filter((field) => field !== left));
    expect(missingShown(rulebook, 'thu-tuc', present, now)).toMatchObject([
      { field: left, cite: 'khoản 2 Điều 6' },
    ]);
  });
});

describe('khoản 9 Điều 6: the recipients name the site', () => {
  it('finds the marker in the words of the clause', () => {
    const recipients = ['Như Điều 3', 'Trang TTĐT (website) Sở Ngoại vụ tỉnh Lạng Sơn', 'Lưu: VT'];
    expect(marked('own', recipients)).toEqual([[true, 'khoản 9 Điều 6']]);
  });

  it.each(['Trang thông tin điện tử Sở Ngoại vụ', 'Website Sở Ngoại vụ', 'TRANG TTĐT Sở'])(
    'takes “%s” for the site as well',
    (recipient) => {
      expect(marked('own', [recipient])).toEqual([[true, 'khoản 9 Điều 6']]);
    },
  );

  it('misses it among recipients that do not name the site', () => {
    expect(marked('own', ['Như Điều 3', 'Lưu: VT'])).toEqual([[false, 'khoản 9 Điều 6']]);
  });

  it('does not look for it in documents of other bodies', () => {
    expect(marked('other', [])).toEqual([]);
  });
});

it('khoản 3 Điều 9: a document without its day of issue lacks what its clock needs', () => {
  expect(lacking({})).toEqual([['issuedAt', 'khoản 3 Điều 9']]);
  expect(lacking({ issuedAt: '2026-03-02' })).toEqual([]);
});

describe('khoản 6 Điều 9, khoản 2 Điều 2: three languages', () => {
  it('stand at the addresses the text gives', () => {
    expect(version?.site.languages.map(({ code, path }) => [code, path])).toEqual([
      ['vi', '/'],
      ['en', '/english/'],
      ['zh', '/chinese/'],
    ]);
  });

  it('are kept current wherever the board chose to have them, and must stand nowhere', () => {
    const rules = translationsOf(rulebook, factsOf(portal, { type: 'thu-tuc' }), now);
    expect(rules.map(({ language, duty, keepCurrent, cite }) => [language, duty, keepCurrent, cite])).toEqual(
      [
        ['en', 'may', true, 'khoản 6 Điều 9'],
        ['zh', 'may', true, 'khoản 6 Điều 9'],
      ],
    );
  });

  it('are stale from the moment the Vietnamese text is newer', () => {
    expect(isStale('2026-03-05T09:00', '2026-03-05T09:00')).toBe(false);
    expect(isStale('2026-03-05T09:01', '2026-03-05T09:00')).toBe(true);
  });
});

describe('what is done again and again', () => {
  const day = Temporal.PlainDate.from('2026-03-05');

  it.each([
    ['khoản 8 Điều 9', 'tin-thoi-su-hang-ngay'],
    ['khoản 3 Điều 14', 'theo-doi-hang-ngay'],
  ])('%s: %s is due every day', (cite, rule) => {
    expect(reviewsDue(rulebook, portal.calendar, day).find((one) => one.rule === rule)).toMatchObject({
      cite,
      per: 'day',
      times: 1,
      period: { from: '2026-03-05', to: '2026-03-05' },
    });
  });

  it('khoản 3 Điều 14: the Centre hands its news to the board every week', () => {
    expect(
      reportsDue(rulebook, portal.calendar, day).find(({ rule }) => rule === 'noi-dung-hang-tuan'),
    ).toMatchObject({
      cite: 'khoản 3 Điều 14',
      per: 'week',
      period: { from: '2026-03-02', to: '2026-03-08' },
    });
  });
});

describe('what the text leaves open stays open', () => {
  it('khoản 5 Điều 7: no number of items is invented', () => {
    expect(version?.quotas).toEqual([]);
    const news = factsOf(portal, { type: 'tin-tuc', unit: 'van-phong-so', section: 'chi-dao-dieu-hanh' });
    expect(quotasCounting(rulebook, portal.calendar, news, now)).toEqual([]);
  });

  it('names nobody for removals: the route of the head of the board is a reading', () => {
    const facts = factsOf(portal, { type: 'tin-tuc', section: 'tin-tuc-su-kien' });
    expect(removalOf(rulebook, facts, now)).toBeUndefined();
    expect(version?.approvals.rules.find(({ id }) => id === 'go-bo')?.readings).toEqual(['go-bo']);
  });
});

it('Điều 8: every forbidden act has its question, none may pass unasked', () => {
  const bans = version?.prohibitions.filter(({ kind }) => kind === 'ban') ?? [];
  expect([...new Set(bans.map(({ cite }) => cite))]).toEqual([
    'điểm a khoản 1 Điều 8',
    'điểm b khoản 1 Điều 8',
    'điểm c khoản 1 Điều 8',
    'điểm d khoản 1 Điều 8',
    'điểm e khoản 1 Điều 8',
    'khoản 2 Điều 8',
    'khoản 3 Điều 8',
    'khoản 4 Điều 8',
    'khoản 5 Điều 8',
    'khoản 6 Điều 8',
    'khoản 7 Điều 8',
  ]);
  expect(bans.filter(({ question }) => !question.endsWith('?'))).toEqual([]);
});
