import { describe, expect, it } from 'vitest';
import { at, basis, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { reminderStanding } from './reminders.ts';

const ladder = [
  { from: 5, effect: 'giảm 2 bậc' },
  { from: 3, effect: 'giảm một bậc' },
  { from: 6, effect: 'không hoàn thành' },
];
const reminders = { per: 'year', ladder, ...basis };
const on = (day: string, unit = 'truong-mot') => ({ unit, at: day });
const many = (count: number) => Array.from({ length: count }, (_, index) => on(`2026-03-0${index + 1}`));
const standing = (
  given: readonly { unit: string; at: string }[],
  more: object = {},
  now = '2026-12-31T23:59',
) => reminderStanding(rulebookWith({ reminders: { ...reminders, ...more } }), given, 'truong-mot', at(now));

describe('reminderStanding', () => {
  it.each([
    [0, undefined, 3, 3],
    [2, undefined, 3, 1],
    [3, 3, 5, 2],
    [4, 3, 5, 1],
    [5, 5, 6, 1],
    [6, 6, undefined, undefined],
    [9, 6, undefined, undefined],
  ])('after %i reminders stands on rung %s, the next being %s in %s', (count, rung, next, left) => {
    const found = standing(many(count));
    expect([found?.count, found?.rung?.from, found?.next?.from, found?.next?.left]).toEqual([
      count,
      rung,
      next,
      left,
    ]);
  });

  it('tells what follows, the span and the clause', () => {
    expect(standing(many(3))).toEqual({
      unit: 'truong-mot',
      per: 'year',
      period: { from: '2026-01-01', to: '2026-12-31' },
      count: 3,
      rung: { from: 3, effect: 'giảm một bậc' },
      next: { from: 5, effect: 'giảm 2 bậc', left: 2 },
      ...basis,
      readings: [],
    });
  });

  it('counts only this unit, this span, and what was sent by now', () => {
    const given = [
      on('2025-12-31'),
      on('2026-01-01'),
      on('2026-06-30T10:00'),
      on('2026-07-01'),
      on('2026-03-03', 'truong-hai'),
    ];
    expect(standing(given, {}, '2026-06-30T10:00')?.count).toBe(2);
    expect(standing(given, {}, '2026-06-30T09:59')?.count).toBe(1);
    expect(standing(given)?.count).toBe(3);
    expect(standing(given, { per: 'quarter' }, '2026-07-31T10:00')?.count).toBe(1);
    expect(standing(given, { per: 'month' }, '2026-06-30T23:00')?.count).toBe(1);
  });

  it('says nothing where the regulation has no ladder, or is not in force', () => {
    expect(
      reminderStanding(rulebookWith({ reminders: undefined }), [], 'a', at('2026-03-05T09:00')),
    ).toBeUndefined();
    expect(standing([], {}, '2019-03-05T09:00')).toBeUndefined();
  });
});
