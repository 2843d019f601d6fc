import type { ContentType } from '#schema/content-types.ts';

/** Fields of one small, sound entry of each kind, beside those every kind has. */
export const everyKind: Readonly<Record<ContentType, string>> = {
  'tin-tuc': 'genre: tin',
  'van-ban': 'number: 12/QĐ-SGDĐT\nkind: quyet-dinh\nissuer: Sở\nissuedAt: 2026-03-01',
  'gioi-thieu': 'order: 1',
  'du-thao':
    'lastDay: 2026-04-30\nleaderApprovedAt: 2026-03-04\nreceiver: { name: Văn phòng Sở, address: Số 1, email: gop-y@example.vn }\ncomments:\n  - { from: Một trường, text: Đồng ý. }',
  'hoi-dap':
    'question: Chuyển trường cần giấy tờ gì?\nasker: Một phụ huynh\nreceivedAt: 2026-03-02T09:00\nansweringUnits: [van-phong-so]',
  'kien-nghi':
    'kind: kien-nghi\ncontent: Xin thêm biển báo.\nreceivedAt: 2026-03-02T09:00\nstate: da-xu-ly\nhandlingUnits: [van-phong-so]',
  'thu-tuc':
    'announcedBy: { number: 12/QĐ-SGDĐT, entry: van-ban/2026/muc-van-ban }\nsteps:\n  - { title: Nhận hồ sơ, unit: van-phong-so, person: Họ và tên (minh họa) }\ntimeLimit: 05 ngày làm việc\nlevel: toan-trinh\nfee: Không',
  'du-an':
    'kind: du-an\ngoal: Phòng đọc cho học sinh.\nduration: { from: 2026-01-01, to: 2026-12-31 }\nitems:\n  - { name: Sửa phòng đọc, progress: Đang khảo sát }\napprovedAt: 2026-03-01',
  'thong-ke':
    'figures:\n  - { name: Số trường, value: "112", measure: trường }\nmethod: Đếm theo sổ.\ndecidedAt: 2026-03-03',
  'nghien-cuu': 'kind: de-tai\nleader: Họ và tên (minh họa)\napprovedAt: 2026-01-05\nacceptedAt: 2026-03-01',
  'bao-cao': 'reportPeriod: month\nperiodEnd: 2026-02-28',
  'lich-cong-tac':
    'weekStart: 2026-03-02\nappointments:\n  - { day: 2026-03-02, time: 08 giờ 00, who: Giám đốc Sở, what: Giao ban }',
  'lich-tiep-cong-dan':
    'kind: dinh-ky\nplace: Trụ sở Sở\nsittings:\n  - { rule: Ngày 15 hằng tháng, hours: 8 giờ đến 11 giờ, who: Giám đốc Sở }',
  'cong-khai': 'kind: tai-chinh\nperiod: Quý I năm 2026',
  'lanh-dao':
    'post: Giám đốc Sở\nphone: 0225 000 0001\ncareer:\n  - { years: 2020 – 2024, post: Phó Giám đốc Sở }',
  'nguoi-phat-ngon': 'post: Chánh Văn phòng\nphone: 0225 000 0002',
  'duong-day-nong': 'phone: 0225 000 0003\nscope: Phản ánh về tuyển sinh',
  'don-vi': 'about: van-phong-so\nhead: Chánh Văn phòng',
  'tai-nguyen': 'kind: tra-cuu\nlink: https://example.vn/tra-cuu',
  video: 'kind: anh\npictures:\n  - { src: tep/2026/cong.png, alt: Cổng trường }\nconsent: khong-co-nguoi',
  'thong-bao': 'event: { end: 2026-03-20T08:00 }\nplace: Hội trường Sở',
};

/** The entry's whole text: common fields, its kind's own, more. */
export function entryText(type: ContentType, more = ''): string {
  const common = `title: Mục ${type}\nsection: tin-tuc-su-kien\nunit: van-phong-so\ndate: 2026-03-05T08:30`;
  return `---\n${common}\n${everyKind[type]}\n${more}illustrative: true\n---\n\nPhần lời của mục ${type}.\n`;
}
