import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { byPlace } from '#schema/finding.ts';
import type { Finding } from '#schema/finding.ts';
import { filesUnder } from '#scripts/adapters/files.ts';
import type { DiskFile } from '#scripts/adapters/files.ts';
import { uploadTools } from '#scripts/adapters/upload-tools.ts';
import { checkTree } from '#scripts/checks/engine/check-tree.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { ExitCode } from '#scripts/errors.ts';
import { readPortal } from '#scripts/read-portal.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { reporters } from '#scripts/reporters/index.ts';
import type { ReportFacts } from '#scripts/reporters/report.ts';
import { checkGitTree } from '#scripts/checks/engine/check-git.ts';
import { builtFiles } from './check/built-files.ts';
import { gitFiles } from './check/git-files.ts';
import type { GitFiles } from './check/git-files.ts';
import type { Command, World } from './command.ts';
import { progressBar } from './progress-bar.ts';

const help = `Cách dùng: quyche check [đường dẫn…] [--portal <cổng>] [--format <dạng>]
                 quyche check --git <kho git>#<bản ghi> [--base <bản ghi>] [--portal <cổng>] [--format <dạng>]
                 quyche check --built <thư mục> [--format <dạng>]

Kiểm tra nội dung: thông tin đầu tệp, chuyên mục, đơn vị, thân bài an toàn, ảnh và tệp đính kèm.
Không cho đường dẫn thì kiểm tra mọi cổng trong thư mục content.

  đường dẫn          tệp hoặc thư mục trong content; các tệp khác vẫn được dùng để đối chiếu
  --portal <cổng>    chỉ kiểm tra một cổng (tên thư mục trong content)
  --git <kho>#<bản>  kiểm tra cây của một bản ghi Git, cả kiểu tệp, tên tệp; ví dụ kho.git#main
  --base <bản ghi>   với --git: chỉ xét phần đã đổi từ bản ghi này và mục nào nhắc tới tệp đã bỏ
  --built <thư mục>  kiểm tra các trang đã in, ví dụ dist/<cổng>/current: không mã, không gọi ra ngoài, đường dẫn đúng
  --format <dạng>    text (mặc định), json, sarif (SARIF 2.1.0), github, gitlab (chú thích trên dòng của thay đổi),
                     html (một trang, đọc được trên điện thoại)
  --json             như --format json

Mã thoát: 0 không có lỗi; 1 có lỗi trong nội dung; 2 dùng sai hoặc tệp cấu hình của cổng sai; 3 không đọc được đĩa.`;

interface Options {
  readonly paths: readonly string[];
  readonly portal: string | undefined;
  readonly format: string;
  readonly git: string | undefined;
  readonly base: string | undefined;
  readonly built: string | undefined;
}

/** `quyche check`: every problem of the content, in reading order. */
export const check: Command = {
  name: 'check',
  summary: 'Kiểm tra nội dung, báo mọi lỗi kèm vị trí và cách sửa',
  help,
  async run(args, world) {
    const options = readOptions(args);
    if (options.built !== undefined) return checkRelease(options.built, options.format, world);
    const tree = options.git === undefined ? undefined : await gitFiles(options.git, options.base, world.cwd);
    const files = tree?.files ?? (await filesUnder(world.cwd, 'content'));
    const portals = portalsOf(files, options.portal);
    const wanted = tree?.wanted ?? pathFilter(options.paths, files, world);
    const results = [];
    for (const portal of portals) results.push(await checkPortal(portal, files, wanted, world));
    const findings = results.flatMap((result) => result.findings);
    if (tree) findings.push(...treeFindings(tree, portals, results));
    await report(findings.toSorted(byPlace), files, portals, wanted, options.format, world);
    const broken = results.some(({ settings }) => settings === undefined);
    if (broken) return exitCode.wrongUse;
    return findings.some(({ severity }) => severity === 'refuse') ? exitCode.findings : exitCode.clean;
  },
};

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      portal: { type: 'string' },
      git: { type: 'string' },
      base: { type: 'string' },
      built: { type: 'string' },
      format: { type: 'string', default: 'text' },
      json: { type: 'boolean', default: false },
    },
  });
  const format = values.json ? 'json' : values.format;
  if (!reporters.has(format)) {
    throw new QuycheError('WrongFormat', `Không có dạng báo cáo “${format}”.`, {
      hint: `Dùng một trong các dạng: ${[...reporters.keys()].join(', ')}.`,
    });
  }
  const { portal, git, base, built } = values;
  const places = [positionals.length > 0, git !== undefined, built !== undefined].filter(Boolean);
  if (places.length > 1 || (git === undefined && base !== undefined)) {
    throw new QuycheError('CheckWrongUse', 'Không dùng được các tùy chọn này cùng nhau.', {
      hint: 'Chọn một: đường dẫn, --git hoặc --built; --base chỉ đi với --git.',
    });
  }
  return { paths: positionals, portal, format, git, base, built };
}

const RULEBOOK = /^content\/([^/]+)\/quy-che\.yaml$/;

