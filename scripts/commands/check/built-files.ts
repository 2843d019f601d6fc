import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import { filesUnder } from '#scripts/adapters/files.ts';
import { checkBuilt } from '#scripts/checks/engine/check-built.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { Finding } from '#schema/finding.ts';

/** The pages of a release, and what is wrong with them. */
export interface BuiltFiles {
  /** Text by path inside the release. */
  readonly pages: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

/** Reads and judges the release in a folder, which may be a link to it (`current`). Throws `FolderUnreadable`. */
export async function builtFiles(folder: string, cwd: string): Promise<BuiltFiles> {
  const root = await realpath(resolve(cwd, folder)).catch((cause: unknown) => {
    throw new QuycheError('FolderUnreadable', `Không đọc được thư mục ${folder}.`, {
      hint: 'Nêu thư mục chứa trang đã in, ví dụ dist/<cổng>/current.',
      exit: exitCode.unreachable,
      cause,
    });
  });
  const files = await filesUnder(root, '');
  const decoder = new TextDecoder();
  const pages = await Promise.all(
    files
      .filter(({ path }) => path.endsWith('.html'))
      .map(async (file) => [file.path, decoder.decode(await file.read())] as const),
  );
  if (pages.length === 0) {
    throw new QuycheError('NothingToCheck', `Thư mục ${folder} không có trang nào.`, {
      hint: 'Nêu thư mục chứa trang đã in, ví dụ dist/<cổng>/current.',
    });
  }
  const texts = new Map(pages);
  return { pages: texts, findings: checkBuilt(texts, new Set(files.map(({ path }) => path))) };
}
