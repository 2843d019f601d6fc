import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Portal } from '#content/portal.ts';
import { runNode } from '#scripts/adapters/run-node.ts';
import { QuycheError } from '#scripts/errors.ts';

/** Folder of the code: where `src/`, `astro.config.mjs` and `.cache/` are. */
export const codeRoot = join(import.meta.dirname, '../..');

/** Compiled templates in a folder of their own: `server/entry.mjs`, `client/` (styles, fonts, public files). */
export interface Templates {
  readonly version: string;
  readonly folder: string;
}

/** What `scripts/press/astro/entry.ts` exports once compiled. */
export interface Bundle {
  render(address: URL, portal: Portal): Promise<Response>;
  readonly fixedAddresses: readonly string[];
}

/** Bundles kept under `.cache/press/`: switching between branches does not compile again. */
const KEPT = 6;

/**
 * Compiles the templates unless this version of the code (`codeVersion`) was compiled before. Throws `TemplatesBroken` with the
 * compiler's own words.
 */
export async function compileTemplates(version: string): Promise<Templates> {
  const cache = join(codeRoot, '.cache/press');
  const folder = join(cache, version);
  if (existsSync(join(folder, 'server/entry.mjs'))) {
    const now = new Date();
    utimesSync(folder, now, now);
    return { version, folder };
  }
  mkdirSync(cache, { recursive: true });
  const making = join(cache, `${version}.${process.pid}.tmp`);
  const outcome = await runNode(
    join(import.meta.dirname, 'astro/compile.ts'),
    [codeRoot, making, join(cache, 'vite')],
    codeRoot,
  );
  if (!outcome.ok) {
    rmSync(making, { recursive: true, force: true });
    throw new QuycheError('TemplatesBroken', `Không biên dịch được khuôn trang:\n${outcome.complaint}`, {
      hint: 'Sửa tệp được nêu trong src/ rồi in lại. Bản đang phục vụ vẫn nguyên.',
    });
  }
  try {
    renameSync(making, folder);
  } catch (error) {
    // Another press compiled the same version meanwhile: its folder serves as well.
    if (!existsSync(join(folder, 'server/entry.mjs'))) throw error;
    rmSync(making, { recursive: true, force: true });
  }
  prune(cache, version);
  return { version, folder };
}

export async function loadBundle(folder: string): Promise<Bundle> {
  return (await import(pathToFileURL(join(folder, 'server/entry.mjs')).href)) as Bundle;
}

function prune(cache: string, current: string): void {
  const old = readdirSync(cache)
    .filter((name) => /^[0-9a-f]{16}$/.test(name) && name !== current)
    .map((name) => ({ name, used: statSync(join(cache, name)).mtimeMs }))
    .toSorted((a, b) => b.used - a.used)
    .slice(KEPT);
  for (const { name } of old) rmSync(join(cache, name), { recursive: true, force: true });
}