function portalsOf(files: readonly DiskFile[], wanted: string | undefined): readonly string[] {
  const known = files.flatMap(({ path }) => RULEBOOK.exec(path)?.[1] ?? []);
  if (wanted !== undefined && !known.includes(wanted)) {
    throw new QuycheError('PortalUnknown', `Không có cổng “${wanted}” trong thư mục content.`, {
      hint:
        known.length > 0
          ? `Các cổng đang có: ${known.join(', ')}.`
          : 'Chưa có thư mục nào chứa quy-che.yaml.',
    });
  }
  if (known.length === 0) {
    throw new QuycheError('NoPortal', 'Thư mục content không có cổng nào.', {
      hint: 'Mỗi cổng là một thư mục có tệp quy-che.yaml, ví dụ content/<cổng>/quy-che.yaml.',
    });
  }
  return wanted === undefined ? known : [wanted];
}

type PathFilter = (path: string) => boolean;

/** Accepts the paths named on the command line and all inside them. Throws for one that leads to no content file. */
function pathFilter(paths: readonly string[], files: readonly DiskFile[], world: World): PathFilter {
  if (paths.length === 0) return () => true;
  const roots = paths.map((path) => {
    const root = relative(world.cwd, resolve(world.cwd, path)).replaceAll('\\', '/');
    if (files.some((file) => isInside(file.path, root))) return root;
    throw new QuycheError('NothingToCheck', `Không có tệp nội dung nào ở “${path}”.`, {
      hint: 'Đường dẫn tính từ thư mục đang đứng và phải nằm trong thư mục content.',
    });
  });
  return (path) => roots.some((root) => isInside(path, root));
}

const isInside = (path: string, root: string): boolean =>
  root === '' || path === root || path.startsWith(`${root}/`);

/** `--built`: the printed pages of a folder. */
async function checkRelease(folder: string, format: string, world: World): Promise<ExitCode> {
  const { pages, findings } = await builtFiles(folder, world.cwd);
  print({ findings, files: pages.size, portals: [], source: (path) => pages.get(path) }, format, world);
  return findings.length > 0 ? exitCode.findings : exitCode.clean;
}

function print(facts: Omit<ReportFacts, 'colour'>, format: string, world: World): void {
  const colour = world.isTerminal && world.env['NO_COLOR'] === undefined;
  world.print(reporters.get(format)?.({ ...facts, colour }) ?? '');
}

interface Judged {
  readonly findings: readonly Finding[];
  /** Absent while the portal's settings are refused. */
  readonly settings?: PortalSettings;
}

function treeFindings(
  { entries, changes }: GitFiles,
  portals: readonly string[],
  results: readonly Judged[],
): readonly Finding[] {
  return checkGitTree(
    { entries, portals, ...(changes && { changes }) },
    results.flatMap(({ settings }) => settings ?? []),
  );
}

async function checkPortal(
  id: string,
  files: readonly DiskFile[],
  wanted: PathFilter,
  world: World,
): Promise<Judged> {
  const texts = await textsOf(files.filter(({ path }) => isSettings(path, id)));
  const { portal, findings } = readPortal(id, texts);
  // Settings rule every entry: while they are refused, nothing else can be judged.
  if (!portal) return { findings };
  const own = files.filter(({ path }) => path.startsWith(`content/${id}/`));
  const bar = progressBar(world);
  const found = await checkTree(own, {
    portal,
    tools: uploadTools,
    today: world.now().toZonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString(),
    only: wanted,
    signal: world.signal,
    onProgress: (done, total) => bar.show(done, total, `Kiểm tra ${id}`),
  }).finally(bar.clear);
  return { findings: [...findings.filter(({ path }) => wanted(path)), ...found], settings: portal };
}

const isSettings = (path: string, portal: string): boolean =>
  /^content\/([^/]+)\/[^/]+\.yaml$/.exec(path)?.[1] === portal ||
  /^content\/(?:calendar|prohibited)\//.test(path);

async function textsOf(files: readonly DiskFile[]): Promise<ReadonlyMap<string, string>> {
  const decoder = new TextDecoder();
  return new Map(
    await Promise.all(files.map(async (file) => [file.path, decoder.decode(await file.read())] as const)),
  );
}

async function report(
  findings: readonly Finding[],
  files: readonly DiskFile[],
  portals: readonly string[],
  wanted: PathFilter,
  format: string,
  world: World,
): Promise<void> {
  const judged = files.filter(
    ({ path }) => wanted(path) && portals.some((portal) => path.startsWith(`content/${portal}/`)),
  ).length;
  const named = new Set(findings.map(({ path }) => path));
  const texts = await excerptsOf(files.filter(({ path }) => named.has(path) && /\.(?:mdx|yaml)$/.test(path)));
  const source = (path: string): string | undefined => texts.get(path);
  print({ findings, files: judged, portals, source }, format, world);
}

/** Texts to quote from; a file that cannot be read has none, and a finding that says so. */
async function excerptsOf(files: readonly DiskFile[]): Promise<ReadonlyMap<string, string>> {
  const decoder = new TextDecoder();
  const read = files.map(async ({ path, ...file }) => {
    const bytes = await file.read().catch(() => new Uint8Array());
    return [path, decoder.decode(bytes)] as const;
  });
  return new Map(await Promise.all(read));
}
