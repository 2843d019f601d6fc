import { readFile } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import { parseEntry } from '#content/parse-entry.ts';
import { changeFacts } from '#policy/change-facts.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { inputRefused } from './input-refused.ts';

/** Where an entry's file stands, and the portal its path names, if any. */
export interface EntryPlace {
  readonly portal: string | undefined;
  /** Repository path in a portal. */
  file(portal: string): string;
}

/** Reads a path (`content/<portal>/tin-tuc/2026/x.mdx`, from the current folder) or an id (`tin-tuc/2026/x`). */
export function placeOfEntry(entry: string, cwd: string): EntryPlace {
  const path = relative(cwd, resolve(cwd, entry)).replaceAll('\\', '/');
  const match = /^content\/([^/]+)\/(.+\.mdx)$/.exec(path);
  if (match) return { portal: match[1], file: () => path };
  const id = entry.replace(/\.mdx$/, '').replace(/^\.?\//, '');
  return { portal: undefined, file: (portal) => `content/${portal}/${id}.mdx` };
}

/**
 * Facts of the entry stored at a repository path; `postedAt` is when main first held it. Throws `InputRefused` with
 * everything wrong, the file that cannot be read included.
 */
export async function factsOfEntry(
  path: string,
  portal: PortalSettings,
  cwd: string,
  postedAt: string | undefined,
): Promise<Facts> {
  const text = await readFile(join(cwd, path), 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw inputRefused([{ path, message: 'Không đọc được tệp này.' }]);
  }
  const { entry, findings } = parseEntry(path, text, portal.id);
  if (!entry) throw inputRefused(findings);
  return changeFacts(
    entry,
    portal,
    postedAt === undefined ? {} : { published: true, change: 'edit', postedAt },
  );
}
