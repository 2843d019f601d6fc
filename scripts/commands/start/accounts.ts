import { hashPassword, randomPassword } from '#scripts/adapters/passwords.ts';
import type { PrivateStore } from '#scripts/adapters/private-store.ts';
import type { Terminal } from '#scripts/adapters/terminal.ts';
import type { Desk } from '#scripts/desk/desk.ts';
import { exitCode, QuycheError } from '#scripts/errors.ts';
import { Slug } from '#schema/primitives.ts';

/** An account of the trial run, with the password made for this start. */
export interface DemoAccount {
  readonly account: string;
  readonly password: string;
  readonly name: string;
  /** Titles of the offices held. */
  readonly offices: readonly string[];
}

/** Gives every demo account of the board a new random password and returns them, in the board's order. */
export async function makeDemoAccounts({
  store,
  main,
}: Pick<Desk, 'store' | 'main'>): Promise<readonly DemoAccount[]> {
  const { board, units } = main().settings;
  const demo = board.accounts.filter((account) => account.demo);
  return Promise.all(
    demo.map(async ({ id, name, email, administrator }) => {
      const password = randomPassword();
      store.putUser({
        account: id,
        name,
        email,
        hash: await hashPassword(password),
        administrator,
        demo: true,
        disabled: false,
      });
      const offices = board.appointments
        .filter(({ account }) => account === id)
        .map(({ office, unit }) => {
          const title = board.offices.find((one) => one.id === office)?.title ?? office;
          const place = units.find((one) => one.id === unit)?.name;
          return place ? `${title} (${place})` : title;
        });
      return { account: id, password, name, offices };
    }),
  );
}

const MIN_PASSWORD = 12;

async function askPassword(terminal: Terminal, say: (line: string) => void): Promise<string> {
  for (;;) {
    const password = await terminal.ask(`Mật khẩu (ít nhất ${MIN_PASSWORD} ký tự): `, { hidden: true });
    if ([...password].length < MIN_PASSWORD) {
      say(`Mật khẩu quá ngắn, cần ít nhất ${MIN_PASSWORD} ký tự.`);
      continue;
    }
    if (password === (await terminal.ask('Gõ lại mật khẩu: ', { hidden: true }))) return password;
    say('Hai lần gõ không giống nhau, mời gõ lại.');
  }
}

/** Whether somebody can sign in outside a trial run. */
export function hasAdministrator(store: PrivateStore): boolean {
  return store.users().some(({ administrator, demo, disabled }) => administrator && !demo && !disabled);
}

/** Asks for the first administrator on the terminal. Throws `AdministratorNeeded` where nobody can answer. */
export async function askAdministrator(
  store: PrivateStore,
  portal: string,
  terminal: Terminal | undefined,
  say: (line: string) => void,
): Promise<void> {
  if (!terminal) {
    throw new QuycheError(
      'AdministratorNeeded',
      'Lần chạy đầu tiên cần tạo tài khoản quản trị, nhưng không có cửa sổ dòng lệnh để hỏi.',
      {
        hint: 'Hãy chạy quyche start một lần trong cửa sổ dòng lệnh; để chạy thử với tài khoản mẫu, thêm --demo.',
        exit: exitCode.wrongUse,
      },
    );
  }
  say('Lần chạy đầu tiên: hãy tạo tài khoản quản trị.');
  let account = '';
  for (;;) {
    account = (await terminal.ask('Tên tài khoản (chữ thường không dấu, ví dụ quan-tri): ')).trim();
    const checked = Slug.safeParse(account);
    if (checked.success) break;
    say(`Tên tài khoản ${checked.error.issues[0]?.message ?? 'không hợp lệ'}.`);
  }
  let name = '';
  while (!name) name = (await terminal.ask('Họ và tên hoặc tên gọi: ')).trim().normalize('NFC').slice(0, 120);
  const hash = await hashPassword(await askPassword(terminal, say));
  store.putUser({
    account,
    name,
    email: `${account}@${portal}.invalid`,
    hash,
    administrator: true,
    demo: false,
    disabled: false,
  });
  say(`Đã tạo tài khoản quản trị “${account}”.`);
}
