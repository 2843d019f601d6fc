import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { parseEntry } from '#content/parse-entry.ts';
import { workCalendar } from '#policy/calendar.ts';
import { changeFacts } from '#policy/change-facts.ts';
import { deadlines } from '#policy/deadlines.ts';
import { requiredApprovals } from '#policy/route.ts';
import { dayOf } from '#policy/time.ts';
import { NotInForce, versionOn } from '#policy/versions.ts';
import { readBy } from '#schema/messages.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import type { Command, World } from './command.ts';
import { explanationJson, explanationText } from './explain/say.ts';
import type { Explanation } from './explain/say.ts';
import { firstHeld } from './explain/evidence.ts';
import { loadPortal, portalsIn } from './explain/load-portal.ts';

const help = `Cách dùng: quyche explain <mục> [--portal <cổng>] [--at <thời điểm>] [--json]
           quyche explain --facts <tệp|-> --portal <cổng> [--at <thời điểm>] [--json]

Cho biết một mục cần ai duyệt, theo thứ tự nào, ai được xuất bản, thời hạn nào đang tính, căn cứ điều khoản nào.

  <mục>            đường dẫn tệp (content/hai-phong-gddt/tin-tuc/2026/x.mdx) hoặc mã mục (tin-tuc/2026/x)
  --facts <tệp|->  đọc dữ kiện từ tệp YAML hoặc JSON (“-”: từ đầu vào chuẩn) thay cho một mục có sẵn
  --portal <cổng>  thư mục của cổng trong content/; bỏ qua được khi chỉ có một cổng
  --at <thời điểm> tính như đang ở thời điểm này, ví dụ 2026-03-05T08:30:00+07:00
  --json           in JSON

Mã thoát: 0 xong; 2 dùng sai hoặc tệp cấu hình sai; 3 không đọc được tệp.`;

interface Options {
  readonly entry: string | undefined;
  readonly facts: string | undefined;
  readonly portal: string | undefined;
  readonly at: Temporal.Instant;
  readonly json: boolean;
}

const wrongUse = (message: string, hint = 'Xem quyche explain --help.') =>
  new QuycheError('ExplainWrongUse', message, { hint });

function readOptions(args: readonly string[], world: World): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      portal: { type: 'string' },
      at: { type: 'string' },
      facts: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  if (positionals.length > 1) throw wrongUse('Chỉ giải thích được một mục mỗi lần.');
  const [entry] = positionals;
  if ((entry === undefined) === (values.facts === undefined)) {
    throw wrongUse('Hãy cho một mục, hoặc --facts với tệp dữ kiện; không dùng cả hai.');
  }
  return {
    entry,
    facts: values.facts,
    portal: values.portal,
    at: readTime(values.at, world),
    json: values.json,
  };
}

function readTime(text: string | undefined, world: World): Temporal.Instant {
  if (text === undefined) return world.now();
  try {
    return Temporal.Instant.from(text);
  } catch (cause) {
    throw new QuycheError('ExplainWrongUse', `Thời điểm “${text}” không đúng dạng.`, {
      hint: 'Viết như 2026-03-05T08:30:00+07:00.',
      cause,
    });
  }
}

async function readText(path: string, shown: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    throw new QuycheError('FileUnreadable', `Không đọc được tệp ${shown}.`, {
      hint: 'Kiểm tra đường dẫn và quyền đọc.',
      exit: exitCode.unreachable,
      cause,
    });
  }
}

