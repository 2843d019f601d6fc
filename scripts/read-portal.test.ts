import { describe, expect, it } from 'vitest';
import { settingsFiles } from '../tests/helpers/portal-settings.ts';
import { readPortal } from './read-portal.ts';

const PORTAL = 'hai-phong-gddt';
const folder = `content/${PORTAL}`;

/** The real files with some texts replaced; every text replaced must be there. */
function changed(
  changes: Readonly<Record<string, readonly (readonly [was: string, now: string])[]>>,
): string[] {
  const files = settingsFiles(PORTAL);
  for (const [path, pairs] of Object.entries(changes)) {
    for (const [was, now] of pairs) {
      const text = files.get(path) ?? '';
      if (!text.includes(was)) throw new Error(`${path} does not hold “${was}”`);
      files.set(path, text.replace(was, now));
    }
  }
  return said(files);
}

/** Ten times the level below, by aliases. */
const level = (n: number) => `l${n}: &l${n} [${Array.from({ length: 10 }, () => `*l${n - 1}`).join(', ')}]\n`;

/** Each finding as file, the line it points at, and its words. */
function said(files: ReadonlyMap<string, string>): string[] {
  const { portal, findings } = readPortal(PORTAL, files);
  const lines = findings.map(({ severity, path, place, message }) => {
    const pointed = place ? ` [${files.get(path)?.split('\n')[place.line - 1]?.trim()}]` : '';
    const weight = severity === 'refuse' ? '' : `${severity} `;
    return `${weight}${path.replace(`${folder}/`, '')}${pointed} ${message}`;
  });
  return portal ? ['read', ...lines] : lines;
}

const rulebook = `${folder}/quy-che.yaml`;
const board = `${folder}/ban-bien-tap.yaml`;

