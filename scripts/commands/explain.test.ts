import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Facts } from '#schema/rulebook/facts.ts';
import { explainFolder } from '../../tests/helpers/explain-folder.ts';
import type { World } from './command.ts';
import { explain } from './explain.ts';

let cwd = '';
beforeAll(async () => {
  cwd = await explainFolder();
});
afterAll(() => rm(cwd, { recursive: true, force: true }));

async function run(args: readonly string[], stdin = ''): Promise<{ code: number; text: string }> {
  const printed: string[] = [];
  const world: World = {
    cwd,
    env: {},
    now: () => Temporal.Instant.from('2026-03-10T08:00:00+07:00'),
    print: (text) => printed.push(text),
    warn: (text) => printed.push(text),
    isTerminal: false,
    readStdin: () => Promise.resolve(stdin),
    signal: new AbortController().signal,
  };
  const code = await explain.run(args, world);
  return { code, text: printed.join('\n') };
}

describe('quyche explain', () => {
  it('tells people who approves, who publishes, what is due, and the readings used', async () => {
    const { code, text } = await run(['tin-tuc/2026/tham-truong']);
    expect(code).toBe(0);
    expect(text.split('\n\nCách hiểu đã dùng:')[0]).toBe(
      `tin-tuc/2026/tham-truong – xét vào 08h00 ngày 10/03/2026, quy chế phiên bản 2022

Loại: tin, bài phản ánh hoạt động liên quan đến Lãnh đạo (khoản 2 Điều 12)
  “Duyệt và xuất bản các tin, bài phản ánh hoạt động liên quan đến Lãnh đạo”

Duyệt:
  1. Thủ trưởng đơn vị: Ký duyệt, Trường THPT minh họa số 1 (khoản 4 Điều 14)
     Người có thể làm: Thủ trưởng đơn vị – hieu-truong
  2. Biên tập viên cấp 1: Chuyển duyệt (khoản 4 Điều 12)
     Người có thể làm: Thư ký Ban Biên tập – thu-ky
  3. Biên tập viên cấp 2: Duyệt (khoản 4 Điều 12)
     Người có thể làm: Ủy viên Ban Biên tập – uy-vien; Ủy viên Ban Biên tập – uy-vien-2
  4. Phó Trưởng Ban Biên tập phụ trách nội dung: Duyệt (khoản 2 Điều 12)
     Người có thể làm: Phó Trưởng Ban Biên tập phụ trách nội dung – pho-truong-ban
  Có thể trình tiếp: Trưởng Ban Biên tập (khoản 4 Điều 12)

Xuất bản: Biên tập viên cấp 1 hoặc Phó Trưởng Ban Biên tập phụ trách nội dung (khoản 2 Điều 12)

Thời hạn:
  - cung cấp và cập nhật tin, bài về hoạt động, sự kiện: đã quá hạn (khoản 1 Điều 15)
     Tính từ: hoạt động, sự kiện kết thúc, 16h00 ngày 06/03/2026
     Hạn: hết ngày 09/03/2026 (ngày 07/03/2026 là ngày nghỉ)

Được tính vào chỉ tiêu:
  - tin hoạt động: ít nhất 5 mỗi tháng, hết ngày 31/03/2026 (khoản 3 Điều 14)

Gỡ bỏ: Phó Trưởng Ban Biên tập phụ trách nội dung quyết định (khoản 5 Điều 12)
  Căn cứ: không còn phù hợp về thời điểm (khoản 5 Điều 12), không còn phù hợp về nội dung (khoản 5 Điều 12) hoặc người cung cấp thông tin có ý kiến trao đổi (khoản 5 Điều 12)
  Đề nghị gửi qua: Văn phòng Sở Giáo dục và Đào tạo (khoản 5 Điều 12)`,
    );
    expect(text).toContain('  - lanh-dao: “hoạt động liên quan đến Lãnh đạo” không nói rõ lãnh đạo nào.');
  });

  it('gives the same as JSON, at another time when asked', async () => {
    const path = 'content/hai-phong-gddt/tin-tuc/2026/tham-truong.mdx';
    const { text } = await run([path, '--json', '--at', '2026-03-09T23:59:59+07:00']);
    expect(JSON.parse(text)).toMatchObject({
      portal: 'hai-phong-gddt',
      entry: 'tin-tuc/2026/tham-truong',
      at: '2026-03-09T23:59:59+07:00',
      version: '2022',
      rule: { id: 'lanh-dao', cite: 'khoản 2 Điều 12' },
      approvals: [
        { role: 'thu-truong-don-vi', unit: 'truong-thpt-1', whoMay: [{ account: 'hieu-truong' }] },
        { role: 'bien-tap-cap-1' },
        { role: 'bien-tap-cap-2' },
        { role: 'pho-ban-noi-dung' },
      ],
      escalation: [{ role: 'truong-ban' }],
      publishers: [{ role: 'bien-tap-cap-1' }, { role: 'pho-ban-noi-dung' }],
      deadlines: [{ rule: 'su-kien', due: '2026-03-09T23:59:59+07:00', state: 'running' }],
      quotas: [{ rule: 'tin-hoat-dong', count: 5, due: '2026-03-31T23:59:59+07:00' }],
      removal: { never: false, decides: { role: 'pho-ban-noi-dung', cite: 'khoản 5 Điều 12' } },
      question: null,
    });
    const { readings } = JSON.parse(text) as { readings: { id: string }[] };
    expect(readings.map(({ id }) => id).toSorted()).toEqual([
      'cach-tinh-ngay',
      'cap-2-chuyen-tiep',
      'lanh-dao',
      'moi-don-vi',
      'nguoi-cung-cap-ben-ngoai',
      'sua-sau-khi-ky',
      'thu-ky-la-cap-1',
    ]);
  });

  it('answers facts from standard input or a file, with no entry at hand', async () => {
    const facts =
      '{ type: van-ban, unit: van-phong-so, origin: own, times: { stampedAt: 2026-03-09T11:59 } }';
    const { text } = await run(['--facts', '-', '--json'], facts);
    expect(JSON.parse(text)).toMatchObject({
      entry: null,
      rule: { id: 'thong-thuong' },
      deadlines: [{ rule: 'van-ban-truoc-12h', due: '2026-03-09T23:59:59+07:00', state: 'overdue' }],
    });
    await writeFile(join(cwd, 'du-kien.json'), '{"type":"cau-hinh"}');
    expect(JSON.parse((await run(['--facts', 'du-kien.json', '--json'])).text)).toMatchObject({
      rule: { id: 'cau-hinh' },
      approvals: [{ role: 'truong-ban' }],
    });
  });

  it('tells the clocks of a question, the quota an item counts towards, and a year no calendar covers', async () => {
    const asked = '{ type: hoi-dap, unit: van-phong-so, times: { receivedAt: 2026-03-09T08:00 } }';
    const { text } = await run(['--facts', '-'], asked);
    expect(text.slice(text.indexOf('Hỏi – đáp'), text.indexOf('\n\nGỡ bỏ'))).toBe(
      `Hỏi – đáp: Biên tập viên cấp 1 tiếp nhận (khoản 1 Điều 13)
  - chuyển câu hỏi cho đơn vị trả lời: đang tính (khoản 2 Điều 13)
     Tính từ: nhận được văn bản hoặc câu hỏi, 08h00 ngày 09/03/2026
     Hạn: hết ngày 10/03/2026
  - trả lời câu hỏi: chưa tính được (khoản 2 Điều 13)
     Chưa ghi thời điểm chuyển câu hỏi cho đơn vị trả lời.
  - đăng câu trả lời: chưa tính được (khoản 2 Điều 13)
     Chưa ghi thời điểm nhận được văn bản trả lời.`,
    );
    const counted = (await run(['--facts', '-'], '{ type: tin-tuc, genre: tin, unit: truong-thpt-1 }')).text;
    expect(counted.slice(counted.indexOf('Được tính'), counted.indexOf('\n\nGỡ bỏ'))).toBe(
      'Được tính vào chỉ tiêu:\n  - tin hoạt động: ít nhất 5 mỗi tháng, hết ngày 31/03/2026 (khoản 3 Điều 14)',
    );
    const far = await run(
      ['--facts', '-', '--at', '2090-03-01'],
      '{ type: thong-ke, times: { decidedAt: 2090-02-27 } }',
    );
    expect(far.text).toContain(
      '     Chưa có lịch làm việc năm 2090: hãy thêm tệp content/calendar/2090.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).',
    );
  });

  it.each([
    [[], 2, 'Hãy cho một hay nhiều mục, hoặc --all, hoặc --facts với tệp dữ kiện; chỉ một cách.'],
    [['a', '--all'], 2, 'Hãy cho một hay nhiều mục, hoặc --all, hoặc --facts với tệp dữ kiện; chỉ một cách.'],
    [
      ['content/hai-phong-gddt/a.mdx', 'content/khac/b.mdx'],
      2,
      'Các mục thuộc nhiều cổng: hai-phong-gddt, khac.',
    ],
    [['a', '--at', 'hôm nay'], 2, 'Thời điểm “hôm nay” không đúng dạng.'],
    [['a', '--portal', 'khong-co'], 3, 'Không đọc được thư mục content/khong-co hoặc content/calendar.'],
    [
      ['tin-tuc/2026/khong-co'],
      2,
      'content/hai-phong-gddt/tin-tuc/2026/khong-co.mdx: Không đọc được tệp này.',
    ],
    [['--facts', 'khong-co.yaml'], 3, 'Không đọc được tệp khong-co.yaml.'],
    [
      ['tin-tuc/2026/tham-truong', '--at', '2022-01-01T00:00:00+07:00'],
      2,
      'Ngày 01/01/2022 quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày 31/12/2022.',
    ],
  ])('%j ends with code %i and says why', async (args, exit, message) => {
    await expect(run(args)).rejects.toMatchObject({ exit, message });
  });

  it('tells every fault of an entry and of facts with its place', async () => {
    await expect(run(['tin-tuc/2026/hong'])).rejects.toMatchObject({
      name: 'InputRefused',
      message: expect.stringMatching(
        /^content\/hai-phong-gddt\/tin-tuc\/2026\/hong\.mdx:1:1: .+ phải có\.\n/u,
      ),
    });
    await expect(
      run(['--facts', '-'], 'type: tin-tuc\ngenre: tho\nmau: do\ntimes: { eventEnd: mai }\n'),
    ).rejects.toMatchObject({
      name: 'InputRefused',
      exit: 2,
      message: [
        'đầu vào chuẩn:2:8: “Thể loại” (genre) phải là một trong: “tin”, “bai”, “bai-chuyen-de”, “chuyen-mon-chinh-luan”; đang là “tho”.',
        `đầu vào chuẩn:3:1: Không có trường “mau”. Các trường được dùng: ${Object.keys(Facts.shape).join(', ')}.`,
        'đầu vào chuẩn:4:20: “times.eventEnd” phải là ngày 2026-03-05, ngày giờ 2026-03-05T08:30, hoặc thêm múi giờ 2026-03-05T08:30:00+07:00.',
      ].join('\n'),
    });
    await expect(
      run(['--facts', '-'], '{ type: tin-tcu, unit: van-phong, section: tin-tuc-su-kien }'),
    ).rejects.toMatchObject({
      message: [
        'đầu vào chuẩn:1:9: Cổng này không có loại “tin-tcu” (type). Có phải là “tin-tuc”?',
        'đầu vào chuẩn:1:24: Cổng này không có đơn vị “van-phong” (unit). Có phải là “van-phong-so”?',
      ].join('\n'),
    });
    await expect(run(['--facts', '-'], '{ type: [')).rejects.toMatchObject({
      message: expect.stringMatching(/^đầu vào chuẩn:1:\d+: Không đọc được YAML: .+\.$/mu),
    });
  });
});
