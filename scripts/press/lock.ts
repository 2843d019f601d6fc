import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { SiteFolders } from './site-folders.ts';

/**
 * Runs `work` as the only print into a site's folder. A lock left by a killed press is taken over. Throws
 * `PressBusy`.
 */
export async function withLock<T>(folders: SiteFolders, work: () => Promise<T>): Promise<T> {
  mkdirSync(folders.state, { recursive: true });
  take(folders);
  try {
    return await work();
  } finally {
    rmSync(folders.lock, { force: true });
  }
}

function take({ lock, out }: SiteFolders): void {
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    if (holderLives(lock)) break;
    rmSync(lock, { force: true });
  }
  throw new QuycheError('PressBusy', `Một lần in khác đang chạy vào ${out}.`, {
    hint: 'Đợi lần in đó xong rồi in lại.',
    exit: exitCode.unreachable,
  });
}

function holderLives(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'));
    if (!Number.isInteger(pid) || pid <= 0) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
