import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { links } from './links.ts';

const saidOfLink = (url: string): readonly string[] =>
  saidOf(links, newsText({}, `Xem [trang này](${url}).\n`));

it.each([
  'https://dichvucong.gov.vn/',
  'https://www.moet.gov.vn/van-ban',
  'https://bo-phan.mot-cua.langson.gov.vn/a.html',
  'https://vi.wikipedia.org/wiki/Gi%C3%A1o_d%E1%BB%A5c',
  'https://thcs-minhhoa.haiphong.edu.vn/',
  'http://www.svhtt.hochiminhcity.gov.vn',
  '/lich-tiep-cong-dan/',
  'mailto:banbientap@haiphong.edu.vn',
])('lets %s pass', (url) => {
  expect(saidOfLink(url)).toEqual([]);
});

it.each([
  ['https://bit.ly/abc', 'Đường dẫn tới “bit.ly” là địa chỉ rút gọn, che mất nơi đến.'],
  ['https://www.bit.ly./abc', 'Đường dẫn tới “bit.ly” là địa chỉ rút gọn, che mất nơi đến.'],
  ['http://203.0.113.7/a', 'Đường dẫn tới “203.0.113.7” dùng địa chỉ số, không có tên miền.'],
  ['http://0xCB007107/a', 'Đường dẫn tới “203.0.113.7” dùng địa chỉ số, không có tên miền.'],
  ['https://[2001:db8::1]/a', 'Đường dẫn tới “[2001:db8::1]” dùng địa chỉ số, không có tên miền.'],
  ['https://kubet.example/', 'Đường dẫn tới “kubet.example” có tên giống trang cờ bạc, khiêu dâm.'],
  ['https://haiph0ng.edu.vn/', 'Đường dẫn tới “haiph0ng.edu.vn” viết na ná “haiphong.edu.vn”.'],
  ['https://haiphonq.edu.vn/', 'Đường dẫn tới “haiphonq.edu.vn” viết na ná “haiphong.edu.vn”.'],
  ['https://moet.gov.vn.tra-cuu.top/', 'Đường dẫn tới “moet.gov.vn.tra-cuu.top” viết na ná “gov.vn”.'],
  ['https://dichvucong-gov-vn.com/', 'Đường dẫn tới “dichvucong-gov-vn.com” viết na ná “gov.vn”.'],
  ['https://hаiphong.edu.vn/', 'Đường dẫn tới “xn--hiphong-2fg.edu.vn” viết na ná “một tên miền chữ Latin”.'],
  ['https://a.example/cai-dat.apk', 'Đường dẫn tới “a.example” tải về một chương trình.'],
  ['https://a&#64;bit.ly/x', 'Đường dẫn có tên đăng nhập hoặc mật khẩu.'],
  ['https://quantri:matkhau@a.vn/', 'Đường dẫn có tên đăng nhập hoặc mật khẩu.'],
])('says what is wrong with %s', (url, message) => {
  expect(saidOfLink(url)).toEqual([expect.stringContaining(`7:5 ${message} | `)]);
});

it('reads addresses in fields, pictures and components', () => {
  expect(saidOf(links, newsText({ source: '{ name: Báo, url: https://bit.ly/a }' }))).toHaveLength(1);
  expect(saidOf(links, newsText({}, '![ảnh](https://bit.ly/a.jpg)\n'))).toHaveLength(1);
});

it('refuses passwords and hands up the rest', () => {
  const subject = { path: 'a', text: '', findings: [] };
  const severityOf = (url: string): unknown => {
    const text = newsText({}, `[a](${url})\n`);
    const front = { bodyOffset: text.indexOf('[a]'), bodyLine: 7 } as Parameters<
      typeof links.check
    >[0]['front'];
    const context = {} as Parameters<typeof links.check>[1];
    return links
      .check({ ...subject, text, front }, context)
      .map((trouble) => 'severity' in trouble && trouble.severity);
  };
  expect(severityOf('https://a:b@c.vn/')).toEqual(['refuse']);
  expect(severityOf('https://bit.ly/a')).toEqual(['escalate']);
});
