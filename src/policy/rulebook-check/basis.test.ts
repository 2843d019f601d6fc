import { describe, expect, it } from 'vitest';
import { basis } from '../../../tests/policy/rulebook-with.ts';
import { found, ruleWith, rulesOf } from '../../../tests/policy/checked-settings.ts';

const messages = (parts: object) =>
  found(parts).flatMap(({ check, message }) => (check === 'ten-chua-khai-bao' ? [message] : []));

describe('names and basis', () => {
  const quota = { id: 'mot', label: 'tin', count: 2, per: 'month', counts: 'sent', ...basis };

  it('names sections, units and kinds of entry the portal does not have', () => {
    expect(found({ quotas: [{ ...quota, sections: ['khong-co'] }] })).toEqual([
      {
        check: 'ten-chua-khai-bao',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'quotas', 0, 'sections', 0],
        message: 'Chưa có chuyên mục “khong-co”.',
        hint: 'Hãy sửa tên cho khớp với chuyen-muc.yaml, hoặc khai báo ở đó.',
      },
    ]);
    expect(messages({ quotas: [{ ...quota, exceptUnits: ['khong-co'] }] })).toEqual([
      'Chưa có đơn vị “khong-co”.',
    ]);
    expect(messages({ quotas: [{ ...quota, types: ['tin-tuc', 'khong-co'] }] })).toEqual([
      'Chưa có loại mục “khong-co”.',
    ]);
    expect(messages(rulesOf(ruleWith('mot', { unit: ['khong-co'] })))).toEqual([
      'Chưa có đơn vị “khong-co”.',
    ]);
    expect(
      messages({ disclosures: [{ id: 'mot', section: 'khong-co', neverRemoved: true, ...basis }] }),
    ).toEqual(['Chưa có chuyên mục “khong-co”.']);
  });

  it('names quotes that are not in the text, whatever its line breaks', () => {
    const text = new Map([['2022', `Cổng ${basis.quote.replaceAll(' ', '\n')} của Sở`]]);
    const wrong = found({ quotas: [{ ...quota, quote: 'mỗi đơn vị phải có' }] }, { regulationTexts: text });
    const mine = wrong.filter(({ keys }) => keys.includes('quotas'));
    expect(mine).toEqual([
      {
        check: 'trich-dan-sai',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'quotas', 0, 'quote'],
        message: `Đoạn trích “mỗi đơn vị phải có” không có trong văn bản quy chế (${basis.cite}).`,
        hint: 'Hãy chép lại nguyên văn từ trang toàn văn quy chế.',
      },
    ]);
    const right = found({ quotas: [quota] }, { regulationTexts: text });
    expect(right.filter(({ keys }) => keys.includes('quotas'))).toEqual([]);
    expect(found({ quotas: [quota] }, { regulationTexts: new Map([['2023', '']]) })).toEqual([]);
  });

  it('names rows the list does not have, and items no row needs', () => {
    const rows = new Set(['H01']);
    const of = (more: object) =>
      found({ quotas: [{ ...quota, ...more }] }, { rows }).filter(({ keys }) => keys.includes('quotas'));
    expect(of({ rows: ['H01'] })).toEqual([]);
    expect(of({ rows: ['H01', 'H99'] })).toEqual([
      {
        check: 'yeu-cau-chua-co',
        severity: 'refuse',
        file: 'quy-che',
        keys: ['versions', 0, 'quotas', 0, 'rows', 1],
        message: 'Không có yêu cầu H99 trong danh mục yêu cầu.',
        hint: 'Hãy sửa mã yêu cầu cho khớp với content/yeu-cau.yaml.',
      },
    ]);
    expect(of({})).toEqual([
      {
        check: 'khong-yeu-cau-nao-can',
        severity: 'note',
        file: 'quy-che',
        keys: ['versions', 0, 'quotas', 0],
        message: 'Mục này chưa nêu yêu cầu nào cần đến nó.',
        hint: 'Hãy ghi mã yêu cầu vào rows, hoặc bỏ mục nếu không yêu cầu nào cần.',
      },
    ]);
    const notEnforced = [{ row: 'B99', cite: basis.cite, why: 'do con người làm' }];
    expect(found({ notEnforced }, { rows }).filter(({ keys }) => keys.includes('notEnforced'))).toMatchObject(
      [{ check: 'yeu-cau-chua-co', keys: ['versions', 0, 'notEnforced', 0, 'row'] }],
    );
  });
});
