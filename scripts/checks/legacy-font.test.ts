import { array, assert as check, constantFrom, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saidOfText } from '../../tests/helpers/check-world.ts';
import { legacyFont } from './legacy-font.ts';
import { decodeLegacyRuns } from './text/legacy-runs.ts';
import { decodeLegacy } from './text/legacy-tables.ts';
import type { LegacyFont } from './text/legacy-tables.ts';

const PROSE =
  'Thông báo về việc tổ chức kỳ thi tốt nghiệp; các trường thực hiện nghiêm túc, bảo đảm đúng quy định.';

/** Letters as a legacy font stored them: the inverse of the decoder, built from the decoder itself. */
function typed(font: LegacyFont): (text: string) => string {
  const back = new Map<string, string>();
  const bytes = Array.from({ length: 94 }, (_, index) => String.fromCodePoint(0xa1 + index));
  const shown =
    font === 'VNI'
      ? [...bytes, ...['a', 'e', 'o', 'u', 'y', 'ô', 'ö'].flatMap((base) => bytes.map((byte) => base + byte))]
      : bytes;
  for (const one of shown) {
    const letter = decodeLegacy(one, font);
    if (letter !== one && letter.length === 1 && !back.has(letter)) back.set(letter, one);
  }
  return (text) => [...text].map((letter) => back.get(letter) ?? letter).join('');
}

describe('legacy-font', () => {
  it.each([
    ['TCVN3 (ABC)', 'Th«ng b¸o vÒ viÖc tæ chøc', 'Thông báo về việc tổ chức'],
    ['TCVN3 (ABC)', '§¬n vÞ ®¨ng ký dù', 'Đơn vị đăng ký dự'],
    ['TCVN3 (ABC)', 'QUYÕT §ÞNH cña Gi¸m ®èc', 'QUYẾT ĐỊNH của Giám đốc'],
    ['VNI', 'Thoâng baùo veà vieäc toå chöùc', 'Thông báo về việc tổ chức'],
    ['VNI', 'Sôû Giaùo duïc vaø Ñaøo taïo', 'Sở Giáo dục và Đào tạo'],
    ['VNI', 'COÄNG HOØA XAÕ HOÄI CHUÛ NGHÓA', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'],
  ])('refuses %s: %s', (font, shown, meant) => {
    expect(saidOfText(legacyFont, shown)).toEqual([
      `1:1 Chữ gõ bằng phông cũ ${font}: “${shown}”, đúng ra là “${meant}”. | Chạy “quyche fix --write” để chuyển sang Unicode, hoặc đặt bộ gõ ở bảng mã “Unicode dựng sẵn” rồi gõ lại.`,
    ]);
    expect(decodeLegacyRuns(shown)).toBe(meant);
  });

  it('tells what stands there and what is meant', () => {
    expect(saidOfText(legacyFont, 'Tin vui.\n\nTh«ng b¸o')).toEqual([
      '3:1 Chữ gõ bằng phông cũ TCVN3 (ABC): “Th«ng b¸o”, đúng ra là “Thông báo”. | Chạy “quyche fix --write” để chuyển sang Unicode, hoặc đặt bộ gõ ở bảng mã “Unicode dựng sẵn” rồi gõ lại.',
    ]);
  });

  it.each([
    PROSE,
    'Ủy ban nhân dân; hòa, hoà; thủy, thuỷ; khoẻ, khỏe; quý, quí; toàn, toán, loà xoà.',
    'Đoàn São Paulo, ông Müller, quán Café, thành phố Zürich và España.',
    'Bản quyền © 2026, 25 °C, 3 × 4, 5 µm, ½ lít, § 12, Windows®, «Tin mới».',
    'Le lycée français où il enseigne; là où il habite; très déjà vu.',
    'Tất cả trẻ em từ 03 tuổi được đến trường.',
    'Plain ASCII text, Ban Bien tap.',
    'Ôn tập, ổn định, ý kiến, à ơi, ừ, ở.',
  ])('leaves Unicode alone: %s', (text) => {
    expect(saidOfText(legacyFont, text)).toEqual([]);
    expect(decodeLegacyRuns(text)).toBe(text);
  });

  it.each(['TCVN3 (ABC)', 'VNI'] as const)('reads back what %s stores of ordinary prose', (font) => {
    const stored = typed(font)(PROSE);
    expect(stored).not.toBe(PROSE);
    expect(decodeLegacyRuns(stored)).toBe(PROSE);
    expect(decodeLegacyRuns(stored.normalize('NFD'))).toBe(PROSE);
  });

  it('finds a legacy title above a Unicode body', () => {
    const text = `title: Th«ng b¸o tuyÓn sinh\n\n${PROSE}`;
    expect(saidOfText(legacyFont, text)).toHaveLength(1);
    expect(decodeLegacyRuns(text)).toBe(`title: Thông báo tuyển sinh\n\n${PROSE}`);
  });

  it('leaves what it has read, and any Unicode prose, as it is', () => {
    const words = array(
      constantFrom(
        ...PROSE.split(' '),
        ...typed('VNI')(PROSE).split(' '),
        ...typed('TCVN3 (ABC)')(PROSE).split(' '),
      ),
    );
    check(
      property(words, (parts) => {
        const once = decodeLegacyRuns(parts.join(' '));
        expect(decodeLegacyRuns(once)).toBe(once);
      }),
    );
    check(
      property(array(constantFrom(...PROSE.split(' '))), (parts) => {
        expect(decodeLegacyRuns(parts.join(' '))).toBe(parts.join(' '));
      }),
    );
  });
});
