import { existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Moves what an earlier run left (`<bench>/<workspace>/<output>`) out of the way, into `<bench>/.da-dung`, which goes
 * when the bench ends. Deleting it here would slow the next run down, whoever's it is: for half a minute ext4 searches
 * among the inodes just freed at every file it makes.
 */
export function setAside(path: string): void {
  if (!existsSync(path)) return;
  const folder = resolve(path, '../../.da-dung');
  mkdirSync(folder, { recursive: true });
  renameSync(path, join(folder, String(readdirSync(folder).length)));
}
