import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { EntryRefused } from '#content/entry-view.ts';
import { parseEntry } from '#content/parse-entry.ts';
import type { Portal } from '#content/portal.ts';
import { createStore } from '#content/store.ts';
import { QuycheError } from '#scripts/errors.ts';
import { folderSource } from '../folder-source.ts';
import { readContent } from '../read-content.ts';
import { siteFolders } from '../site-folders.ts';

/** Where development keeps the pictures it made. */
const devOut = '.cache/dev';

/** The portal under development: `QUYCHE_PORTAL`, else the first in `content/`. Throws `PortalUnknown`. */
function devPortalId(root: string): string {
  const named = process.env['QUYCHE_PORTAL'];
  const folders = existsSync(join(root, 'content')) ? readdirSync(join(root, 'content')) : [];
  const found = named ?? folders.find((name) => existsSync(join(root, 'content', name, 'quy-che.yaml')));
  if (found !== undefined) return found;
  throw new QuycheError('PortalUnknown', `Không thấy cổng nào trong ${join(root, 'content')}.`, {
    hint: 'Đặt biến QUYCHE_PORTAL là tên thư mục của cổng.',
  });
}

/** The same store as the press's, over the working folder as it is at this moment. */
export async function openDevPortal(root: string, fixedAddresses: readonly string[]): Promise<Portal> {
  const id = devPortalId(root);
  const folders = siteFolders(join(root, devOut));
  const pipeline = `dev-${process.pid}`;
  const content = await readContent(id, folderSource(root), folders, pipeline);
  return createStore({
    ...content,
    pipeline,
    fixedAddresses,
    parse({ path }) {
      const { entry, findings } = parseEntry(path, readFileSync(join(root, path), 'utf8'), id);
      if (!entry) throw new EntryRefused(findings);
      return entry;
    },
  });
}

/** The file that answers `/tep/…` in development; undefined when there is none. */
export function devUpload(root: string, pathname: string): string | undefined {
  const inside = /^\/(tep\/(?:[a-z0-9][a-z0-9._-]*\/)*[a-z0-9][a-z0-9._-]*)$/.exec(pathname)?.[1];
  if (inside === undefined) return undefined;
  const picture = /^tep\/anh\/([0-9a-f]+-\d+\.webp)$/.exec(inside)?.[1];
  const file = picture
    ? join(siteFolders(join(root, devOut)).pictures, picture)
    : join(root, 'content', devPortalId(root), inside);
  return existsSync(file) ? file : undefined;
}
