import { simpleGit } from 'simple-git';
import { exitCode, QuycheError } from '#scripts/errors.ts';

/** How one Git command is run. */
export interface RunOptions {
  /** Bytes for standard input. */
  readonly input?: Uint8Array | string;
  /** `GIT_*` variables on top of the fixed ones. */
  readonly env?: Readonly<Record<string, string>>;
  /** `-c key=value` for this command alone. */
  readonly config?: readonly string[];
  /** Exit codes that are an answer, not a failure. Default: 0. */
  readonly accept?: readonly number[];
  /** Raw bytes instead of text; `cat-file` only. */
  readonly binary?: boolean;
}

export interface RunResult<Out> {
  readonly out: Out;
  readonly err: string;
  readonly code: number;
}

/** More at once only makes them wait for each other's disk. */
const AT_ONCE = 8;
const SILENCE_LIMIT_MS = 120_000;
/** The last two are what Git says of a file it opened, then could not write to. */
const DISK_FULL = /No space left on device|Disk quota exceeded|File too large|couldn't write|unable to write/;

const guarded = [
  'GIT_DIR',
  'GIT_CONFIG_GLOBAL',
  'GIT_CONFIG_NOSYSTEM',
  'GIT_TERMINAL_PROMPT',
  'GIT_AUTHOR_NAME',
  'GIT_AUTHOR_EMAIL',
  'GIT_AUTHOR_DATE',
  'GIT_COMMITTER_NAME',
  'GIT_COMMITTER_EMAIL',
  'GIT_COMMITTER_DATE',
];

let running = 0;
const queue: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
  else running += 1;
  try {
    return await work();
  } finally {
    const next = queue.shift();
    if (next) next();
    else running -= 1;
  }
}

/**
 * Runs one Git command in the bare repository `dir`, blind to the machine's and the user's Git settings, without
 * prompts, with output in one fixed language. Throws `DiskFull`, `GitMissing` or `GitFailed` (exit 3).
 */
export async function runGit(
  dir: string,
  args: readonly string[],
  options: RunOptions & { binary: true },
): Promise<RunResult<Buffer>>;
export async function runGit(
  dir: string,
  args: readonly string[],
  options?: RunOptions,
): Promise<RunResult<string>>;
export async function runGit(
  dir: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult<Buffer | string>> {
  let code: number | null = 0;
  let err = '';
  const { input } = options;
  const git = simpleGit({
    baseDir: dir,
    completion: { onClose: true, onExit: false },
    timeout: { block: SILENCE_LIMIT_MS },
    config: ['core.quotePath=false', 'core.hooksPath=/dev/null', 'gc.auto=0', ...(options.config ?? [])],
    allowEnvironment: guarded,
    unsafe: { allowUnsafeConfigPaths: true, allowUnsafeHooksPath: true, allowUnsafeTemplateDir: true },
    ...(input !== undefined && {
      input: () => (typeof input === 'string' ? Buffer.from(input) : Buffer.from(input)),
    }),
    // Judged below by the exit code: by default a command that dies silently counts as a success.
    errors: (_error, result) => {
      ({ exitCode: code } = result);
      err = Buffer.concat(result.stdErr).toString('utf8').trim();
      return undefined;
    },
  }).env({
    PATH: process.env['PATH'],
    LANG: 'C.UTF-8',
    LC_ALL: 'C.UTF-8',
    GIT_DIR: dir,
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    ...options.env,
  });
  const out = await inTurn(async () =>
    options.binary ? ((await git.binaryCatFile(args.slice(1))) as Buffer) : await git.raw([...args]),
  );
  if (code !== null && (options.accept ?? [0]).includes(code)) return { out, err, code };
  throw gitFailure(dir, args, code, err);
}

/** Words a failed command for people. */
export function gitFailure(
  dir: string,
  args: readonly string[],
  code: number | null,
  err: string,
): QuycheError {
  const command = `git ${args.slice(0, 2).join(' ')}`;
  if (DISK_FULL.test(err)) {
    return new QuycheError('DiskFull', `Đĩa đã đầy: ${dir} không ghi thêm được.`, {
      hint: 'Nội dung đã lưu trước đó vẫn nguyên vẹn. Hãy báo người quản trị giải phóng đĩa rồi lưu lại.',
      exit: exitCode.unreachable,
      cause: new Error(`${command}: ${err}`),
    });
  }
  if (/spawn \S*git ENOENT/.test(err)) {
    return new QuycheError('GitMissing', 'Không tìm thấy chương trình git trên máy này.', {
      hint: 'Hãy cài git từ bản 2.38 trở lên.',
      exit: exitCode.unreachable,
    });
  }
  const why = err.split('\n', 1)[0] || (code === null ? 'bị dừng giữa chừng' : `mã ${code}`);
  return new QuycheError('GitFailed', `Kho nội dung ${dir} không thực hiện được “${command}”: ${why}`, {
    hint: 'Nội dung đã lưu trước đó vẫn nguyên vẹn. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
    exit: exitCode.unreachable,
    cause: new Error(`${command}: ${err}`),
  });
}

/** Object ids are safe inside `-z` input; a revision with NUL is not. */
export function checked(revision: string): string {
  if (revision.includes('\0') || revision.startsWith('-')) {
    throw new QuycheError('BadRevision', 'Tên bản ghi trong kho không hợp lệ.', { exit: exitCode.wrongUse });
  }
  return revision;
}
