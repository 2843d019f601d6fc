import { describe, expect, it } from 'vitest';
import { requiredApprovals } from '#policy/route.ts';
import { approvalCases, portalUnderTest } from './harness.ts';
import { atClock, factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('gdtx-hai-phong');

const ofARoom = ['truong-phong', 'thu-ky', 'pho-thuong-truc'];
const fromOutside = ['thu-ky', 'pho-thuong-truc'];
const byRoom = [
  'gạch đầu dòng thứ 2 khoản 4 Điều 16',
  'khoản 2 Điều 15', // Bước 2
  'khoản 2 Điều 15', // Bước 3
];

describe('khoản 2 Điều 15: four steps from the room to the site', () => {
  const news = { type: 'tin-tuc', section: 'tin-tuc-su-kien', genre: 'tin' };
  const common = { clause: 'khoản 2 Điều 15', rule: 'thong-thuong', publish: ['thu-ky'], beyond: [] };

  approvalCases(portal, [
    {
      ...common,
      name: 'a news item of a room: its head, then the secretary or a deputy, then the standing deputy or the head',
      facts: { ...news, unit: 'phong-1' },
      roles: ofARoom,
      stepCites: byRoom,
    },
    {
      ...common,
      name: 'an item of an organisation under the centre goes the same way',
      facts: { ...news, unit: 'to-chuc-1' },
      roles: ofARoom,
      stepCites: byRoom,
    },
    {
      ...common,
      name: 'an item of the room whose head is the secretary goes the same way',
      facts: { ...news, unit: 'phong-cong-nghe-thong-tin' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'an article counts as an item too',
      facts: { ...news, genre: 'bai', unit: 'phong-2' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'a collaborator sends straight to the board: no head signs',
      facts: { ...news, unit: 'cong-tac-vien' },
      roles: fromOutside,
      stepCites: byRoom.slice(1),
    },
    {
      ...common,
      name: 'an item of the board itself has no head to sign',
      facts: { ...news, unit: 'ban-bien-tap' },
      roles: fromOutside,
    },
    {
      ...common,
      name: 'an item of the directors has no head to sign',
      facts: { ...news, unit: 'ban-giam-doc' },
      roles: fromOutside,
    },
    {
      ...common,
      name: 'the text names no higher tier for what is especially sensitive',
      facts: { ...news, unit: 'phong-1', sensitivity: 'dac-biet' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'nor for items about leaders',
      facts: { ...news, unit: 'phong-1', subjects: ['lanh-dao-so'] },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'nor for items that state the centre’s own position',
      facts: { ...news, unit: 'phong-1', position: true },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'a model person in the education section',
      facts: { ...news, section: 'truyen-thong-giao-duc', unit: 'phong-2' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'a document',
      facts: {
        type: 'van-ban',
        section: 'van-ban',
        unit: 'phong-1',
        documentKind: 'ke-hoach',
        origin: 'own',
      },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'an introduction page',
      facts: { type: 'gioi-thieu', section: 'gioi-thieu', unit: 'phong-1' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'a procedure',
      facts: { type: 'thu-tuc', section: 'dich-vu-cong', unit: 'phong-1' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'a form',
      facts: { type: 'tai-nguyen', section: 'huong-dan-bieu-mau', unit: 'phong-2' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'statistics',
      facts: { type: 'thong-ke', section: 'so-lieu-thong-ke', unit: 'phong-1' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'the result of the yearly inspection',
      facts: { type: 'bao-cao', section: 'bao-cao-kiem-tra', unit: 'ban-giam-doc' },
      roles: fromOutside,
    },
    {
      ...common,
      name: 'a disclosure',
      facts: { type: 'cong-khai', section: 'cong-khai', unit: 'phong-1' },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'a disclosure that is corrected',
      facts: { type: 'cong-khai', section: 'cong-khai', unit: 'phong-1', change: 'edit', published: true },
      before: { type: 'cong-khai', section: 'cong-khai', unit: 'phong-1', published: true },
      roles: ofARoom,
    },
    {
      ...common,
      name: 'a change of a posted item is approved anew',
      facts: { ...news, unit: 'phong-1', change: 'edit', published: true },
      before: { ...news, unit: 'phong-1', published: true },
      roles: ofARoom,
    },
  ]);
});

describe('gạch đầu dòng thứ 1 khoản 3 Điều 15: the head of the board decides what is taken down', () => {
  const common = {
    clause: 'gạch đầu dòng thứ 1 khoản 3 Điều 15',
    rule: 'go-bo',
    roles: ['truong-ban'],
    publish: ['thu-ky', 'truong-ban'],
  };
  approvalCases(portal, [
    {
      ...common,
      name: 'a news item is taken down by his decision alone',
      facts: {
        type: 'tin-tuc',
        section: 'tin-tuc-su-kien',
        unit: 'phong-1',
        change: 'remove',
        published: true,
      },
    },
    {
      ...common,
      name: 'a document too',
      facts: { type: 'van-ban', section: 'van-ban', unit: 'phong-1', change: 'remove', published: true },
    },
    {
      ...common,
      name: 'what a collaborator sent too',
      facts: { type: 'tin-tuc', unit: 'cong-tac-vien', change: 'remove', published: true },
    },
  ]);
});

describe('khoản 2 Điều 7: the Director issues the regulation', () => {
  approvalCases(portal, [
    {
      clause: 'khoản 2 Điều 7',
      name: 'rulebook, board, units and sections change by the Director’s decision',
      rule: 'cau-hinh',
      facts: { type: 'cau-hinh', change: 'edit', published: true },
      roles: ['truong-ban'],
      publish: ['truong-ban'],
    },
  ]);
});

describe('khoản 1 Điều 8: who holds the offices', () => {
  const { board, newest } = portal.settings;
  const heldBy = (role: string) => newest.roles.find(({ id }) => id === role)?.heldBy;

  it('makes the Director head of the board, not the deputy of khoản 1 Điều 7', () => {
    expect(heldBy('truong-ban')).toBe('Giám đốc Trung tâm Giáo dục thường xuyên Hải Phòng');
    expect(newest.interpretations.find(({ id }) => id === 'ai-la-truong-ban')?.defects).toEqual([11]);
  });

  it('names the standing deputy, and no one else, as the text does', () => {
    const office = board.offices.find(({ role }) => role === 'pho-thuong-truc');
    expect(office?.heldBy).toContain('Vũ Thế Thụy');
    expect(JSON.stringify(board).replaceAll('Vũ Thế Thụy', '')).not.toMatch(/Nguyễn|Trần|Lê |Phạm/);
  });

  it('makes one person secretary and administrator of the portal, and head of the room as well', () => {
    const offices = board.appointments.filter(({ account }) => account === 'truong-phong-cntt');
    expect(offices.map(({ office }) => office)).toEqual(['uy-vien', 'thu-ky']);
    expect(heldBy('thu-ky')).toBe('Trưởng phòng Công nghệ thông tin, đồng thời là quản trị Cổng');
  });

  it('lets a deputy examine instead of the secretary, and the head approve instead of the standing deputy', () => {
    const facts = factsOf(portal, { type: 'tin-tuc', unit: 'phong-1' });
    const route = requiredApprovals(portal.settings.rulebook, board, facts, atClock('2026-03-05T09:00'));
    const [, examine, approve] = route.steps.map(({ whoMay }) =>
      whoMay.map(({ account }) => account).toSorted(),
    );
    expect(examine).toEqual(['pho-giam-doc', 'truong-phong-cntt', 'vu-the-thuy']);
    expect(approve).toEqual(['giam-doc', 'vu-the-thuy']);
  });
});
