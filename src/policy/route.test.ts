import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import { Sensitivity, Subject } from '#schema/news.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { requiredApprovals } from './route.ts';

const { rulebook, board, units, sections } = settingsOf('hai-phong-gddt');
const now = Temporal.Instant.from('2026-03-05T09:00:00+07:00');
const routeOf = (facts: object, at = now, who = board) => {
  const { unit } = facts as { unit?: string };
  const unitKind = units.find(({ id }) => id === unit)?.kind;
  return requiredApprovals(
    rulebook,
    who,
    Facts.parse({ type: 'tin-tuc', ...(unitKind && { unitKind }), ...facts }),
    at,
  );
};

const TO_LEVEL_2 = ['thu-truong-don-vi', 'bien-tap-cap-1', 'bien-tap-cap-2'];
const TO_DEPUTY = [...TO_LEVEL_2, 'pho-ban-noi-dung'];
const TO_HEAD = [...TO_DEPUTY, 'truong-ban'];
const school = { unit: 'truong-thpt-1' };

const ruleOf = (change: Facts, before?: Facts) =>
  requiredApprovals(rulebook, board, change, now, before).rule;

describe('requiredApprovals', () => {
  it.each([
    ['thong-thuong', { ...school, subjects: ['nganh'] }, TO_LEVEL_2, ['bien-tap-cap-1', 'bien-tap-cap-2']],
    [
      'don-vi-co-so',
      { ...school, subjects: ['hoat-dong-don-vi'] },
      TO_LEVEL_2,
      ['bien-tap-cap-1', 'bien-tap-cap-2'],
    ],
    [
      'don-vi-co-so',
      { ...school, subjects: ['lanh-dao-don-vi'] },
      TO_LEVEL_2,
      ['bien-tap-cap-1', 'bien-tap-cap-2'],
    ],
    ['chuyen-de', { ...school, section: 'chuyen-de' }, TO_LEVEL_2, ['bien-tap-cap-1', 'bien-tap-cap-2']],
    [
      'thong-thuong',
      { type: 'van-ban', unit: 'van-phong-so' },
      TO_LEVEL_2,
      ['bien-tap-cap-1', 'bien-tap-cap-2'],
    ],
    [
      'thong-thuong',
      { type: 'gioi-thieu', unit: 'van-phong-so' },
      TO_LEVEL_2,
      ['bien-tap-cap-1', 'bien-tap-cap-2'],
    ],
    [
      'lanh-dao',
      { ...school, subjects: ['hoat-dong-don-vi', 'lanh-dao-so'] },
      TO_DEPUTY,
      ['bien-tap-cap-1', 'pho-ban-noi-dung'],
    ],
    [
      'nhay-cam-quan-trong',
      { ...school, sensitivity: 'nhay-cam' },
      TO_DEPUTY,
      ['bien-tap-cap-1', 'pho-ban-noi-dung'],
    ],
    [
      'nhay-cam-quan-trong',
      { ...school, sensitivity: 'quan-trong' },
      TO_DEPUTY,
      ['bien-tap-cap-1', 'pho-ban-noi-dung'],
    ],
    ['van-de-nong', { ...school, sensitivity: 'nong' }, TO_DEPUTY, ['bien-tap-cap-1', 'pho-ban-noi-dung']],
    [
      'quan-diem',
      { ...school, position: true, section: 'chuyen-de' },
      TO_DEPUTY,
      ['bien-tap-cap-1', 'pho-ban-noi-dung'],
    ],
    [
      'dac-biet',
      { ...school, sensitivity: 'dac-biet', subjects: ['lanh-dao-so'] },
      TO_HEAD,
      ['bien-tap-cap-1', 'truong-ban'],
    ],
    [
      'go-bo',
      { ...school, change: 'remove', sensitivity: 'dac-biet' },
      ['pho-ban-noi-dung'],
      ['bien-tap-cap-1', 'pho-ban-noi-dung'],
    ],
    ['cau-hinh', { type: 'cau-hinh' }, ['truong-ban'], ['truong-ban']],
  ])('%s: %j goes through %j and is published by %j', (rule, facts, steps, publishers) => {
    const route = routeOf(facts);
    expect(route.rule).toBe(rule);
    expect(route.steps.map(({ role }) => role)).toEqual(steps);
    expect(route.publishers).toEqual(publishers);
  });

  it.each(['ban-bien-tap', 'cong-tac-vien', 'lanh-dao-so'])(
    'asks no unit head of what %s provides',
    (unit) => {
      expect(routeOf({ unit }).steps.map(({ role }) => role)).toEqual(['bien-tap-cap-1', 'bien-tap-cap-2']);
    },
  );

  it('asks a unit head where the unit is unknown: what cannot be judged is not passed', () => {
    const [first] = routeOf({ unit: 'khong-co' }).steps;
    expect(first).toMatchObject({ role: 'thu-truong-don-vi', unit: 'khong-co', whoMay: [] });
  });

  it('says who may act on each step, by clause', () => {
    expect(routeOf(school).steps).toMatchObject([
      {
        role: 'thu-truong-don-vi',
        verb: 'Ký duyệt',
        scope: 'unit',
        unit: 'truong-thpt-1',
        whoMay: [{ account: 'hieu-truong', office: 'thu-truong-don-vi', title: 'Thủ trưởng đơn vị' }],
        cite: 'khoản 4 Điều 14',
      },
      {
        role: 'bien-tap-cap-1',
        whoMay: [{ account: 'thu-ky' }],
        cite: 'khoản 4 Điều 12',
        mayApproveOwnEdits: true,
      },
      {
        role: 'bien-tap-cap-2',
        whoMay: [{ account: 'uy-vien' }, { account: 'uy-vien-2' }],
        mayApproveOwnEdits: false,
      },
    ]);
  });

  it('chains escalation as the text does: level 2 to the deputy head, the deputy head to the head', () => {
    const ordinary = routeOf(school);
    expect(ordinary.escalateTo).toBe('pho-ban-noi-dung');
    expect(ordinary.beyond.map(({ role }) => role)).toEqual(['pho-ban-noi-dung', 'truong-ban']);
    const leaders = routeOf({ ...school, subjects: ['lanh-dao-so'] });
    expect(leaders.escalateTo).toBe('truong-ban');
    expect(routeOf({ ...school, sensitivity: 'dac-biet' }).escalateTo).toBeUndefined();
  });

  it('judges a change of what is posted as it was and as it would be, the higher tier deciding', () => {
    const ordinary = Facts.parse({ type: 'tin-tuc', ...school, change: 'edit', published: true });
    const leaders = { ...ordinary, subjects: ['lanh-dao-so' as const] };
    expect(ruleOf(ordinary)).toBe('thong-thuong');
    expect(ruleOf(ordinary, leaders)).toBe('lanh-dao');
    expect(ruleOf(leaders, ordinary)).toBe('lanh-dao');
    expect(ruleOf(ordinary, ordinary)).toBe('thong-thuong');
  });

  it('shows a delegate for the days of the delegation only', () => {
    const delegated = Board.parse({
      ...board,
      delegations: [
        { office: 'pho-truong-ban-noi-dung', to: 'chanh-van-phong', from: '2026-03-05', until: '2026-03-06' },
      ],
    });
    const who = (at: string) =>
      routeOf({ ...school, subjects: ['lanh-dao-so'] }, Temporal.Instant.from(at), delegated)
        .steps.at(-1)
        ?.whoMay.map(({ account, delegated: acts }) => [account, acts]);
    expect(who('2026-03-04T23:59:59+07:00')).toEqual([['pho-truong-ban', undefined]]);
    expect(who('2026-03-05T00:00:00+07:00')).toEqual([
      ['pho-truong-ban', undefined],
      ['chanh-van-phong', true],
    ]);
    expect(who('2026-03-06T23:59:59+07:00')).toEqual([
      ['pho-truong-ban', undefined],
      ['chanh-van-phong', true],
    ]);
    expect(who('2026-03-07T00:00:00+07:00')).toEqual([['pho-truong-ban', undefined]]);
  });

  it('refuses to judge a day before the regulation took effect', () => {
    expect(() => routeOf(school, Temporal.Instant.from('2022-12-30T23:59:59+07:00'))).toThrow(
      'Ngày 30/12/2022 quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày 31/12/2022.',
    );
    expect(routeOf(school, Temporal.Instant.from('2022-12-31T00:00:00+07:00')).version).toBe('2022');
  });

  it('gives every combination of facts exactly one route, never a lower one for more weight', () => {
    const facts = fc.record({
      subjects: fc.uniqueArray(fc.constantFrom(...Subject.options)),
      sensitivity: fc.constantFrom(...Sensitivity.options),
      position: fc.boolean(),
      section: fc.constantFrom(...sections.map(({ id }) => id)),
      unit: fc.constantFrom(...units.map(({ id }) => id)),
    });
    fc.assert(
      fc.property(facts, (one) => {
        const { steps } = routeOf(one);
        const heavier = routeOf({ ...one, subjects: [...one.subjects, 'lanh-dao-so'] }).steps;
        expect(steps.length).toBeGreaterThanOrEqual(2);
        expect(heavier.length).toBeGreaterThanOrEqual(steps.length);
        expect(heavier.slice(0, steps.length).map(({ role }) => role)).toEqual(steps.map(({ role }) => role));
      }),
    );
  });
});
