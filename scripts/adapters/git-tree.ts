import { createHash } from 'node:crypto';
import { exitCode, QuycheError } from '#scripts/errors.ts';

/** One line of a tree object. */
interface TreeLine {
  readonly mode: string;
  readonly name: string;
  readonly oid: string;
}

/** A changed path: the blob it gets, or null to remove it. */
export type TreeChanges = ReadonlyMap<string, string | null>;

interface Folder {
  readonly changes: Map<string, string | null>;
  readonly folders: Map<string, Folder>;
}

export interface TreeEdit {
  /** Id of the new root tree. */
  readonly tree: string;
  /** New tree objects in `mktree --batch -z` form, and the ids they must get, in order. */
  readonly batch: string;
  readonly ids: readonly string[];
}

/** Takes a tree object's bytes apart. */
export function parseTree(bytes: Buffer): TreeLine[] {
  const lines: TreeLine[] = [];
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const zero = bytes.indexOf(0, space);
    lines.push({
      mode: bytes.toString('latin1', at, space).padStart(6, '0'),
      name: bytes.toString('utf8', space + 1, zero),
      oid: bytes.toString('hex', zero + 1, zero + 21),
    });
    at = zero + 21;
  }
  return lines;
}

/** Every folder that holds a changed path, the root (`''`) first: the tree objects an edit must read. */
export function foldersOf(changes: TreeChanges): string[] {
  const folders = new Set(['']);
  for (const path of changes.keys()) {
    const parts = path.split('/');
    for (let n = 1; n < parts.length; n += 1) folders.add(parts.slice(0, n).join('/'));
  }
  return [...folders].toSorted();
}

/** Git sorts names as bytes, folders as if they ended in a slash; in Latin-1 a string's order is its bytes' order. */
function sorted(lines: Iterable<TreeLine>): TreeLine[] {
  const keyed = Array.from(lines, (line) => {
    const name = line.mode === '040000' ? `${line.name}/` : line.name;
    return [Buffer.from(name).toString('latin1'), line] as const;
  });
  return keyed.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line);
}

function idOf(lines: readonly TreeLine[]): string {
  const body = Buffer.concat(
    lines.flatMap(({ mode, name, oid }) => [
      Buffer.from(`${mode.replace(/^0/, '')} ${name}\0`),
      Buffer.from(oid, 'hex'),
    ]),
  );
  return createHash('sha1').update(`tree ${body.length}\0`).update(body).digest('hex');
}

function plan(changes: TreeChanges): Folder {
  const root: Folder = { changes: new Map(), folders: new Map() };
  for (const [path, oid] of changes) {
    const parts = path.split('/');
    const name = parts.pop() ?? '';
    if (!name || parts.some((part) => !part || part === '.' || part === '..')) {
      throw new QuycheError('BadPath', `Đường dẫn không hợp lệ trong kho: “${path}”.`, {
        exit: exitCode.wrongUse,
      });
    }
    let folder = root;
    for (const part of parts) {
      const next = folder.folders.get(part) ?? { changes: new Map(), folders: new Map() };
      folder.folders.set(part, next);
      folder = next;
    }
    folder.changes.set(name, oid);
  }
  return root;
}

/**
 * Works out a new root tree from `read` (the lines of the old tree's folders, undefined where there is none) and the
 * changed paths. The cost grows with the folders on the way, not with the number of entries.
 */
export function editTree(
  changes: TreeChanges,
  read: (folder: string) => readonly TreeLine[] | undefined,
): TreeEdit {
  const batch: string[] = [];
  const ids: string[] = [];

  function build(folder: Folder, path: string): string | null {
    const lines = new Map((read(path) ?? []).map((line) => [line.name, line]));
    for (const [name, child] of folder.folders) {
      const oid = build(child, path ? `${path}/${name}` : name);
      if (oid) lines.set(name, { mode: '040000', name, oid });
      else lines.delete(name);
    }
    for (const [name, oid] of folder.changes) {
      if (oid) lines.set(name, { mode: '100644', name, oid });
      else lines.delete(name);
    }
    if (lines.size === 0 && path) return null;
    const inOrder = sorted(lines.values());
    const id = idOf(inOrder);
    batch.push(
      `${inOrder.map(({ mode, name, oid }) => `${mode} ${mode === '040000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'} ${oid}\t${name}\0`).join('')}\0`,
    );
    ids.push(id);
    return id;
  }

  const tree = build(plan(changes), '');
  if (!tree) throw new QuycheError('BadTree', 'Cây nội dung không thể rỗng.', { exit: exitCode.wrongUse });
  return { tree, batch: batch.join(''), ids };
}
