import { describe, expect, it } from 'vitest';
import { approve, leaders, ordinary, proposal, shown, time } from '../../tests/helpers/evidence.ts';
import { decide } from './decide.ts';
import type { Approval } from './evidence.ts';

const inOrder = [approve('hieu-truong', 'T1', 1), approve('thu-ky', 'T1', 2), approve('uy-vien', 'T1', 3)];
const statuses = (approvals: readonly Approval[], route = ordinary) =>
  decide(route, approvals, proposal('T1')).steps.map(({ status, by }) => [status, by]);

describe('the steps of a decision', () => {
  it('add nothing where the secretary, who does not decide, hands the item up', () => {
    const handedUp = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T1', 2, { escalateTo: 'truong-ban' }),
    ];
    const decision = decide(ordinary, handedUp, proposal('T1'));
    expect(shown(decision)).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 waiting',
    ]);
    expect(decision).not.toHaveProperty('escalatedTo');
    expect(decision.publishers).toEqual(['bien-tap-cap-1', 'bien-tap-cap-2']);
  });

  it('add nothing where one who does not hold the office hands the item up', () => {
    const stranger = approve('uy-vien', 'T1', 3, { account: 'thu-ky', escalateTo: 'truong-ban' });
    expect(decide(ordinary, [stranger], proposal('T1')).steps).toHaveLength(3);
  });

  it('add nothing where the item is handed to a role not above', () => {
    const downwards = approve('uy-vien', 'T1', 3, { escalateTo: 'bien-tap-cap-1' });
    expect(decide(ordinary, [downwards], proposal('T1')).steps).toHaveLength(3);
  });

  it('reach as high as the highest of several escalations', () => {
    const twice = [
      approve('uy-vien', 'T1', 3, { escalateTo: 'truong-ban' }),
      approve('uy-vien-2', 'T1', 4, { escalateTo: 'pho-ban-noi-dung' }),
    ];
    expect(decide(ordinary, twice, proposal('T1'))).toMatchObject({
      escalatedTo: 'truong-ban',
      publishers: ['bien-tap-cap-1', 'truong-ban'],
    });
  });

  it('leave the publishers alone where the tier that hands up publishes nothing', () => {
    const own = { ...ordinary, publishers: ['bien-tap-cap-1'] };
    const handedUp = [
      ...inOrder.slice(0, 2),
      approve('uy-vien', 'T1', 3, { escalateTo: 'pho-ban-noi-dung' }),
    ];
    expect(decide(own, handedUp, proposal('T1')).publishers).toEqual(['bien-tap-cap-1']);
  });

  it('name a publisher once, where the tier the item went up to may publish anyway', () => {
    const three = { ...ordinary, publishers: [...ordinary.publishers, 'pho-ban-noi-dung'] };
    const handedUp = [
      ...inOrder.slice(0, 2),
      approve('uy-vien', 'T1', 3, { escalateTo: 'pho-ban-noi-dung' }),
    ];
    expect(decide(three, handedUp, proposal('T1')).publishers).toEqual([
      'bien-tap-cap-1',
      'pho-ban-noi-dung',
    ]);
  });

  it('are never all done where there are none', () => {
    const empty = { ...ordinary, steps: [], beyond: [] };
    expect(decide(empty, inOrder, proposal('T1'))).toMatchObject({
      state: 'waiting',
      steps: [],
      missing: [],
    });
  });

  it('are filled in their order, each no sooner than the one just before it', () => {
    const [head, secretary, member] = inOrder;
    expect(statuses([approve('thu-ky', 'T1', 0), ...(head ? [head] : [])])).toEqual([
      ['done', 'hieu-truong'],
      ['void', 'thu-ky'],
      ['later', undefined],
    ]);
    const deputyTooSoon = approve('pho-truong-ban', 'T1', 2);
    const all = [head, secretary, member, deputyTooSoon].filter((one) => one !== undefined);
    expect(statuses(all, leaders).at(-1)).toEqual(['void', 'pho-truong-ban']);
  });

  it('may be filled in the same minute', () => {
    const atOnce = inOrder.map((approval) => Object.assign({}, approval, { at: time(1) }));
    expect(decide(ordinary, atOnce, proposal('T1')).state).toBe('open');
  });

  it('count the earliest of several who did one step', () => {
    const both = [...inOrder, approve('uy-vien-2', 'T1', 4)];
    expect(statuses(both).at(-1)).toEqual(['done', 'uy-vien']);
    expect(statuses(both.toReversed()).at(-1)).toEqual(['done', 'uy-vien']);
  });
});

/** State of an ordinary item that a role refused, some minutes past nine. */
const refused = (role: string, minute: number, approvals: readonly Approval[]) =>
  decide(
    ordinary,
    approvals,
    proposal('T1', [], {
      refusals: [{ account: 'ai-do', role, tree: 'T1', at: time(minute), reason: 'Thiếu nguồn ảnh.' }],
    }),
  ).state;

describe('a refusal', () => {
  it('is overruled by a tier equal or higher, not by a lower one', () => {
    expect(refused('bien-tap-cap-2', 2, inOrder)).toBe('open');
    expect(refused('bien-tap-cap-1', 2, inOrder)).toBe('open');
    expect(refused('pho-ban-noi-dung', 2, inOrder)).toBe('refused');
  });

  it('of a role the version does not have is overruled by any tier', () => {
    expect(refused('khong-co', 2, inOrder)).toBe('open');
  });

  it('is overruled only by an approval after it', () => {
    expect(refused('bien-tap-cap-2', 3, inOrder)).toBe('refused');
    expect(refused('bien-tap-cap-2', 4, inOrder)).toBe('refused');
  });

  it('is not overruled by an approval of other bytes, nor by one who does not hold the office', () => {
    const other = approve('uy-vien-2', 'T2', 5);
    expect(refused('bien-tap-cap-2', 4, [...inOrder, other])).toBe('refused');
    const stranger = approve('uy-vien-2', 'T1', 5, { account: 'thu-ky' });
    expect(refused('bien-tap-cap-2', 4, [...inOrder, stranger])).toBe('refused');
    expect(refused('bien-tap-cap-2', 4, [...inOrder, approve('uy-vien-2', 'T1', 5)])).toBe('open');
  });

  it('given last is the one that stands', () => {
    const refusals = [5, 4, 6].map((minute) => ({
      account: 'uy-vien',
      role: 'bien-tap-cap-2',
      tree: minute === 6 ? 'T0' : 'T1',
      at: time(minute),
      reason: `Lý do ${minute}.`,
    }));
    expect(decide(ordinary, inOrder, proposal('T1', [], { refusals })).refusal?.reason).toBe('Lý do 5.');
    expect(decide(ordinary, inOrder, proposal('T1'))).not.toHaveProperty('refusal');
  });
});
