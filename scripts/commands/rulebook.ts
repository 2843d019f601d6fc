import { parseArgs } from 'node:util';
import { QuycheError } from '#scripts/errors.ts';
import type { Command } from './command.ts';
import { readMoment } from './explain/options.ts';

const help = `Cách dùng: quyche rulebook check [--portal <cổng>] [--json]
           quyche rulebook diff <A> <B> [--portal <cổng>] [--replay] [--at <thời điểm>] [--json]

check  soát quy chế của mọi cổng hoặc một cổng: vai không có, quy tắc không yêu cầu nào cần, quy tắc mâu thuẫn,
       điều kiện không mục nào đạt, trích dẫn sai nguyên văn, hở giữa các phiên bản, chức danh chưa ai giữ,
       ủy quyền đã hết, quy tắc không bao giờ được xét tới
diff   nói bằng lời những gì thay đổi từ A sang B

  <A>, <B>         tệp quy-che.yaml (lấy phiên bản mới nhất, hoặc <tệp>#<mã phiên bản>), <bản Git>:<đường dẫn>,
                   hoặc mã phiên bản trong quy chế của cổng
  --replay         xét lại các mục đã có: mục nào sẽ chậm, mục nào cần người duyệt khác theo B
  --portal <cổng>  thư mục của cổng trong content/
  --at <thời điểm> tính như đang ở thời điểm này, ví dụ 2026-03-05T08:30
  --json           in JSON

Mã thoát: 0 xong; 1 quy chế có lỗi phải sửa (check); 2 dùng sai hoặc tệp sai; 3 không đọc được tệp, Git.`;

/** `quyche rulebook`: the rulebook itself, looked over and compared. */
export const rulebook: Command = {
  name: 'rulebook',
  summary: 'Soát quy chế (check), so sánh hai phiên bản và xét lại việc đã qua (diff)',
  help,
  async run(args, world) {
    const [action, ...rest] = args;
    const { values, positionals } = parseArgs({
      args: rest,
      allowPositionals: true,
      options: {
        portal: { type: 'string' },
        at: { type: 'string' },
        replay: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const { portal, json, replay } = values;
    const at = readMoment(values.at, world);
    if (action === 'diff') {
      const { diff } = await import('./rulebook/diff.ts');
      return diff({ names: positionals, portal, replay, at, json }, world);
    }
    if (action === 'check' && positionals.length === 0) {
      const { checkRulebooks } = await import('./rulebook/check.ts');
      return checkRulebooks({ portal, at, json }, world);
    }
    throw new QuycheError('RulebookWrongUse', 'Hãy chọn việc: check hoặc diff.', {
      hint: 'Xem quyche rulebook --help.',
    });
  },
};
