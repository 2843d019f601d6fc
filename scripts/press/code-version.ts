import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Everything that decides what bytes a file of content becomes. */
const FOLDERS = ['src', 'public', 'scripts/press', 'scripts/adapters', 'scripts/read-portal'];
const FILES = [
  'astro.config.mjs',
  'package-lock.json',
  'tsconfig.json',
  'scripts/read-portal.ts',
  'scripts/checks/engine/upload-kinds.ts',
];

/** Version of the code under `root`, 16 hex digits: the same files and Node give the same version. */
export function codeVersion(root: string): string {
  const hash = createHash('sha256').update(process.version);
  const files = FOLDERS.flatMap((folder) => filesUnder(root, folder));
  for (const file of [...files.toSorted(), ...FILES]) {
    hash.update(`\0${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

function filesUnder(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.includes('.test.'))
    .map(({ parentPath, name }) => join(parentPath, name).slice(root.length + 1));
}
