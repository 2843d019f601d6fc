import { expect, it } from 'vitest';
import { matches } from '#policy/match.ts';
import { portalUnderTest } from './harness.ts';
import { factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('tphcm-vhtt');
const { newest, sections } = portal.settings;

/** Clause, what is refused, whether the provider may mend it and send it again. */
const REFUSED = [
  ['điểm a khoản 3 Điều 12', 'trai-chu-truong-phap-luat', true],
  ['điểm b khoản 3 Điều 12', 'bi-mat-nha-nuoc', false],
  ['điểm b khoản 3 Điều 12', 'chua-pho-bien', true],
  ['điểm c khoản 3 Điều 12', 'chua-chinh-xac', true],
  ['điểm d khoản 3 Điều 12', 'phap-luat-khac', false],
] as const;

it.each(REFUSED)('%s: refuses what is “%s”', (clause, id, curable) => {
  const prohibition = newest.prohibitions.find((one) => one.id === id);
  expect(prohibition).toMatchObject({ cite: clause, kind: 'refusal', curable });
  expect(prohibition?.when).toBeUndefined();
});

it('khoản 3 Điều 12: names four points, and no refusal rests on a fifth', () => {
  const points = newest.prohibitions.flatMap(({ cite }) => (cite.endsWith('khoản 3 Điều 12') ? [cite] : []));
  expect([...new Set(points)]).toEqual(['a', 'b', 'c', 'd'].map((point) => `điểm ${point} khoản 3 Điều 12`));
});

/** Clause, section, the kinds of entry it takes. */
const SECTIONS = [
  ['điểm a khoản 1 Điều 7', 'gioi-thieu', ['gioi-thieu', 'don-vi', 'lanh-dao']],
  ['điểm b khoản 1 Điều 7', 'tin-tuc-su-kien', ['tin-tuc']],
  ['điểm c khoản 1 Điều 7', 'y-kien-chi-dao', ['van-ban']],
  ['điểm c khoản 1 Điều 7', 'lich-lam-viec', ['lich-cong-tac']],
  ['điểm g khoản 1 Điều 7', 'du-an-dau-thau', ['du-an']],
  ['điểm h khoản 1 Điều 7', 'lay-y-kien', ['du-thao']],
  ['gạch đầu dòng thứ 1 điểm i khoản 1 Điều 7', 'thong-ke', ['thong-ke']],
  ['gạch đầu dòng thứ 5 điểm i khoản 1 Điều 7', 'nghien-cuu', ['nghien-cuu']],
  ['điểm l khoản 1 Điều 7', 'lich-tiep-cong-dan', ['lich-tiep-cong-dan']],
] as const;

it.each(SECTIONS)('%s: gives section “%s” its kinds of entry', (clause, id, types) => {
  expect(sections.find((section) => section.id === id)).toMatchObject({ cite: clause, contentTypes: types });
});

it('khoản 1 Điều 7: every point of the list has a section', () => {
  const cites = sections.map(({ cite }) => cite);
  const points = [...'abcdđeghiklmno'].filter(
    (point) => !cites.some((cite) => cite?.endsWith(`điểm ${point} khoản 1 Điều 7`)),
  );
  expect(points).toEqual([]);
});

it('Điều 20: the section of the mass organisations belongs to the three the article names', () => {
  const [first, ...others] = sections.filter(({ owners }) => owners !== 'all');
  expect(first).toMatchObject({
    id: 'doan-the',
    owners: ['cong-doan', 'doan-thanh-nien', 'hoi-cuu-chien-binh'],
  });
  expect(others).toEqual([]);
});

it('khoản 3 Điều 7: any section may take an English version, and none a third language', () => {
  expect(sections.filter(({ languages }) => languages.join(' ') !== 'vi en')).toEqual([]);
  expect(newest.site.languages.map(({ code }) => code)).toEqual(['vi', 'en']);
});

const asksFullText = (facts: object) =>
  matches(newest.documents?.fullText?.when ?? {}, factsOf(portal, facts));

it('khoản 2 Điều 12: legal documents stand in full; a letter of direction need not', () => {
  expect(newest.documents?.fullText?.cite).toBe('khoản 2 Điều 12');
  expect(asksFullText({ type: 'van-ban', section: 'van-ban' })).toBe(true);
  expect(asksFullText({ type: 'van-ban', section: 'pho-bien-phap-luat' })).toBe(true);
  expect(asksFullText({ type: 'van-ban', section: 'chi-dao-dieu-hanh' })).toBe(false);
});

it('điểm d khoản 1 Điều 6: author and source are asked for', () => {
  expect(newest.documents?.attribution).toMatchObject({
    cite: 'điểm d khoản 1 Điều 6',
    fields: ['author', 'source'],
  });
});
