import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contentTypeIds } from '#schema/content-types.ts';
import { Facts, When } from '#schema/rulebook/facts.ts';
import { Sections } from '#schema/sections.ts';
import { Units } from '#schema/units.ts';
import { everyType, factSpace } from './fact-space.ts';

const { sections } = Sections.parse({
  sections: [
    { id: 'tin', title: 'Tin', contentTypes: ['tin-tuc'], owners: ['phong-1'] },
    { id: 'chung', title: 'Chung', contentTypes: ['tin-tuc', 'van-ban'] },
    { id: 'bai', title: 'Bài', contentTypes: ['tin-tuc'], owners: ['phong-2'] },
  ],
});
const { units } = Units.parse({
  units: [
    { id: 'phong-1', name: 'Phòng 1', kind: 'phong' },
    { id: 'phong-2', name: 'Phòng 2', kind: 'phong' },
    { id: 'phong-3', name: 'Phòng 3', kind: 'phong' },
    { id: 'truong-1', name: 'Trường 1', kind: 'truong' },
  ],
});

/** Every combination for one kind of entry, each told by the facts in which it differs from one at rest. */
function told(type: string, ...whens: object[]): object[] {
  const rest: Readonly<Record<string, unknown>> = Facts.parse({ type });
  const parsed = whens.map((when) => When.parse(when));
  return [...factSpace(parsed, { sections, units }, [type])].map((facts) =>
    Object.fromEntries(Object.entries(facts).filter(([key, value]) => !isDeepStrictEqual(value, rest[key]))),
  );
}

const phong = (number: number) => ({ unit: `phong-${number}`, unitKind: 'phong' });
/** No moment, and then one moment on each of the days. */
const moments = (name: string, ...days: string[]) => [{}, ...days.map((day) => ({ times: { [name]: day } }))];
/** What spans asked of the day of issue tell apart. */
const spans = (...asked: object[]) => told('van-ban', ...asked.map((issuedAt) => ({ dates: { issuedAt } })));

