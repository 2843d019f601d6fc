import { approvalCases, portalUnderTest } from './harness.ts';

const portal = portalUnderTest('hai-phong-gddt');

const TO_LEVEL_2 = ['thu-truong-don-vi', 'bien-tap-cap-1', 'bien-tap-cap-2'];
const TO_DEPUTY = [...TO_LEVEL_2, 'pho-ban-noi-dung'];
const TO_HEAD = [...TO_DEPUTY, 'truong-ban'];
const LEVEL_2 = ['bien-tap-cap-1', 'bien-tap-cap-2'];
const DEPUTY = ['bien-tap-cap-1', 'pho-ban-noi-dung'];
const HEAD = ['bien-tap-cap-1', 'truong-ban'];

const school = { type: 'tin-tuc', unit: 'truong-thpt-1', section: 'tin-tuc-su-kien' };
const office = { unit: 'van-phong-so' };

/** Items level 2 approves and publishes, of a unit with a head. */
const ordinary = (name: string, facts: object, rule = 'thong-thuong') => ({
  clause: 'khoản 2 Điều 12',
  name,
  rule,
  facts,
  roles: TO_LEVEL_2,
  publish: LEVEL_2,
  beyond: ['pho-ban-noi-dung', 'truong-ban'],
});

/** What senders without a unit head hand in. */
const headless = (who: string, unit = 'ban-bien-tap') => ({
  ...ordinary(`what ${who} sends has no unit head before level 1`, { ...school, unit }),
  roles: ['bien-tap-cap-1', 'bien-tap-cap-2'],
});

/** Items the deputy head in charge of content approves and publishes. */
const weighty = (name: string, rule: string, facts: object) => ({
  clause: 'khoản 2 Điều 12',
  name,
  rule,
  facts: { ...school, ...facts },
  roles: TO_DEPUTY,
  publish: DEPUTY,
  beyond: ['truong-ban'],
});

/** Items the head approves and publishes. */
const gravest = (name: string, facts: object) => ({
  clause: 'khoản 2 Điều 12',
  name,
  rule: 'dac-biet',
  facts: { ...school, sensitivity: 'dac-biet', ...facts },
  roles: TO_HEAD,
  publish: HEAD,
  beyond: [],
});

approvalCases(portal, [
  {
    ...ordinary('ordinary news of the sector goes to level 2, each tier by its own clause', {
      ...school,
      subjects: ['nganh'],
    }),
    stepCites: ['khoản 4 Điều 14', 'khoản 4 Điều 12', 'khoản 4 Điều 12'],
  },
  ordinary(
    'news of a school’s activity goes to level 2',
    { ...school, subjects: ['hoat-dong-don-vi'] },
    'don-vi-co-so',
  ),
  ordinary(
    'news of a unit’s leaders goes to level 2',
    { ...school, subjects: ['lanh-dao-don-vi'] },
    'don-vi-co-so',
  ),
  ordinary('an item of a thematic section goes to level 2', { ...school, section: 'chuyen-de' }, 'chuyen-de'),
  ordinary('an in-depth article is no class of its own', { ...school, genre: 'bai-chuyen-de' }),
  ordinary('a document is ordinary information', { ...office, type: 'van-ban', section: 'van-ban' }),
  ordinary('a page of introduction is ordinary information', {
    ...office,
    type: 'gioi-thieu',
    section: 'gioi-thieu',
  }),
  ordinary('a draft for comments is ordinary information', {
    ...office,
    type: 'du-thao',
    section: 'lay-y-kien',
  }),
  ordinary('statistics are ordinary information', { ...office, type: 'thong-ke' }),
  ordinary('a report is ordinary information', { ...office, type: 'bao-cao', reportPeriod: 'quarter' }),
  ordinary('a room of the Department has its head sign first', { ...school, unit: 'phong-chuyen-mon-1' }),
  ordinary('a district office has its head sign first', { ...school, unit: 'phong-gddt-quan-1' }),
  ordinary('a centre has its head sign first', { ...school, unit: 'trung-tam-gdnn-gdtx-1' }),
  ordinary('a change of what is posted goes the same way', { ...school, change: 'edit', published: true }),
  headless('the Board'),
  headless('a collaborator or reader', 'cong-tac-vien'),
  headless('the leaders', 'lanh-dao-so'),
]);

approvalCases(portal, [
  weighty('news of the leaders goes to the deputy head for content', 'lanh-dao', {
    subjects: ['lanh-dao-so'],
  }),
  weighty('news of the leaders at a school goes to the deputy head', 'lanh-dao', {
    subjects: ['hoat-dong-don-vi', 'lanh-dao-so'],
  }),
  weighty('what is sensitive goes to the deputy head', 'nhay-cam-quan-trong', { sensitivity: 'nhay-cam' }),
  weighty('what is important goes to the deputy head', 'nhay-cam-quan-trong', { sensitivity: 'quan-trong' }),
  weighty('a hot issue goes to the deputy head', 'van-de-nong', { sensitivity: 'nong' }),
  weighty('a statement of the Department’s position goes to the deputy head', 'quan-diem', {
    position: true,
  }),
  weighty('a thematic item that states a position goes to the deputy head', 'quan-diem', {
    position: true,
    section: 'chuyen-de',
  }),
  weighty('sensitive news of a school’s activity goes to the deputy head', 'nhay-cam-quan-trong', {
    sensitivity: 'nhay-cam',
    subjects: ['hoat-dong-don-vi'],
  }),
  {
    ...weighty('rewriting news of the leaders as ordinary news lowers no tier', 'lanh-dao', {
      change: 'edit',
      published: true,
    }),
    before: { ...school, published: true, subjects: ['lanh-dao-so'] },
  },
  gravest('what is especially important, sensitive or of public interest goes to the head', {}),
  gravest('news of the leaders that is especially sensitive goes to the head', { subjects: ['lanh-dao-so'] }),
  gravest('an especially important thematic item goes to the head', { section: 'chuyen-de' }),
  gravest('an especially important document goes to the head', {
    ...office,
    type: 'van-ban',
    section: 'van-ban',
  }),
  {
    ...gravest('rewriting the gravest as ordinary lowers no tier', {}),
    facts: { ...school, change: 'edit', published: true },
    before: { ...school, published: true, sensitivity: 'dac-biet' },
  },
]);

approvalCases(portal, [
  {
    clause: 'khoản 5 Điều 12',
    name: 'the deputy head for content decides what is taken down',
    rule: 'go-bo',
    facts: { ...school, change: 'remove', published: true },
    roles: ['pho-ban-noi-dung'],
    publish: DEPUTY,
  },
  {
    clause: 'khoản 5 Điều 12',
    name: 'the deputy head for content decides even where the head had approved',
    rule: 'go-bo',
    facts: { ...school, change: 'remove', published: true, sensitivity: 'dac-biet' },
    roles: ['pho-ban-noi-dung'],
    publish: DEPUTY,
  },
  {
    clause: 'khoản 2 Điều 4',
    name: 'the Director approves a change of the portal’s make-up before it is carried out',
    rule: 'cau-hinh',
    facts: { type: 'cau-hinh' },
    roles: ['truong-ban'],
    publish: ['truong-ban'],
  },
]);
