import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { unicode } from './unicode.ts';

it('accepts composed Vietnamese', () => {
  expect(saidOf(unicode, newsText({ title: 'Ươm mầm, nghiêng ngả, Đỡ đầu ậ ễ ỡ' }))).toEqual([]);
});

it('refuses decomposed letters and points at the first such word', () => {
  expect(saidOf(unicode, newsText({}, `Sở ${'Giáo dục'.normalize('NFD')}\n`))).toEqual([
    '7:4 Chữ có dấu ở dạng tổ hợp (NFD); phải là Unicode dựng sẵn (NFC). | Đặt bộ gõ ở bảng mã “Unicode dựng sẵn” rồi gõ lại, hoặc lưu qua bàn biên tập.',
  ]);
});

it('refuses bytes that are no UTF-8, hidden and control characters', () => {
  const text = newsText({ title: 'Tin\u200Bvui' }, 'Hỏng \u{FFFD}, chuông \u0007\n');
  expect(saidOf(unicode, text)).toEqual([
    '7:6 Tệp có ký tự hỏng: không phải văn bản UTF-8. | Lưu lại tệp với bảng mã UTF-8.',
    '7:16 Có ký tự điều khiển không hiển thị. | Xóa đoạn này rồi gõ lại.',
    '2:11 Có ký tự ẩn hoặc ký tự đảo chiều chữ. | Xóa đoạn này rồi gõ lại, không dán từ nơi khác.',
  ]);
});
