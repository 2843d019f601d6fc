import type { Commit, Identity } from './git-log.ts';
import type { RefChange, RefOutcome } from './git-refs.ts';
import type { TreeChanges } from './git-tree.ts';

export interface GitObject {
  readonly oid: string;
  readonly type: 'blob' | 'tree' | 'commit' | 'tag';
  readonly bytes: Buffer<ArrayBuffer>;
}

/** A file in a tree. Anything but mode `100644` is no content (links, submodules, programs). */
export interface TreeFile {
  readonly mode: string;
  readonly oid: string;
  readonly size: number;
  readonly path: string;
}

export interface TreeDifference {
  readonly path: string;
  /** Blob before and after; null when it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

export interface NewCommit {
  readonly tree: string;
  readonly parents: readonly string[];
  readonly message: string;
  readonly author: Identity;
  readonly committer: Identity;
}

export type MergeOutcome = { readonly tree: string } | { readonly conflicts: readonly string[] };

/** A bare repository. Every method is one or two Git processes; nothing is ever checked out. */
export interface GitRepository {
  readonly path: string;
  /** Full ref name → commit, for refs that start with `prefix` (a whole path part: `refs/heads`). */
  refs(prefix: string): Promise<ReadonlyMap<string, string>>;
  /** Object id of a revision (`refs/heads/main`, `main:content/x`), undefined when there is none. */
  resolve(revision: string): Promise<string | undefined>;
  /** Objects by id or revision, in the order asked, undefined where missing. One process for all. */
  read(revisions: readonly string[]): Promise<readonly (GitObject | undefined)[]>;
  /** Every file of a tree in path order, optionally under one folder. */
  list(treeish: string, under?: string): Promise<readonly TreeFile[]>;
  /** Stores bytes as they are; returns the blob id. */
  writeBlob(bytes: Uint8Array): Promise<string>;
  /** Stores files of the disk as they are (absolute paths); blob ids in order. For the first run: not synced one by one. */
  writeFiles(files: readonly string[]): Promise<readonly string[]>;
  /** A new root tree from `base` (tree or commit; null = empty) with some paths changed; returns its id. */
  writeTree(base: string | null, changes: TreeChanges): Promise<string>;
  commit(commit: NewCommit): Promise<string>;
  /** Merges two commits without a checkout. */
  merge(ours: string, theirs: string): Promise<MergeOutcome>;
  mergeBase(a: string, b: string): Promise<string | undefined>;
  /** Newest first. `range` as Git takes it: `main`, `a..b`. */
  log(
    range: string,
    options?: { firstParent?: boolean; limit?: number; path?: string },
  ): Promise<readonly Commit[]>;
  /** Commits reachable from any of `tips` and not from `without`, newest first. One process for all. */
  logOf(tips: readonly string[], without: string): Promise<readonly Commit[]>;
  /** Files that differ between two trees or commits. */
  diff(before: string, after: string): Promise<readonly TreeDifference[]>;
  /** Files that differ, for many pairs of tree ids, in the order asked. One process for all. */
  diffTrees(
    pairs: readonly (readonly [before: string, after: string])[],
  ): Promise<readonly (readonly TreeDifference[])[]>;
  /** Moves refs together by compare-and-swap. */
  updateRefs(changes: readonly RefChange[]): Promise<RefOutcome>;
  /** How many objects lie loose, one file each. */
  looseObjects(): Promise<number>;
  /** Packs loose objects; safe beside other work. */
  pack(): Promise<void>;
  /** Problems found by a full check; empty when sound. */
  fsck(): Promise<readonly string[]>;
  /** Removes lock files and unfinished objects left by a killed process; returns the locks' names. Only when no other desk runs. */
  removeStaleLocks(): Promise<readonly string[]>;
}
