import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import { approvals, board, settingsWith } from '../../../tests/policy/checked-settings.ts';
import { basis, rulebookWith } from '../../../tests/policy/rulebook-with.ts';
import { boardFindings } from './board.ts';
import type { CheckedSettings } from './finding.ts';

const allowing = (...delegations: [from: string, to: string][]) => ({
  approvals: {
    ...approvals,
    delegations: delegations.map(([from, to]) => Object.assign({ from, to }, basis)),
  },
});
/** A board like the portal's with other appointments, or with delegations. */
const boardWith = (more: object) => ({ board: Board.parse({ ...board, ...more }) });
const brief = (parts: object, more: Partial<CheckedSettings>) =>
  boardFindings(settingsWith(parts, more)).map(({ check, keys }) => `${check} ${keys.join('.')}`);
const delegation = { office: 'truong-ban', to: 'pho-truong-ban', from: '2026-03-01', until: '2026-03-31' };
const provided = allowing(['truong-ban', 'pho-ban-noi-dung']);
const of = (parts: object, ...delegations: object[]) => brief(parts, boardWith({ delegations }));

describe('offices and roles', () => {
  const offices = board.offices.map((_, at) => `chuc-danh-trong offices.${at}`);

  it('stand empty before anyone is appointed; roles are not looked at before the regulation is in force', () => {
    expect(brief({}, { today: '2020-01-01' })).toEqual(offices);
    expect(brief({}, { today: '2022-12-30' })).toEqual(offices);
    expect(brief({}, { today: '2023-01-01' })).toEqual([]);
    const roles = [0, 1, 2, 3, 4].map((at) => `khong-ai-giu-vai versions.0.roles.${at}.id`);
    expect(brief({}, { today: '2022-12-31' })).toEqual([...roles, ...offices]);
  });

  it('are looked at by the version in force on the day', () => {
    const rulebook = rulebookWith({ effectiveFrom: '2022-12-31' }, { effectiveFrom: '2025-07-01' });
    const vacant = boardWith({
      appointments: board.appointments.filter(({ office }) => office !== 'truong-ban'),
    });
    const found = (today: string) => brief({}, { ...vacant, rulebook, today });
    expect(found('2025-06-30')[0]).toBe('khong-ai-giu-vai versions.0.roles.4.id');
    expect(found('2025-07-01')[0]).toBe('khong-ai-giu-vai versions.1.roles.4.id');
  });

  it('held by delegation for the day are held', () => {
    const acting = boardWith({
      appointments: board.appointments.filter(({ office }) => office !== 'truong-ban'),
      delegations: [delegation],
    });
    expect(brief(provided, acting)).toEqual([]);
    expect(brief(provided, { ...acting, today: '2026-04-01' })).toEqual([
      'khong-ai-giu-vai versions.0.roles.4.id',
      'chuc-danh-trong offices.6',
      'uy-quyen-het-han delegations.0',
    ]);
  });
});

describe('delegations', () => {
  it('may last a single day', () => {
    const day = (one: string) => ({ ...delegation, from: one, until: one });
    expect(of(provided, day('2026-03-05'))).toEqual([]);
    expect(of(provided, day('2026-03-04'))).toEqual(['uy-quyen-het-han delegations.0']);
    expect(of(provided, { ...delegation, from: '2026-03-04', until: '2026-03-03' })).toEqual([
      'uy-quyen-nguoc delegations.0',
    ]);
  });

  it('are told by their own place, each for what is wrong with it', () => {
    const ended = { ...delegation, until: '2026-03-02' };
    expect(of({}, delegation, ended)).toEqual([
      'uy-quyen-ngoai-quy-che delegations.0',
      'uy-quyen-het-han delegations.1',
      'uy-quyen-ngoai-quy-che delegations.1',
    ]);
  });

  it('are provided for where any clause names both the office and one its holder may be acted for by', () => {
    const several = allowing(['pho-ban-noi-dung', 'bien-tap-cap-2'], ['truong-ban', 'pho-ban-noi-dung']);
    expect(of(several, delegation)).toEqual([]);
    const crossed = allowing(['truong-ban', 'bien-tap-cap-2'], ['pho-ban-noi-dung', 'pho-ban-noi-dung']);
    expect(of(crossed, delegation)).toEqual(['uy-quyen-ngoai-quy-che delegations.0']);
  });

  it('of an office without a role in the regulation are no matter of it', () => {
    expect(of({}, { ...delegation, office: 'can-bo-dau-moi' })).toEqual([]);
    expect(of({}, { ...delegation, office: 'khong-co' })).toEqual([]);
  });

  it('cannot be provided for where no version is in force', () => {
    const early = { ...delegation, from: '2022-01-01', until: '2022-12-31' };
    const found = brief(provided, { ...boardWith({ delegations: [early] }), today: '2022-06-01' });
    expect(found.at(-1)).toBe('uy-quyen-ngoai-quy-che delegations.0');
  });

  it('are told in words, with the office’s name where it has one', () => {
    const settings = settingsWith(
      {},
      boardWith({ delegations: [delegation, { ...delegation, office: 'khong-co', until: '2026-03-02' }] }),
    );
    expect(boardFindings(settings)).toEqual([
      {
        check: 'uy-quyen-ngoai-quy-che',
        severity: 'note',
        file: 'ban-bien-tap',
        keys: ['delegations', 0],
        message:
          'Quy chế không nêu ai được thay Trưởng Ban Biên tập, hoặc người được ủy quyền không giữ chức danh được thay.',
        hint: 'Hãy kiểm tra căn cứ của ủy quyền, hoặc khai báo ở approvals.delegations của quy chế.',
      },
      {
        check: 'uy-quyen-het-han',
        severity: 'note',
        file: 'ban-bien-tap',
        keys: ['delegations', 1],
        message: 'Ủy quyền làm khong-co đã hết từ sau ngày 02/03/2026.',
        hint: 'Nếu còn ủy quyền, hãy ghi một dòng mới với thời hạn mới; dòng cũ giữ lại để tra cứu.',
      },
    ]);
  });
});
