import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '../..');
/** Code that turns YAML into settings: another version of it may judge the same text otherwise. */
const CODE = ['src/schema', 'scripts/read-portal', 'scripts/read-portal.ts', 'package.json'];

/** What was made of settings files before, found again while neither they nor the code that judges them changed. */
export interface SettingsCache<T> {
  get(): T | undefined;
  /** Remembers; a folder that cannot be written only means slower answers. */
  set(made: T): void;
}

function codeFiles(path: string): readonly string[] {
  if (path.endsWith('.ts') || path.endsWith('.json')) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => `${path}/${name}`);
}

let codeDigest: string | undefined;

function digestOf(files: ReadonlyMap<string, string>): string {
  codeDigest ??= hash(
    'sha256',
    JSON.stringify(CODE.flatMap(codeFiles).map((path) => [path, readFileSync(join(root, path), 'utf8')])),
  );
  const parts = [process.version, codeDigest, ...[...files].toSorted(([a], [b]) => (a < b ? -1 : 1))];
  return hash('sha256', JSON.stringify(parts));
}

/**
 * The memory of what these files (repository path → text) were made into: a portal's settings, or the calendars portals
 * share. Judging some thousand lines of YAML takes most of the time of a short command; reading the outcome back takes a
 * few milliseconds. `T` is plain data; the digest covers the code that gave it its shape.
 */
export function settingsCache<T>(
  name: string,
  files: ReadonlyMap<string, string>,
  folder = join(root, '.cache/settings'),
): SettingsCache<T> {
  const path = join(folder, `${name}.json`);
  const digest = digestOf(files);
  return {
    get() {
      try {
        const known = JSON.parse(readFileSync(path, 'utf8')) as { digest?: unknown; made: T };
        return known.digest === digest ? known.made : undefined;
      } catch {
        return undefined;
      }
    },
    set(made) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        const making = `${path}.${process.pid}.tmp`;
        writeFileSync(making, JSON.stringify({ digest, made }));
        renameSync(making, path);
      } catch {
        // The answer does not depend on it.
      }
    },
  };
}
