import { describe, expect, it } from 'vitest';
import { decide } from '#policy/decide.ts';
import { publishRight } from '#policy/publish-right.ts';
import { Board } from '#schema/board.ts';
import { approve, board, edit, leaders, ordinary, proposal, routeFor, shown } from '../helpers/evidence.ts';

const SIGNED = [approve('hieu-truong', 'T1', 1), approve('thu-ky', 'T1', 2)];
const now = Temporal.Instant.from('2026-03-05T10:00:00+07:00');
const mayPublish = (account: string, decision: ReturnType<typeof decide>, route = ordinary) =>
  publishRight(route, decision, account, now).allowed;

describe('khoản 4 Điều 12: a tier may hand an item up instead of deciding', () => {
  const handedUp = approve('uy-vien', 'T1', 3, { escalateTo: 'pho-ban-noi-dung' });

  it('level 2 alone decides on an ordinary item', () => {
    const decision = decide(ordinary, [...SIGNED, approve('uy-vien', 'T1', 3)], proposal('T1'));
    expect(decision.state).toBe('open');
    expect(mayPublish('uy-vien', decision)).toBe(true);
    expect(mayPublish('pho-truong-ban', decision)).toBe(false);
  });

  it('handed up, it waits for the deputy head, who publishes in the place of level 2', () => {
    const waiting = decide(ordinary, [...SIGNED, handedUp], proposal('T1'));
    expect([waiting.state, waiting.escalatedTo]).toEqual(['waiting', 'pho-ban-noi-dung']);
    const approvals = [...SIGNED, handedUp, approve('pho-truong-ban', 'T1', 4)];
    const open = decide(ordinary, approvals, proposal('T1'));
    expect(open.state).toBe('open');
    expect(['uy-vien', 'pho-truong-ban', 'thu-ky'].map((who) => mayPublish(who, open))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('handed up twice, it waits for the head', () => {
    const approvals = [...SIGNED, handedUp, approve('pho-truong-ban', 'T1', 4, { escalateTo: 'truong-ban' })];
    expect(decide(ordinary, approvals, proposal('T1')).state).toBe('waiting');
    const open = decide(ordinary, [...approvals, approve('truong-ban', 'T1', 5)], proposal('T1'));
    expect([open.state, open.escalatedTo]).toEqual(['open', 'truong-ban']);
  });

  it('the deputy head asks the head on what is the deputy head’s to decide', () => {
    const approvals = [...SIGNED, approve('uy-vien', 'T1', 3)];
    const asked = approve('pho-truong-ban', 'T1', 4, { escalateTo: 'truong-ban' });
    expect(decide(leaders, [...approvals, asked], proposal('T1')).state).toBe('waiting');
    const told = [...approvals, asked, approve('truong-ban', 'T1', 5)];
    expect(decide(leaders, told, proposal('T1')).state).toBe('open');
  });
});

describe('khoản 4 Điều 12: who edits and who approves', () => {
  it('level 1 edits and passes on, and the unit head’s signature stands', () => {
    const edited = proposal('T2', [edit('thu-ky', 'T1', 'T2', 2)]);
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T2', 3),
      approve('uy-vien', 'T2', 4),
    ];
    expect(decide(ordinary, approvals, edited).state).toBe('open');
  });

  it('level 2 does not approve what the same person edited; another member does', () => {
    const edited = proposal('T2', [edit('uy-vien', 'T1', 'T2', 3)]);
    const own = decide(ordinary, [...SIGNED, approve('uy-vien', 'T2', 4)], edited);
    expect(shown(own).at(-1)).toBe(
      'bien-tap-cap-2 void uy-vien người soạn hoặc sửa bài không được tự duyệt bài đó',
    );
    expect(decide(ordinary, [...SIGNED, approve('uy-vien-2', 'T2', 4)], edited).state).toBe('open');
  });

  it('what the unit changes after level 1 passed it on goes through level 1 again', () => {
    const edited = proposal('T2', [edit('truong-thpt', 'T1', 'T2', 3)]);
    expect(decide(ordinary, [...SIGNED, approve('uy-vien', 'T2', 4)], edited).state).toBe('waiting');
  });

  it('the last tier approves exactly what is published', () => {
    const edited = proposal('T2', [edit('thu-ky', 'T1', 'T2', 4)]);
    expect(decide(ordinary, [...SIGNED, approve('uy-vien', 'T1', 3)], edited).state).toBe('waiting');
  });

  it('what is sent back stays shut until it is mended', () => {
    const refusals = [
      {
        account: 'uy-vien',
        role: 'bien-tap-cap-2',
        tree: 'T1',
        at: '2026-03-05T09:03:00+07:00',
        reason: 'thiếu nguồn',
      },
    ];
    expect(decide(ordinary, SIGNED, proposal('T1', [], { refusals })).state).toBe('refused');
    const mended = proposal('T2', [edit('thu-ky', 'T1', 'T2', 4)], { refusals });
    const approvals = [SIGNED[0], approve('thu-ky', 'T2', 5), approve('uy-vien', 'T2', 6)].filter(
      (approval) => approval !== undefined,
    );
    expect(decide(ordinary, approvals, mended).state).toBe('open');
  });
});

describe('khoản 4 Điều 14: the head of the unit that sends signs first', () => {
  it('the head of another unit does not count', () => {
    const [first] = decide(
      ordinary,
      [approve('hieu-truong', 'T1', 1, { account: 'chanh-van-phong' })],
      proposal('T1'),
    ).steps;
    expect(first?.why).toBe('người duyệt không giữ chức danh này vào lúc duyệt');
  });

  it('the head who wrote the item does not sign it', () => {
    const own = proposal('T1', [], { authors: ['hieu-truong'] });
    const [first] = decide(ordinary, [approve('hieu-truong', 'T1', 1)], own).steps;
    expect(first?.why).toBe('người soạn hoặc sửa bài không được tự duyệt bài đó');
  });

  it('nobody above stands in for a signature that is missing', () => {
    const approvals = [approve('thu-ky', 'T1', 2), approve('uy-vien', 'T1', 3)];
    const decision = decide(ordinary, approvals, proposal('T1'));
    expect([decision.state, decision.missing[0]?.role]).toEqual(['waiting', 'thu-truong-don-vi']);
  });
});

describe('khoản 2 Điều 5: an office is held from its first to its last day', () => {
  const held = Board.parse({
    ...board,
    appointments: board.appointments.map((one) =>
      one.office === 'truong-ban' ? Object.assign({}, one, { from: '2026-03-05', until: '2026-03-06' }) : one,
    ),
  });
  const route = routeFor({ sensitivity: 'dac-biet' }, held);
  const at = '2026-03-04T09:00:00+07:00';
  const before = ['hieu-truong', 'thu-ky', 'uy-vien', 'pho-truong-ban'].map((account) =>
    approve(account, 'T1', 0, { at }),
  );

  it.each([
    ['2026-03-04T23:59:59+07:00', 'waiting'],
    ['2026-03-05T00:00:00+07:00', 'open'],
    ['2026-03-06T23:59:59+07:00', 'open'],
    ['2026-03-07T00:00:00+07:00', 'waiting'],
  ])('the head’s approval of %s leaves the gate %s', (given, state) => {
    const approvals = [...before, approve('truong-ban', 'T1', 0, { at: given })];
    expect(decide(route, approvals, proposal('T1')).state).toBe(state);
  });
});
