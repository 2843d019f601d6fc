import { describe, expect, it } from 'vitest';
import { decide } from '#policy/decide.ts';
import type { Approval } from '#policy/evidence.ts';
import { publishRight } from '#policy/publish-right.ts';
import {
  at,
  deputy,
  director,
  edited,
  head,
  member,
  proposal,
  room,
  routeOf,
  rulebook,
  sign,
  told,
} from './lang-son-ngoai-vu-evidence.ts';

describe('khoản 2, khoản 3 Điều 12: who edits and passes on', () => {
  it('lets the deputy pass on what he edited, the signatures before him standing', () => {
    const edits = [edited('giam-doc-trung-tam', 'pho-truong-ban', 'dau', 'ban', 2)];
    const approvals = [room({ tree: 'dau' }), member({ tree: 'dau' }), deputy(), head()];
    expect(told(approvals, proposal(edits))[0]).toBe('open');
  });

  it('lets a member pass on what he edited', () => {
    const edits = [edited('chanh-van-phong', 'thanh-vien', 'dau', 'ban', 1)];
    expect(told([room({ tree: 'dau' }), member(), deputy(), head()], proposal(edits))[0]).toBe('open');
  });

  it('does not let the head approve what he rewrote himself', () => {
    const edits = [edited('truong-ban', 'truong-ban', 'dau', 'ban', 3)];
    const approvals = [room({ tree: 'dau' }), member({ tree: 'dau' }), deputy({ tree: 'dau' }), head()];
    expect(told(approvals, proposal(edits))).toEqual([
      'waiting',
      'lanh-dao-phong done pho-truong-phong',
      'thanh-vien done chanh-van-phong',
      'pho-truong-ban done giam-doc-trung-tam',
      'truong-ban void truong-ban người soạn hoặc sửa bài không được tự duyệt bài đó',
    ]);
  });

  it('makes every tier look again at what the secretary changed after them', () => {
    const edits = [edited('thu-ky', 'thu-ky', 'dau', 'ban', 6)];
    const before = { tree: 'dau' };
    const approvals = [room(before), member(before), deputy(before), head(before)];
    expect(told(approvals, proposal(edits))).toEqual([
      'waiting',
      'lanh-dao-phong void pho-truong-phong bài đã được sửa sau khi duyệt',
      'thanh-vien void chanh-van-phong bài đã được sửa sau khi duyệt',
      'pho-truong-ban void giam-doc-trung-tam bài đã được sửa sau khi duyệt',
      'truong-ban void truong-ban bài đã được sửa sau khi duyệt',
    ]);
  });
});

describe('khoản 3 Điều 7: the room signs first', () => {
  it('does not take the signature of another room', () => {
    const other = sign('chanh-van-phong', 'lanh-dao-phong', 1);
    expect(told([other, sign('truong-phong', 'thanh-vien', 2), deputy(), head()])[1]).toBe(
      'lanh-dao-phong void chanh-van-phong người duyệt không giữ chức danh này vào lúc duyệt',
    );
  });

  it('counts the head of a room once: as the room, or as a member of the board', () => {
    const both = [
      sign('truong-phong', 'lanh-dao-phong', 1),
      sign('truong-phong', 'thanh-vien', 2),
      deputy(),
      head(),
    ];
    expect(told(both).slice(0, 3)).toEqual([
      'waiting',
      'lanh-dao-phong done truong-phong',
      'thanh-vien void truong-phong một người chỉ được tính cho một bước',
    ]);
    expect(told([room(), ...both.slice(1)])[0]).toBe('open');
  });

  it('does not let the head of the board come before the room', () => {
    expect(told([head({ at: at(0) }), room(), member(), deputy()])[4]).toBe(
      'truong-ban void truong-ban duyệt trước khi bước trước hoàn thành',
    );
  });
});

