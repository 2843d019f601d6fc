import { relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { filesUnder } from '#scripts/adapters/files.ts';
import type { DiskFile } from '#scripts/adapters/files.ts';
import { replaceFiles } from '#scripts/adapters/replace-files.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import type { Command, World } from './command.ts';
import { diffLines } from './fix/diff.ts';
import { mend } from './fix/mend.ts';

const help = `Cách dùng: quyche fix [đường dẫn…] [--write]

Sửa những lỗi máy sửa được trong các mục nội dung (.mdx): chữ tổ hợp sang Unicode dựng sẵn, phông TCVN3 và VNI sang Unicode,
dấu { và < viết trong câu, khoảng trắng thừa cuối dòng và cuối tệp, dấu xuống dòng kiểu Windows. Không sửa gì khác.
Không cho đường dẫn thì xét mọi mục trong thư mục content.

  đường dẫn   tệp hoặc thư mục trong content
  --write     ghi các chỗ sửa; không có thì chỉ cho xem

Mã thoát: 0 không còn gì phải sửa; 1 còn chỗ sửa được mà chưa ghi, hoặc có tệp không đọc được; 2 dùng sai; 3 không đọc, ghi được đĩa.`;

/** `quyche fix`: shows what is mechanical to mend, and mends it when asked. */
export const fix: Command = {
  name: 'fix',
  summary: 'Sửa những lỗi máy sửa được: bảng mã, phông cũ, dấu thừa',
  help,
  async run(args, world) {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { write: { type: 'boolean', default: false } },
    });
    const files = entriesNamed(await filesUnder(world.cwd, 'content'), positionals, world);
    const mended = new Map<string, string>();
    let unread = 0;
    for (const file of files) {
      world.signal.throwIfAborted();
      const text = await textOf(file);
      if (text === undefined) {
        unread += 1;
        world.print(`${file.path}: bỏ qua, không phải tệp văn bản UTF-8 đọc được.\n`);
        continue;
      }
      const { text: after, done } = mend(text);
      if (done.length === 0) continue;
      mended.set(file.path, after);
      world.print([`${file.path}: ${done.join('; ')}`, ...diffLines(text, after), ''].join('\n'));
    }
    if (values.write) await replaceFiles(world.cwd, mended);
    world.print(summary(files.length, mended.size, values.write));
    return unread > 0 || (mended.size > 0 && !values.write) ? exitCode.findings : exitCode.clean;
  },
};

function summary(files: number, mended: number, isWritten: boolean): string {
  if (mended === 0) return `Đã xét ${files} mục: không có gì phải sửa.`;
  return isWritten
    ? `Đã xét ${files} mục: sửa ${mended} mục.`
    : `Đã xét ${files} mục: ${mended} mục sửa được. Thêm --write để ghi.`;
}

/** Entries at or under the paths named; all when none is. Throws for a path that leads to none. */
function entriesNamed(
  files: readonly DiskFile[],
  paths: readonly string[],
  { cwd }: World,
): readonly DiskFile[] {
  const entries = files.filter(({ path }) => path.endsWith('.mdx'));
  if (paths.length === 0) return entries;
  const roots = paths.map((path) => {
    const root = relative(cwd, resolve(cwd, path)).replaceAll('\\', '/');
    if (entries.some((entry) => isInside(entry.path, root))) return root;
    throw new QuycheError('NothingToFix', `Không có mục nội dung nào ở “${path}”.`, {
      hint: 'Đường dẫn tính từ thư mục đang đứng và phải nằm trong thư mục content.',
    });
  });
  return entries.filter(({ path }) => roots.some((root) => isInside(path, root)));
}

const isInside = (path: string, root: string): boolean =>
  root === '' || path === root || path.startsWith(`${root}/`);

/** Undefined for bytes that are no UTF-8 and for what cannot be read: neither is safe to write back. */
async function textOf(file: DiskFile): Promise<string | undefined> {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await file.read());
  } catch {
    return undefined;
  }
}
