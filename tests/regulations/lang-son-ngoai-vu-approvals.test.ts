import { approvalCases, portalUnderTest } from './harness.ts';
import type { ApprovalCase } from './approval-cases.ts';

const portal = portalUnderTest('lang-son-ngoai-vu');

const FROM_A_ROOM = ['lanh-dao-phong', 'thanh-vien', 'pho-truong-ban', 'truong-ban'];
const FROM_ELSEWHERE = FROM_A_ROOM.slice(1);
const PUBLISH = ['thu-ky', 'trung-tam'];

const news = (more: object = {}) => ({
  type: 'tin-tuc',
  unit: 'phong-chuyen-mon-1',
  section: 'tin-tuc-su-kien',
  genre: 'tin',
  sensitivity: 'thuong',
  ...more,
});

/** Ordinary information: the head of the board approves it himself. */
const ordinary = (name: string, facts: object, roles: readonly string[] = FROM_A_ROOM): ApprovalCase => ({
  clause: 'khoản 1 Điều 12',
  rule: 'thong-thuong',
  name,
  facts,
  roles,
  publish: PUBLISH,
  beyond: ['thu-truong-co-quan'],
  limits: { 'thanh-vien': { workingDays: 2 } },
});

/** Important or sensitive information: the head of the agency passes it last. */
const sensitive = (
  name: string,
  facts: object,
  roles: readonly string[] = FROM_A_ROOM,
  before?: object,
): ApprovalCase => ({
  clause: 'khoản 2 Điều 12',
  rule: 'quan-trong-nhay-cam',
  name,
  facts,
  roles: [...roles, 'thu-truong-co-quan'],
  publish: PUBLISH,
  beyond: [],
  limits: { 'thanh-vien': { workingDays: 2 } },
  ...(before && { before }),
});

approvalCases(portal, [
  {
    ...ordinary('news of a room goes room, member, deputy head, head', news()),
    stepCites: ['khoản 3 Điều 7', 'khoản 3 Điều 12', 'khoản 2 Điều 12', 'khoản 1 Điều 12'],
  },
  ordinary('an article of a room goes the same way', news({ genre: 'bai' })),
  ordinary('news of the Office goes the same way', news({ unit: 'van-phong-so' })),
  ordinary('no clause sets news on the leaders apart', news({ subjects: ['lanh-dao-so'] })),
  ordinary('no clause sets news on a unit apart', news({ subjects: ['hoat-dong-don-vi'] })),
  ordinary('no clause sets a stated position apart', news({ position: true })),
  ordinary('a foreign element changes nothing', news({ foreignElement: true })),
  ordinary('news whose sensitivity nobody named is ordinary', { ...news(), sensitivity: undefined }),
  ordinary('the English version goes the same way', news({ language: 'en' })),
  ordinary('the Chinese version goes the same way', news({ language: 'zh' })),
  ordinary('a directive of the Department is information too', {
    type: 'van-ban',
    unit: 'phong-chuyen-mon-2',
    section: 'chi-dao-dieu-hanh',
    origin: 'own',
  }),
  ordinary('a document of another body is information too', {
    type: 'van-ban',
    unit: 'van-phong-so',
    section: 'van-ban',
    origin: 'other',
  }),
  ordinary('so is a procedure', { type: 'thu-tuc', unit: 'van-phong-so', section: 'dich-vu-cong' }),
  ordinary('so is a project', { type: 'du-an', unit: 'phong-chuyen-mon-1', section: 'thu-hut-dau-tu' }),
  ordinary('so are statistics', { type: 'thong-ke', unit: 'van-phong-so', section: 'pci-ddci' }),
  ordinary('so is an answer to a question', {
    type: 'hoi-dap',
    unit: 'phong-chuyen-mon-2',
    section: 'hoi-dap',
  }),
  ordinary('so is an introduction', { type: 'gioi-thieu', unit: 'van-phong-so', section: 'gioi-thieu' }),
  ordinary('a change of what is posted goes the whole way again', news({ change: 'edit', published: true })),
  ordinary(
    'the Centre’s own news starts with a member: its director is the deputy head',
    news({ unit: 'trung-tam-thong-tin' }),
    FROM_ELSEWHERE,
  ),
  ordinary(
    'news of the trade union has no room to sign it',
    news({ unit: 'cong-doan', section: 'doan-the' }),
    FROM_ELSEWHERE,
  ),
  ordinary('news of collaborators has no room to sign it', news({ unit: 'cong-tac-vien' }), FROM_ELSEWHERE),
  ordinary('news of the leaders has no room to sign it', news({ unit: 'lanh-dao-so' }), FROM_ELSEWHERE),
  ordinary('news of the board has no room to sign it', news({ unit: 'ban-bien-tap' }), FROM_ELSEWHERE),

  {
    ...sensitive('important news is passed by the head of the agency', news({ sensitivity: 'quan-trong' })),
    stepCites: ['khoản 3 Điều 7', 'khoản 3 Điều 12', 'khoản 2 Điều 12', 'khoản 1 Điều 12', 'khoản 2 Điều 12'],
  },
  sensitive('sensitive news too', news({ sensitivity: 'nhay-cam' })),
  sensitive('hot news too', news({ sensitivity: 'nong' })),
  sensitive('especially important news too', news({ sensitivity: 'dac-biet' })),
  sensitive('sensitive news in Chinese too', news({ sensitivity: 'nhay-cam', language: 'zh' })),
  sensitive('an important plan too', {
    type: 'van-ban',
    unit: 'phong-chuyen-mon-1',
    section: 'chien-luoc-quy-hoach',
    documentKind: 'ke-hoach',
    sensitivity: 'quan-trong',
  }),
  sensitive(
    'sensitive news of the Centre too',
    news({ unit: 'trung-tam-thong-tin', sensitivity: 'nhay-cam' }),
    FROM_ELSEWHERE,
  ),
  sensitive(
    'posted as sensitive, rewritten as ordinary: the head of the agency still passes it',
    news({ change: 'edit', published: true }),
    FROM_A_ROOM,
    news({ sensitivity: 'nhay-cam' }),
  ),
  sensitive(
    'posted as ordinary, rewritten as sensitive: the head of the agency passes it',
    news({ change: 'edit', published: true, sensitivity: 'nhay-cam' }),
    FROM_A_ROOM,
    news(),
  ),

  {
    clause: 'khoản 1 Điều 12',
    rule: 'go-bo',
    name: 'the head of the board, who answers for what stands there, decides on taking down',
    facts: news({ change: 'remove', published: true }),
    roles: ['truong-ban'],
    publish: PUBLISH,
  },
  {
    clause: 'khoản 3 Điều 10',
    rule: 'cau-hinh',
    name: 'only the Director changes the board',
    facts: { type: 'cau-hinh', change: 'edit' },
    roles: ['thu-truong-co-quan'],
    publish: ['thu-truong-co-quan'],
    beyond: [],
  },
]);
