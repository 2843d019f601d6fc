import { expect, it } from 'vitest';
import { requiredApprovals } from '#policy/route.ts';
import { approvalCases, portalUnderTest } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('tphcm-vhtt');

const MEMBER = ['lanh-dao-don-vi', 'thanh-vien'];
const HEAD = [...MEMBER, 'truong-ban'];
const TWO_DAYS = { 'thanh-vien': { workingDays: 2 } };

const museum = { type: 'tin-tuc', unit: 'don-vi-truc-thuoc-1', section: 'tin-tuc-su-kien', field: 'Văn hóa' };
const document = { type: 'van-ban', unit: 'van-phong-so', section: 'van-ban', origin: 'own' };

/** What the member in charge of the field edits, approves and posts alone, once the unit's leader has signed. */
const ordinary = (name: string, facts: object) => ({
  clause: 'khoản 2 Điều 11',
  name,
  rule: 'thong-thuong',
  facts,
  roles: MEMBER,
  publish: ['thanh-vien'],
  beyond: [],
  stepCites: ['khoản 2 Điều 18', 'khoản 2 Điều 11'],
  limits: TWO_DAYS,
});

/** What comes from nobody who has a unit's leader. */
const unsigned = (who: string, unit: string) => ({
  ...ordinary(`what ${who} provides reaches the member without a unit leader's signature`, {
    ...museum,
    unit,
  }),
  roles: ['thanh-vien'],
  stepCites: ['khoản 2 Điều 11'],
});

/** A change of what stands on the site: the head of the board approves it too. */
const changed = (name: string, facts: object, before: object = {}) => ({
  clause: 'khoản 9 Điều 10',
  name,
  rule: 'thay-doi',
  facts: { ...facts, change: 'edit', published: true },
  before: { ...facts, ...before, published: true },
  roles: HEAD,
  publish: ['thanh-vien', 'truong-ban'],
  stepCites: ['khoản 2 Điều 18', 'khoản 2 Điều 11', 'khoản 9 Điều 10'],
  limits: TWO_DAYS,
});

const removed = (name: string, facts: object) => ({
  clause: 'khoản 9 Điều 10',
  name,
  rule: 'go-bo',
  facts: { ...facts, change: 'remove', published: true },
  roles: ['thanh-vien', 'truong-ban'],
  publish: ['thanh-vien', 'truong-ban'],
});

/** Information the text does not list: the board's own consent. */
const other = (name: string, facts: object) => ({
  clause: 'gạch đầu dòng thứ 6 điểm i khoản 1 Điều 7',
  name,
  rule: 'thong-tin-khac',
  facts: { ...museum, section: 'thong-tin-khac', ...facts },
  roles: HEAD,
  publish: ['thanh-vien', 'truong-ban'],
  stepCites: ['khoản 2 Điều 18', 'khoản 2 Điều 11', 'gạch đầu dòng thứ 6 điểm i khoản 1 Điều 7'],
});

const answer = (name: string, facts: object) => ({
  clause: 'khoản 3 Điều 11',
  name,
  rule: 'tra-loi',
  facts,
  roles: ['thu-truong-don-vi', 'thanh-vien'],
  publish: ['thanh-vien'],
  stepCites: ['khoản 3 Điều 11', 'khoản 3 Điều 11'],
  limits: TWO_DAYS,
});

const union = (unit: string) => ({
  clause: 'Điều 20',
  name: `news of ${unit} is signed there and approved by the member, as a unit's is`,
  rule: 'doan-the',
  facts: { type: 'tin-tuc', section: 'doan-the', unit },
  roles: MEMBER,
  publish: ['thanh-vien'],
  stepCites: ['Điều 20', 'khoản 2 Điều 11'],
  limits: TWO_DAYS,
});

