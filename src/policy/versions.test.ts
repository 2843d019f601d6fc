import { describe, expect, it } from 'vitest';
import { rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { NotInForce, firstDay, versionIfAny, versionOn } from './versions.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const rulebook = rulebookWith(
  { effectiveFrom: '2022-12-31', effectiveUntil: '2024-06-30' },
  { effectiveFrom: '2025-01-01' },
);
const idOn = (text: string) => versionIfAny(rulebook, day(text))?.id;
const refusal = (text: string) => {
  try {
    return versionOn(rulebook, day(text)).id;
  } catch (error) {
    return error instanceof NotInForce ? `${error.name}: ${error.message}` : error;
  }
};

describe('the version in force', () => {
  it.each([
    ['2022-12-30', undefined],
    ['2022-12-31', '2022'],
    ['2024-06-30', '2022'],
    ['2024-07-01', undefined],
    ['2024-12-31', undefined],
    ['2025-01-01', 'ban-2'],
    ['2030-01-01', 'ban-2'],
  ])('on %s is %s', (text, id) => {
    expect(idOn(text)).toBe(id);
  });

  it('is refused with the day it took effect, or the day the last one ended', () => {
    expect(refusal('2025-01-01')).toBe('ban-2');
    expect(refusal('2022-12-30')).toBe(
      'NotInForce: Ngày 30/12/2022 quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày 31/12/2022.',
    );
    expect(refusal('2024-07-01')).toBe(
      'NotInForce: Ngày 01/07/2024 không có phiên bản quy chế nào có hiệu lực: phiên bản 2022 hết hiệu lực sau ngày 30/06/2024.',
    );
  });

  it('is none of no versions at all', () => {
    const empty = { ...rulebook, versions: [] } as unknown as typeof rulebook;
    expect(() => firstDay(empty)).toThrow(new NotInForce('Quy chế chưa có phiên bản nào.'));
    expect(firstDay(rulebook).toString()).toBe('2022-12-31');
  });

  it('begins with the earliest day, whatever the order of the versions', () => {
    const turned = { ...rulebook, versions: rulebook.versions.toReversed() } as typeof rulebook;
    expect(firstDay(turned).toString()).toBe('2022-12-31');
  });
});
