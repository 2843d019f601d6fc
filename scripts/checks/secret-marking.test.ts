import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#content/front-matter.ts';
import { newsPath, newsText, said, saidOfText, smallPortal } from '../../tests/helpers/check-world.ts';
import { secretMarking } from './secret-marking.ts';

const troublesOfEntry = (text: string) => {
  const entry = { path: newsPath, text, findings: [], front: readFrontMatter(text) };
  return secretMarking.check(
    { path: newsPath, text, entry, read: 'written' },
    { portal: smallPortal, hasFile: () => true },
  );
};
const severitiesOf = (text: string, read: 'written' | 'ocr' = 'written') =>
  secretMarking
    .check({ path: newsPath, text, read }, { portal: smallPortal, hasFile: () => true })
    .map(({ severity }) => severity);

describe('secret-marking', () => {
  it('tells where, what and whom to tell', () => {
    expect(saidOfText(secretMarking, 'SỞ GIÁO DỤC\nTUYỆT MẬT\nKế hoạch')).toEqual([
      '2:1 Có dấu chỉ độ mật “TUYỆT MẬT”. | Không đưa tài liệu bí mật nhà nước lên cổng. Gỡ nội dung này ngay và báo người có trách nhiệm bảo vệ bí mật nhà nước của đơn vị.',
    ]);
    expect(saidOfText(secretMarking, 'Đọc tài liệu TỐI MẬT về kế hoạch.')).toEqual([
      '1:14 Có chữ “TỐI MẬT” viết như dấu chỉ độ mật. | Nếu là tài liệu bí mật nhà nước thì gỡ ngay; nếu chỉ nhắc đến thì viết thường hoặc đặt trong ngoặc kép.',
    ]);
  });

  it.each([
    'MẬT',
    'TUYỆT MẬT',
    'TỐI MẬT',
    '[MẬT]',
    '— TỐI MẬT —',
    '**TUYỆT MẬT**',
    'M Ậ T',
    'T U Y Ệ T M Ậ T',
    'T.Ố.I  M.Ậ.T',
    'M\u200BẬT',
    'МẬТ',
    'MẬT'.normalize('NFD'),
    'M&#7852;T',
    'TUYET MAT',
    'Độ mật: Mật',
    'Độ mật: Tối mật',
    'Mức độ mật: TUYỆT MẬT',
    '| Độ mật | Tuyệt mật |',
    'TÀI LIỆU MẬT',
    'TUYỆT MẬT Số: 15/BC-BCH',
    'MẬT Số: 07/KH',
    'BỘ CHỈ HUY MẬT CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Báo cáo tình hình quý I (MẬT)',
  ])('refuses the marking %j', (text) => {
    expect(severitiesOf(text)).toEqual(['refuse']);
  });

  it.each(['Tuyệt mật', 'Đọc tài liệu TUYỆT MẬT về kế hoạch', 'Hồ sơ MẬT của đơn vị'])(
    'sends up %j',
    (text) => {
      expect(severitiesOf(text)).toEqual(['escalate']);
    },
  );

  it.each([
    'Sở tập huấn công tác bảo vệ bí mật nhà nước năm 2026.',
    'LUẬT BẢO VỆ BÍ MẬT NHÀ NƯỚC',
    'QUY CHẾ BẢO MẬT THÔNG TIN, CẤP LẠI MẬT KHẨU',
    'Bí mật nhà nước được phân loại thành 03 độ mật gồm Tuyệt mật, Tối mật và Mật.',
    'Các mức độ: TUYỆT MẬT, TỐI MẬT, MẬT.',
    '| Độ mật | Tuyệt mật | Tối mật | Mật |',
    'Con dấu “MẬT”, “TỐI MẬT” được làm theo mẫu.',
    'Mẫu dấu TUYỆT MẬT hình chữ nhật, viền đơn.',
    'Văn bản không thuộc loại tài liệu mật được đăng lên Trang.',
    'Đoàn viên xem phim “Tuyệt mật” tại rạp.',
    'Đội tuyển giữ tuyệt mật đề thi đến phút cuối.',
    'Người dân nuôi ong lấy mật.',
    'Mật ong, mật độ dân số, mật khẩu, mật thiết, thân mật, sỏi mật.',
    'BỆNH VIỆN PHẪU THUẬT SỎI MẬT THÀNH CÔNG',
    'Tôi mất thẻ học sinh.',
    'TÔI MẤT',
    'tối mắt',
    'mat, toi mat rồi',
    'Độ mật của tài liệu do người soạn thảo đề xuất.',
    'Độ mật: Không',
  ])('leaves alone %j', (text) => {
    expect(severitiesOf(text)).toEqual([]);
  });

  it('takes a stamp read by a machine whatever its case', () => {
    expect(severitiesOf('Tối Mật', 'ocr')).toEqual(['refuse']);
    expect(severitiesOf('Mật', 'ocr')).toEqual([]);
  });

  it('reads an entry by paragraphs, so that wrapping makes no marking', () => {
    expect(
      troublesOfEntry(newsText({}, 'Nội dung về mật ong và\nMẬT\nmía của hợp tác xã.\n')).map(
        ({ severity }) => severity,
      ),
    ).toEqual(['escalate']);
    expect(troublesOfEntry(newsText({}, 'Kế hoạch\n\nTUYỆT MẬT\n\nNội dung.\n')).map(said)).toEqual([
      expect.stringMatching('^9:1 Có dấu chỉ độ mật “TUYỆT MẬT”'),
    ]);
    expect(
      troublesOfEntry(newsText({}, 'Sở Giáo dục  \nTỐI MẬT\\\nSố: 5\n')).map(({ severity }) => severity),
    ).toEqual(['refuse']);
    expect(troublesOfEntry(newsText({ title: 'TUYỆT MẬT' })).map(({ severity }) => severity)).toEqual([
      'refuse',
    ]);
    expect(troublesOfEntry(newsText({ title: 'Chiếu phim “Tuyệt mật”' }))).toEqual([]);
  });

  it('comes to the end of a megabyte of markings', () => {
    expect(severitiesOf('MẬT '.repeat(250_000)).length).toBeLessThanOrEqual(200);
  }, 60_000);
});
