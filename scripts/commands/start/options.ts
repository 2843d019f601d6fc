import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { QuycheError } from '#scripts/errors.ts';
import type { World } from '../command.ts';
import { portalsIn } from '../explain/load-portal.ts';

export interface StartOptions {
  readonly portal: string;
  readonly demo: boolean;
  readonly host: string;
  readonly port: number;
  readonly portGiven: boolean;
  readonly data: string;
  readonly json: boolean;
}

const DEFAULT_PORT = 4321;

const wrongUse = (message: string, hint = 'Xem quyche start --help.') =>
  new QuycheError('StartWrongUse', message, { hint });

async function portalOf(asked: string | undefined, cwd: string): Promise<string> {
  const portals = await portalsIn(cwd);
  const listed = portals.join(', ');
  if (asked !== undefined) {
    if (portals.includes(asked)) return asked;
    throw wrongUse(
      `Không có cổng “${asked}” trong ${path.join(cwd, 'content')}.`,
      listed ? `Các cổng: ${listed}.` : undefined,
    );
  }
  const [only, ...others] = portals;
  if (only === undefined)
    throw wrongUse(
      `Không thấy cổng nào trong ${path.join(cwd, 'content')}.`,
      'Hãy chạy lệnh từ thư mục gốc của Quyche.',
    );
  if (others.length > 0)
    throw wrongUse(
      `Có nhiều cổng trong ${path.join(cwd, 'content')}: ${listed}. Mỗi lần chạy phục vụ một cổng.`,
      `Nêu cổng cần mở, ví dụ quyche start --portal ${only}.`,
    );
  return only;
}

/** The nearest folder above that is a Git working tree; undefined when there is none. */
function workingTreeOf(folder: string): string | undefined {
  for (let at = folder; ; at = path.dirname(at)) {
    if (existsSync(path.join(at, '.git'))) return at;
    if (at === path.dirname(at)) return undefined;
  }
}

function dataOf(asked: string | undefined, name: string, { cwd, env }: World): string {
  const state = env['XDG_STATE_HOME'] || path.join(env['HOME'] || homedir(), '.local/state');
  const data = asked === undefined ? path.join(state, 'quyche', name) : path.resolve(cwd, asked);
  const tree = workingTreeOf(data);
  const inside = (folder: string) => data === folder || data.startsWith(folder + path.sep);
  if (tree !== undefined || inside(path.resolve(cwd))) {
    throw wrongUse(
      `Thư mục dữ liệu ${data} nằm trong cây làm việc ${tree ?? cwd}.`,
      'Hãy chọn bằng --data một thư mục ở ngoài, để kho bài và tài khoản không lẫn với mã nguồn.',
    );
  }
  return data;
}

/** Reads the command line of `quyche start`. Throws `StartWrongUse`. */
export async function readOptions(args: readonly string[], world: World): Promise<StartOptions> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      portal: { type: 'string' },
      demo: { type: 'boolean', default: false },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean', default: false },
    },
  });
  const portal = await portalOf(values.portal, world.cwd);
  const port = Number(values.port ?? DEFAULT_PORT);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw wrongUse(`--port phải là số từ 0 đến 65535, đang là “${values.port}”.`);
  const data = dataOf(values.data, values.demo ? `${portal}-demo` : portal, world);
  return {
    portal,
    demo: values.demo,
    host: values.host,
    port,
    portGiven: values.port !== undefined,
    data,
    json: values.json,
  };
}
