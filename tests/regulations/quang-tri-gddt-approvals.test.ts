import { approvalCases, portalUnderTest } from './harness.ts';
import { PROVIDERS, ROOMS, comment, news } from './quang-tri-gddt-providers.ts';

const portal = portalUnderTest('quang-tri-gddt');

const OWN_ROOM = 'gạch đầu dòng thứ 1 khoản 2 Điều 10';
const TECHNICAL = 'gạch đầu dòng thứ 2 khoản 3 Điều 10';

/** What the room's own member of the board approves, and the room posts. */
const ofRoom = (name: string, facts: object) => ({
  clause: OWN_ROOM,
  name,
  rule: 'cua-phong',
  facts,
  roles: ['thanh-vien'],
  publish: ['nguoi-dang-phong', 'thanh-vien'],
  beyond: [],
  stepCites: [OWN_ROOM],
});

/** Professional or political comment of a room: its member, then a head of the board. */
const ofRoomWeighty = (name: string, facts: object) => ({
  ...ofRoom(name, facts),
  rule: 'chinh-luan-cua-phong',
  roles: ['thanh-vien', 'lanh-dao-ban'],
  stepCites: [OWN_ROOM, OWN_ROOM],
});

/** News the technical team looks through and posts. */
const ofProvider = (name: string, facts: object) => ({
  clause: TECHNICAL,
  name,
  rule: 'cua-co-so',
  facts,
  roles: ['to-ky-thuat'],
  publish: ['to-ky-thuat'],
  beyond: [],
  stepCites: [TECHNICAL],
});

/** Professional or political comment from outside the rooms: the team hands it to the member concerned. */
const ofProviderWeighty = (name: string, facts: object) => ({
  ...ofProvider(name, facts),
  rule: 'chinh-luan-cua-co-so',
  roles: ['to-ky-thuat', 'thanh-vien-lien-quan'],
  stepCites: [TECHNICAL, TECHNICAL],
});

approvalCases(portal, [
  ...ROOMS.map((unit) => ofRoom(`news of ${unit} is approved by its own member of the board`, news(unit))),
  ofRoom('an article in “Thi và Tuyển sinh” follows the same way', {
    ...news('phong-khao-thi-kiem-dinh', 'thi-va-tuyen-sinh'),
    genre: 'bai',
  }),
  ofRoom('an article of depth without comment follows the same way', {
    ...news('phong-giao-duc-tieu-hoc', 'thong-tin-can-biet'),
    genre: 'bai-chuyen-de',
  }),
  ofRoom('how sensitive an item is changes nothing: the text asks only whether it is comment', {
    ...news('thanh-tra'),
    sensitivity: 'dac-biet',
  }),
  ofRoom('a document of the department is approved in the room that posts it', {
    type: 'van-ban',
    unit: 'van-phong',
    section: 'van-ban-cong-van',
    origin: 'own',
  }),
  ofRoom('a document of a higher body is approved in the room whose field it is', {
    type: 'van-ban',
    unit: 'phong-giao-duc-trung-hoc',
    section: 'van-ban-cong-van',
    origin: 'other',
  }),
  ofRoom('a resource is approved in its professional room', {
    type: 'tai-nguyen',
    unit: 'phong-giao-duc-mam-non',
    section: 'tai-nguyen',
  }),
  ofRoom('the hotline is approved in the inspectorate', {
    type: 'duong-day-nong',
    unit: 'thanh-tra',
    section: 'duong-day-nong',
  }),
  ofRoom('a change of what is posted needs the same approval as the first posting', {
    ...news('van-phong'),
    change: 'edit',
    published: true,
  }),
]);

approvalCases(portal, [
  ...ROOMS.map((unit) =>
    ofRoomWeighty(`comment by ${unit} needs a head of the board after its member`, {
      ...news(unit),
      ...comment,
    }),
  ),
  {
    ...ofRoomWeighty('comment rewritten as plain news still needs a head of the board', {
      ...news('van-phong'),
      change: 'edit',
      published: true,
    }),
    before: { ...news('van-phong'), ...comment, published: true },
  },
]);

approvalCases(portal, [
  ...PROVIDERS.map((unit) =>
    ofProvider(
      `news sent up by ${unit} is looked through by the technical team`,
      news(unit, 'thong-tin-tu-co-so'),
    ),
  ),
  ...PROVIDERS.map((unit) =>
    ofProviderWeighty(`comment sent up by ${unit} goes on to the member concerned`, {
      ...news(unit, 'thong-tin-tu-co-so'),
      ...comment,
      field: 'Giáo dục Trung học',
    }),
  ),
  {
    clause: 'gạch đầu dòng thứ 1 khoản 1 Điều 9',
    name: 'what the centre gives for “Cơ cấu tổ chức” is approved and posted by the office, which leads',
    rule: 'co-cau-to-chuc',
    facts: { type: 'don-vi', unit: 'trung-tam-cntt-nn', section: 'co-cau-to-chuc' },
    roles: ['thanh-vien'],
    publish: ['thanh-vien'],
    beyond: [],
  },
  {
    ...ofProvider('pictures collected by the team itself are posted by the team', {
      type: 'video',
      unit: 'to-ky-thuat',
      section: 'video',
    }),
    rule: 'cua-to-ky-thuat',
    stepCites: ['gạch đầu dòng thứ 2 khoản 2 Điều 10'],
  },
  {
    ...ofProvider('software listed by the team itself is posted by the team', {
      type: 'tai-nguyen',
      unit: 'to-ky-thuat',
      section: 'chinh-phu-dien-tu',
    }),
    rule: 'cua-to-ky-thuat',
    stepCites: ['gạch đầu dòng thứ 2 khoản 2 Điều 10'],
  },
]);
