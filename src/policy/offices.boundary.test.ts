import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import { inScope, tenuresOf } from './offices.ts';
import type { Tenure } from './offices.ts';

const board = Board.parse({
  offices: [
    { id: 'thanh-vien', role: 'duyet', title: 'Thành viên' },
    { id: 'dau-moi', title: 'Cán bộ đầu mối' },
  ],
  accounts: [{ id: 'a', name: 'a', email: 'a@mau.example' }],
  appointments: [
    {
      account: 'a',
      office: 'thanh-vien',
      unit: 'p1',
      fields: ['Khảo thí'],
      from: '2026-01-01',
      until: '2026-06-30',
    },
    { account: 'a', office: 'dau-moi', from: '2026-01-01' },
    { account: 'a', office: 'khong-co', from: '2026-01-01' },
  ],
  delegations: [
    {
      office: 'thanh-vien',
      to: 'a',
      unit: 'p2',
      fields: ['Tài chính'],
      from: '2026-03-01',
      until: '2026-03-10',
    },
    { office: 'dau-moi', to: 'a', from: '2026-03-01', until: '2026-03-10' },
  ],
});

const tenure = (office: string, title: string) => ({ account: 'a', office, title });

it('tells every appointment and delegation with its unit and fields, and an office without a title by its id', () => {
  expect(tenuresOf(board)).toStrictEqual([
    {
      ...tenure('thanh-vien', 'Thành viên'),
      role: 'duyet',
      unit: 'p1',
      fields: ['Khảo thí'],
      from: '2026-01-01',
      until: '2026-06-30',
      delegated: false,
    },
    { ...tenure('dau-moi', 'Cán bộ đầu mối'), from: '2026-01-01', delegated: false },
    { ...tenure('khong-co', 'khong-co'), from: '2026-01-01', delegated: false },
    {
      ...tenure('thanh-vien', 'Thành viên'),
      role: 'duyet',
      unit: 'p2',
      fields: ['Tài chính'],
      from: '2026-03-01',
      until: '2026-03-10',
      delegated: true,
    },
    { ...tenure('dau-moi', 'Cán bộ đầu mối'), from: '2026-03-01', until: '2026-03-10', delegated: true },
  ]);
});

describe('a holder without a unit or fields', () => {
  const anyone: Tenure = { account: 'a', office: 'o', title: 'O', from: '2026-01-01', delegated: false };
  const acts = (scope: Parameters<typeof inScope>[1], more: object) =>
    inScope(anyone, scope, Facts.parse({ type: 'tin-tuc', ...more }));

  it('acts for no unit, not even for an item without one', () => {
    expect(acts('unit', { unit: 'p1' })).toBe(false);
    expect(acts('unit', {})).toBe(false);
  });

  it('owns only the sections that are everyone’s', () => {
    expect(acts('section', { sectionOwners: 'all' })).toBe(true);
    expect(acts('section', { sectionOwners: ['p1'] })).toBe(false);
  });

  it('answers for every field, and for items that name none', () => {
    expect(acts('field', { field: 'Khảo thí' })).toBe(true);
    expect(acts('field', {})).toBe(true);
  });

  it('acts where every one of several scopes lets it', () => {
    expect(acts(['board', 'field'], {})).toBe(true);
    expect(acts(['board', 'unit'], {})).toBe(false);
  });
});
