import { randomUUID } from 'node:crypto';
import { chmod, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { QuycheError, exitCode } from '#scripts/errors.ts';

/**
 * Replaces texts of files under `root`, by path from it: all are written beside their files first, then each takes its
 * file's place with one rename, so that no file is ever half-written. Throws `FileUnwritable`; then no file changed.
 */
export async function replaceFiles(root: string, texts: ReadonlyMap<string, string>): Promise<void> {
  const written: { readonly path: string; readonly beside: string }[] = [];
  try {
    for (const [path, text] of texts) {
      const beside = join(root, `${path}.${randomUUID()}.tmp`);
      written.push({ path, beside });
      await writeFile(beside, text, { flush: true });
      await chmod(beside, (await stat(join(root, path))).mode);
    }
  } catch (cause) {
    await Promise.all(written.map(({ beside }) => rm(beside, { force: true })));
    throw new QuycheError(
      'FileUnwritable',
      `Không ghi được tệp ${written.at(-1)?.path ?? ''}; chưa tệp nào bị sửa.`,
      {
        hint: 'Kiểm tra quyền ghi và chỗ trống trên đĩa.',
        exit: exitCode.unreachable,
        cause,
      },
    );
  }
  for (const { path, beside } of written) await rename(beside, join(root, path));
}
