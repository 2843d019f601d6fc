import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createRepository, type GitRepository, type Identity } from './git.ts';

let folder: string;
let repo: GitRepository;
const person: Identity = {
  name: 'Trường THPT Minh Họa',
  email: 'truong@vd.example',
  at: '2026-03-05T08:30:00+07:00',
};

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'quyche-git-'));
  repo = await createRepository(path.join(folder, 'kho.git'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const save = (tree: string, parents: string[], message = 'Sửa\n') =>
  repo.commit({ tree, parents, message, author: person, committer: person });

test('gives back the very bytes it stored, an empty file included', async () => {
  const bytes = Buffer.from([0, 13, 10, 255, 10]);
  const ids = [await repo.writeBlob(bytes), await repo.writeBlob(Buffer.alloc(0))];
  const read = await repo.read([...ids, 'main:khong/co', ids[0] ?? '']);
  expect(read.map((object) => object?.bytes.toString('hex'))).toEqual([
    '000d0aff0a',
    '',
    undefined,
    '000d0aff0a',
  ]);
});

test('builds a tree from a base and changes, in Git’s own order, and drops folders that become empty', async () => {
  const blob = await repo.writeBlob(Buffer.from('một'));
  const other = await repo.writeBlob(Buffer.from('hai'));
  const base = await repo.writeTree(null, new Map([['a/b.mdx', blob], ['a-b', blob], ['a.mdx', blob], ['a/c/d', blob]])); // prettier-ignore
  const next = await repo.writeTree(base, new Map([['a/b.mdx', other], ['a/c/d', null], ['mới/ồ.txt', other]])); // prettier-ignore
  expect((await repo.list(next)).map((file) => [file.path, file.oid, file.size])).toEqual([
    ['a-b', blob, 5],
    ['a.mdx', blob, 5],
    ['a/b.mdx', other, 3],
    ['mới/ồ.txt', other, 3],
  ]);
  expect(await repo.diff(base, next)).toEqual([
    { path: 'a/b.mdx', before: blob, after: other },
    { path: 'a/c/d', before: blob, after: null },
    { path: 'mới/ồ.txt', before: null, after: other },
  ]);
  expect((await repo.list(next, 'a')).map((file) => file.path)).toEqual(['a/b.mdx']);
});

test('refuses a path that climbs out of the tree', async () => {
  const blob = await repo.writeBlob(Buffer.from('một'));
  await expect(repo.writeTree(null, new Map([['a/../../x', blob]]))).rejects.toThrow(
    'Đường dẫn không hợp lệ trong kho: “a/../../x”.',
  );
});

test('logs author, committer, message and trailers as they were given', async () => {
  const tree = await repo.writeTree(null, new Map([['x', await repo.writeBlob(Buffer.from('x'))]]));
  const committer = { name: 'Bàn biên tập', email: 'ban@vd.example', at: '2026-03-05T09:00:00+07:00' };
  const id = await repo.commit({ tree, parents: [], message: 'Sửa “Khai giảng”\n\nQuyche-Entry: tin-tuc/2026/x\nQuyche-Cite: khoản 2 Điều 12\n', author: person, committer }); // prettier-ignore
  const [commit] = await repo.log(id);
  expect(commit).toEqual({
    id,
    tree,
    parents: [],
    author: person,
    committer,
    message: 'Sửa “Khai giảng”\n\nQuyche-Entry: tin-tuc/2026/x\nQuyche-Cite: khoản 2 Điều 12\n',
    trailers: [
      ['Quyche-Entry', 'tin-tuc/2026/x'],
      ['Quyche-Cite', 'khoản 2 Điều 12'],
    ],
  });
});

test('merges two commits, and names the files that clash', async () => {
  const [one, two, three] = await Promise.all(['1\n', '2\n', '3\n'].map((text) => repo.writeBlob(Buffer.from(text)))) as [string, string, string]; // prettier-ignore
  const tree = await repo.writeTree(null, new Map([['content/x', one], ['content/y', one]])); // prettier-ignore
  const base = await save(tree, []);
  const ours = await save(await repo.writeTree(tree, new Map([['content/x', two]])), [base]);
  const theirs = await save(await repo.writeTree(tree, new Map([['content/y', three]])), [base]);
  const clash = await save(await repo.writeTree(tree, new Map([['content/x', three]])), [base]);
  expect(await repo.merge(ours, theirs)).toEqual({
    tree: await repo.writeTree(tree, new Map([['content/x', two], ['content/y', three]])), // prettier-ignore
  });
  expect(await repo.merge(ours, clash)).toEqual({ conflicts: ['content/x'] });
  expect(await repo.mergeBase(ours, theirs)).toBe(base);
});

test('tells the commits of many branches and the differences of many pairs at once', async () => {
  const [one, two] = (await Promise.all(['1', '2'].map((text) => repo.writeBlob(Buffer.from(text))))) as [
    string,
    string,
  ];
  const trees = (await Promise.all(
    [[['a', one]], [['a', two]], [['b', one]]].map((files) =>
      repo.writeTree(null, new Map(files as [string, string][])),
    ),
  )) as [string, string, string];
  const root = await save(trees[0], [], 'gốc\n');
  const left = await save(trees[1], [root], 'trái\n');
  const right = await save(trees[2], [root], 'phải\n');
  expect((await repo.logOf([left, right], root)).map(({ id }) => id).toSorted()).toEqual(
    [left, right].toSorted(),
  );
  expect(
    await repo.diffTrees([
      [trees[0], trees[0]],
      [trees[0], trees[1]],
      [trees[1], trees[1]],
      [trees[0], trees[2]],
      [trees[2], trees[2]],
    ]),
  ).toEqual([
    // prettier-ignore
    [],
    [{ path: 'a', before: one, after: two }],
    [],
    [
      { path: 'a', before: one, after: null },
      { path: 'b', before: null, after: one },
    ],
    [],
  ]);
});

test('moves several refs together or none, and says which one had moved', async () => {
  const tree = await repo.writeTree(null, new Map([['x', await repo.writeBlob(Buffer.from('x'))]]));
  const [a, b] = [await save(tree, [], 'a\n'), await save(tree, [], 'b\n')];
  expect(await repo.updateRefs([{ ref: 'refs/heads/main', from: null, to: a }, { ref: 'refs/heads/so-cai', from: null, to: a }])).toEqual({ moved: true }); // prettier-ignore
  expect(await repo.updateRefs([{ ref: 'refs/heads/main', from: a, to: b }, { ref: 'refs/heads/so-cai', from: b, to: a }])).toEqual({ moved: false, ref: 'refs/heads/so-cai' }); // prettier-ignore
  expect(Object.fromEntries(await repo.refs('refs/heads'))).toEqual({
    'refs/heads/main': a,
    'refs/heads/so-cai': a,
  });
  expect(await repo.updateRefs([{ ref: 'refs/heads/main', from: a, to: b }, { ref: 'refs/heads/so-cai', from: a, to: null }])).toEqual({ moved: true }); // prettier-ignore
  expect(await repo.resolve('refs/heads/so-cai')).toBeUndefined();
  expect(await repo.resolve('refs/heads/main')).toBe(b);
});

test('clears locks a killed process left, and the repository is sound', async () => {
  await writeFile(path.join(repo.path, 'refs/heads/main.lock'), '');
  await writeFile(path.join(repo.path, 'packed-refs.lock'), '');
  expect(await repo.removeStaleLocks()).toEqual(['packed-refs.lock', 'refs/heads/main.lock']);
  expect(await repo.fsck()).toEqual([]);
});

test('a full check names what is broken', async () => {
  const other = await createRepository(path.join(folder, 'hong.git'));
  const tree = await other.writeTree(null, new Map([['x', await other.writeBlob(Buffer.from('x'))]]));
  const commit = await other.commit({ tree, parents: [], message: 'a\n', author: person, committer: person });
  await other.updateRefs([{ ref: 'refs/heads/main', from: null, to: commit }]);
  await rm(path.join(other.path, 'objects', tree.slice(0, 2), tree.slice(2)));
  expect((await other.fsck()).join('\n')).toContain(`missing tree ${tree}`);
});

test('stores files of the disk and packs them', async () => {
  const file = path.join(folder, 'tệp ảnh.jpg');
  await writeFile(file, 'ảnh');
  const other = await createRepository(path.join(folder, 'goi.git'));
  const [id] = await other.writeFiles([file]);
  const commit = await other.commit({ tree: await other.writeTree(null, new Map([['a.jpg', id ?? '']])), parents: [], message: 'a\n', author: person, committer: person }); // prettier-ignore
  await other.updateRefs([{ ref: 'refs/heads/main', from: null, to: commit }]);
  await other.pack();
  expect((await other.read(['main:a.jpg']))[0]?.bytes.toString()).toBe('ảnh');
  expect((await readdir(path.join(other.path, 'objects'))).toSorted()).toEqual(['info', 'pack']);
});
