import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import {
  approve,
  board,
  edit,
  ordinary,
  proposal,
  routeFor,
  shown,
  time,
} from '../../tests/helpers/evidence.ts';
import { decide } from './decide.ts';

describe('decide', () => {
  it('waits for the unit head first, and shows the others as later', () => {
    const decision = decide(ordinary, [], proposal('T1'));
    expect(shown(decision)).toEqual([
      'waiting',
      'thu-truong-don-vi waiting',
      'bien-tap-cap-1 later',
      'bien-tap-cap-2 later',
    ]);
    expect(decision.missing.map(({ label }) => label)).toEqual([
      'Thủ trưởng đơn vị',
      'Biên tập viên cấp 1',
      'Biên tập viên cấp 2',
    ]);
  });

  it('opens when every step approved the same bytes', () => {
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T1', 2),
      approve('uy-vien', 'T1', 3),
    ];
    expect(shown(decide(ordinary, approvals, proposal('T1')))).toEqual([
      'open',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 done uy-vien',
    ]);
  });

  it('lets the secretary pass on what the secretary wrote, and nobody else approve an own edit', () => {
    const own = proposal('T1', [], { authors: ['thu-ky', 'uy-vien'] });
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T1', 2),
      approve('uy-vien', 'T1', 3),
    ];
    expect(shown(decide(ordinary, approvals, own))).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 void uy-vien người soạn hoặc sửa bài không được tự duyệt bài đó',
    ]);
    expect(decide(ordinary, [...approvals, approve('uy-vien-2', 'T1', 4)], own).state).toBe('open');
  });

  it('counts only who held the office, in the unit, on the day', () => {
    const stranger = approve('hieu-truong', 'T1', 1, { account: 'uy-vien' });
    expect(decide(ordinary, [stranger], proposal('T1')).steps[0]).toMatchObject({
      status: 'void',
      why: 'người duyệt không giữ chức danh này vào lúc duyệt',
    });
    const ended = Board.parse({
      ...board,
      appointments: board.appointments.map((one) =>
        one.account === 'hieu-truong' ? Object.assign({}, one, { until: '2026-03-05' }) : one,
      ),
    });
    const onDay = (at: string) =>
      decide(routeFor({}, ended), [approve('hieu-truong', 'T1', 1, { at })], proposal('T1')).steps[0]?.status;
    expect(onDay('2026-03-05T23:59:59+07:00')).toBe('done');
    expect(onDay('2026-03-06T00:00:00+07:00')).toBe('void');
  });

  it('counts one person once, and finds the way in which all steps are filled', () => {
    const two = Board.parse({
      ...board,
      appointments: [...board.appointments, { account: 'uy-vien', office: 'thu-ky', from: '2023-01-01' }],
    });
    const route = routeFor({}, two);
    const asSecretary = approve('thu-ky', 'T1', 2, { account: 'uy-vien' });
    const approvals = [approve('hieu-truong', 'T1', 1), asSecretary, approve('uy-vien', 'T1', 3)];
    expect(shown(decide(route, approvals, proposal('T1')))).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done uy-vien',
      'bien-tap-cap-2 void uy-vien một người chỉ được tính cho một bước',
    ]);
    expect(shown(decide(route, [...approvals, approve('thu-ky', 'T1', 3)], proposal('T1')))).toEqual([
      'open',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 done uy-vien',
    ]);
  });

  it('does not count a tier that approved before the tier below it', () => {
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('uy-vien', 'T1', 2),
      approve('thu-ky', 'T1', 3),
    ];
    expect(shown(decide(ordinary, approvals, proposal('T1')))).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 void uy-vien duyệt trước khi bước trước hoàn thành',
    ]);
    expect(decide(ordinary, [...approvals, approve('uy-vien', 'T1', 4)], proposal('T1')).state).toBe('open');
  });

  it('adds the higher step when level 2 hands the item up, and its publisher with it', () => {
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T1', 2),
      approve('uy-vien', 'T1', 3, { escalateTo: 'pho-ban-noi-dung' }),
    ];
    const waiting = decide(ordinary, approvals, proposal('T1'));
    expect(shown(waiting)).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 done uy-vien',
      'pho-ban-noi-dung waiting',
    ]);
    expect(waiting.publishers).toEqual(['bien-tap-cap-1', 'pho-ban-noi-dung']);
    const asked = [...approvals, approve('pho-truong-ban', 'T1', 4, { escalateTo: 'truong-ban' })];
    expect(decide(ordinary, asked, proposal('T1'))).toMatchObject({
      state: 'waiting',
      escalatedTo: 'truong-ban',
    });
    const decided = decide(ordinary, [...asked, approve('truong-ban', 'T1', 5)], proposal('T1'));
    expect(decided.state).toBe('open');
    expect(decided.publishers).toEqual(['bien-tap-cap-1', 'truong-ban']);
  });

  it('takes no escalation from a tier that does not decide', () => {
    const approvals = [approve('hieu-truong', 'T1', 1, { escalateTo: 'truong-ban' })];
    expect(decide(ordinary, approvals, proposal('T1')).steps).toHaveLength(3);
  });

  it('stays refused for bytes that were sent back, until they change or an equal tier approves them later', () => {
    const refusals = [
      { account: 'uy-vien', role: 'bien-tap-cap-2', tree: 'T1', at: time(3), reason: 'Thiếu nguồn ảnh.' },
    ];
    const before = [approve('hieu-truong', 'T1', 1), approve('thu-ky', 'T1', 2)];
    expect(decide(ordinary, before, proposal('T1', [], { refusals }))).toMatchObject({
      state: 'refused',
      refusal: { reason: 'Thiếu nguồn ảnh.' },
    });
    const changed = proposal('T2', [edit('thu-ky', 'T1', 'T2', 4)], { refusals });
    expect(decide(ordinary, before, changed).state).toBe('waiting');
    expect(
      decide(ordinary, [...before, approve('uy-vien-2', 'T1', 4)], proposal('T1', [], { refusals })).state,
    ).toBe('open');
  });
});
