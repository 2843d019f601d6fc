import { describe, expect, it } from 'vitest';
import { approve, edit, leaders, ordinary, proposal, shown } from '../../tests/helpers/evidence.ts';
import { decide } from './decide.ts';
import type { Binding } from './route.ts';

describe('approvals bound to bytes', () => {
  it('keeps the unit head’s sign-off when the secretary edits, and shows both trees', () => {
    const edits = [edit('thu-ky', 'T1', 'T2', 2)];
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T2', 3),
      approve('uy-vien', 'T2', 4),
    ];
    const decision = decide(ordinary, approvals, proposal('T2', edits));
    expect(decision.state).toBe('open');
    expect(decision.steps.map(({ tree }) => tree)).toEqual(['T1', 'T2', 'T2']);
  });

  it('voids every sign-off when the unit edits again', () => {
    const edits = [edit('thu-ky', 'T1', 'T2', 2), edit('truong-thpt', 'T2', 'T3', 5)];
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T2', 3),
      approve('uy-vien', 'T2', 4),
    ];
    expect(shown(decide(ordinary, approvals, proposal('T3', edits)))).toEqual([
      'waiting',
      'thu-truong-don-vi void hieu-truong bài đã được sửa sau khi duyệt',
      'bien-tap-cap-1 void thu-ky bài đã được sửa sau khi duyệt',
      'bien-tap-cap-2 void uy-vien bài đã được sửa sau khi duyệt',
    ]);
  });

  it('voids the unit head’s sign-off even when the secretary edits after the unit did', () => {
    const edits = [edit('truong-thpt', 'T1', 'T2', 2), edit('thu-ky', 'T2', 'T3', 3)];
    const decision = decide(ordinary, [approve('hieu-truong', 'T1', 1)], proposal('T3', edits));
    expect(decision.steps[0]).toMatchObject({ status: 'void', why: 'bài đã được sửa sau khi duyệt' });
  });

  it('keeps a sign-off when the unit’s edit was taken back byte for byte', () => {
    const edits = [edit('truong-thpt', 'T1', 'T2', 2), edit('truong-thpt', 'T2', 'T1', 3)];
    const decision = decide(ordinary, [approve('hieu-truong', 'T1', 1)], proposal('T1', edits));
    expect(decision.steps[0]).toMatchObject({ status: 'done', tree: 'T1' });
  });

  it('voids the last approval for one new byte, whoever wrote it', () => {
    const edits = [edit('thu-ky', 'T1', 'T2', 4)];
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T1', 2),
      approve('uy-vien', 'T1', 3),
    ];
    expect(shown(decide(ordinary, approvals, proposal('T2', edits)))).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 void thu-ky bài đã được sửa sau khi duyệt',
      'bien-tap-cap-2 void uy-vien bài đã được sửa sau khi duyệt',
    ]);
  });

  it('voids the last approval when the base it was given on is another', () => {
    const approvals = [
      approve('hieu-truong', 'T1', 1, { base: 'a' }),
      approve('thu-ky', 'T1', 2, { base: 'a' }),
      approve('uy-vien', 'T1', 3, { base: 'a' }),
    ];
    expect(shown(decide(ordinary, approvals, proposal('T1')))).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 void uy-vien bài được duyệt trên bản nền khác',
    ]);
  });

  it('lets level 2’s passing on survive the deputy head’s edit, yet not the secretary’s after a return', () => {
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T1', 2),
      approve('uy-vien', 'T1', 3),
      approve('pho-truong-ban', 'T2', 6),
    ];
    const higher = decide(leaders, approvals, proposal('T2', [edit('pho-truong-ban', 'T1', 'T2', 5)]));
    expect(shown(higher)).toEqual([
      'waiting',
      'thu-truong-don-vi done hieu-truong',
      'bien-tap-cap-1 done thu-ky',
      'bien-tap-cap-2 done uy-vien',
      'pho-ban-noi-dung void pho-truong-ban người soạn hoặc sửa bài không được tự duyệt bài đó',
    ]);
    const lower = decide(leaders, approvals, proposal('T2', [edit('thu-ky', 'T1', 'T2', 5)]));
    expect(lower.steps.map(({ status }) => status)).toEqual(['done', 'void', 'void', 'void']);
  });

  it('voids nothing for a save that changed nothing', () => {
    const edits = [edit('thu-ky', 'T1', 'T2', 2), edit('truong-thpt', 'T2', 'T2', 3)];
    const decision = decide(ordinary, [approve('hieu-truong', 'T1', 1)], proposal('T2', edits));
    expect(decision.steps[0]).toMatchObject({ status: 'done', tree: 'T1' });
  });

  it('voids every step alike where the rulebook binds earlier steps exactly', () => {
    const edits = [edit('thu-ky', 'T1', 'T2', 2)];
    const approvals = [
      approve('hieu-truong', 'T1', 1),
      approve('thu-ky', 'T2', 3),
      approve('uy-vien', 'T2', 4),
    ];
    const exact: Binding = { final: 'exact', earlier: 'exact', readings: [] };
    expect(shown(decide(ordinary, approvals, proposal('T2', edits), exact))).toEqual([
      'waiting',
      'thu-truong-don-vi void hieu-truong bài đã được sửa sau khi duyệt',
      'bien-tap-cap-1 void thu-ky duyệt trước khi bước trước hoàn thành',
      'bien-tap-cap-2 void uy-vien duyệt trước khi bước trước hoàn thành',
    ]);
  });

  it('voids a sign-off when the edits between it and what is proposed are not all known', () => {
    const edits = [edit('thu-ky', 'T2', 'T3', 3)];
    const decision = decide(ordinary, [approve('hieu-truong', 'T1', 1)], proposal('T3', edits));
    expect(decision.steps[0]).toMatchObject({ status: 'void', why: 'bài đã được sửa sau khi duyệt' });
  });
});
