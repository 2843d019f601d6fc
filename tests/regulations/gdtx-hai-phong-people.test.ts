import { describe, expect, it } from 'vitest';
import { decide } from '#policy/decide.ts';
import type { Approval, Edit, Proposal, Refusal } from '#policy/evidence.ts';
import { publishRight } from '#policy/publish-right.ts';
import { requiredApprovals } from '#policy/route.ts';
import { Board } from '#schema/board.ts';
import { portalUnderTest } from './harness.ts';
import { factsOf } from './portal-under-test.ts';

const portal = portalUnderTest('gdtx-hai-phong');
const { rulebook, board } = portal.settings;

/** 05/3/2026, some minutes past nine. */
const at = (minute: number) => `2026-03-05T09:${String(minute).padStart(2, '0')}:00+07:00`;
const now = Temporal.Instant.from('2026-03-05T10:00:00+07:00');

const sign = (account: string, office: string, role: string, minute: number): Approval => ({
  account,
  office,
  role,
  tree: 'ban',
  base: 'nen',
  at: at(minute),
});
const room = sign('truong-phong-1', 'uy-vien', 'truong-phong', 1);
const secretary = sign('truong-phong-cntt', 'thu-ky', 'thu-ky', 2);
const deputy = sign('pho-giam-doc', 'pho-truong-ban', 'pho-truong-ban', 2);
const standing = sign('vu-the-thuy', 'pho-truong-ban-thuong-truc', 'pho-thuong-truc', 3);
const head = sign('giam-doc', 'truong-ban', 'truong-ban', 3);

const written = (edits: readonly Edit[] = [], refusals: readonly Refusal[] = []): Proposal => ({
  tree: 'ban',
  base: 'nen',
  authors: ['giao-vien', ...edits.map(({ account }) => account)],
  edits,
  refusals,
});

/** An account turns the first text into the one proposed. */
const edit = (account: string, role: string, minute: number): Edit => ({
  account,
  role,
  before: 'dau',
  tree: 'ban',
  at: at(minute),
});

const routeOf = (facts: object = {}, who: Board = board) =>
  requiredApprovals(rulebook, who, factsOf(portal, { type: 'tin-tuc', unit: 'phong-1', ...facts }), now);

/** State and each step in short: `status person reason`. */
const told = (approvals: readonly Approval[], proposal = written(), facts: object = {}) => {
  const { state, steps } = decide(routeOf(facts), approvals, proposal);
  return [state, ...steps.map(({ status, by, why }) => [status, by, why].filter(Boolean).join(' '))];
};

describe('khoản 2 Điều 15: who may take each of the four steps', () => {
  it.each([
    ['the secretary examines, the standing deputy approves', [room, secretary, standing]],
    ['a deputy examines, the standing deputy approves', [room, deputy, standing]],
    ['the secretary examines, the head approves', [room, secretary, head]],
    ['a deputy examines, the head approves', [room, deputy, head]],
  ])('%s', (_, approvals) => {
    expect(told(approvals)).toEqual(['open', ...approvals.map(({ account }) => `done ${account}`)]);
  });

  it('waits for the head or the standing deputy, whatever deputies have done', () => {
    expect(told([room, secretary])).toEqual([
      'waiting',
      'done truong-phong-1',
      'done truong-phong-cntt',
      'waiting',
    ]);
  });

  it('waits for the room first: an examination before its signature counts for nothing', () => {
    expect(told([secretary, standing])[0]).toBe('waiting');
  });

  it('does not let the standing deputy both examine and approve one item', () => {
    const examined = sign('vu-the-thuy', 'pho-truong-ban', 'pho-truong-ban', 2);
    expect(told([room, examined, standing])).toEqual([
      'waiting',
      'done truong-phong-1',
      'done vu-the-thuy',
      'void vu-the-thuy một người chỉ được tính cho một bước',
    ]);
  });

  it('needs a deputy to examine what the secretary signed as head of his own room', () => {
    const own = sign('truong-phong-cntt', 'uy-vien', 'truong-phong', 1);
    const facts = { unit: 'phong-cong-nghe-thong-tin' };
    expect(told([own, secretary, head], written(), facts)[0]).toBe('waiting');
    expect(told([own, deputy, head], written(), facts)[0]).toBe('open');
  });

  it('does not take the signature of another room', () => {
    const other = sign('truong-phong-2', 'uy-vien', 'truong-phong', 1);
    expect(told([other, secretary, standing])[1]).toBe(
      'void truong-phong-2 người duyệt không giữ chức danh này vào lúc duyệt',
    );
  });

  it('takes what a collaborator sends without a room’s signature', () => {
    expect(told([secretary, standing], written(), { unit: 'cong-tac-vien' })[0]).toBe('open');
  });
});

