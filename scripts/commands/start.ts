import path from 'node:path';
import { openPrivateStore } from '#scripts/adapters/private-store.ts';
import { openTerminal } from '#scripts/adapters/terminal.ts';
import { dataFiles } from '#scripts/desk/open.ts';
import { pressFor } from '#scripts/desk/printing.ts';
import { serveDesk, type RunningDesk } from '#scripts/desk/serve.ts';
import { exitCode } from '#scripts/errors.ts';
import { mkdir } from 'node:fs/promises';
import type { Command, World } from './command.ts';
import { progressBar } from './progress-bar.ts';
import { askAdministrator, hasAdministrator, makeDemoAccounts, type DemoAccount } from './start/accounts.ts';
import { readOptions, type StartOptions } from './start/options.ts';

const help = `Cách dùng: quyche start [--demo] [--portal <cổng>] [--host <địa chỉ>] [--port <số>] [--data <thư mục>] [--json]

Mở cổng và bàn biên tập trên một địa chỉ: trang công khai, /dang-nhap/, /admin/.
Lần đầu, kho bài được tạo từ thư mục content/; về sau bài nằm trong kho, mỗi lần lưu là một bản ghi Git.

  --demo                 chạy thử: in ra tài khoản mẫu theo chức danh cùng mật khẩu ngẫu nhiên
  --portal <cổng>        thư mục của cổng trong content/; bỏ qua được khi chỉ có một cổng
  --host <địa chỉ>       địa chỉ mạng để lắng nghe; mặc định 127.0.0.1
  --port <số>            cổng mạng; mặc định 4321 (khi chạy thử, nếu bận thì lấy số kế tiếp), 0 là tự chọn
  --data <thư mục>       nơi giữ kho bài, tài khoản và bản in, ngoài cây làm việc;
                         mặc định ~/.local/state/quyche/<cổng>, khi chạy thử thêm đuôi -demo
  --json                 khi đã sẵn sàng, in một dòng JSON: url, signIn, admin, portal, data, demo, accounts

Không có --demo, lần chạy đầu tiên hỏi tạo tài khoản quản trị và không tài khoản mẫu nào đăng nhập được.

Mã thoát: 0 đã dừng theo yêu cầu; 1 nội dung có lỗi; 2 dùng sai hoặc cấu hình sai; 3 không mở được mạng, đĩa hoặc Git.`;

function table(accounts: readonly DemoAccount[]): string[] {
  const rows = accounts.map(({ account, password, offices, name }) => [
    account,
    password,
    offices.join('; ') || name,
  ]);
  const all = [['TÀI KHOẢN', 'MẬT KHẨU', 'CHỨC DANH'], ...rows];
  const width = (column: number) => Math.max(...all.map((row) => row[column]?.length ?? 0));
  return all.map(
    ([account = '', password = '', office = '']) =>
      `  ${account.padEnd(width(0))}  ${password.padEnd(width(1))}  ${office}`,
  );
}

function announce(
  { url }: RunningDesk,
  { portal, data, demo, json }: StartOptions,
  accounts: readonly DemoAccount[],
  print: World['print'],
): void {
  if (json) {
    print(
      JSON.stringify({
        url: `${url}/`,
        signIn: `${url}/dang-nhap/`,
        admin: `${url}/admin/`,
        portal,
        data,
        demo,
        accounts,
      }),
    );
    return;
  }
  print(
    [
      `Cổng:          ${url}/`,
      `Bàn biên tập:  ${url}/admin/`,
      `Dữ liệu:       ${data}`,
      ...(accounts.length > 0
        ? ['', 'Tài khoản chạy thử (mật khẩu được đặt lại ở mỗi lần khởi động):', '', ...table(accounts)]
        : []),
      '',
      'Nhấn Ctrl+C để dừng.',
    ].join('\n'),
  );
}

/** Makes sure that somebody can sign in before anything is served. */
async function prepareAdministrator({ data, portal }: StartOptions, world: World): Promise<void> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const store = openPrivateStore(data);
  const terminal = hasAdministrator(store) ? undefined : openTerminal(world.signal);
  try {
    if (!hasAdministrator(store)) await askAdministrator(store, portal, terminal, world.print);
  } finally {
    terminal?.close();
    store.close();
  }
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** `quyche start`: the portal and its desk on one origin, until told to stop. */
export const start: Command = {
  name: 'start',
  summary: 'Mở cổng và bàn biên tập',
  help,
  async run(args, world) {
    const options = await readOptions(args, world);
    const { portal, data, demo, host, port, portGiven } = options;
    if (!demo) await prepareAdministrator(options, world);
    const press = pressFor(portal, path.join(data, dataFiles.repository), path.join(data, dataFiles.site));
    const bar = progressBar(world);
    try {
      const running = await serveDesk({
        portal,
        data,
        content: path.join(world.cwd, 'content'),
        press,
        demo,
        host,
        port,
        orNextPort: demo && !portGiven,
        report: (line) => world.warn(line),
        onProgress: bar.show,
      });
      bar.clear();
      const accounts = demo ? await makeDemoAccounts(running.desk) : [];
      announce(running, options, accounts, world.print);
      await stopped(world.signal);
      await running.close();
      return exitCode.clean;
    } finally {
      bar.clear();
      await press.close();
    }
  },
};
