import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readPortal } from '#scripts/read-portal.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';

const root = join(import.meta.dirname, '../..');

/** The YAML files of a portal and the calendars, by repository path, as they stand in `content/`. */
export function settingsFiles(portal: string): Map<string, string> {
  return new Map(
    [`content/${portal}`, 'content/calendar'].flatMap((folder) =>
      readdirSync(join(root, folder))
        .filter((name) => name.endsWith('.yaml'))
        .map((name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')] as const),
    ),
  );
}

/** A portal's settings, which must be without fault. */
export function settingsOf(portal: string): PortalSettings {
  const { portal: settings, findings } = readPortal(portal, settingsFiles(portal));
  if (!settings) throw new Error(findings.map(({ path, message }) => `${path}: ${message}`).join('\n'));
  return settings;
}

/** Text of a file of the repository. */
export function repositoryText(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}
