import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import { readPortal } from '#scripts/read-portal.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';

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

/** Reads a portal's settings from the working folder. Throws `PortalRefused` with every problem and its place. */
export async function loadPortal(portal: string, cwd: string): Promise<PortalSettings> {
  let files: Map<string, string>;
  try {
    files = new Map([
      ...(await yamlIn(`content/${portal}`, cwd)),
      ...(await yamlIn('content/calendar', cwd)),
    ]);
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
  const { portal: settings, findings } = readPortal(portal, files);
  if (settings) return settings;
  const lines = findings
    .filter(({ severity }) => severity === 'refuse')
    .map(({ path, place, message }) => `${path}${place ? `:${place.line}:${place.column}` : ''}: ${message}`);
  throw new QuycheError('PortalRefused', lines.join('\n'), {
    hint: 'Sửa các tệp cấu hình trên rồi chạy lại.',
  });
}