describe('khoản 2 Điều 14: what goes live is what was approved', () => {
  const now = Temporal.Instant.from(at(30));
  const right = (approvals: readonly Approval[], account: string, what = proposal()) =>
    publishRight(routeOf(), decide(routeOf(), approvals, what), account, now);

  it('lets the Centre refuse to post what nobody approved yet: its button is shut', () => {
    expect(right([room(), member(), deputy()], 'vien-chuc-trung-tam')).toEqual({
      allowed: false,
      message:
        'Chưa thể xuất bản: thông tin, dữ liệu đăng trên Trang do Trưởng Ban Biên tập duyệt (khoản 1 Điều 12).',
      cite: 'khoản 1 Điều 12',
      needs: 'truong-ban',
    });
  });

  it.each([
    ['the Centre', 'vien-chuc-trung-tam', 'trung-tam'],
    ['the secretary', 'thu-ky', 'thu-ky'],
  ])('lets %s post once the head approved', (_, account, role) => {
    expect(right([room(), member(), deputy(), head()], account)).toMatchObject({ allowed: true, role });
  });

  it.each(['truong-ban', 'giam-doc-trung-tam', 'chanh-van-phong', 'pho-truong-phong'])(
    'leaves posting to the secretary and the Centre, not to %s',
    (account) => {
      expect(right([room(), member(), deputy(), head()], account)).toMatchObject({
        allowed: false,
        message:
          'Chưa thể xuất bản: thông tin, dữ liệu đăng trên Trang do Thư ký Ban Biên tập hoặc Trung tâm Thông tin và Dịch vụ đối ngoại xuất bản (khoản 1 Điều 12).',
      });
    },
  );

  it('shuts the gate when one byte differs from what the head approved', () => {
    const changed = proposal([edited('vien-chuc-trung-tam', 'trung-tam', 'ban', 'khac', 9)], 'khac');
    expect(right([room(), member(), deputy(), head()], 'vien-chuc-trung-tam', changed).allowed).toBe(false);
  });

  it('leaves posting to the same two where the head hands an item up', () => {
    const handedUp = [room(), member(), deputy(), head({ escalateTo: 'thu-truong-co-quan' })];
    expect(decide(routeOf(), handedUp, proposal()).state).toBe('waiting');
    const passed = [...handedUp, director()];
    expect(decide(routeOf(), passed, proposal())).toMatchObject({
      state: 'open',
      publishers: ['thu-ky', 'trung-tam'],
    });
    expect(right(passed, 'giam-doc-so').allowed).toBe(false);
    expect(right(passed, 'thu-ky').allowed).toBe(true);
  });

  it('does not open important news with the head’s signature alone', () => {
    const sensitive = { sensitivity: 'quan-trong' };
    const four = [room(), member(), deputy(), head()];
    expect(told(four, proposal(), sensitive)[0]).toBe('waiting');
    expect(told([...four, director()], proposal(), sensitive)[0]).toBe('open');
  });
});

describe('khoản 4 Điều 7: what falls short goes back', () => {
  it('keeps refused bytes from going live until they are corrected', () => {
    const refusals = [
      { account: 'giam-doc-trung-tam', role: 'pho-truong-ban', tree: 'ban', at: at(3), reason: 'Thiếu ảnh.' },
    ];
    const route = routeOf();
    expect(decide(route, [room(), member()], { ...proposal(), refusals }).state).toBe('refused');
    expect(decide(route, [room(), member()], { ...proposal([], 'sua-lai'), refusals }).state).toBe('waiting');
  });

  it('sends back to the provider from every tier, and from those who post', () => {
    const [version] = rulebook.versions;
    expect(version?.approvals.returns.map(({ from, to, cite }) => ({ from, to, cite }))).toEqual([
      {
        from: ['lanh-dao-phong', 'thanh-vien', 'pho-truong-ban', 'truong-ban', 'thu-truong-co-quan'],
        to: 'nguoi-cung-cap',
        cite: 'khoản 4 Điều 7',
      },
      { from: ['trung-tam', 'thu-ky'], to: 'nguoi-cung-cap', cite: 'khoản 2 Điều 14' },
    ]);
  });
});
