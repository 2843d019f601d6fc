import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { ExitCode } from '#scripts/errors.ts';
import type { PrintOrder } from '#scripts/press/order.ts';
import type { PrintReport } from '#scripts/press/press.ts';
import { useCompileCache } from '#scripts/press/compile-cache.ts';
import type { Command, World } from './command.ts';
import { portalsIn } from './explain/load-portal.ts';
import { progressBar } from './progress-bar.ts';

const help = `Cách dùng: quyche build [--portal <cổng>] [--out <thư mục>] [--from <kho git>#<bản ghi>]
                    [--without-search] [--defer-archive] [--full] [--json]

In cổng thành trang tĩnh: chỉ in lại trang có nội dung đổi, rồi thay bản đang phục vụ bằng một lần đổi tên.

  --portal <cổng>        thư mục của cổng trong content/; không nêu thì in mọi cổng
  --out <thư mục>        nơi chứa các bản phát hành; mặc định dist/<cổng>; khi in nhiều cổng, mỗi cổng
                         một thư mục con
  --from <kho>#<bản ghi> in từ một bản ghi của kho Git, ví dụ kho.git#main; mặc định in thư mục đang đứng
  --without-search       không lập chỉ mục tìm kiếm
  --defer-archive        để phần lưu trữ của chỉ mục tìm kiếm lại cho lần in sau
  --full                 in lại mọi trang, không dựa vào bản trước
  --json                 in báo cáo dạng JSON, mỗi cổng một dòng

Bản đang phục vụ là liên kết <thư mục>/current; mười bản gần nhất được giữ trong <thư mục>/releases.

Mã thoát: 0 xong; 1 nội dung có lỗi nên không in; 2 dùng sai hoặc khuôn trang, cấu hình sai; 3 không đọc, ghi được.`;

const wrongUse = (message: string): QuycheError =>
  new QuycheError('BuildWrongUse', message, { hint: 'Xem quyche build --help.' });

interface Options {
  /** One a portal, in the order of their names. */
  readonly orders: readonly PrintOrder[];
  readonly json: boolean;
}

async function readOptions(args: readonly string[], world: World): Promise<Options> {
  const values = parse(args);
  const portals = values.portal === undefined ? await allPortals(world.cwd, values.from) : [values.portal];
  const outOf = (portal: string): string => {
    if (values.out === undefined) return join('dist', portal);
    return portals.length > 1 ? join(values.out, portal) : values.out;
  };
  const orders = portals.map((portal): PrintOrder => ({
    portal,
    out: resolve(world.cwd, outOf(portal)),
    from: placeOf(values.from, world.cwd),
    withoutSearch: values['without-search'],
    deferArchive: values['defer-archive'],
    full: values.full,
  }));
  return { orders, json: values.json };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        portal: { type: 'string' },
        out: { type: 'string' },
        from: { type: 'string' },
        'without-search': { type: 'boolean', default: false },
        'defer-archive': { type: 'boolean', default: false },
        full: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw new QuycheError('BuildWrongUse', 'Không hiểu tham số đã cho.', {
      hint: 'Xem quyche build --help.',
      cause,
    });
  }
}

async function allPortals(cwd: string, from: string | undefined): Promise<readonly string[]> {
  if (from !== undefined) throw wrongUse('In từ kho Git cần nêu cổng bằng --portal.');
  const portals = await portalsIn(cwd);
  if (portals.length === 0) throw wrongUse(`Không thấy cổng nào trong ${join(cwd, 'content')}.`);
  return portals;
}

function placeOf(from: string | undefined, cwd: string): PrintOrder['from'] {
  if (from === undefined) return { folder: cwd };
  const at = from.lastIndexOf('#');
  if (at <= 0 || at === from.length - 1) {
    throw wrongUse(`--from phải có dạng <kho git>#<bản ghi>, ví dụ kho.git#main; đang là “${from}”.`);
  }
  return { repository: resolve(cwd, from.slice(0, at)), revision: from.slice(at + 1) };
}

function reportText({ pages, shards, release, milliseconds }: PrintReport, seconds: number): string {
  const indexed = shards.filter((shard) => shard.indexed);
  const lines = [
    `Đã in ${pages.rendered} trang, giữ ${pages.kept} trang, bỏ ${pages.removed} trang; tổng ${pages.total} trang.`,
    indexed.length > 0
      ? `Đã lập lại chỉ mục tìm kiếm: ${indexed.map(({ id, pages: count }) => `${id} (${count} trang)`).join(', ')}.`
      : 'Chỉ mục tìm kiếm không đổi.',
    `Bản phát hành: ${release}`,
    `Thời gian: ${seconds.toFixed(1).replace('.', ',')} giây (khuôn trang ${milliseconds['templates'] ?? 0} ms, đọc nội dung ${milliseconds['content'] ?? 0} ms, in ${milliseconds['pages'] ?? 0} ms, tìm kiếm ${milliseconds['search'] ?? 0} ms).`,
  ];
  return lines.join('\n');
}

/** `quyche build`: prints a portal, or all of them, from the working folder; a portal from a commit. */
export const build: Command = {
  name: 'build',
  summary: 'In cổng thành trang tĩnh, chỉ in lại trang có nội dung đổi',
  help,
  async run(args, world) {
    const { orders, json } = await readOptions(args, world);
    useCompileCache();
    // Imported once the cache is on: half of a small print is compiling the press itself.
    const [{ sourceOf }, { print }] = await Promise.all([
      import('#scripts/press/order.ts'),
      import('#scripts/press/print.ts'),
    ]);
    const bar = progressBar(world);
    const printOne = async (order: PrintOrder): Promise<void> => {
      const start = performance.now();
      try {
        const report = await print({ ...order, source: await sourceOf(order), onProgress: bar.show });
        bar.clear();
        if (!json && orders.length > 1) world.print(`Cổng ${order.portal}:`);
        world.print(json ? JSON.stringify(report) : reportText(report, (performance.now() - start) / 1000));
      } finally {
        bar.clear();
      }
    };
    let worst: ExitCode = exitCode.clean;
    for (const order of orders) {
      try {
        await printOne(order);
      } catch (error) {
        // One portal at fault does not keep the others from being printed.
        if (orders.length === 1 || !(error instanceof QuycheError)) throw error;
        world.warn(`Lỗi ở cổng ${order.portal}: ${error.message}`);
        if (error.hint !== undefined) world.warn(`Cách sửa: ${error.hint}`);
        if (error.exit > worst) worst = error.exit;
      }
    }
    return worst;
  },
};
