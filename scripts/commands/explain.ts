import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { Command, World } from './command.ts';
import { choosePortal, loadPortal } from './explain/load-portal.ts';
import { judgeOf } from './explain/judge.ts';
import type { Explanation } from './explain/judge.ts';
import { explanationJson } from './explain/json.ts';
import { readOptions } from './explain/options.ts';
import type { ExplainOptions } from './explain/options.ts';
import { explanationText } from './explain/say.ts';

const help = `Cách dùng: quyche explain <mục…> [--portal <cổng>] [--at <thời điểm>] [--json]
           quyche explain --all [--portal <cổng>] [--at <thời điểm>] [--json]
           quyche explain --facts <tệp|-> [--portal <cổng>] [--at <thời điểm>] [--json]

Cho biết một mục cần ai duyệt, theo thứ tự nào, ai được xuất bản, thời hạn nào đang tính, ai được gỡ, căn cứ điều khoản nào.

  <mục>            đường dẫn tệp (content/<cổng>/tin-tuc/2026/x.mdx) hoặc mã mục (tin-tuc/2026/x);
                   nhiều mục thì in mỗi mục một dòng
  --all            mọi mục của cổng
  --facts <tệp|->  đọc dữ kiện từ tệp YAML hoặc JSON (“-”: từ đầu vào chuẩn) thay cho một mục có sẵn
  --portal <cổng>  thư mục của cổng trong content/; bỏ qua được khi chỉ có một cổng
  --at <thời điểm> tính như đang ở thời điểm này, ví dụ 2026-03-05T08:30
  --json           in JSON; nhiều mục thì mỗi mục một dòng JSON

Mã thoát: 0 xong; 1 có mục không giải thích được vì có lỗi; 2 dùng sai, dữ kiện sai hoặc tệp cấu hình sai; 3 không đọc được tệp.`;

async function readText(file: string, world: World): Promise<string> {
  if (file === '-') return world.readStdin();
  try {
    return await readFile(resolve(world.cwd, file), 'utf8');
  } catch (cause) {
    throw new QuycheError('FileUnreadable', `Không đọc được tệp ${file}.`, {
      hint: 'Kiểm tra đường dẫn và quyền đọc.',
      exit: exitCode.unreachable,
      cause,
    });
  }
}

function tell(explanation: Explanation, { json }: ExplainOptions, world: World): void {
  world.print(json ? explanationJson(explanation) : explanationText(explanation));
}

/** Facts alone load neither Git nor the content types: this answer is waited for. */
async function explainFacts(file: string, options: ExplainOptions, world: World): Promise<void> {
  const portal = await loadPortal(await choosePortal(options.portal, world.cwd), world.cwd);
  const { factsOfText } = await import('./explain/facts.ts');
  const shown = file === '-' ? 'đầu vào chuẩn' : file;
  const facts = await factsOfText(await readText(file, world), shown, portal);
  tell(judgeOf(portal)(facts, options.at), options, world);
}

/** Portal and repository path of each entry named; all must be of one portal. */
async function placesOf(
  entries: readonly string[],
  wanted: string | undefined,
  cwd: string,
): Promise<{ readonly id: string; readonly paths: readonly string[] }> {
  const { placeOfEntry } = await import('./explain/entry.ts');
  const places = entries.map((entry) => placeOfEntry(entry, cwd));
  const named = new Set(places.flatMap(({ portal }) => portal ?? []));
  if (named.size > 1) {
    throw new QuycheError('ExplainWrongUse', `Các mục thuộc nhiều cổng: ${[...named].join(', ')}.`, {
      hint: 'Chạy riêng cho từng cổng.',
    });
  }
  const id = await choosePortal(wanted ?? [...named][0], cwd);
  return { id, paths: places.map(({ file }) => file(id)) };
}

/** `quyche explain`: who must approve, who publishes, what is due when, who may remove, by which clause. */
export const explain: Command = {
  name: 'explain',
  summary: 'Giải thích một mục cần ai duyệt, ai xuất bản, hạn nào đang tính, theo điều khoản nào',
  help,
  async run(args, world) {
    const options = readOptions(args, world);
    const { asked } = options;
    if (asked.kind === 'facts') {
      await explainFacts(asked.file, options, world);
      return exitCode.clean;
    }
    const entries = asked.kind === 'entry' ? [asked.entry] : asked.kind === 'many' ? asked.entries : [];
    const { id, paths } = await placesOf(entries, options.portal, world.cwd);
    const portal = await loadPortal(id, world.cwd);
    const judge = judgeOf(portal);
    const [only] = paths;
    if (asked.kind === 'entry' && only !== undefined) {
      const { factsOfEntry } = await import('./explain/entry.ts');
      const { firstHeld } = await import('./explain/evidence.ts');
      const facts = await factsOfEntry(only, portal, world.cwd, await firstHeld(world.cwd, only));
      tell(judge(facts, options.at), options, world);
      return exitCode.clean;
    }
    const { entriesOf, explainMany } = await import('./explain/many.ts');
    const all = asked.kind === 'all' ? await entriesOf(id, world.cwd) : paths;
    return explainMany(all, portal, judge, options, world);
  },
};
