import type { TextCheck, TextSubject, Trouble } from './engine/check.ts';
import { placesOf } from './text/places.ts';

// Zero-width and bidirectional characters of an entry are for checks `unicode` and `mdx-safe` to tell.
const UNSEEN =
  /[\u061C\u115F\u1160\u180E\u2065\u206A-\u206F\u2800\u3164\uFFA0\u{E0000}-\u{E007F}]|\u034F|[\u{E0100}-\u{E01EF}]/gu;
const SOFT_HYPHEN = /(?<=\p{L}|\p{M})\u00AD(?=\p{L})/gu;
const PRIVATE = /[\p{Co}]/gu;
/** Between two letters: in an upload's words, where fonts and programs leave many such characters at other places. */
const INSIDE_WORD = /(?<=\p{L}|\p{M})[\u200B\u2060\u{FEFF}\u3164\u{E0000}-\u{E007F}](?=\p{L})/gu;
const OVERRIDE = /[\u202D\u202E]/gu;
const MOST = 10;

/** Characters no reader sees, or that only one font knows: words may hide behind them. */
export const hiddenText: TextCheck = {
  id: 'hidden-text',
  standard: 'TCVN 6909:2001',
  judges: 'text',
  check: (subject) => (subject.entry ? inEntry(subject) : inWords(subject)),
};

function inEntry({ text }: TextSubject): readonly Trouble[] {
  const place = placesOf(text);
  const found: Trouble[] = [];
  const report = (pattern: RegExp, message: (code: string) => string): void => {
    for (const { 0: shown, index } of text.matchAll(pattern)) {
      if (found.length === MOST) return;
      found.push({ place: place(index, index + shown.length), message: message(codeOf(shown)), hint: HINT });
    }
  };
  report(UNSEEN, (code) => `Có ký tự ẩn (${code}), người đọc không thấy.`);
  report(SOFT_HYPHEN, (code) => `Có dấu nối ẩn (${code}) giữa từ.`);
  report(PRIVATE, (code) => `Có ký tự riêng của một phông chữ (${code}), máy khác hiện ô trống.`);
  return found;
}

function inWords({ text, read }: TextSubject): readonly Trouble[] {
  // What a machine read of a picture holds no such characters of the picture's.
  if (read === 'ocr') return [];
  const place = placesOf(text);
  const [first] = [...text.matchAll(INSIDE_WORD), ...text.matchAll(OVERRIDE)];
  if (!first) return [];
  return [
    {
      place: place(first.index, first.index + first[0].length),
      severity: 'escalate',
      message: `Có ký tự ẩn giữa từ hoặc ký tự đảo chiều chữ (${codeOf(first[0])}).`,
      hint: 'Xem lại đoạn ấy trong bản gốc; gõ lại nếu không phải do phần mềm soạn thảo sinh ra.',
    },
  ];
}

const HINT = 'Xóa đoạn này rồi gõ lại, không dán từ nơi khác.';

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
