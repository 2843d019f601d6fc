import { expect, it } from 'vitest';
import { decide } from '#policy/decide.ts';
import { voidReasons } from '#policy/evidence.ts';
import { publishRight } from '#policy/publish-right.ts';
import { requiredApprovals } from '#policy/route.ts';
import { portalUnderTest } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('quang-tri-gddt');
const { rulebook, board } = portal.settings;

const ROOM = 'phong-giao-duc-trung-hoc';
const roomNews = { type: 'tin-tuc', unit: ROOM, section: 'tin-tuc-su-kien', genre: 'tin' };
const schoolNews = { ...roomNews, unit: 'truong-thpt-1', section: 'thong-tin-tu-co-so' };
const comment = { genre: 'chuyen-mon-chinh-luan', field: 'Giáo dục Trung học' };
const NOON = atClock('2026-03-05T12:00');

const routeOf = (facts: object) => requiredApprovals(rulebook, board, factsOf(portal, facts), NOON);

/** What the portal's own people decide: each act is `account office role`, an hour apart; `authors` wrote the item. */
function decided(facts: object, acts: readonly string[], authors: readonly string[] = []) {
  const approvals = acts.map((act, index) => {
    const [account = '', office = '', role = office] = act.split(' ');
    const at = `2026-03-05T0${String(index + 7)}:00:00+07:00`;
    return { account, office, role, tree: 'ban-1', base: 'nen', at };
  });
  return decide(routeOf(facts), approvals, { tree: 'ban-1', base: 'nen', authors, edits: [] });
}

const whyOf = (decision: ReturnType<typeof decided>) => decision.steps.map(({ why }) => why);

it('khoản 2 Điều 10: a member of the board approves an item of his own room that he wrote himself', () => {
  expect(decided(roomNews, ['tv-trung-hoc thanh-vien'], ['tv-trung-hoc']).state).toBe('open');
});

it('khoản 2 Điều 10: a member of the board may not approve an item of another room', () => {
  const decision = decided(roomNews, ['tv-tieu-hoc thanh-vien']);
  expect(decision.state).toBe('waiting');
  expect(whyOf(decision)).toEqual([voidReasons.outsider]);
});

it('khoản 2 Điều 10: a head of the board may not approve comment that he wrote himself', () => {
  const acts = ['tv-trung-hoc thanh-vien', 'pho-truong-ban lanh-dao-ban'];
  const decision = decided({ ...roomNews, ...comment }, acts, ['pho-truong-ban']);
  expect(decision.state).toBe('waiting');
  expect(whyOf(decision)).toEqual([undefined, voidReasons.author]);
});

it.each(['truong-ban', 'pho-truong-ban'])(
  'khoản 2 Điều 10: %s gives the opinion of the head of the board',
  (account) => {
    const acts = ['tv-trung-hoc thanh-vien', `${account} lanh-dao-ban`];
    expect(decided({ ...roomNews, ...comment }, acts).state).toBe('open');
  },
);

it('khoản 2 Điều 10: an ordinary member’s approval alone does not open comment of a room', () => {
  expect(decided({ ...roomNews, ...comment }, ['tv-trung-hoc thanh-vien']).state).toBe('waiting');
});

it('khoản 3 Điều 10: the technical team posts news of a school that it edited itself', () => {
  expect(decided(schoolNews, ['to-ky-thuat-1 to-ky-thuat'], ['to-ky-thuat-1']).state).toBe('open');
});

it('khoản 3 Điều 10: comment of a school is approved by the member in charge of its field', () => {
  const acts = ['to-ky-thuat-1 to-ky-thuat', 'tv-trung-hoc thanh-vien-lien-quan'];
  expect(decided({ ...schoolNews, ...comment }, acts).state).toBe('open');
});

it('khoản 3 Điều 10: a member in charge of another field may not approve comment of a school', () => {
  const acts = ['to-ky-thuat-1 to-ky-thuat', 'tv-mam-non thanh-vien-lien-quan'];
  const decision = decided({ ...schoolNews, ...comment }, acts);
  expect(decision.state).toBe('waiting');
  expect(whyOf(decision)).toEqual([undefined, voidReasons.outsider]);
});

it('khoản 3 Điều 10: comment of a school that names no field is approved by the member of the office', () => {
  const noField = { ...schoolNews, genre: 'chuyen-mon-chinh-luan' };
  const first = 'to-ky-thuat-1 to-ky-thuat';
  expect(decided(noField, [first, 'tv-van-phong thanh-vien-lien-quan']).state).toBe('open');
  expect(decided(noField, [first, 'tv-trung-hoc thanh-vien-lien-quan']).state).toBe('waiting');
});