describe('factSpace', () => {
  it('holds one item of each kind where no condition asks for anything', () => {
    expect(everyType).toEqual([...contentTypeIds, 'cau-hinh']);
    expect([...factSpace([], { sections, units })]).toEqual(everyType.map((type) => Facts.parse({ type })));
    expect(everyType.flatMap((type) => told(type, { type: ['tin-tuc'] }))).toEqual(everyType.map(() => ({})));
  });

  const changes = [{}, { change: 'edit', published: true }, { change: 'remove', published: true }];
  it.each([
    ['tin-tuc', { change: ['edit'] }, changes],
    ['tin-tuc', { published: false }, changes],
    ['tin-tuc', { language: ['en', 'vi'] }, [{}, { language: 'en' }]],
    [
      'tin-tuc',
      { genre: ['tin'] },
      [{ genre: 'tin' }, { genre: 'bai' }, { genre: 'bai-chuyen-de' }, { genre: 'chuyen-mon-chinh-luan' }],
    ],
    [
      'tin-tuc',
      { sensitivity: ['nong'] },
      ['thuong', 'quan-trong', 'nhay-cam', 'nong', 'dac-biet'].map((sensitivity) => ({ sensitivity })),
    ],
    ['tin-tuc', { position: true }, [{}, { position: true }]],
    ['tin-tuc', { foreignElement: true }, [{}, { foreignElement: true }]],
    ['tin-tuc', { field: ['Khảo thí'] }, [{}, { field: 'Khảo thí' }]],
    ['van-ban', { documentKind: ['ke-hoach'] }, [{}, { documentKind: 'ke-hoach' }]],
    ['du-thao', { documentKind: ['ke-hoach'] }, [{}, { documentKind: 'ke-hoach' }]],
    [
      'van-ban',
      { validity: ['het-toan-bo'] },
      ['chua-co', 'con-hieu-luc', 'het-mot-phan', 'het-toan-bo'].map((validity) => ({ validity })),
    ],
    ['van-ban', { outdated: true }, [{ outdated: false }, { outdated: true }]],
    ['van-ban', { origin: ['own'] }, [{ origin: 'own' }, { origin: 'other' }]],
    [
      'bao-cao',
      { reportPeriod: ['week'] },
      ['week', 'month', 'quarter', 'half-year', 'year', 'programme'].map((reportPeriod) => ({
        reportPeriod,
      })),
    ],
  ])('tells apart for %s what %j asks', (type, when, choices) => {
    expect(told(type, when)).toEqual(choices);
  });

  it.each([
    { genre: ['tin'] },
    { subject: ['nganh'] },
    { sensitivity: ['nong'] },
    { position: true },
    { documentKind: ['ke-hoach'] },
    { validity: ['het-toan-bo'] },
    { outdated: true },
    { origin: ['own'] },
    { field: ['Khảo thí'] },
    { foreignElement: true },
    { reportPeriod: ['week'] },
    { has: ['eventEnd', 'submittedAt'] },
    { dates: { issuedAt: { from: '2019-03-01' } } },
    { section: ['tin'] },
  ])('leaves at rest what the settings themselves have none of: %j', (when) => {
    expect(told('cau-hinh', when)).toEqual([{}]);
  });

  it.each([
    ['van-ban', { genre: ['tin'] }],
    ['van-ban', { has: ['eventEnd', 'acceptedAt'] }],
    ['tin-tuc', { documentKind: ['ke-hoach'] }],
    ['tin-tuc', { validity: ['het-toan-bo'] }],
    ['tin-tuc', { has: ['acceptedAt', 'stampedAt'] }],
    ['tin-tuc', { reportPeriod: ['week'] }],
  ])('leaves at rest what an entry of %s has no field for: %j', (type, when) => {
    expect(told(type, when)).toEqual([{}]);
  });

  it('holds an item about nothing, about one subject and about any two', () => {
    expect(told('tin-tuc', { subject: ['nganh'] })).toEqual([
      {},
      { subjects: ['hoat-dong-don-vi'] },
      { subjects: ['hoat-dong-don-vi', 'lanh-dao-don-vi'] },
      { subjects: ['hoat-dong-don-vi', 'lanh-dao-so'] },
      { subjects: ['hoat-dong-don-vi', 'nganh'] },
      { subjects: ['lanh-dao-don-vi'] },
      { subjects: ['lanh-dao-don-vi', 'lanh-dao-so'] },
      { subjects: ['lanh-dao-don-vi', 'nganh'] },
      { subjects: ['lanh-dao-so'] },
      { subjects: ['lanh-dao-so', 'nganh'] },
      { subjects: ['nganh'] },
    ]);
  });

  it('holds the sections conditions name and one they do not, with its owners, where the kind may stand', () => {
    const tin = { section: 'tin', sectionOwners: ['phong-1'] };
    const bai = { section: 'bai', sectionOwners: ['phong-2'] };
    expect(told('tin-tuc', { section: ['bai', 'khong-co'] })).toEqual([bai, tin]);
    expect(told('tin-tuc', { section: ['tin'] })).toEqual([tin, { section: 'chung' }]);
    expect(told('van-ban', { section: ['tin', 'chung'] })).toEqual([{ section: 'chung' }]);
    expect(told('video', { section: ['tin'] })).toEqual([{}]);
  });

  it('holds the units conditions name, the first other one of each kind, and none', () => {
    const truong = { unit: 'truong-1', unitKind: 'truong' };
    expect(told('tin-tuc', { unit: ['phong-1'] })).toEqual([{}, phong(1), phong(2), truong]);
    expect(told('tin-tuc', { unit: ['truong-1'] })).toEqual([{}, truong, phong(1)]);
    expect(told('tin-tuc', { unitKind: ['truong'] })).toEqual([{}, phong(1), truong]);
  });

  it('sets a moment that must be known to a day, and leaves it out', () => {
    const day = '2026-03-05';
    expect(told('tin-tuc', { has: ['eventEnd'] })).toEqual(moments('eventEnd', day));
    expect(told('thong-bao', { has: ['eventStart'] })).toEqual(moments('eventStart', day));
    expect(told('van-ban', { has: ['submittedAt'] })).toEqual(moments('submittedAt', day));
  });

  it('sets a moment in a span to the days on either side of each bound', () => {
    expect(spans({ from: '2019-03-01' })).toEqual(moments('issuedAt', '2019-02-28', '2019-03-01'));
    expect(spans({ before: '2019-01-01' })).toEqual(moments('issuedAt', '2018-12-31', '2019-01-01'));
    expect(spans({ from: '2019-03-01', before: '2019-03-02' })).toEqual(
      moments('issuedAt', '2019-02-28', '2019-03-01', '2019-03-02'),
    );
    expect(spans({ before: '2019-03-01' }, { from: '2019-03-01' })).toEqual(
      moments('issuedAt', '2019-02-28', '2019-03-01'),
    );
    expect(told('van-ban', { dates: { issuedAt: { from: '2019-03-01' } } }, { has: ['signedAt'] })).toEqual([
      {},
      { times: { issuedAt: '2019-02-28' } },
      { times: { issuedAt: '2019-03-01' } },
      { times: { signedAt: '2026-03-05' } },
      { times: { signedAt: '2026-03-05', issuedAt: '2019-02-28' } },
      { times: { signedAt: '2026-03-05', issuedAt: '2019-03-01' } },
    ]);
  });

  it('combines all that any of the conditions asks, those inside others included', () => {
    const foreign = [{}, { foreignElement: true }];
    expect(told('tin-tuc', { type: ['tin-tuc'] }, { foreignElement: true })).toEqual(foreign);
    expect(told('tin-tuc', { not: { foreignElement: true } })).toEqual(foreign);
    expect(told('tin-tuc', { anyOf: [{ type: ['van-ban'] }, { not: { foreignElement: true } }] })).toEqual(
      foreign,
    );
    expect(told('tin-tuc', { position: true }, { foreignElement: true })).toEqual([
      {},
      { foreignElement: true },
      { position: true },
      { position: true, foreignElement: true },
    ]);
    expect(told('tin-tuc', { field: ['Khảo thí', 'Tài chính'] }, { field: ['Khảo thí'] })).toEqual([
      {},
      { field: 'Khảo thí' },
      { field: 'Tài chính' },
    ]);
  });
});
