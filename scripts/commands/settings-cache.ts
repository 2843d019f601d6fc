import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PortalSettings } from '#scripts/read-portal.ts';

const root = join(import.meta.dirname, '../..');
/** Code that turns YAML into settings: another version of it may judge the same text otherwise. */
const CODE = ['src/schema', 'scripts/read-portal', 'scripts/read-portal.ts', 'package.json'];

/** A portal's settings as judged before, found again while neither their files nor the code that judges them changed. */
export interface SettingsCache {
  get(): PortalSettings | undefined;
  /** Remembers; a folder that cannot be written only means slower answers. */
  set(settings: PortalSettings): void;
}

function codeFiles(path: string): readonly string[] {
  if (path.endsWith('.ts') || path.endsWith('.json')) return [path];
  return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .toSorted()
    .map((name) => `${path}/${name}`);
}

function digestOf(files: ReadonlyMap<string, string>): string {
  const code = CODE.flatMap(codeFiles).map((path) => [path, readFileSync(join(root, path), 'utf8')]);
  const parts = [process.version, ...code, ...[...files].toSorted(([a], [b]) => (a < b ? -1 : 1))];
  return hash('sha256', JSON.stringify(parts));
}

/**
 * The memory for one portal whose files (repository path → text) are these. Judging some thousand lines of YAML takes
 * most of the time of a short command; reading the outcome back takes a few milliseconds.
 */
export function settingsCache(
  portal: string,
  files: ReadonlyMap<string, string>,
  folder = join(root, '.cache/settings'),
): SettingsCache {
  const path = join(folder, `${portal}.json`);
  const digest = digestOf(files);
  return {
    get() {
      try {
        const known = JSON.parse(readFileSync(path, 'utf8')) as {
          digest?: unknown;
          settings: PortalSettings;
        };
        return known.digest === digest ? known.settings : undefined;
      } catch {
        return undefined;
      }
    },
    set(settings) {
      try {
        mkdirSync(dirname(path), { recursive: true });
        const making = `${path}.${process.pid}.tmp`;
        writeFileSync(making, JSON.stringify({ digest, settings }));
        renameSync(making, path);
      } catch {
        // The answer does not depend on it.
      }
    },
  };
}
