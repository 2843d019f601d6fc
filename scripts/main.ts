import { closest } from '#schema/closest.ts';
import packageFacts from '../package.json' with { type: 'json' };
import type { Command, World } from './commands/command.ts';
import { QuycheError, exitCode } from './errors.ts';
import type { ExitCode } from './errors.ts';

/** Loaded only when asked for: `check` needs no web server, `explain` no image library. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  start: async () => (await import('./commands/start.ts')).start,
  build: async () => (await import('./commands/build.ts')).build,
  check: async () => (await import('./commands/check.ts')).check,
  fix: async () => (await import('./commands/fix.ts')).fix,
  explain: async () => (await import('./commands/explain.ts')).explain,
  deadlines: async () => (await import('./commands/deadlines.ts')).deadlines,
  rulebook: async () => (await import('./commands/rulebook.ts')).rulebook,
};
const names = Object.keys(commands);

/** Runs one command line; never ends the process. Errors are printed, in Vietnamese, with what to do. */
export async function main(argv: readonly string[], world: World): Promise<ExitCode> {
  try {
    return await dispatch(argv, world);
  } catch (error) {
    return explainError(error, world);
  }
}

async function dispatch([name, ...args]: readonly string[], world: World): Promise<ExitCode> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    world.print(await overview());
    return name === undefined ? exitCode.wrongUse : exitCode.clean;
  }
  if (name === '--version' || name === '-v') {
    world.print(packageFacts.version);
    return exitCode.clean;
  }
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    const near = closest(name, names);
    throw new QuycheError('CommandUnknown', `Không có lệnh “${name}”.`, {
      hint: near === undefined ? `Các lệnh: ${names.join(', ')}.` : `Có phải là “quyche ${near}”?`,
    });
  }
  const command = await load();
  const end = args.indexOf('--');
  const options = new Set(end === -1 ? args : args.slice(0, end));
  if (options.has('--help') || options.has('-h')) {
    world.print(command.help);
    return exitCode.clean;
  }
  return command.run(args, world);
}

async function overview(): Promise<string> {
  const loaded = await Promise.all(Object.values(commands).map((load) => load()));
  const width = Math.max(...names.map(({ length }) => length));
  return [
    'quyche: xuất bản cổng thông tin theo đúng quy chế của cơ quan.',
    '',
    'Cách dùng: quyche <lệnh> [tùy chọn]',
    '',
    ...loaded.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Xem từng lệnh: quyche <lệnh> --help. Phiên bản: quyche --version.',
    'Mã thoát: 0 xong; 1 có lỗi trong nội dung; 2 dùng sai hoặc cấu hình sai; 3 không truy cập được Git, đĩa hoặc mạng.',
  ].join('\n');
}

function explainError(error: unknown, world: World): ExitCode {
  if (error instanceof QuycheError) {
    world.warn(`Lỗi: ${error.message}`);
    if (error.hint !== undefined) world.warn(`Cách sửa: ${error.hint}`);
    return error.exit;
  }
  const wrongOption = optionProblem(error);
  if (wrongOption !== undefined) {
    world.warn(`Lỗi: ${wrongOption}`);
    world.warn('Cách sửa: Xem các tùy chọn bằng --help.');
    return exitCode.wrongUse;
  }
  if (world.signal.aborted) {
    world.warn('Đã dừng theo yêu cầu.');
    return exitCode.unreachable;
  }
  world.warn(`Lỗi trong chương trình: ${error instanceof Error ? error.message : String(error)}`);
  world.warn('Cách sửa: Báo lỗi này cho người quản trị, kèm đoạn dưới đây.');
  world.warn(error instanceof Error ? (error.stack ?? '') : '');
  return exitCode.unreachable;
}

/** What `parseArgs` of Node found wrong, in Vietnamese; undefined for any other error. */
function optionProblem(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const named = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `Không có tùy chọn “${named}”.`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return `Tùy chọn “${named}” thiếu giá trị hoặc có giá trị thừa.`;
    case 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL':
      return 'Có tham số thừa.';
    default:
      return undefined;
  }
}
