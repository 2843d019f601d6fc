import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#content/front-matter.ts';
import { Unit } from '#schema/units.ts';
import { newsPath, newsText, said, saidOfText, smallPortal } from '../../tests/helpers/check-world.ts';
import { personalData } from './personal-data.ts';

const REFUSED = 'Xóa số này; danh sách chỉ cần họ tên và đơn vị, lớp.';
const UP = 'Bỏ đi nếu không cần; chỉ giữ khi người ấy đồng ý hoặc pháp luật quy định phải công khai.';

describe('personal-data', () => {
  it.each([
    ['Số CCCD: 031204001234, cấp tại Hải Phòng', '1:10 Có số định danh cá nhân (căn cước) (03********34).'],
    [
      'Căn cước công dân số 0 3 1 2 0 4 0 0 1 2 3 4',
      '1:22 Có số định danh cá nhân (căn cước) (03********34).',
    ],
    ['CCCD 031\u200B204\u200B001234', '1:6 Có số định danh cá nhân (căn cước) (03********34).'],
    ['CCCD ０３１２０４００１２３４', '1:6 Có số định danh cá nhân (căn cước) (03********34).'],
    ['CMND số 031 234 567', '1:9 Có số chứng minh nhân dân (03*****67).'],
  ])('refuses %j', (text, sentence) => {
    expect(saidOfText(personalData, text)).toEqual([`${sentence} | ${REFUSED}`]);
  });

  it('refuses a list of numbers that have the form of citizens’, whatever words stand by', () => {
    const list = '| 1 | 031204001234 |\n| 2 | 031304005678 |\n| 3 | 001204004321 |';
    expect(saidOfText(personalData, list)).toEqual([
      `1:7 Có số định danh cá nhân (căn cước) (03********34). | ${REFUSED}`,
      `2:7 Có số định danh cá nhân (căn cước) (03********78). | ${REFUSED}`,
      `3:7 Có số định danh cá nhân (căn cước) (00********21). | ${REFUSED}`,
    ]);
    expect(saidOfText(personalData, '| 1 | 031204001234 |')).toEqual([]);
  });

  it.each([
    ['Phụ huynh em Nam: 0912 345 678', '1:19 Có số điện thoại di động (09******78).'],
    ['Gọi +84 912 345 678 để được giúp', '1:5 Có số điện thoại di động (09******78).'],
    ['Ủng hộ qua số tài khoản 0123 4567 8999 của mẹ em', '1:25 Có số tài khoản ngân hàng (01********99).'],
    ['Thư: nguyenvana.hp@gmail.com', '1:6 Có địa chỉ thư điện tử riêng (ng***@gmail.com).'],
    ['Em Trần Minh Khôi, sinh ngày 12/3/2014, học lớp 6A', '1:30 Có ngày sinh kèm họ tên (**/**/2014).'],
    ['Hộ khẩu thường trú: số 12 ngõ 5 Lạch Tray', '1:21 Có địa chỉ nhà riêng.'],
    ['Em Lê Thu Hà mắc bệnh hiểm nghèo', '1:14 Có tình trạng sức khỏe kèm họ tên.'],
  ])('sends up %j', (text, sentence) => {
    expect(saidOfText(personalData, text)).toEqual([`${sentence} | ${UP}`]);
  });

  it('sends up a list of pupils with days of birth', () => {
    const list = [
      '| Họ tên học sinh | Ngày sinh |',
      '| --- | --- |',
      '| Trần Minh Khôi | 12/03/2014 |',
      '| Lê Thu Hà | 02/11/2014 |',
      '| Phạm Gia Bảo | 30/07/2014 |',
    ].join('\n');
    expect(saidOfText(personalData, list)).toEqual([
      `3:20 Có ngày sinh kèm họ tên (**/**/2014). | ${UP}`,
      `4:15 Có ngày sinh kèm họ tên (**/**/2014). | ${UP}`,
      `5:18 Có ngày sinh kèm họ tên (**/**/2014). | ${UP}`,
    ]);
  });

  it.each([
    'Mã hồ sơ 031204001234 đã được tiếp nhận.',
    'Tổng kinh phí 120.345.678.901 đồng; công văn số 1234/SGDĐT-VP ngày 05/9/2026.',
    'Xuất trình căn cước công dân khi làm thủ tục; số định danh cá nhân gồm 12 chữ số.',
    'Ví dụ CCCD 012345678901, CMND 000000000.',
    'Đường dây nóng: 0912 345 678; Phòng Giáo dục Trung học, điện thoại 0987.654.321.',
    'Điện thoại Văn phòng: 0225.3842.417, (0225) 384 2417.',
    'Nộp học phí vào số tài khoản 3511 0123 4567 của trường tại Kho bạc Nhà nước.',
    'Hộp thư góp ý: gopy.thpt@gmail.com; van-phong@haiphong.gov.vn.',
    'Chủ tịch Hồ Chí Minh sinh ngày 19/5/1890.',
    'Trẻ sinh ngày 01/9/2020 trở về trước được vào lớp 1.',
    'Hồ sơ ghi rõ ngày sinh, hộ khẩu thường trú, địa chỉ nhà của học sinh.',
    'Học sinh thường trú tại xã đảo, thôn đặc biệt khó khăn được hỗ trợ.',
    'Phòng, chống bệnh tay chân miệng; trẻ mắc bệnh nghỉ học ở nhà.',
    '| Ngày | Giờ |\n| 12/03/2026 | 8:00 |\n| 13/03/2026 | 8:00 |\n| 14/03/2026 | 8:00 |',
  ])('leaves alone %j', (text) => {
    expect(saidOfText(personalData, text)).toEqual([]);
  });

  it('knows what offices have made known', () => {
    const unit = Unit.parse({
      id: 'so',
      name: 'Sở',
      kind: 'phong',
      phone: '0912 345 678',
      email: 'so@gmail.com',
    });
    const portal = { ...smallPortal, units: [unit] };
    expect(saidOfText(personalData, 'Gọi 0912.345.678, thư so@gmail.com', 'written', portal)).toEqual([]);
    const text = newsText({ phone: '"0987 654 321"' }, 'Gọi 0987 654 321.\n');
    const entry = { path: newsPath, text, findings: [], front: readFrontMatter(text) };
    const context = { portal: smallPortal, hasFile: () => true };
    expect(personalData.check({ path: newsPath, text, entry, read: 'written' }, context).map(said)).toEqual(
      [],
    );
  });

  it('never tells the number itself', () => {
    const secret = '031204001234';
    const [sentence = ''] = saidOfText(personalData, `CCCD ${secret}`);
    expect(sentence).not.toContain(secret);
    expect(sentence).not.toContain(secret.slice(2, 10));
  });

  it.each([
    '0912345678 ',
    '0 ',
    'cccd 0',
    'số tài khoản ',
    '| 12/03/2014 ',
    'a@gmail.com ',
    'em An mắc bệnh ',
  ])(
    'comes to the end of a megabyte of %j',
    (piece) => {
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      expect(saidOfText(personalData, text).length).toBeLessThanOrEqual(20);
    },
    60_000,
  );
});
