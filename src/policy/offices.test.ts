import { describe, expect, it } from 'vitest';
import { Board } from '#schema/board.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import { inScope, officesOf } from './offices.ts';

const board = Board.parse({
  offices: [
    { id: 'truong-phong', role: 'thu-truong', title: 'Trưởng phòng' },
    { id: 'truong-ban', role: 'truong-ban', title: 'Trưởng Ban' },
  ],
  accounts: ['a', 'b'].map((id) => ({ id, name: id, email: `${id}@mau.example` })),
  appointments: [
    {
      account: 'a',
      office: 'truong-phong',
      unit: 'p1',
      fields: ['Khảo thí'],
      from: '2026-01-01',
      until: '2026-06-30',
    },
    { account: 'b', office: 'truong-ban', from: '2026-01-01' },
  ],
  delegations: [{ office: 'truong-ban', to: 'a', from: '2026-03-01', until: '2026-03-10' }],
});
const facts = (more: object) => Facts.parse({ type: 'tin-tuc', ...more });
const held = (account: string, day: string) =>
  officesOf(board, account, Temporal.PlainDate.from(day)).map(({ office, delegated }) => [office, delegated]);

describe('officesOf', () => {
  it.each([
    ['a', '2025-12-31', []],
    ['a', '2026-01-01', [['truong-phong', false]]],
    ['a', '2026-02-28', [['truong-phong', false]]],
    [
      'a',
      '2026-03-01',
      [
        ['truong-phong', false],
        ['truong-ban', true],
      ],
    ],
    [
      'a',
      '2026-03-10',
      [
        ['truong-phong', false],
        ['truong-ban', true],
      ],
    ],
    ['a', '2026-03-11', [['truong-phong', false]]],
    ['a', '2026-06-30', [['truong-phong', false]]],
    ['a', '2026-07-01', []],
    ['b', '2030-01-01', [['truong-ban', false]]],
    ['c', '2026-03-05', []],
  ])('%s on %s holds %j', (account, day, offices) => {
    expect(held(account, day)).toEqual(offices);
  });
});

describe('inScope', () => {
  const [head] = officesOf(board, 'a', Temporal.PlainDate.from('2026-02-01'));
  it.each([
    ['board', {}, true],
    ['unit', { unit: 'p1' }, true],
    ['unit', { unit: 'p2' }, false],
    ['unit', {}, false],
    ['section', { sectionOwners: 'all' }, true],
    ['section', { sectionOwners: ['p1', 'p2'] }, true],
    ['section', { sectionOwners: ['p2'] }, false],
    ['field', { field: 'Khảo thí' }, true],
    ['field', { field: 'Tài chính' }, false],
    ['field', {}, false],
  ] as const)('a holder acts in scope %s for %j: %s', (scope, more, acts) => {
    expect(head && inScope(head, scope, facts(more))).toBe(acts);
  });
});
