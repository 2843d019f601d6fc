import type { Commit, GitObject, GitRepository, TreeDifference } from '#scripts/adapters/git.ts';
import type { Seal } from '#scripts/ledger/seal.ts';
import { indexedEntry, type IndexedEntry } from './main-index.ts';
import { MAIN, type EntryPlace } from './places.ts';

/** Trailers of a proposal's commits. */
export const trailer = { entry: 'Quyche-Entry', account: 'Quyche-Account', base: 'Quyche-Base' } as const;

/** An entry's branch as it stands: what it would put on main. */
export interface Proposal {
  readonly place: EntryPlace;
  readonly tip: string;
  /** Result tree: the root tree of the tip. */
  readonly tree: string;
  /** The commit of main it grew from. */
  readonly base: string;
  /** The entry's text. */
  readonly text: string;
  readonly head: IndexedEntry;
  /** The entry as it stands on `base`; null for a new entry. */
  readonly before: { readonly oid: string; readonly text: string } | null;
  /** Everything the branch changes, uploads included. */
  readonly changes: readonly TreeDifference[];
  /** Oldest first. */
  readonly saves: readonly {
    readonly commit: string;
    readonly tree: string;
    readonly account: string;
    readonly at: string;
    readonly name: string;
  }[];
}

/** A branch under `cms/` that the desk did not make, or that somebody else added to. */
export interface ForeignBranch {
  readonly ref: string;
  readonly tip: string;
  /** Vietnamese: what is wrong with it. */
  readonly why: string;
}

const valueOf = (commit: Commit, name: string): string | undefined =>
  commit.trailers.find(([key]) => key === name)?.[1];

/** A branch to read. */
export interface Branch {
  readonly place: EntryPlace;
  readonly tip: string;
}

/** A branch all of whose commits are the desk's. */
interface Chain {
  readonly place: EntryPlace;
  readonly head: Commit;
  readonly base: string;
  readonly chain: readonly Commit[];
}

function proposalOf(
  { place, head, base, chain }: Chain,
  before: GitObject | undefined,
  file: GitObject | undefined,
  changes: readonly TreeDifference[],
): Proposal | ForeignBranch {
  if (!file) return { ref: place.ref, tip: head.id, why: 'không có tệp của mục nội dung' };
  const text = file.bytes.toString('utf8');
  return {
    place,
    tip: head.id,
    tree: head.tree,
    base,
    text,
    head: indexedEntry(place.path, file.oid, text),
    before: before ? { oid: before.oid, text: before.bytes.toString('utf8') } : null,
    changes,
    saves: chain.map((commit) => ({
      commit: commit.id,
      tree: commit.tree,
      account: valueOf(commit, trailer.account) ?? '',
      at: commit.committer.at,
      name: commit.author.name,
    })),
  };
}

/** The commits of a branch from its base up, oldest first, or what is wrong with them. */
function chainOf(
  seal: Seal,
  place: EntryPlace,
  tip: string,
  commits: ReadonlyMap<string, Commit>,
): Chain | ForeignBranch {
  const foreign = (why: string): ForeignBranch => ({ ref: place.ref, tip, why });
  const head = commits.get(tip);
  const base = head && seal.holds(place.ref, head) ? valueOf(head, trailer.base) : undefined;
  if (!head || !base) return foreign('bản ghi mới nhất không do bàn biên tập tạo ra');
  const chain: Commit[] = [];
  for (let at = tip; at !== base;) {
    const commit = commits.get(at);
    const [parent, ...others] = commit?.parents ?? [];
    if (
      !commit ||
      !parent ||
      others.length > 0 ||
      !seal.holds(place.ref, commit) ||
      valueOf(commit, trailer.base) !== base
    ) {
      return foreign('có bản ghi không do bàn biên tập tạo ra');
    }
    chain.unshift(commit);
    at = parent;
  }
  return { place, head, base, chain };
}

/** Reads branches together: a handful of Git processes, however many there are. */
export async function readBranches(
  repo: GitRepository,
  seal: Seal,
  branches: readonly Branch[],
): Promise<(Proposal | ForeignBranch)[]> {
  const commits = new Map<string, Commit>();
  for (const commit of await repo.logOf(
    branches.map(({ tip }) => tip),
    MAIN,
  ))
    commits.set(commit.id, commit);
  // A branch main already holds has no commits beside main's.
  for (const { tip } of branches) {
    if (!commits.has(tip)) for (const commit of await repo.log(tip)) commits.set(commit.id, commit);
  }
  const read = branches.map(({ place, tip }) => chainOf(seal, place, tip, commits));
  const chains = read.filter((one): one is Chain => !('why' in one));
  const [trees, files] = await Promise.all([
    repo.read(chains.map(({ base }) => `${base}^{tree}`)),
    repo.read(
      chains.flatMap(({ place, base, head }) => [`${base}:${place.path}`, `${head.id}:${place.path}`]),
    ),
  ]);
  const changes = await repo.diffTrees(chains.map(({ head }, n) => [trees[n]?.oid ?? head.tree, head.tree]));
  const made = new Map(
    chains.map((chain, n) => [
      chain.head.id,
      proposalOf(chain, files[2 * n], files[2 * n + 1], changes[n] ?? []),
    ]),
  );
  return read.map((one) =>
    'why' in one
      ? one
      : (made.get(one.head.id) ?? { ref: one.place.ref, tip: one.head.id, why: 'không đọc được' }),
  );
}
