import { describe, expect, it } from 'vitest';
import { basis, rulebookWith } from '../../../tests/policy/rulebook-with.ts';
import { settingsWith, units } from '../../../tests/policy/checked-settings.ts';
import { overlapFindings } from './overlaps.ts';

const checked = (parts: object) => {
  const settings = settingsWith(parts);
  return settings.rulebook.versions.flatMap((version, index) =>
    overlapFindings({ version, index }, settings),
  );
};
const brief = (parts: object) => checked(parts).map(({ check, keys }) => `${check} ${keys.join('.')}`);

const noon = { nextDay: { before: '12:00' } };
const limit = (id: string, due: object, more: object = {}) => ({
  id,
  label: `hạn ${id}`,
  when: { type: ['van-ban'] },
  start: ['stampedAt'],
  due,
  ...basis,
  ...more,
});
const limits = (...deadlines: object[]) => brief({ deadlines });
const CLASH = 'thoi-han-trai-nhau versions.0.deadlines.1';
const gap = (at: number) => `ho-gio versions.0.deadlines.${at}.startTime`;

describe('two time limits', () => {
  const day = { within: { days: 1 } };
  const two = { within: { days: 2 } };
  const [plan, guide] = ['ke-hoach', 'huong-dan'].map((kind) => ({
    when: { type: ['van-ban'], documentKind: [kind] },
  }));

  it('clash where any one start of theirs is the same', () => {
    const both = { start: ['signedAt', 'stampedAt'] };
    expect(limits(limit('mot', day, both), limit('hai', two, { start: ['stampedAt', 'issuedAt'] }))).toEqual([
      CLASH,
    ]);
    expect(limits(limit('mot', day, both), limit('hai', two, { start: ['issuedAt'] }))).toEqual([]);
  });

  it('clash only where some item meets both conditions', () => {
    expect(limits(limit('mot', day, plan), limit('hai', two, plan))).toEqual([CLASH]);
    expect(limits(limit('mot', day, plan), limit('hai', two, guide))).toEqual([]);
  });

  it('are each held against every one before it', () => {
    const three = limit('ba', { within: { days: 3 } });
    expect(limits(limit('mot', day), limit('hai', two), three)).toEqual([
      CLASH,
      'thoi-han-trai-nhau versions.0.deadlines.2',
      'thoi-han-trai-nhau versions.0.deadlines.2',
    ]);
  });

  it.each([
    ['before', 'before', [CLASH, gap(0), gap(1)]],
    ['from', 'from', [CLASH, gap(0), gap(1)]],
    ['before', 'from', []],
    ['from', 'before', []],
  ])('for hours %s and %s noon clash only where they share an hour', (first, second, expected) => {
    const mot = limit('mot', { sameDay: true }, { startTime: { [first]: '12:00' } });
    const hai = limit('hai', noon, { startTime: { [second]: '12:00' } });
    expect(limits(mot, hai)).toEqual(expected);
  });

  it('share the minutes between the hour from which one holds and the later one before which the other does', () => {
    const early = limit('mot', { sameDay: true }, { startTime: { before: '12:01' } });
    const late = limit('hai', noon, { startTime: { from: '12:00' } });
    expect(limits(early, late)).toEqual([CLASH]);
    expect(limits(late, early)).toEqual([CLASH]);
  });

  it('clash where one holds at every hour', () => {
    const early = limit('mot', { sameDay: true }, { startTime: { before: '12:00' } });
    expect(limits(early, limit('hai', noon))).toEqual([CLASH, gap(0)]);
    expect(limits(limit('hai', noon), early)).toEqual([CLASH, gap(1)]);
  });
});

