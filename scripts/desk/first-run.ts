import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { GitRepository, Identity } from '#scripts/adapters/git.ts';
import { exitCode, QuycheError } from '#scripts/errors.ts';
import type { Seal } from '#scripts/ledger/seal.ts';
import { MAIN } from './places.ts';

/** Every plain file under a folder, as paths from it, sorted; hidden names and links are no content. */
async function filesUnder(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !name.split('/').some((part) => part.startsWith('.')))
    .toSorted();
}

/**
 * Puts the working tree's `content/` into an empty repository as main's first commit. Killed in between, it starts
 * anew: main exists only when all is there.
 */
export async function importContent(options: {
  readonly repo: GitRepository;
  readonly seal: Seal;
  readonly identity: Pick<Identity, 'name' | 'email'>;
  /** The folder `content`. */
  readonly from: string;
  readonly at: string;
}): Promise<void> {
  const { repo, seal, identity, from, at } = options;
  const names = await filesUnder(from).catch((cause: unknown) => {
    throw new QuycheError('ContentMissing', `Không đọc được thư mục nội dung ${from}.`, {
      hint: 'Hãy chạy lệnh từ thư mục gốc của Quyche.',
      exit: exitCode.wrongUse,
      cause,
    });
  });
  const ids = await repo.writeFiles(names.map((name) => path.join(from, name)));
  const tree = await repo.writeTree(
    null,
    new Map(names.map((name, n) => [`content/${name}`.normalize('NFC'), ids[n] ?? null])),
  );
  const message = `Đưa nội dung ban đầu vào kho\n\nQuyche-Files: ${names.length}`;
  const author = { ...identity, at };
  const commit = await repo.commit({
    tree,
    parents: [],
    message: seal.message(MAIN, { tree, parents: [], author, message }),
    author,
    committer: author,
  });
  const outcome = await repo.updateRefs([{ ref: MAIN, from: null, to: commit }]);
  if (!outcome.moved)
    throw new QuycheError('MainExists', `Kho ${repo.path} đã có nhánh main.`, { exit: exitCode.wrongUse });
  await repo.pack();
}
