import { describe, expect, it } from 'vitest';
import { basis } from '../../../tests/policy/rulebook-with.ts';
import { settingsWith } from '../../../tests/policy/checked-settings.ts';
import { quoteFindings, rowFindings } from './basis.ts';
import type { CheckedSettings } from './finding.ts';

const quota = { id: 'mot', label: 'tin', count: 2, per: 'month', counts: 'sent', ...basis };
/** What is told of the version's part of that name, as if the version stood second in the file. */
const told = (find: typeof quoteFindings, part: string, value: unknown, more: Partial<CheckedSettings>) => {
  const settings = settingsWith({ [part]: value }, more);
  return settings.rulebook.versions
    .flatMap((version) => find({ version, index: 1 }, settings))
    .filter(({ keys }) => keys.includes(part));
};
const quotes = (part: string, value: unknown, text: string) =>
  told(quoteFindings, part, value, { regulationTexts: new Map([['2022', text]]) });
const rows = (part: string, value: unknown) => told(rowFindings, part, value, { rows: new Set(['H01']) });
const disclosure = (reportTo: object) => [
  {
    id: 'mot',
    section: 'chuyen-de',
    neverRemoved: true,
    ...basis,
    rows: ['H01'],
    reportTo: { to: 'Sở', due: { within: { days: 3 } }, ...reportTo },
  },
];
const left = (row: string) => [{ row, cite: basis.cite, why: 'do con người làm' }];

describe('quotes', () => {
  it('are found whichever way the text writes its accents and spaces', () => {
    expect(quotes('quotas', [quota], basis.quote.normalize('NFD').replaceAll(' ', ' \n '))).toEqual([]);
    expect(quotes('quotas', [{ ...quota, quote: 'hệ  thống   tích hợp' }], basis.quote)).toEqual([]);
  });

  it('are not found where a word, its case or a space differs', () => {
    for (const quote of ['hệ thống tích hợp chung', 'Hệ thống tích hợp', 'hệthống tích hợp']) {
      expect(quotes('quotas', [{ ...quota, quote }], basis.quote).map(({ message }) => message)).toEqual([
        `Đoạn trích “${quote}” không có trong văn bản quy chế (${basis.cite}).`,
      ]);
    }
  });

  it('without a clause of their own are told without one', () => {
    const found = quotes('disclosures', disclosure({ quote: 'báo cáo về Sở' }), basis.quote);
    expect(found).toEqual([
      {
        check: 'trich-dan-sai',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 1, 'disclosures', 0, 'reportTo', 'quote'],
        message: 'Đoạn trích “báo cáo về Sở” không có trong văn bản quy chế.',
        hint: 'Hãy chép lại nguyên văn từ trang toàn văn quy chế.',
      },
    ]);
  });

  it('are not looked up without the text, and are all missing from an empty one', () => {
    expect(told(quoteFindings, 'quotas', [quota], {})).toEqual([]);
    expect(quotes('quotas', [quota], '')).toHaveLength(1);
  });
});

describe('rows', () => {
  it('are not looked up without the list', () => {
    expect(told(rowFindings, 'quotas', [{ ...quota, rows: ['H99'] }], {})).toEqual([]);
  });

  it('are asked only of what rests on words of the text', () => {
    expect(rows('disclosures', disclosure({}))).toEqual([]);
    expect(rows('disclosures', disclosure({ quote: 'báo cáo về Sở' })).map(({ check }) => check)).toEqual([
      'khong-yeu-cau-nao-can',
    ]);
  });

  it('left to people are known ones', () => {
    expect(rows('notEnforced', left('H01'))).toEqual([]);
    expect(rows('notEnforced', left('H99'))).toEqual([
      {
        check: 'yeu-cau-chua-co',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 1, 'notEnforced', 0, 'row'],
        message: 'Không có yêu cầu H99 trong danh mục yêu cầu.',
        hint: 'Hãy sửa mã yêu cầu cho khớp với content/yeu-cau.yaml.',
      },
    ]);
  });

  it('unknown are each told, at their place', () => {
    expect(rows('quotas', [{ ...quota, rows: ['H98', 'H01', 'H99'] }]).map(({ keys }) => keys)).toEqual([
      ['versions', 1, 'quotas', 0, 'rows', 0],
      ['versions', 1, 'quotas', 0, 'rows', 2],
    ]);
  });
});
