import type { Place } from '#schema/finding.ts';
import type { EntryCheck, Trouble } from './engine/check.ts';

// Bidirectional controls and zero-width characters; those in a body are told by `mdx-safe` with its own places.
const HIDDEN = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\u{FEFF}]/u;
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/;

/** Text is UTF-8 in the composed form (NFC), as TCVN 6909 asks, with no hidden or control characters. */
export const unicode: EntryCheck = {
  id: 'unicode',
  standard: 'TCVN 6909:2001',
  judges: 'entry',
  check({ text, front }) {
    const troubles: Trouble[] = [];
    const replaced = text.indexOf('\u{FFFD}');
    if (replaced !== -1) {
      troubles.push({
        place: placeAt(text, replaced),
        message: 'Tệp có ký tự hỏng: không phải văn bản UTF-8.',
        hint: 'Lưu lại tệp với bảng mã UTF-8.',
      });
    }
    const decomposed = firstDecomposed(text);
    if (decomposed) {
      troubles.push({
        place: decomposed,
        message: 'Chữ có dấu ở dạng tổ hợp (NFD); phải là Unicode dựng sẵn (NFC).',
        hint: 'Đặt bộ gõ ở bảng mã “Unicode dựng sẵn” rồi gõ lại, hoặc lưu qua bàn biên tập.',
      });
    }
    const control = CONTROL.exec(text);
    if (control) {
      troubles.push({
        place: placeAt(text, control.index),
        message: 'Có ký tự điều khiển không hiển thị.',
        hint: 'Xóa đoạn này rồi gõ lại.',
      });
    }
    const hidden = HIDDEN.exec(text.slice(0, front.bodyOffset));
    if (hidden) {
      troubles.push({
        place: placeAt(text, hidden.index),
        message: 'Có ký tự ẩn hoặc ký tự đảo chiều chữ.',
        hint: 'Xóa đoạn này rồi gõ lại, không dán từ nơi khác.',
      });
    }
    return troubles;
  },
};

function placeAt(text: string, index: number): Place {
  const before = text.slice(0, index);
  const start = before.lastIndexOf('\n') + 1;
  return { line: before.split('\n').length, column: index - start + 1 };
}

/** The first word that normalisation would change. */
function firstDecomposed(text: string): Place | undefined {
  if (text === text.normalize('NFC')) return undefined;
  for (const [number, line] of text.split('\n').entries()) {
    if (line === line.normalize('NFC')) continue;
    const word = [...line.matchAll(/\S+/g)].find(([found]) => found !== found.normalize('NFC'));
    return { line: number + 1, column: (word?.index ?? 0) + 1 };
  }
  return undefined;
}
