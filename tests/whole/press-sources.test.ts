import { execFileSync } from 'node:child_process';
import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createRepository } from '#scripts/adapters/git.ts';
import type { GitRepository } from '#scripts/adapters/git.ts';
import { folderSource } from '#scripts/press/folder-source.ts';
import { gitSource } from '#scripts/press/git-source.ts';
import { startPressWorker } from '#scripts/press/press-worker.ts';
import { servedRelease, swapRelease } from '#scripts/press/served.ts';
import { PORTAL, newsText, pressWorld, tempFolder, treeOf } from '../helpers/press-world.ts';

const person = (at: string) => ({ name: 'Thư ký', email: 'thu-ky@example.vn', at });

/** Commits one file onto main as the desk publishes: a merge with trailers. */
async function publish(
  git: GitRepository,
  main: string,
  path: string,
  text: string,
  at: string,
  trailers: readonly string[],
): Promise<string> {
  const blob = await git.writeBlob(Buffer.from(text));
  const tree = await git.writeTree(main, new Map([[path, blob]]));
  const message = `Xuất bản\n\n${trailers.join('\n')}\n`;
  const side = await git.commit({
    tree,
    parents: [main],
    message: 'Lưu\n',
    author: person(at),
    committer: person(at),
  });
  return git.commit({ tree, parents: [main, side], message, author: person(at), committer: person(at) });
}

const trailers = (time: string): string[] => [
  'Quyche-Entry: tin-tuc/2026/moi',
  `Quyche-Approved-By: truong-don-vi thu-truong-don-vi ${time} ${'a'.repeat(40)}`,
  `Quyche-Approved-By: uy-vien uy-vien-ban-bien-tap ${time} ${'b'.repeat(40)}`,
  'Quyche-Cite: khoản 2 Điều 12',
];

async function repositoryOf(root: string): Promise<{ git: GitRepository; main: string }> {
  const git = await createRepository(tempFolder('kho'));
  const files = await folderSource(root).list();
  const blobs = await git.writeFiles(files.map(({ path }) => join(root, path)));
  const tree = await git.writeTree(null, new Map(files.map(({ path }, n) => [path, blobs[n] ?? null])));
  const at = '2026-03-01T08:00:00+07:00';
  const main = await git.commit({
    tree,
    parents: [],
    message: 'Nội dung ban đầu\n',
    author: person(at),
    committer: person(at),
  });
  return { git, main };
}

it('names files of a folder by the ids Git gives them, remembered or not', async () => {
  const world = pressWorld();
  world.write('tin-tuc/2026/bai.mdx', newsText());
  const cache = join(tempFolder('nho'), 'folder.json');
  const past = new Date('2026-01-01T00:00:00Z');
  utimesSync(join(world.root, 'content', PORTAL, 'tin-tuc/2026/bai.mdx'), past, past);
  const first = await folderSource(world.root, { cache }).list();
  const second = await folderSource(world.root, { cache }).list();
  const byGit = execFileSync('git', ['hash-object', '--no-filters', ...first.map(({ path }) => path)], {
    cwd: world.root,
    encoding: 'utf8',
  });

  expect(first.map(({ digest }) => digest)).toEqual(byGit.trim().split('\n'));
  expect(second).toEqual(first);
});

it('notices a file that was changed within the same moment and to the same length', async () => {
  const world = pressWorld();
  const cache = join(tempFolder('nho'), 'folder.json');
  world.write('tin-tuc/2026/bai.mdx', newsText({ title: 'Bài số 1' }));
  const before = await folderSource(world.root, { cache }).list();
  world.write('tin-tuc/2026/bai.mdx', newsText({ title: 'Bài số 2' }));
  const after = await folderSource(world.root, { cache }).list();

  expect(after.filter((file, n) => file.digest !== before[n]?.digest).map(({ path }) => path)).toEqual([
    `content/${PORTAL}/tin-tuc/2026/bai.mdx`,
  ]);
});

it('prints from a commit what it prints from the same folder, with the proof of who approved it', async () => {
  const world = pressWorld();
  world.write('tin-tuc/2026/cu.mdx', newsText({ title: 'Bài cũ' }));
  const { git, main } = await repositoryOf(world.root);
  const plain = await world.print();
  const same = await world.print({ source: await gitSource(git.path, main), out: tempFolder('tu-git') });
  expect(treeOf(same.release)).toEqual(treeOf(plain.release));

  const path = `content/${PORTAL}/tin-tuc/2026/moi.mdx`;
  const first = await publish(
    git,
    main,
    path,
    newsText({ title: 'Bài mới' }),
    '2026-03-05T09:00:00+07:00',
    trailers('2026-03-05T08:59:00+07:00'),
  );
  const cache = join(tempFolder('nho'), 'provenance.json');
  await (await gitSource(git.path, first, { cache })).provenance();
  const second = await publish(
    git,
    first,
    path,
    newsText({ title: 'Bài mới, đính chính' }),
    '2026-03-06T23:30:00+07:00',
    trailers('2026-03-06T10:00:00+07:00'),
  );
  const source = await gitSource(git.path, second, { cache });

  const found = await source.provenance();
  expect([...found]).toEqual([...(await (await gitSource(git.path, second)).provenance())]);
  expect([...found.keys()]).toEqual([path]);
  expect(found.get(path)).toEqual({
    publishedAt: '2026-03-05T09:00:00+07:00',
    updatedAt: '2026-03-06T23:30:00+07:00',
    approvals: [
      { office: 'thu-truong-don-vi', at: '2026-03-06T10:00:00+07:00', cite: 'khoản 2 Điều 12' },
      { office: 'uy-vien-ban-bien-tap', at: '2026-03-06T10:00:00+07:00', cite: 'khoản 2 Điều 12' },
    ],
    cite: 'khoản 2 Điều 12',
  });
  expect([source.revision, source.asOf]).toEqual([second, '2026-03-06']);
  const { release } = await world.print({ source });
  expect(readFileSync(join(release, 'tin-tuc/2026/moi/index.html'), 'utf8')).toContain('khoản 2 Điều 12');
});

it('prints in a thread of its own, and swaps only when told', async () => {
  const world = pressWorld();
  world.write('tin-tuc/2026/mot.mdx', newsText({ title: 'Bài một' }));
  const { git, main } = await repositoryOf(world.root);
  const worker = startPressWorker();
  onTestFinished(() => worker.close());
  const order = (revision: string) => ({
    portal: PORTAL,
    out: world.out,
    from: { repository: git.path, revision },
    keepCurrent: true,
  });
  const phases = new Set<string>();
  const first = await worker.print(order(main), (_done, _total, phase) => phases.add(phase));
  expect(servedRelease(world.out)).toBeUndefined();
  swapRelease(world.out, first.release);
  expect(servedRelease(world.out)).toEqual({ release: first.release, revision: main });

  const wrong = worker.print(order('khong-co'));
  const second = worker.print(order(main));
  await expect(wrong).rejects.toMatchObject({
    name: 'RevisionUnknown',
    message: `Kho ${git.path} không có bản ghi “khong-co”.`,
    exit: 3,
  });
  expect((await second).pages.rendered).toBe(0);
  expect(phases).toContain('pages');
});