/** `content/<portal>/<id>.mdx` for an id or a path, and the portal it names, if any. */
function placeOfEntry(
  entry: string,
  cwd: string,
): { portal: string | undefined; file: (portal: string) => string } {
  const path = relative(cwd, resolve(cwd, entry)).replaceAll('\\', '/');
  const match = /^content\/([^/]+)\/(.+\.mdx)$/.exec(path);
  if (match) return { portal: match[1], file: () => path };
  const id = entry.replace(/\.mdx$/, '').replace(/^\.?\//, '');
  return { portal: undefined, file: (portal) => `content/${portal}/${id}.mdx` };
}

async function choosePortal(wanted: string | undefined, cwd: string): Promise<string> {
  if (wanted !== undefined) return wanted;
  const known = await portalsIn(cwd);
  const [only] = known;
  if (known.length === 1 && only !== undefined) return only;
  throw wrongUse(
    known.length === 0 ? 'Không thấy cổng nào trong content/.' : `Có nhiều cổng: ${known.join(', ')}.`,
    'Chọn cổng bằng --portal.',
  );
}

function problemsOf(
  path: string,
  problems: readonly { readonly message: string; readonly place?: { line: number; column: number } }[],
) {
  const lines = problems.map(
    ({ message, place }) => `${path}${place ? `:${place.line}:${place.column}` : ''}: ${message}`,
  );
  return new QuycheError('InputRefused', lines.join('\n'), { hint: 'Sửa các chỗ trên rồi chạy lại.' });
}

async function factsFromFile(file: string, portal: PortalSettings, world: World): Promise<Facts> {
  const shown = file === '-' ? 'đầu vào chuẩn' : file;
  const text = file === '-' ? await world.readStdin() : await readText(resolve(world.cwd, file), file);
  let data: unknown;
  try {
    data = parse(text);
  } catch (cause) {
    throw new QuycheError('InputRefused', `Không đọc được dữ kiện từ ${shown}: không phải YAML hoặc JSON.`, {
      cause,
    });
  }
  const { value, problems } = readBy(Facts, data);
  if (value === undefined) throw problemsOf(shown, problems);
  const unitKind = value.unitKind ?? portal.units.find(({ id }) => id === value.unit)?.kind;
  const owners = portal.sections.find(({ id }) => id === value.section)?.owners;
  return { ...value, ...(unitKind && { unitKind }), ...(owners && { sectionOwners: owners }) };
}

async function factsFromEntry(path: string, portal: PortalSettings, world: World): Promise<Facts> {
  const { entry, findings } = parseEntry(path, await readText(join(world.cwd, path), path), portal.id);
  if (!entry) throw problemsOf(path, findings);
  const postedAt = await firstHeld(world.cwd, path);
  return changeFacts(
    entry,
    portal,
    postedAt === undefined ? {} : { published: true, change: 'edit', postedAt },
  );
}

function explainFacts(portal: PortalSettings, facts: Facts, at: Temporal.Instant): Explanation {
  try {
    const route = requiredApprovals(portal.rulebook, portal.board, facts, at);
    const clocks = deadlines(portal.rulebook, workCalendar(portal.calendar), facts, at);
    const used = new Set([...route.readings, ...clocks.flatMap(({ readings }) => readings)]);
    const unit = portal.units.find(({ id }) => id === facts.unit)?.name;
    const { interpretations } = versionOn(portal.rulebook, dayOf(at));
    return {
      portal: portal.id,
      facts,
      unit,
      at,
      route,
      clocks,
      readings: interpretations.filter(({ id }) => used.has(id)),
    };
  } catch (error) {
    if (error instanceof NotInForce) throw new QuycheError('NotInForce', error.message, { cause: error });
    throw error;
  }
}

/** `quyche explain`: who must approve, who publishes, what is due when, by which clause. */
export const explain: Command = {
  name: 'explain',
  summary: 'Giải thích một mục cần ai duyệt, ai xuất bản, hạn nào đang tính, theo điều khoản nào',
  help,
  async run(args, world) {
    const options = readOptions(args, world);
    const place = options.entry === undefined ? undefined : placeOfEntry(options.entry, world.cwd);
    const id = await choosePortal(options.portal ?? place?.portal, world.cwd);
    const portal = await loadPortal(id, world.cwd);
    const facts = place
      ? await factsFromEntry(place.file(id), portal, world)
      : await factsFromFile(options.facts ?? '-', portal, world);
    const explanation = explainFacts(portal, facts, options.at);
    world.print(options.json ? explanationJson(explanation) : explanationText(explanation));
    return exitCode.clean;
  },
};
