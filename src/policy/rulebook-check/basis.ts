import { objectsOf } from './finding.ts';
import type { CheckedSettings, Placed, RulebookFinding } from './finding.ts';

const plain = (text: string) => text.normalize('NFC').replaceAll(/\s+/g, ' ');

/** Quotes that do not stand, verbatim, in the text of the regulation. */
export function quoteFindings({ version, index }: Placed, settings: CheckedSettings): RulebookFinding[] {
  const text = settings.regulationTexts?.get(version.id);
  if (text === undefined) return [];
  const whole = plain(text);
  return [...objectsOf(version, ['versions', index])].flatMap(({ value, keys }): RulebookFinding[] => {
    const { quote, cite } = value;
    if (typeof quote !== 'string' || whole.includes(plain(quote))) return [];
    return [
      {
        check: 'trich-dan-sai',
        severity: 'refuse',
        file: 'quy-che',
        keys: [...keys, 'quote'],
        message: `Đoạn trích “${quote}” không có trong văn bản quy chế${typeof cite === 'string' ? ` (${cite})` : ''}.`,
        hint: 'Hãy chép lại nguyên văn từ trang toàn văn quy chế.',
      },
    ];
  });
}

/** Items that serve no requirement, or name one the list does not have. */
export function rowFindings({ version, index }: Placed, settings: CheckedSettings): RulebookFinding[] {
  const known = settings.rows;
  if (!known) return [];
  return [...objectsOf(version, ['versions', index])].flatMap(({ value, keys }): RulebookFinding[] => {
    const { rows, row, quote } = value;
    if (typeof row === 'string' && !known.has(row)) return [unknownRow(row, [...keys, 'row'])];
    if (!Array.isArray(rows)) return [];
    if (rows.length === 0 && typeof quote === 'string') {
      return [
        {
          check: 'khong-yeu-cau-nao-can',
          severity: 'note',
          file: 'quy-che',
          keys,
          message: 'Mục này chưa nêu yêu cầu nào cần đến nó.',
          hint: 'Hãy ghi mã yêu cầu vào rows, hoặc bỏ mục nếu không yêu cầu nào cần.',
        },
      ];
    }
    return rows.flatMap((one: unknown, at) =>
      typeof one !== 'string' || known.has(one) ? [] : [unknownRow(one, [...keys, 'rows', at])],
    );
  });
}

function unknownRow(row: string, keys: RulebookFinding['keys']): RulebookFinding {
  return {
    check: 'yeu-cau-chua-co',
    severity: 'refuse',
    file: 'quy-che',
    keys,
    message: `Không có yêu cầu ${row} trong danh mục yêu cầu.`,
    hint: 'Hãy sửa mã yêu cầu cho khớp với content/yeu-cau.yaml.',
  };
}
