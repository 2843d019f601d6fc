import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import {
  approvals,
  board,
  brief,
  found,
  realRulebook,
  sections,
  settingsWith,
  units,
} from '../../../tests/policy/checked-settings.ts';
import { basis, rulebookWith } from '../../../tests/policy/rulebook-with.ts';
import { checkRulebook } from './check.ts';

const ended = (effectiveUntil: string) =>
  checkRulebook({
    ...settingsWith({}),
    rulebook: rulebookWith({ effectiveFrom: '2022-12-31', effectiveUntil }, { effectiveFrom: '2025-07-01' }),
  });

const boardWith = (change: (raw: Board) => Partial<Board>) => ({
  board: Board.parse({ ...board, ...change(board) }),
});

it('finds nothing wrong with a rulebook in order', () => {
  expect(found({})).toEqual([]);
  expect(checkRulebook({ rulebook: realRulebook, board, units, sections, today: '2026-03-05' })).toEqual([]);
});

describe('versions and the calendar', () => {
  it('names days on which nothing is in force, or two versions are', () => {
    expect(ended('2025-06-30')).toEqual([]);
    expect(ended('2025-06-29')).toEqual([
      {
        check: 'khoang-trong-hieu-luc',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'effectiveUntil'],
        message:
          'Từ ngày 30/06/2025 đến trước ngày 01/07/2025 không có phiên bản nào có hiệu lực: giữa 2022 và ban-2.',
        hint: 'Hãy sửa effectiveUntil của phiên bản trước hoặc effectiveFrom của phiên bản sau.',
      },
    ]);
    expect(ended('2025-07-01')).toMatchObject([
      {
        check: 'chong-hieu-luc',
        message:
          'Từ ngày 01/07/2025 đến hết ngày 01/07/2025 có hai phiên bản cùng hiệu lực: giữa 2022 và ban-2.',
      },
    ]);
    expect(ended('2022-12-30')).toMatchObject([
      {
        check: 'hieu-luc-sai',
        message: 'Phiên bản 2022 hết hiệu lực (30/12/2022) trước khi có hiệu lực (31/12/2022).',
        hint: 'Hãy sửa effectiveFrom hoặc effectiveUntil.',
      },
    ]);
    expect(found({ effectiveUntil: '2027-01-01' })).toEqual([]);
  });

  it('names the years, up to the next, in which no working day can be told', () => {
    expect(found({}, { calendarYears: [2022, 2023, 2024, 2025, 2026, 2027] })).toEqual([]);
    expect(found({}, { calendarYears: [2022, 2024, 2025, 2026] })).toEqual(
      [2023, 2027].map((year) => ({
        check: 'thieu-lich',
        severity: 'note',
        file: 'quy-che',
        keys: ['versions', 0, 'effectiveFrom'],
        message: `Chưa có lịch làm việc năm ${year} nên không tính được thời hạn rơi vào năm đó.`,
        hint: `Hãy thêm tệp content/calendar/${year}.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).`,
      })),
    );
  });
});

describe('the board', () => {
  it('names a role and an office nobody holds on the day', () => {
    const left = boardWith(({ appointments }) => ({
      appointments: appointments.map((one) =>
        one.office === 'truong-ban' ? Object.assign({}, one, { until: '2026-03-04' }) : one,
      ),
    }));
    expect(found({}, left)).toEqual([
      {
        check: 'khong-ai-giu-vai',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'roles', 4, 'id'],
        message: 'Ngày 05/03/2026 không ai giữ vai “Trưởng Ban Biên tập”: mục nào cần vai này sẽ chờ mãi.',
        hint: 'Hãy phân công người giữ chức danh tương ứng trong ban-bien-tap.yaml.',
      },
      {
        check: 'chuc-danh-trong',
        severity: 'note',
        file: 'ban-bien-tap',
        keys: ['offices', 6],
        message: 'Ngày 05/03/2026 chưa ai giữ chức danh “Trưởng Ban Biên tập”.',
        hint: 'Hãy phân công người giữ chức danh này trong appointments.',
      },
    ]);
    expect(found({}, { ...left, today: '2026-03-04' })).toEqual([]);
    expect(found({}, { today: '2020-01-01' }).map(({ check }) => check)).toContain('chuc-danh-trong');
  });

  const delegation = { office: 'truong-ban', to: 'pho-truong-ban', from: '2026-03-01', until: '2026-03-04' };
  const delegated = (more: object = {}) =>
    boardWith(() => ({ delegations: [{ ...delegation, ...more }] as Board['delegations'] }));
  const allowed = {
    approvals: { ...approvals, delegations: [{ from: 'truong-ban', to: 'pho-ban-noi-dung', ...basis }] },
  };

  it('names a delegation that has ended, from the day after its last', () => {
    expect(found(allowed, delegated())).toEqual([
      {
        check: 'uy-quyen-het-han',
        severity: 'note',
        file: 'ban-bien-tap',
        keys: ['delegations', 0],
        message: 'Ủy quyền làm Trưởng Ban Biên tập đã hết từ sau ngày 04/03/2026.',
        hint: 'Nếu còn ủy quyền, hãy ghi một dòng mới với thời hạn mới; dòng cũ giữ lại để tra cứu.',
      },
    ]);
    expect(found(allowed, delegated({ until: '2026-03-05' }))).toEqual([]);
    expect(found(allowed, delegated({ until: '2026-02-01' }))).toMatchObject([
      {
        check: 'uy-quyen-nguoc',
        severity: 'refuse',
        message: 'Ủy quyền làm Trưởng Ban Biên tập hết hạn (01/02/2026) trước khi bắt đầu (01/03/2026).',
      },
    ]);
  });

  it('names a delegation the regulation does not provide for', () => {
    const outside = [['uy-quyen-ngoai-quy-che', 'note', 'delegations.0']];
    const open = { until: '2026-03-05' };
    expect(brief({}, delegated(open))).toEqual(outside);
    expect(brief(allowed, delegated({ ...open, to: 'thu-ky' }))).toEqual(outside);
    expect(brief(allowed, delegated({ ...open, office: 'pho-truong-ban-noi-dung' }))).toEqual(outside);
    expect(brief(allowed, delegated({ ...open, office: 'pho-truong-ban' }))).toEqual([]);
  });
});