describe('readPortal', () => {
  it('reads the real portal without a finding', () => {
    const { portal, findings } = readPortal(PORTAL, settingsFiles(PORTAL));
    expect(findings).toEqual([]);
    expect(portal?.site).toMatchObject({
      portal: PORTAL,
      name: 'Cổng thông tin điện tử ngành Giáo dục và Đào tạo Hải Phòng',
      url: 'http://haiphong.edu.vn',
      managingBody: 'Sở Giáo dục và Đào tạo Hải Phòng',
    });
    expect(portal?.calendar.map(({ year }) => year)).toEqual(
      Array.from({ length: 11 }, (_, index) => 2017 + index),
    );
    expect(portal?.sections.filter(({ inMenu }) => inMenu)).toHaveLength(7);
  });

  it('says every wrong field of a file at once, each with its place', () => {
    expect(
      changed({
        [rulebook]: [
          ['effectiveFrom: 2022-12-31', 'effectiveFrom: 31/12/2022'],
          ['sameDay: true', 'sameDay: 3'],
          ['type: [nghien-cuu]', 'typ: [nghien-cuu]'],
          ['cite: khoản 5 Điều 15', 'cite: Điều 15 khoản 5'],
        ],
      }),
    ).toEqual([
      'quy-che.yaml [effectiveFrom: 31/12/2022] “versions.1.effectiveFrom” phải là ngày dạng NĂM-THÁNG-NGÀY, ví dụ 2026-03-05.',
      'quy-che.yaml [due: { sameDay: 3 }] “versions.1.deadlines.2.due” phải là đúng một cách tính hạn: within, sameDay, nextDay, firstDays, dayOfMonth, dayOfYear, weekday, date hoặc promptly.',
      'quy-che.yaml [when: { typ: [nghien-cuu] }] Không có trường “typ” trong “versions.1.deadlines.6.when”.',
      'quy-che.yaml [cite: Điều 15 khoản 5] “versions.1.deadlines.6.cite” phải là trích dẫn như “khoản 2 Điều 12” hoặc “điểm c khoản 1 Điều 13”.',
    ]);
  });

  it('says which role, reading or id leads nowhere', () => {
    expect(
      changed({
        [rulebook]: [
          ['publish: [truong-ban]', 'publish: [truong-bann]'],
          ['readings: [dung-12h00, ngay-hom-sau]', 'readings: [dung-12h, ngay-hom-sau]'],
          ['id: van-ban-sau-12h', 'id: van-ban-truoc-12h'],
        ],
      }),
    ).toEqual([
      'quy-che.yaml [publish: [truong-bann]] “versions.1.approvals.rules.2.publish.1” chưa có vai “truong-bann” trong roles; các vai đã khai báo: thu-truong-don-vi, bien-tap-cap-1, bien-tap-cap-2, pho-ban-noi-dung, truong-ban.',
      'quy-che.yaml [- id: van-ban-truoc-12h] “versions.1.deadlines.3.id” mã “van-ban-truoc-12h” bị dùng hai lần.',
      'quy-che.yaml [readings: [dung-12h, ngay-hom-sau]] “versions.1.deadlines.3.readings.1” chưa có cách hiểu “dung-12h” trong interpretations.',
    ]);
  });

  it('refuses approvals without a last rule that takes everything', () => {
    expect(
      changed({
        [rulebook]: [
          ['when: {}\n          route: *den-cap-2', 'when: { genre: [tin] }\n          route: *den-cap-2'],
        ],
      }),
    ).toEqual([
      'quy-che.yaml [- id: go-bo] “versions.1.approvals.rules” quy tắc cuối cùng phải có “when: {}” để không mục nào thiếu quy trình duyệt.',
    ]);
  });

  it('says what of the board leads nowhere, and which role nobody holds', () => {
    expect(
      changed({
        [board]: [
          ['office: thu-truong-don-vi, unit: truong-thpt-1', 'office: hieu-truong, unit: truong-thpt-99'],
          [
            '{ account: thu-ky, office: thu-ky, from: 2023-01-01 }',
            '{ account: thu-kyy, office: uy-vien, from: 2023-01-01 }',
          ],
          ['role: truong-ban', 'role: truong'],
        ],
      }),
    ).toEqual([
      'ban-bien-tap.yaml [role: truong] Vai “truong” chưa được khai báo.',
      'ban-bien-tap.yaml [- { account: hieu-truong, office: hieu-truong, unit: truong-thpt-99, from: 2023-01-01 }] Chức danh “hieu-truong” chưa được khai báo.',
      'ban-bien-tap.yaml [- { account: hieu-truong, office: hieu-truong, unit: truong-thpt-99, from: 2023-01-01 }] Đơn vị “truong-thpt-99” chưa được khai báo.',
      'ban-bien-tap.yaml [- { account: thu-kyy, office: uy-vien, from: 2023-01-01 }] Tài khoản “thu-kyy” chưa được khai báo.',
      'note quy-che.yaml [- id: bien-tap-cap-1] Chưa tài khoản nào được phân công giữ vai “Biên tập viên cấp 1”.',
      'quy-che.yaml [- id: truong-ban] Chưa chức danh nào trong ban-bien-tap.yaml giữ vai “Trưởng Ban Biên tập”.',
    ]);
  });

  it('refuses a missing file, broken YAML and a portal in another’s folder', () => {
    const files = settingsFiles(PORTAL);
    files.delete(`${folder}/chuyen-muc.yaml`);
    files.set(`${folder}/don-vi.yaml`, 'units:\n\t- id: a\n');
    files.set(
      rulebook,
      (files.get(rulebook) ?? '').replace('portal: hai-phong-gddt', 'portal: quang-tri-gddt'),
    );
    expect(said(files)).toEqual([
      'chuyen-muc.yaml Thiếu tệp này.',
      'don-vi.yaml [- id: a] Không đọc được YAML: thụt đầu dòng bằng phím Tab; hãy dùng dấu cách.',
      'quy-che.yaml [portal: quang-tri-gddt] Quy chế này của cổng “quang-tri-gddt”, không phải của “hai-phong-gddt”.',
    ]);
  });

  it('refuses aliases that lead nowhere or swell without end', () => {
    const files = settingsFiles(PORTAL);
    files.set(`${folder}/don-vi.yaml`, 'units: *khong-co\n');
    files.set(
      `${folder}/chuyen-muc.yaml`,
      `l0: &l0 [a]\n${level(1)}${level(2)}${level(3)}${level(4)}sections: *l4\n`,
    );
    expect(said(files)).toEqual([
      'chuyen-muc.yaml [l0: &l0 [a]] Tệp dùng quá nhiều bí danh (*) lồng nhau.',
      'don-vi.yaml [units: *khong-co] Có bí danh (*) không trỏ tới đâu.',
    ]);
  });

  it('refuses more than seven sections in the menu', () => {
    const path = `${folder}/chuyen-muc.yaml`;
    expect(
      changed({ [path]: [['cite: khoản 7 Điều 11', 'cite: khoản 7 Điều 11\n    inMenu: true']] }),
    ).toEqual([
      'chuyen-muc.yaml [- id: gioi-thieu] “sections” có quá bảy chuyên mục trên thanh chính (inMenu); hãy bỏ bớt.',
    ]);
  });

  it('refuses a section named twice and an owner that is no unit', () => {
    const path = `${folder}/chuyen-muc.yaml`;
    expect(changed({ [path]: [['id: tieng-nuoc-ngoai', 'id: gioi-thieu\n    owners: [khong-co]']] })).toEqual(
      [
        'chuyen-muc.yaml [- id: gioi-thieu] Mã “gioi-thieu” bị dùng hai lần.',
        'chuyen-muc.yaml [owners: [khong-co]] Đơn vị “khong-co” chưa được khai báo.',
      ],
    );
  });

  it('refuses a pale identity colour and a calendar day of another year', () => {
    expect(
      changed({
        [rulebook]: [["colour: '#0b4a8f'", "colour: '#7fa6d6'"]],
        'content/calendar/2026.yaml': [['from: 2026-01-02', 'from: 2025-01-02']],
      }),
    ).toEqual([
      'content/calendar/2026.yaml [- from: 2025-01-02] “days.2.from” ngày 2025-01-02 không thuộc năm 2026.',
      "quy-che.yaml [colour: '#7fa6d6'] “versions.1.site.colour” quá nhạt: độ tương phản với nền trắng phải từ 7:1.",
    ]);
  });
});

it('takes calendars read before in place of their files, and looks at none of them', () => {
  const files = settingsFiles(PORTAL);
  const { portal } = readPortal(PORTAL, files);
  const calendar = portal?.calendar ?? [];
  expect(calendar.length).toBeGreaterThan(0);
  files.set('content/calendar/2026.yaml', 'year: [');
  expect(readPortal(PORTAL, files).portal).toBeUndefined();
  expect(readPortal(PORTAL, files, { calendar }).portal).toEqual(portal);
});