describe('khoản 2 Điều 15: examining and mending is one step, approving is another', () => {
  const signed = { ...room, tree: 'dau' };

  it('lets the secretary pass on what he mended, the room’s signature standing', () => {
    expect(
      told(
        [signed, { ...secretary, at: at(3) }, { ...standing, at: at(4) }],
        written([edit('truong-phong-cntt', 'thu-ky', 2)]),
      )[0],
    ).toBe('open');
  });

  it('lets a deputy pass on what he mended', () => {
    expect(
      told(
        [signed, { ...deputy, at: at(3) }, { ...head, at: at(4) }],
        written([edit('pho-giam-doc', 'pho-truong-ban', 2)]),
      )[0],
    ).toBe('open');
  });

  it('does not let the head approve what he rewrote himself', () => {
    const steps = told(
      [signed, { ...secretary, tree: 'dau' }, { ...head, at: at(5) }],
      written([edit('giam-doc', 'truong-ban', 4)]),
    );
    expect(steps).toEqual([
      'waiting',
      'done truong-phong-1',
      'done truong-phong-cntt',
      'void giam-doc người soạn hoặc sửa bài không được tự duyệt bài đó',
    ]);
  });

  it('lets a head of room send what he wrote or mended himself, the two tiers above still to come', () => {
    const own: Proposal = { ...written(), authors: ['truong-phong-1'] };
    expect(told([room], own)).toEqual(['waiting', 'done truong-phong-1', 'waiting', 'later']);
    expect(told([room, secretary, standing], own)[0]).toBe('open');
  });

  it('voids the approval when one byte changes after it', () => {
    const approvals = [signed, { ...secretary, tree: 'dau' }, { ...standing, tree: 'dau' }];
    const steps = told(approvals, written([edit('truong-phong-cntt', 'thu-ky', 4)]));
    expect([steps[0], steps[3]]).toEqual(['waiting', 'void vu-the-thuy bài đã được sửa sau khi duyệt']);
  });

  it('keeps what was sent back from the site until it is mended and approved anew', () => {
    const back: Refusal = {
      account: 'giam-doc',
      role: 'truong-ban',
      tree: 'dau',
      at: at(4),
      reason: 'Thiếu nguồn ảnh',
    };
    const before = { ...written([], [back]), tree: 'dau' };
    expect(told([signed, { ...secretary, tree: 'dau' }], before)[0]).toBe('refused');
    const mended = written([edit('truong-phong-cntt', 'thu-ky', 5)], [back]);
    expect(told([signed, { ...secretary, at: at(6) }], mended)[0]).toBe('waiting');
    expect(told([signed, { ...secretary, at: at(6) }, { ...standing, at: at(7) }], mended)[0]).toBe('open');
  });
});

describe('who presses publish, who takes down', () => {
  const full = [room, secretary, standing];
  const right = (account: string) => {
    const route = routeOf();
    return publishRight(route, decide(route, full, written()), account, now);
  };

  it('khoản 2 Điều 15: the secretary alone puts an approved item on the portal', () => {
    expect(right('truong-phong-cntt')).toMatchObject({ allowed: true, office: 'thu-ky' });
    for (const account of ['giam-doc', 'vu-the-thuy', 'pho-giam-doc', 'truong-phong-1', 'giao-vien']) {
      expect(right(account)).toMatchObject({
        allowed: false,
        cite: 'khoản 2 Điều 15',
        message:
          'Chưa thể xuất bản: tin, bài và thông tin đưa lên Cổng do Thư ký Ban biên tập xuất bản (khoản 2 Điều 15).',
      });
    }
  });

  it('gạch đầu dòng thứ 3 điểm c khoản 1 Điều 13: nobody takes down a disclosure, the head neither', () => {
    const facts = { type: 'cong-khai', section: 'cong-khai', change: 'remove', published: true };
    const route = routeOf(facts);
    const decided = decide(route, [head], written());
    for (const account of ['giam-doc', 'vu-the-thuy', 'truong-phong-cntt', 'truong-phong-1']) {
      expect(publishRight(route, decided, account, now)).toMatchObject({
        allowed: false,
        message:
          'Không được gỡ bỏ nội dung này: “Nội dung công khai trên trang thông tin điện tử phải được để ở chế độ hiển thị liên tục, không được gỡ bỏ hoặc để ở chế độ ẩn.” (gạch đầu dòng thứ 3 điểm c khoản 1 Điều 13).',
      });
    }
  });

  it('Điều 10: the standing deputy decides a removal only on the days he is delegated to', () => {
    const delegated = Board.parse({
      ...board,
      delegations: [{ office: 'truong-ban', to: 'vu-the-thuy', from: '2026-03-05', until: '2026-03-06' }],
    });
    const removal = { section: 'tin-tuc-su-kien', change: 'remove', published: true };
    const decision = (who: Board, day: string) => {
      const facts = factsOf(portal, { type: 'tin-tuc', unit: 'phong-1', ...removal });
      const instant = Temporal.Instant.from(`${day}T09:00:00+07:00`);
      const route = requiredApprovals(rulebook, who, facts, instant);
      const given = { ...sign('vu-the-thuy', 'truong-ban', 'truong-ban', 0), at: `${day}T09:00:00+07:00` };
      return decide(route, [given], written()).state;
    };
    expect(decision(board, '2026-03-05')).toBe('waiting');
    expect(decision(delegated, '2026-03-04')).toBe('waiting');
    expect(decision(delegated, '2026-03-05')).toBe('open');
    expect(decision(delegated, '2026-03-06')).toBe('open');
    expect(decision(delegated, '2026-03-07')).toBe('waiting');
  });
});
