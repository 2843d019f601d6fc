import { describe, expect, it } from 'vitest';
import { basis } from '../../../tests/policy/rulebook-with.ts';
import { ruleWith, rulesOf, settingsWith } from '../../../tests/policy/checked-settings.ts';
import { objectsOf } from './finding.ts';
import { nameFindings } from './names.ts';

const found = (parts: object, index = 0) => {
  const settings = settingsWith(parts);
  return settings.rulebook.versions.flatMap((version) => nameFindings({ version, index }, settings));
};
const brief = (parts: object) =>
  found(parts).map(({ keys, message }) => `${keys.slice(2).join('.')}: ${message}`);

const quota = { id: 'mot', label: 'tin', count: 2, per: 'month', counts: 'sent', ...basis };
const removals = {
  grounds: [{ id: 'het', label: 'hết', ...basis }],
  decides: { role: 'truong-ban', ...basis },
  requestedThrough: { unit: 'khong-co', ...basis },
};

describe('names the portal does not have', () => {
  it.each([
    [
      'sections of a quota',
      { quotas: [{ ...quota, sections: ['chuyen-de', 'la'] }] },
      'quotas.0.sections.1: Chưa có chuyên mục “la”.',
    ],
    ['units of a quota', { quotas: [{ ...quota, units: ['la'] }] }, 'quotas.0.units.0: Chưa có đơn vị “la”.'],
    [
      'units left out of one',
      { quotas: [{ ...quota, exceptUnits: ['la'] }] },
      'quotas.0.exceptUnits.0: Chưa có đơn vị “la”.',
    ],
    [
      'kinds of entry of a quota',
      { quotas: [{ ...quota, types: ['la'] }] },
      'quotas.0.types.0: Chưa có loại mục “la”.',
    ],
    [
      'the section of a disclosure',
      { disclosures: [{ id: 'mot', section: 'la', neverRemoved: true, ...basis }] },
      'disclosures.0.section: Chưa có chuyên mục “la”.',
    ],
    [
      'the unit that asks for removals',
      { removals },
      'removals.requestedThrough.unit: Chưa có đơn vị “khong-co”.',
    ],
    [
      'a section in a condition',
      rulesOf(ruleWith('mot', { section: ['la'] })),
      'approvals.rules.0.when.section.0: Chưa có chuyên mục “la”.',
    ],
    [
      'a unit in a condition',
      rulesOf(ruleWith('mot', { not: { unit: ['la'] } })),
      'approvals.rules.0.when.not.unit.0: Chưa có đơn vị “la”.',
    ],
    [
      'a kind in a condition',
      rulesOf(ruleWith('mot', { anyOf: [{ type: ['la'] }] })),
      'approvals.rules.0.when.anyOf.0.type.0: Chưa có loại mục “la”.',
    ],
  ])('are told of %s', (_where, parts, told) => {
    expect(brief(parts)).toEqual([told]);
  });

  it('say where to declare them, at the version’s place in the file', () => {
    const common = { check: 'ten-chua-khai-bao', severity: 'refuse', file: 'quy-che' };
    expect(found({ quotas: [{ ...quota, units: ['la'], types: ['la'] }] }, 3)).toEqual([
      {
        ...common,
        keys: ['versions', 3, 'quotas', 0, 'units', 0],
        message: 'Chưa có đơn vị “la”.',
        hint: 'Hãy sửa tên cho khớp với don-vi.yaml, hoặc khai báo ở đó.',
      },
      {
        ...common,
        keys: ['versions', 3, 'quotas', 0, 'types', 0],
        message: 'Chưa có loại mục “la”.',
        hint: 'Hãy sửa tên cho khớp với danh mục loại mục nội dung, hoặc khai báo ở đó.',
      },
    ]);
  });

  it('are not looked for where the name is one of the portal’s', () => {
    const parts = { quotas: [{ ...quota, sections: ['chuyen-de'], units: ['ke-toan'], types: ['van-ban'] }] };
    expect(found(parts)).toEqual([]);
  });
});

describe('objectsOf', () => {
  it('gives every object with the way to it, the outermost first, lists passed through', () => {
    const inner = { id: 'mot' };
    const value = { when: inner, list: [inner, [inner], 'chữ', null], count: 2, none: undefined };
    expect([...objectsOf(value, ['versions', 0])]).toEqual([
      { value, keys: ['versions', 0] },
      { value: inner, keys: ['versions', 0, 'when'] },
      { value: inner, keys: ['versions', 0, 'list', 0] },
      { value: inner, keys: ['versions', 0, 'list', 1, 0] },
    ]);
    expect([...objectsOf(null, [])]).toEqual([]);
    expect([...objectsOf('chữ', [])]).toEqual([]);
  });
});
