import { approvalCases, portalUnderTest } from './harness.ts';
import { PROVIDERS, ROOMS, comment, news } from './quang-tri-gddt-providers.ts';

const portal = portalUnderTest('quang-tri-gddt');

const ANSWERS = 'gạch đầu dòng thứ 2 khoản 1 Điều 9';
const BOARD = 'gạch đầu dòng thứ 3 khoản 3 Điều 7';
const REMOVAL = 'khoản 4 Điều 10';
const UPGRADE = 'khoản 2 Điều 4 Chương I';

/** What the board answers for as a whole. */
const ofBoard = (name: string, facts: object) => ({
  clause: BOARD,
  name,
  rule: 'cua-ban-bien-tap',
  facts,
  roles: ['lanh-dao-ban'],
  publish: ['to-ky-thuat'],
  beyond: [],
});

/** An answer in “Hỏi – Đáp”: the room answers, the team keeps the section. */
const answer = (unit: string, type = 'hoi-dap') => ({
  clause: ANSWERS,
  name: `an item ${type} answered by ${unit} is approved in the room and posted by the technical team`,
  rule: 'hoi-dap',
  facts: { type, unit, section: 'hoi-dap' },
  roles: ['thanh-vien'],
  publish: ['to-ky-thuat'],
  beyond: [],
});

/** Removal by those who hold the right to post. */
const removal = (name: string, rule: string, facts: object, roles: string[], publish: string[]) => ({
  clause: REMOVAL,
  name,
  rule,
  facts: { change: 'remove', published: true, ...facts },
  roles,
  publish,
  beyond: [],
});

const BY_ROOM = ['nguoi-dang-phong', 'thanh-vien'];

approvalCases(portal, [
  ofBoard('a report of the board is approved by its head', {
    type: 'bao-cao',
    unit: 'ban-bien-tap',
    section: 'cai-cach-hanh-chinh',
  }),
  ofBoard('comment written by the technical team is approved by a head of the board', {
    ...news('to-ky-thuat', 'video'),
    ...comment,
  }),
  ...ROOMS.map((unit) => answer(unit)),
  answer('phong-giao-duc-trung-hoc', 'kien-nghi'),
  ...ROOMS.map((unit) =>
    removal(
      `what ${unit} posted it takes down itself`,
      'go-bo-cua-phong',
      news(unit),
      ['nguoi-dang-phong'],
      BY_ROOM,
    ),
  ),
  removal(
    'comment of a room needs no head of the board to be taken down',
    'go-bo-cua-phong',
    { ...news('van-phong'), ...comment },
    ['nguoi-dang-phong'],
    BY_ROOM,
  ),
  ...[...PROVIDERS, 'to-ky-thuat'].map((unit) =>
    removal(
      `what the technical team posted for ${unit} it takes down itself`,
      'go-bo',
      news(unit, 'thong-tin-tu-co-so'),
      ['to-ky-thuat'],
      ['to-ky-thuat'],
    ),
  ),
  {
    clause: UPGRADE,
    name: 'a change of the portal itself is approved by the Director before it is made',
    rule: 'cau-hinh',
    facts: { type: 'cau-hinh' },
    roles: ['giam-doc'],
    publish: ['giam-doc'],
    beyond: [],
    stepCites: [UPGRADE],
  },
]);
