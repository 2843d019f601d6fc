import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import { at, board, edited, member, proposal, room, sign, told } from './lang-son-ngoai-vu-evidence.ts';

/** The room and a member signed the Sunday before; the deputy signs for the head on a day. */
const on = (day: string) => [
  room({ at: at(1, '2026-03-01') }),
  member({ at: at(2, '2026-03-01') }),
  sign('giam-doc-trung-tam', 'truong-ban', 3, { at: at(3, day) }),
];

describe('khoản 2 Điều 12: the deputy acts when the head is absent or delegates', () => {
  const away = Board.parse({
    ...board,
    delegations: [
      {
        office: 'truong-ban',
        to: 'giam-doc-trung-tam',
        from: '2026-03-02',
        until: '2026-03-06',
        cite: 'khoản 2 Điều 12',
      },
    ],
  });

  it.each(['2026-03-02', '2026-03-04', '2026-03-06'])(
    'opens by one signature of the deputy for both steps on %s, inside the absence',
    (day) => {
      expect(told(on(day), proposal(), {}, away)).toEqual([
        'open',
        'lanh-dao-phong done pho-truong-phong',
        'thanh-vien done chanh-van-phong',
        'pho-truong-ban done giam-doc-trung-tam',
        'truong-ban done giam-doc-trung-tam',
      ]);
    },
  );

  it.each(['2026-03-01', '2026-03-07'])('stays shut when he signs for the head on %s, outside it', (day) => {
    expect(told(on(day), proposal(), {}, away)).toEqual([
      'waiting',
      'lanh-dao-phong done pho-truong-phong',
      'thanh-vien done chanh-van-phong',
      'pho-truong-ban waiting',
      'truong-ban void giam-doc-trung-tam người duyệt không giữ chức danh này vào lúc duyệt',
    ]);
  });

  it('stays shut when nobody delegated anything', () => {
    expect(told(on('2026-03-04'))[0]).toBe('waiting');
  });

  it('does not let him approve for the head what he edited himself', () => {
    const edits = [edited('giam-doc-trung-tam', 'pho-truong-ban', 'dau', 'ban', 2)];
    const approvals = [
      room({ tree: 'dau' }),
      member({ tree: 'dau' }),
      sign('giam-doc-trung-tam', 'truong-ban', 3),
    ];
    expect(told(approvals, proposal(edits), {}, away)).toEqual([
      'waiting',
      'lanh-dao-phong done pho-truong-phong',
      'thanh-vien done chanh-van-phong',
      'pho-truong-ban waiting',
      'truong-ban void giam-doc-trung-tam người soạn hoặc sửa bài không được tự duyệt bài đó',
    ]);
  });

  it('leaves the opinion of the head of the agency to the Director', () => {
    expect(told(on('2026-03-04'), proposal(), { sensitivity: 'nhay-cam' }, away)).toEqual([
      'waiting',
      'lanh-dao-phong done pho-truong-phong',
      'thanh-vien done chanh-van-phong',
      'pho-truong-ban done giam-doc-trung-tam',
      'truong-ban done giam-doc-trung-tam',
      'thu-truong-co-quan waiting',
    ]);
  });
});
