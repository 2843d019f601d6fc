import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';

/** A desk started as a person starts it, on a repository of its own. */
export interface RunningDesk {
  /** Origin, without a slash at the end. */
  readonly url: string;
  /** Passwords of the demo accounts, by account. */
  readonly passwords: Readonly<Record<string, string>>;
  /** Folder of the bare repository. */
  readonly repository: string;
  /** Stops it and removes its data. */
  close(): Promise<void>;
}

interface Ready {
  readonly url: string;
  readonly accounts: readonly { readonly account: string; readonly password: string }[];
}

const repository = resolve(import.meta.dirname, '../..');

/**
 * Starts `quyche start --demo` on a free port in a temporary folder; resolves when it serves. `content` is the folder
 * that holds `content/`, the repository's own when left out.
 */
export async function startDesk(content = repository): Promise<RunningDesk> {
  const data = await mkdtemp(join(tmpdir(), 'quyche-desk-'));
  const options = ['--demo', '--json', '--portal', 'hai-phong-gddt', '--port', '0'];
  const desk = spawn(
    process.execPath,
    [join(repository, 'scripts/cli.ts'), 'start', ...options, '--data', data],
    { cwd: content, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const said: string[] = [];
  desk.stderr.on('data', (text: Buffer) => said.push(text.toString('utf8')));
  const ended = once(desk, 'exit');
  const close = async () => {
    if (desk.exitCode === null) desk.kill('SIGTERM');
    await ended;
    await rm(data, { recursive: true, force: true });
  };
  for await (const line of createInterface({ input: desk.stdout })) {
    if (!line.startsWith('{')) continue;
    const { url, accounts } = JSON.parse(line) as Ready;
    desk.stdout.resume();
    return {
      url: new URL(url).origin,
      passwords: Object.fromEntries(accounts.map(({ account, password }) => [account, password])),
      repository: join(data, 'kho.git'),
      close,
    };
  }
  await close();
  throw new Error(`The desk did not start: ${said.join('')}`);
}
