import { describe, expect, it } from 'vitest';
import { parseEntry } from '#content/parse-entry.ts';
import { readFrontMatter } from '#content/front-matter.ts';
import { newsPath, newsText, said, saidOfText, smallPortal } from '../../tests/helpers/check-world.ts';
import { hiddenText } from './hidden-text.ts';

const saidOfEntry = (text: string): readonly string[] => {
  const { findings } = parseEntry(newsPath, text, smallPortal.id);
  const entry = { path: newsPath, text, findings, front: readFrontMatter(text) };
  return hiddenText
    .check({ path: newsPath, text, entry, read: 'written' }, { portal: smallPortal, hasFile: () => true })
    .map(said);
};

describe('hidden-text', () => {
  it.each([
    ['T\u{E0041}in', '7:2 Có ký tự ẩn (U+E0041), người đọc không thấy.'],
    ['T\u2800in', '7:2 Có ký tự ẩn (U+2800), người đọc không thấy.'],
    ['M\u3164ật', '7:2 Có ký tự ẩn (U+3164), người đọc không thấy.'],
    ['mậ\u00ADt', '7:3 Có dấu nối ẩn (U+00AD) giữa từ.'],
    ['\uF0B7 Mục một', '7:1 Có ký tự riêng của một phông chữ (U+F0B7), máy khác hiện ô trống.'],
  ])('refuses %j in an entry', (body, sentence) => {
    expect(saidOfEntry(newsText({}, `${body}\n`))).toEqual([
      `${sentence} | Xóa đoạn này rồi gõ lại, không dán từ nơi khác.`,
    ]);
  });

  it('leaves to other checks what they tell', () => {
    expect(saidOfEntry(newsText({}, 'T\u200Bin \u202Evui\n'))).toEqual([]);
  });

  it.each(['Sở Giáo dục – Đào tạo: “25 °C”, 3 × 4, m², ½, …', 'Chúc mừng 🎉 ❤️', 'Số 12/QĐ-SGDĐT'])(
    'leaves alone %s',
    (body) => {
      expect(saidOfEntry(newsText({}, `${body}\n`))).toEqual([]);
      expect(saidOfText(hiddenText, body)).toEqual([]);
    },
  );

  it('sends up words of an upload with characters hidden inside', () => {
    expect(saidOfText(hiddenText, 'Tài liệu mậ\u200Bt')).toEqual([
      '1:12 Có ký tự ẩn giữa từ hoặc ký tự đảo chiều chữ (U+200B). | Xem lại đoạn ấy trong bản gốc; gõ lại nếu không phải do phần mềm soạn thảo sinh ra.',
    ]);
    expect(saidOfText(hiddenText, '\u202Etậm')).toHaveLength(1);
  });

  it('leaves what word processors write into files, and what a machine reads', () => {
    expect(saidOfText(hiddenText, '\uF0B7 Mục một\u200B, mục\u00AD hai \u200E(2)')).toEqual([]);
    expect(saidOfText(hiddenText, 'mậ\u200Bt', 'ocr')).toEqual([]);
  });
});
