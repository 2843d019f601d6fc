import { describe, expect, it } from 'vitest';
import { newsPath, said, saidOfText, smallPortal } from '../../tests/helpers/check-world.ts';
import { restrictedMarking } from './restricted-marking.ts';

const on = (today: string | undefined, text: string): readonly string[] =>
  restrictedMarking
    .check(
      { path: newsPath, text, read: 'written' },
      { portal: smallPortal, hasFile: () => true, ...(today !== undefined && { today }) },
    )
    .map(said);

describe('restricted-marking', () => {
  it.each([
    'Lưu hành nội bộ',
    '(Tài liệu lưu hành nội bộ)',
    'TÀI LIỆU LƯU HÀNH NỘI BỘ',
    'Tài liệu này chỉ lưu hành nội bộ trong ngành.',
    'Đề cương ôn tập (lưu hành nội bộ)',
    'L Ư U hành nội bộ'.replace('L Ư U', 'LƯU\u200B'),
  ])('refuses %j', (text) => {
    expect(saidOfText(restrictedMarking, text)).toEqual([
      expect.stringMatching(
        /^1:\d+ Văn bản ghi “lưu hành nội bộ”\. \| Chỉ gửi đăng khi người có thẩm quyền cho phổ biến; khi đó bỏ dòng này\.$/,
      ),
    ]);
  });

  it.each([
    'Chưa phổ biến',
    '(Chưa được phép phổ biến)',
    'KHÔNG PHỔ BIẾN RA NGOÀI',
    'Văn bản này chưa được công bố, đề nghị không trích dẫn.',
    'Kế hoạch năm 2027 (chưa công khai)',
  ])('refuses %j', (text) => {
    expect(saidOfText(restrictedMarking, text)).toEqual([
      expect.stringMatching(
        /^1:\d+ Văn bản ghi là chưa hoặc không được phổ biến\. \| Chỉ gửi đăng khi người có thẩm quyền cho phổ biến; khi đó bỏ dòng này\.$/,
      ),
    ]);
  });

  it.each([
    'Cấm đăng trước 9 giờ ngày 05/09/2026',
    '(Chỉ phát hành sau 15h00 ngày 5/9/2026)',
    'Tin này không đăng trước ngày 5 tháng 9 năm 2026 tại mọi báo.',
    'EMBARGO từ ngày 05.09.2026',
  ])('refuses until the day: %j', (text) => {
    expect(on('2026-09-04', text)).toEqual([
      expect.stringMatching(
        /^1:\d+ Văn bản ghi chưa được đăng trước ngày 0?5\/0?9\/2026\. \| Gửi đăng từ ngày 0?5\/0?9\/2026; khi đó bỏ dòng này\.$/,
      ),
    ]);
    expect(on('2026-09-05', text)).toEqual([]);
    expect(on(undefined, text)).toHaveLength(1);
  });

  it.each([
    'Dịch vụ này chưa phổ biến ở nông thôn.',
    'Không đăng thông tin cấp có thẩm quyền quyết định chưa phổ biến công khai hoặc chỉ phổ biến trong phạm vi hẹp.',
    'Nhà trường in tập san lưu hành nội bộ nhân dịp 20/11.',
    'Giấy phép xuất bản tài liệu không kinh doanh, lưu hành nội bộ được cấp trong 10 ngày.',
    'Quy chế chi tiêu nội bộ; đoàn kết nội bộ.',
    'Kết quả thi chỉ được công bố sau ngày 20/7/2026.',
    'Hồ sơ nộp trước ngày 05/9/2026; được phép đăng ký từ ngày 01/9/2026.',
    'Sách đóng dấu “Lưu hành nội bộ” không được bán.',
    'Những điểm chưa công khai sẽ được bổ sung.',
    'CẤP PHÉP TÀI LIỆU LƯU HÀNH NỘI BỘ CHO CÁC ĐƠN VỊ',
  ])('leaves alone %j', (text) => {
    expect(on('2026-01-01', text)).toEqual([]);
  });
});