it('gạch đầu dòng thứ 1 khoản 1 Điều 9: only the office’s member approves what the centre gives for “Cơ cấu tổ chức”', () => {
  const page = { type: 'don-vi', unit: 'trung-tam-cntt-nn', section: 'co-cau-to-chuc' };
  expect(decided(page, ['tv-van-phong thanh-vien']).state).toBe('open');
  expect(decided(page, ['tv-thanh-tra thanh-vien']).state).toBe('waiting');
});

it('khoản 3 Điều 10: the member concerned may not approve a school’s comment that he edited himself', () => {
  const acts = ['to-ky-thuat-1 to-ky-thuat', 'tv-trung-hoc thanh-vien-lien-quan'];
  const decision = decided({ ...schoolNews, ...comment }, acts, ['tv-trung-hoc']);
  expect(decision.state).toBe('waiting');
  expect(whyOf(decision)).toEqual([undefined, voidReasons.author]);
});

it('khoản 3 Điều 10: the technical team alone does not open comment of a school', () => {
  expect(decided({ ...schoolNews, ...comment }, ['to-ky-thuat-1 to-ky-thuat']).state).toBe('waiting');
});

const mayPublish = (facts: object, acts: readonly string[], account: string) =>
  publishRight(routeOf(facts), decided(facts, acts), account, NOON).allowed;

it('khoản 2 Điều 10: the officer of the room posts in a section its room is in charge of', () => {
  expect(mayPublish(roomNews, ['tv-trung-hoc thanh-vien'], 'can-bo-trung-hoc')).toBe(true);
});

it('khoản 2 Điều 10: the officer of the room may not post in a section of another room', () => {
  const calendar = { type: 'lich-cong-tac', unit: ROOM, section: 'lich-cong-tac' };
  expect(mayPublish(calendar, ['tv-trung-hoc thanh-vien'], 'can-bo-trung-hoc')).toBe(false);
  expect(mayPublish(calendar, ['tv-trung-hoc thanh-vien'], 'tv-trung-hoc')).toBe(false);
});

it('khoản 2 Điều 10: the officer of another room may not post, though the section is his too', () => {
  expect(mayPublish(roomNews, ['tv-trung-hoc thanh-vien'], 'can-bo-khao-thi')).toBe(false);
});

it('khoản 2 Điều 8: the technical team posts a school’s news in “Thông tin từ cơ sở” alone', () => {
  const elsewhere = { ...schoolNews, section: 'tin-tuc-su-kien' };
  expect(mayPublish(elsewhere, ['to-ky-thuat-1 to-ky-thuat'], 'to-ky-thuat-1')).toBe(false);
  expect(mayPublish(schoolNews, ['to-ky-thuat-1 to-ky-thuat'], 'to-ky-thuat-1')).toBe(true);
});

it('khoản 2 Điều 10: a school that sent its news may not post it, the technical team may', () => {
  const acts = ['to-ky-thuat-1 to-ky-thuat'];
  expect(mayPublish(schoolNews, acts, 'truong-thpt')).toBe(false);
  expect(mayPublish(schoolNews, acts, 'to-ky-thuat-2')).toBe(true);
});

const removal = { change: 'remove', published: true };

it.each(['can-bo-trung-hoc can-bo-chuyen-muc nguoi-dang-phong', 'tv-trung-hoc thanh-vien'])(
  'khoản 4 Điều 10: %s takes down what the room posted, without asking anyone',
  (act) => {
    expect(decided({ ...roomNews, ...removal }, [act], [act.split(' ')[0] ?? '']).state).toBe('open');
  },
);

it.each([
  'can-bo-khao-thi can-bo-chuyen-muc nguoi-dang-phong',
  'tv-khao-thi thanh-vien',
  'to-ky-thuat-1 to-ky-thuat',
])('khoản 4 Điều 10: %s may not take down what another room posted', (act) => {
  expect(decided({ ...roomNews, ...removal }, [act]).state).toBe('waiting');
});

it('khoản 2 Điều 4 Chương I: only the Director approves a change of the portal itself', () => {
  expect(decided({ type: 'cau-hinh' }, ['giam-doc giam-doc']).state).toBe('open');
  expect(decided({ type: 'cau-hinh' }, ['truong-ban truong-ban']).state).toBe('waiting');
});
