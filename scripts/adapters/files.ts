import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { QuycheError, exitCode } from '#scripts/errors.ts';

/** A file of a folder tree, by its path from the root. */
export interface DiskFile {
  readonly path: string;
  /** Bytes; 0 for what is no plain file. */
  readonly size: number;
  /** Rejects for a link, device or socket: content is plain files. */
  read(): Promise<Uint8Array>;
}

/**
 * Every file under `folder` of `root`, sorted by path, names that start with a dot left out. Links are listed but not
 * followed. Throws `FolderUnreadable`.
 */
export async function filesUnder(root: string, folder: string): Promise<readonly DiskFile[]> {
  try {
    const entries = await readdir(join(root, folder), { withFileTypes: true, recursive: true });
    const files = entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => ({ plain: entry.isFile(), path: pathFrom(root, join(entry.parentPath, entry.name)) }))
      .filter(({ path }) => !path.split('/').some((part) => part.startsWith('.')))
      .toSorted((a, b) => (a.path < b.path ? -1 : 1));
    return await Promise.all(files.map(({ path, plain }) => (plain ? plainFile(root, path) : noFile(path))));
  } catch (cause) {
    throw new QuycheError('FolderUnreadable', `Không đọc được thư mục ${folder}.`, {
      hint: 'Chạy lệnh tại thư mục gốc của kho nội dung (nơi có thư mục content), và kiểm tra quyền đọc.',
      exit: exitCode.unreachable,
      cause,
    });
  }
}

const pathFrom = (root: string, path: string): string =>
  path.slice(join(root, '/').length).replaceAll('\\', '/');

async function plainFile(root: string, path: string): Promise<DiskFile> {
  const { size } = await stat(join(root, path));
  return { path, size, read: () => readFile(join(root, path)) };
}

const noFile = (path: string): DiskFile => ({
  path,
  size: 0,
  read: () => Promise.reject(new Error('không phải tệp thường (liên kết hoặc thiết bị)')),
});
