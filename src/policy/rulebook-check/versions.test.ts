import { describe, expect, it } from 'vitest';
import { settingsWith } from '../../../tests/policy/checked-settings.ts';
import { rulebookWith } from '../../../tests/policy/rulebook-with.ts';
import type { CheckedSettings } from './finding.ts';
import { versionFindings } from './versions.ts';

const found = (more: Partial<CheckedSettings>, ...versions: Record<string, unknown>[]) =>
  versionFindings({ ...settingsWith({}), rulebook: rulebookWith(...versions), ...more });
const brief = (...given: Parameters<typeof found>) =>
  found(...given).map(({ check, keys }) => `${check} ${keys.join('.')}`);

const first = { effectiveFrom: '2022-12-31' };
/** What is told of the second of three versions that ends on this day. */
const second = (effectiveUntil: string) =>
  found({}, first, { effectiveFrom: '2024-01-01', effectiveUntil }, { effectiveFrom: '2025-01-01' });

describe('days in force', () => {
  it('may be one alone, and may end with nothing after them', () => {
    expect(brief({}, { ...first, effectiveUntil: '2022-12-31' })).toEqual([]);
    expect(brief({}, first)).toEqual([]);
    expect(brief({}, first, { effectiveFrom: '2025-07-01' })).toEqual([]);
  });

  it('cannot end before they begin', () => {
    expect(found({}, { ...first, effectiveUntil: '2022-12-30' })).toEqual([
      {
        check: 'hieu-luc-sai',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'effectiveUntil'],
        message: 'Phiên bản 2022 hết hiệu lực (30/12/2022) trước khi có hiệu lực (31/12/2022).',
        hint: 'Hãy sửa effectiveFrom hoặc effectiveUntil.',
      },
    ]);
  });

  it('of one version neither leave days before the next one nor reach into it', () => {
    expect(second('2024-12-31')).toEqual([]);
    const common = {
      severity: 'refuse',
      file: 'quy-che',
      keys: ['versions', 1, 'effectiveUntil'],
      hint: 'Hãy sửa effectiveUntil của phiên bản trước hoặc effectiveFrom của phiên bản sau.',
    };
    expect(second('2024-12-30')).toEqual([
      {
        ...common,
        check: 'khoang-trong-hieu-luc',
        message:
          'Từ ngày 31/12/2024 đến trước ngày 01/01/2025 không có phiên bản nào có hiệu lực: giữa ban-2 và ban-3.',
      },
    ]);
    expect(second('2025-01-02')).toEqual([
      {
        ...common,
        check: 'chong-hieu-luc',
        message:
          'Từ ngày 01/01/2025 đến hết ngày 02/01/2025 có hai phiên bản cùng hiệu lực: giữa ban-2 và ban-3.',
      },
    ]);
  });
});

/** Years told to be missing, for one version and these calendars. */
const years = (effectiveFrom: string, today: string, ...calendarYears: number[]) =>
  found({ today, calendarYears }, { effectiveFrom }).map(({ message }) => /\d{4}/.exec(message)?.[0]);

describe('years of the calendar', () => {
  it('are wanted from the first one in force to the one after today', () => {
    expect(years('2025-12-31', '2026-01-01')).toEqual(['2025', '2026', '2027']);
    expect(years('2025-01-01', '2026-12-31', 2025, 2027)).toEqual(['2026']);
  });

  it('are wanted none for a regulation that takes effect later than that', () => {
    expect(years('2027-01-01', '2026-01-01')).toEqual(['2027']);
    expect(years('2028-01-01', '2026-01-01')).toEqual([]);
    expect(years('2040-01-01', '2026-01-01')).toEqual([]);
  });

  it('are not asked for where no calendar is given', () => {
    expect(brief({}, { effectiveFrom: '2022-12-31' })).toEqual([]);
  });
});
