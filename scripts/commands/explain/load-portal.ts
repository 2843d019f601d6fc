import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { CalendarYear } from '#schema/calendar.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { settingsCache } from '../settings-cache.ts';
import type { SettingsCache } from '../settings-cache.ts';

async function yamlIn(folder: string, cwd: string): Promise<[path: string, text: string][]> {
  const names = (await readdir(join(cwd, folder))).filter((name) => name.endsWith('.yaml'));
  return Promise.all(
    names.map(async (name): Promise<[string, string]> => {
      const path = `${folder}/${name}`;
      return [path, await readFile(join(cwd, path), 'utf8')];
    }),
  );
}

/** Folders of `content/` that hold a rulebook. */
export async function portalsIn(cwd: string): Promise<readonly string[]> {
  const folders = await readdir(join(cwd, 'content'), { withFileTypes: true }).catch(() => []);
  const found = await Promise.all(
    folders
      .filter((entry) => entry.isDirectory())
      .map(async ({ name }) => {
        const files = await readdir(join(cwd, 'content', name));
        return files.includes('quy-che.yaml') ? [name] : [];
      }),
  );
  return found.flat().toSorted();
}

/** The portal named, or the only one there is. Throws `PortalUnclear`. */
export async function choosePortal(wanted: string | undefined, cwd: string): Promise<string> {
  if (wanted !== undefined) return wanted;
  const known = await portalsIn(cwd);
  const [only] = known;
  if (known.length === 1 && only !== undefined) return only;
  throw new QuycheError(
    'PortalUnclear',
    known.length === 0 ? 'Không thấy cổng nào trong content/.' : `Có nhiều cổng: ${known.join(', ')}.`,
    { hint: 'Chọn cổng bằng --portal.' },
  );
}

/** YAML files of a portal and the calendars, by repository path. Throws `PortalUnreadable`. */
export async function settingsTexts(portal: string, cwd: string): Promise<ReadonlyMap<string, string>> {
  try {
    return new Map([...(await yamlIn(`content/${portal}`, cwd)), ...(await yamlIn('content/calendar', cwd))]);
  } catch (cause) {
    throw new QuycheError(
      'PortalUnreadable',
      `Không đọc được thư mục content/${portal} hoặc content/calendar.`,
      {
        hint: 'Kiểm tra tên cổng và thư mục đang đứng.',
        exit: exitCode.unreachable,
        cause,
      },
    );
  }
}

type Texts = ReadonlyMap<string, string>;
const isCalendar = (path: string): boolean => path.startsWith('content/calendar/');
const only = (texts: Texts, wanted: (path: string) => boolean): Texts =>
  new Map([...texts].filter(([path]) => wanted(path)));

/** The calendars as remembered, so that a change of the rulebook does not read ten years of holidays again. */
function knownCalendar(texts: Texts): SettingsCache<readonly CalendarYear[]> {
  return settingsCache('lich', only(texts, isCalendar));
}

/** Reads a portal's settings from the working folder. Throws `PortalRefused` with every problem and its place. */
export async function loadPortal(portal: string, cwd: string): Promise<PortalSettings> {
  const files = await settingsTexts(portal, cwd);
  const cache = settingsCache<PortalSettings>(portal, files);
  const known = cache.get();
  if (known) return known;
  // Only now: with the settings remembered neither YAML nor the rulebook's schema is loaded.
  const { readPortal } = await import('#scripts/read-portal.ts');
  const years = knownCalendar(files);
  const calendar = years.get();
  const { portal: settings, findings } = readPortal(portal, files, calendar && { calendar });
  if (settings) {
    cache.set(settings);
    if (!calendar) years.set(settings.calendar);
    return settings;
  }
  const lines = findings
    .filter(({ severity }) => severity === 'refuse')
    .map(({ path, place, message }) => `${path}${place ? `:${place.line}:${place.column}` : ''}: ${message}`);
  throw new QuycheError('PortalRefused', lines.join('\n'), {
    hint: 'Sửa các tệp cấu hình trên rồi chạy lại.',
  });
}