approvalCases(portal, [
  ordinary('news of a subordinate unit needs its leader and the member, nobody else', museum),
  ordinary('news of a specialised room takes the same way', { ...museum, unit: 'phong-chuyen-mon-2' }),
  ordinary('an article does as well as a news item', { ...museum, genre: 'bai' }),
  ordinary('sensitive news has no higher tier: the text names none', { ...museum, sensitivity: 'nhay-cam' }),
  ordinary('especially sensitive news has no higher tier either', { ...museum, sensitivity: 'dac-biet' }),
  ordinary('news of a leader of the department goes to the member', { ...museum, subjects: ['lanh-dao-so'] }),
  ordinary('news with a foreign element goes to the member', { ...museum, foreignElement: true }),
  ordinary('a document of the department goes to the member', document),
  ordinary("a leaders' direction, issued in writing, goes to the member", {
    ...document,
    section: 'y-kien-chi-dao',
  }),
  ordinary('a document that came in goes to the member', { ...document, origin: 'other' }),
  ordinary("the leaders' calendar goes to the member", {
    type: 'lich-cong-tac',
    unit: 'van-phong-so',
    section: 'lich-lam-viec',
  }),
  ordinary('a draft for comment goes to the member', {
    type: 'du-thao',
    unit: 'phong-chuyen-mon-1',
    section: 'lay-y-kien',
  }),
  ordinary('statistics go to the member', {
    type: 'thong-ke',
    unit: 'phong-chuyen-mon-1',
    section: 'thong-ke',
  }),
  ordinary('a project goes to the member', {
    type: 'du-an',
    unit: 'phong-tai-chinh',
    section: 'du-an-dau-thau',
  }),
  ordinary('a procedure goes to the member', {
    type: 'thu-tuc',
    unit: 'van-phong-so',
    section: 'thu-tuc-hanh-chinh',
  }),
  ordinary('an English page goes to the member', {
    type: 'gioi-thieu',
    unit: 'van-phong-so',
    section: 'gioi-thieu',
    language: 'en',
  }),
  unsigned('the board itself', 'ban-bien-tap'),
  unsigned('the board of directors', 'ban-giam-doc'),
  unsigned('a collaborator', 'cong-tac-vien'),
  unsigned("a district's culture office", 'phong-vhtt-quan-huyen'),
  changed('a change of posted news goes up to the head', museum),
  changed('a change of a posted document goes up to the head', document),
  changed('a change of introduction goes up to the head', {
    type: 'gioi-thieu',
    unit: 'van-phong-so',
    section: 'gioi-thieu',
  }),
  changed('moving posted “other” information to the news does not spare it the head', museum, {
    section: 'thong-tin-khac',
  }),
  changed('a change of a posted answer goes up to the head', {
    type: 'hoi-dap',
    unit: 'phong-chuyen-mon-1',
    section: 'hoi-dap',
  }),
  changed("a change of a mass organisation's posted news goes up to the head", {
    type: 'tin-tuc',
    unit: 'cong-doan',
    section: 'doan-the',
  }),
  removed('taking news off the site is a change the head approves', museum),
  removed('taking a document off the site is a change the head approves', document),
  other('what the text does not list needs the consent of the board', {}),
  other('an unlisted announcement needs the consent of the board', { type: 'thong-bao' }),
  other('an unlisted video needs the consent of the board', { type: 'video' }),
  other("a mass organisation's unlisted news needs the consent of the board", { unit: 'cong-doan' }),
  answer('an answer is signed by the head of the unit, then posted by the member', {
    type: 'hoi-dap',
    unit: 'phong-chuyen-mon-1',
    section: 'hoi-dap',
  }),
  answer('the result of a petition takes the way of an answer', {
    type: 'kien-nghi',
    unit: 'phong-chuyen-mon-2',
    section: 'phan-anh-kien-nghi',
  }),
  {
    ...answer('an answer the board of directors gives needs no unit head', {
      type: 'hoi-dap',
      unit: 'ban-giam-doc',
      section: 'hoi-dap',
    }),
    roles: ['thanh-vien'],
    stepCites: ['khoản 3 Điều 11'],
  },
  union('cong-doan'),
  union('doan-thanh-nien'),
  union('hoi-cuu-chien-binh'),
  {
    clause: 'khoản 1 Điều 12',
    name: 'a change of the board is proposed by its head and decided by the director',
    rule: 'cau-hinh',
    facts: { type: 'cau-hinh' },
    roles: ['truong-ban', 'giam-doc'],
    publish: ['truong-ban', 'giam-doc'],
  },
]);

const membersFor = (facts: object) =>
  requiredApprovals(
    portal.settings.rulebook,
    portal.settings.board,
    factsOf(portal, { ...museum, field: undefined, ...facts }),
    atClock('2026-03-05T09:00'),
  )
    .steps.find(({ role }) => role === 'thanh-vien')
    ?.whoMay.map(({ account }) => account);

it('khoản 2 Điều 11: an item goes to the member in charge of its field, or of everything', () => {
  expect(membersFor({ field: 'Văn hóa' })).toEqual(['thanh-vien-van-hoa', 'thanh-vien-tong-hop']);
  expect(membersFor({ field: 'Thể thao' })).toEqual(['thanh-vien-the-thao', 'thanh-vien-tong-hop']);
  expect(membersFor({ field: 'Du lịch' })).toEqual(['thanh-vien-tong-hop']);
  expect(membersFor({})).toEqual(['thanh-vien-tong-hop']);
});

it('khoản 2 Điều 11: the member alone may approve what that member edited', () => {
  const { steps } = requiredApprovals(
    portal.settings.rulebook,
    portal.settings.board,
    factsOf(portal, { ...museum, change: 'edit', published: true }),
    atClock('2026-03-05T09:00'),
  );
  expect(steps.map(({ role, mayApproveOwnEdits }) => [role, mayApproveOwnEdits])).toEqual([
    ['lanh-dao-don-vi', false],
    ['thanh-vien', true],
    ['truong-ban', false],
  ]);
});

const versionOn = (day: string) =>
  requiredApprovals(
    portal.settings.rulebook,
    portal.settings.board,
    factsOf(portal, museum),
    atClock(`${day}T08:00`),
  ).version;

it('Điều 2 Quyết định: nothing is judged before the day of signing, 30/6/2017, and everything from it on', () => {
  expect(versionOn('2017-06-30')).toBe('2017');
  expect(() => versionOn('2017-06-29')).toThrow(
    'Ngày 29/06/2017 quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày 30/06/2017.',
  );
});
