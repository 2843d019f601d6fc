import { describe, expect, it } from 'vitest';
import { parseEntry } from './parse-entry.ts';

const PATH = 'content/cong/tin-tuc/2026/khai-giang.mdx';
const FRONT = 'title: Khai giảng\nsection: tin-tuc-su-kien\nunit: truong-thpt\ndate: 2026-09-05T08:30\n';

const problemsOf = (front: string, path = PATH): string[] =>
  parseEntry(path, `---\n${front}---\n\nThân bài\n`, 'cong').findings.map(({ check, place, message, hint }) =>
    [`${check} ${place?.line}:${place?.column} ${message}`, ...(hint === undefined ? [] : [hint])].join(
      ' | ',
    ),
  );

describe('parseEntry', () => {
  it('gives an entry with its data, defaults filled in, and where its body starts', () => {
    const { entry, findings } = parseEntry(PATH, `---\n${FRONT}---\n\nThân bài\n`, 'cong');
    expect(findings).toEqual([]);
    expect(entry).toEqual({
      id: 'tin-tuc/2026/khai-giang',
      type: 'tin-tuc',
      path: PATH,
      data: {
        title: 'Khai giảng',
        section: 'tin-tuc-su-kien',
        unit: 'truong-thpt',
        date: '2026-09-05T08:30',
        language: 'vi',
        attachments: [],
        foreignElement: false,
        illustrative: false,
        genre: 'tin',
        subjects: [],
        sensitivity: 'thuong',
        position: false,
        qualityMarked: false,
      },
      body: '\nThân bài\n',
      bodyLine: 7,
    });
  });

  it('reports all problems of the data at once, each at its place, in Vietnamese', () => {
    expect(
      problemsOf(
        'titel: A\nsection: S x\nunit: 4\ndate: 05/09/2026\nlanguage: fr\nimage: {src: a.svg}\nattachments:\n  - file: tep/a.pdf\n',
      ),
    ).toEqual([
      'schema 1:1 “Tiêu đề” (title) phải có.',
      'schema 2:1 Không có trường “titel”. | Có phải là “title”?',
      'schema 3:10 “Chuyên mục” (section) chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối đơn, ví dụ khai-giang-nam-hoc.',
      'schema 4:7 “Đơn vị cung cấp” (unit) phải là chữ, đang là số.',
      'schema 5:7 “Ngày giờ đăng” (date) phải là ngày giờ dạng NĂM-THÁNG-NGÀYTgiờ:phút, ví dụ 2026-03-05T08:30.',
      'schema 6:11 “Ngôn ngữ” (language) phải là một trong: “vi”, “en”, “zh”; đang là “fr”.',
      'schema 7:1 “Mô tả ảnh cho người không nhìn thấy” (image.alt) phải có.',
      'schema 7:14 “Tệp ảnh” (image.src) phải là đường dẫn tệp trong thư mục tep/, ví dụ tep/2026/anh-khai-giang.jpg.',
      'schema 9:5 “Tên tệp” (attachments.1.title) phải có.',
    ]);
  });

  it('names the fields there are when an unknown one resembles none of them', () => {
    expect(problemsOf(`${FRONT}event:\n  end: 2026-09-05T10:00\n  hocsinh: 500\n`)).toEqual([
      'schema 8:3 Không có trường “hocsinh” trong “Hoạt động được đưa tin” (event). | Các trường được dùng: start, end.',
    ]);
  });

  it('refuses a path that is no entry’s, before reading anything', () => {
    const hint =
      'Đặt tệp theo mẫu content/cong/<loại>/2026/ten-muc.mdx với loại là tin-tuc, van-ban, du-thao, hoi-dap, kien-nghi, du-an, thong-ke, nghien-cuu, bao-cao, lich-cong-tac, cong-khai, tai-nguyen, video, thong-bao; hoặc content/cong/<loại>/ten-muc.mdx với loại là gioi-thieu, thu-tuc, lich-tiep-cong-dan, lanh-dao, nguoi-phat-ngon, duong-day-nong, don-vi.';
    for (const path of [
      'content/cong/tin-tuc/khai-giang.mdx',
      'content/cong/tin-tuc/2026/Khai-Giang.mdx',
      'content/cong/tin-tuc/2026/../../quy-che.mdx',
      'content/khac/tin-tuc/2026/khai-giang.mdx',
      'content/cong/tin-tuc/2026/khai-giang.md',
    ]) {
      expect(problemsOf(FRONT, path)).toEqual([
        `path 1:1 Đường dẫn “${path}” không phải là đường dẫn của một mục nội dung. | ${hint}`,
      ]);
    }
  });

  it('reports front matter that cannot be read', () => {
    expect(parseEntry(PATH, '---js\n{}\n---\n', 'cong').findings).toEqual([
      {
        check: 'front-matter',
        severity: 'refuse',
        path: PATH,
        place: { line: 1, column: 1, endLine: 1, endColumn: 4 },
        message: 'Dòng đầu tiên phải đúng là “---”, đang là “---js”.',
        hint: 'Phần thông tin đầu tệp chỉ được viết bằng YAML, giữa hai dòng “---”.',
      },
    ]);
  });
});
