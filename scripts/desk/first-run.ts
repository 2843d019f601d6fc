import path from 'node:path';
import { filesUnder, type DiskFile } from '#scripts/adapters/files.ts';
import type { GitRepository, Identity } from '#scripts/adapters/git.ts';
import { uploadTools } from '#scripts/adapters/upload-tools.ts';
import { checkTree } from '#scripts/checks/engine/check-tree.ts';
import { exitCode, QuycheError } from '#scripts/errors.ts';
import type { Seal } from '#scripts/ledger/seal.ts';
import { readPortal } from '#scripts/read-portal.ts';
import type { Finding } from '#schema/finding.ts';
import { MAIN } from './places.ts';

const SHOWN = 20;

function refused(findings: readonly Finding[]): QuycheError {
  const lines = findings
    .slice(0, SHOWN)
    .map(({ path: file, place, message, hint }) =>
      [`  ${file}${place ? `:${place.line}:${place.column}` : ''}:`, message, hint].filter(Boolean).join(' '),
    );
  const rest = findings.length > SHOWN ? [`  … và ${findings.length - SHOWN} lỗi khác.`] : [];
  return new QuycheError(
    'ContentRefused',
    ['Nội dung có lỗi nên chưa tạo được kho:', ...lines, ...rest].join('\n'),
    {
      hint: 'Hãy sửa các tệp trên trong thư mục content rồi chạy lại; xem đủ các lỗi bằng quyche check.',
      exit: exitCode.findings,
    },
  );
}

/** What stands in the folder becomes the past nobody can change: it is judged first, settings and every entry and upload. */
async function mustBeSound(
  portal: string,
  files: readonly DiskFile[],
  onProgress?: (done: number, total: number) => void,
) {
  const decoder = new TextDecoder();
  const yaml = files.filter(({ path: file }) => file.endsWith('.yaml'));
  const texts = await Promise.all(
    yaml.map(async (file) => [file.path, decoder.decode(await file.read())] as const),
  );
  const settings = readPortal(portal, new Map(texts));
  if (!settings.portal) throw refused(settings.findings);
  const own = files.filter(({ path: file }) => file.startsWith(`content/${portal}/`));
  const findings = await checkTree(own, {
    portal: settings.portal,
    tools: uploadTools,
    ...(onProgress && { onProgress }),
  });
  const bad = findings.filter(({ severity }) => severity === 'refuse');
  if (bad.length > 0) throw refused(bad);
}

const folderOf = (file: string): string => file.split('/')[1] ?? '';

/** The portal's own files and those all portals share; another portal's never enter this one's repository. */
function ownFiles(portal: string, files: readonly DiskFile[]): readonly DiskFile[] {
  const others = new Set(
    files
      .filter(({ path: file }) => /^[^/]+\/[^/]+\/quy-che\.yaml$/.test(file))
      .map(({ path: file }) => folderOf(file))
      .filter((name) => name !== portal),
  );
  return files.filter(({ path: file }) => !others.has(folderOf(file)));
}

/**
 * Puts the portal's part of the working tree's `content/`, with what portals share, into an empty repository as main's first commit. Killed in between, it starts
 * anew: main exists only when all is there. Throws `ContentRefused`, `FolderUnreadable`.
 */
export async function importContent(options: {
  readonly repo: GitRepository;
  readonly seal: Seal;
  readonly identity: Pick<Identity, 'name' | 'email'>;
  readonly portal: string;
  /** The folder `content`. */
  readonly from: string;
  readonly at: string;
  readonly onProgress?: ((done: number, total: number, phase: string) => void) | undefined;
}): Promise<void> {
  const { repo, seal, identity, portal, from, at, onProgress } = options;
  const root = path.dirname(from);
  const files = ownFiles(portal, await filesUnder(root, path.basename(from)));
  await mustBeSound(portal, files, (done, total) => onProgress?.(done, total, 'Kiểm tra nội dung'));
  const ids = await repo.writeFiles(files.map((file) => path.join(root, file.path)));
  const tree = await repo.writeTree(
    null,
    new Map(files.map((file, n) => [file.path.normalize('NFC'), ids[n] ?? null])),
  );
  const message = `Đưa nội dung ban đầu vào kho\n\nQuyche-Files: ${files.length}`;
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