describe('hours of the day', () => {
  const early = limit('mot', { sameDay: true }, { startTime: { before: '12:00' } });
  const late = (more: object = {}) => limit('hai', noon, { startTime: { from: '12:00' }, ...more });

  it('are all spoken for by a partner that takes over at the hour or sooner', () => {
    expect(limits(early, late())).toEqual([]);
    expect(limits(early, late({ startTime: { from: '12:01' } }))).toEqual([gap(0), gap(1)]);
  });

  it.each([
    { when: { type: ['van-ban'], origin: ['own'] } },
    { start: ['signedAt'] },
    { start: ['stampedAt', 'signedAt'] },
  ])('are not spoken for by a limit for other things: %j', (more) => {
    expect(limits(early, late(more)).filter((one) => one !== CLASH)).toEqual([gap(0), gap(1)]);
  });

  it('are spoken for when one partner of several takes over', () => {
    const other = late({ id: 'ba', startTime: { from: '13:00' } });
    expect(limits(early, other)).toContain(gap(0));
    expect(limits(early, other, late())).not.toContain(gap(0));
  });

  it('say in words what is left open, and how to close it', () => {
    expect(checked({ deadlines: [early] })).toEqual([
      {
        check: 'ho-gio',
        severity: 'note',
        file: 'quy-che',
        keys: ['versions', 0, 'deadlines', 0, 'startTime'],
        message: 'Chưa có thời hạn “hạn mot” cho mốc từ 12:00.',
        hint: 'Hãy thêm một thời hạn cho các giờ còn lại, hoặc bỏ startTime.',
      },
    ]);
  });
});

describe('two quotas', () => {
  const quota = { id: 'mot', label: 'tin', count: 2, per: 'month', counts: 'sent', ...basis };
  const quotas = (first: object, second: object) =>
    brief({
      quotas: [
        { ...quota, ...first },
        { ...quota, id: 'hai', count: 3, ...second },
      ],
    });
  const clash = ['chi-tieu-trai-nhau versions.0.quotas.1'];

  it('clash where one unit at least owes both', () => {
    expect(quotas({ units: ['truong-thpt-1'] }, { units: ['truong-thpt-1', 'van-phong-so'] })).toEqual(clash);
    expect(quotas({ unitKinds: ['truong'] }, { units: ['truong-thpt-2'] })).toEqual(clash);
    expect(quotas({ units: ['truong-thpt-1'] }, { units: ['truong-thpt-2'] })).toEqual([]);
    expect(quotas({ unitKinds: ['truong'] }, { unitKinds: ['trung-tam', 'phong'] })).toEqual([]);
    expect(quotas({ unitKinds: ['truong'] }, { units: ['van-phong-so'] })).toEqual([]);
  });

  it('bind single units besides those of a kind, and none that is left out', () => {
    const also = { unitKinds: ['truong'], units: ['van-phong-so'] };
    expect(quotas(also, { units: ['van-phong-so'] })).toEqual(clash);
    expect(quotas({ ...also, exceptUnits: ['van-phong-so'] }, { units: ['van-phong-so'] })).toEqual([]);
    const all = units.map(({ id }) => id);
    expect(quotas({}, { exceptUnits: all.filter((id) => id !== 'ke-toan') })).toEqual(clash);
    expect(quotas({}, { exceptUnits: all })).toEqual([]);
  });

  it('clash where the site as a whole owes both, though no unit does', () => {
    expect(quotas({ whole: true }, { whole: true })).toEqual(clash);
    expect(quotas({ whole: true }, {})).toEqual([]);
  });

  it.each([
    { types: ['tin-tuc', 'video'] },
    { genres: ['tin'] },
    { sections: ['chuyen-de'] },
    { when: { position: true } },
    { per: 'quarter' },
  ])('of different things do not clash: %j', (more) => {
    expect(quotas(more, more)).toEqual(clash);
    expect(quotas({}, more)).toEqual([]);
  });
});

it('looks at the place of the version in the file', () => {
  const day = { within: { days: 1 } };
  const settings = settingsWith({});
  const { versions } = rulebookWith({
    deadlines: [limit('mot', day), limit('hai', noon), limit('ba', day, { startTime: { from: '12:00' } })],
    quotas: [
      { id: 'mot', label: 'tin', count: 2, per: 'month', counts: 'sent', ...basis },
      { id: 'hai', label: 'tin', count: 3, per: 'month', counts: 'sent', ...basis },
    ],
  });
  const keys = versions
    .flatMap((version) => overlapFindings({ version, index: 4 }, settings))
    .map((one) => one.keys.join('.'));
  expect(keys).toEqual([
    'versions.4.deadlines.1',
    'versions.4.deadlines.2',
    'versions.4.deadlines.2.startTime',
    'versions.4.quotas.1',
  ]);
});
