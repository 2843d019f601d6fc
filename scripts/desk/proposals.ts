import type { Commit, GitRepository, TreeDifference } from '#scripts/adapters/git.ts';
import type { Seal } from '#scripts/ledger/seal.ts';
import { indexedEntry, type IndexedEntry } from './main-index.ts';
import { placeOfRef, PROPOSALS, type EntryPlace } from './places.ts';

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

export interface Proposals {
  /** The proposal at this tip of its branch; undefined for a foreign branch. */
  read(place: EntryPlace, tip: string): Promise<Proposal | undefined>;
  /** Takes over a proposal the desk has just written itself. */
  remember(proposal: Proposal): void;
  /** All that stand in these refs; cheap for tips seen before. */
  all(
    refs: ReadonlyMap<string, string>,
  ): Promise<{ readonly proposals: readonly Proposal[]; readonly foreign: readonly ForeignBranch[] }>;
}

const valueOf = (commit: Commit, name: string): string | undefined =>
  commit.trailers.find(([key]) => key === name)?.[1];

/** Reads the branches `cms/<collection>/<slug>` of one portal. A tip is read once. */
export function openProposals(repo: GitRepository, seal: Seal, portal: string): Proposals {
  const known = new Map<string, { readonly tip: string; readonly read: Promise<Proposal | ForeignBranch> }>();

  async function readNow(place: EntryPlace, tip: string): Promise<Proposal | ForeignBranch> {
    const foreign = (why: string): ForeignBranch => ({ ref: place.ref, tip, why });
    const [head] = await repo.log(tip, { limit: 1 });
    const base = head && seal.holds(place.ref, head) ? valueOf(head, trailer.base) : undefined;
    if (!head || !base) return foreign('bản ghi mới nhất không do bàn biên tập tạo ra');
    const commits = await repo.log(`${base}..${tip}`);
    if (!commits.every((commit) => seal.holds(place.ref, commit) && valueOf(commit, trailer.base) === base)) {
      return foreign('có bản ghi không do bàn biên tập tạo ra');
    }
    const [changes, [before, file]] = await Promise.all([
      repo.diff(base, tip),
      repo.read([`${base}:${place.path}`, `${tip}:${place.path}`]),
    ]);
    if (!file) return foreign('không có tệp của mục nội dung');
    const text = file.bytes.toString('utf8');
    return {
      place,
      tip,
      tree: head.tree,
      base,
      text,
      head: indexedEntry(place.path, file.oid, text),
      before: before ? { oid: before.oid, text: before.bytes.toString('utf8') } : null,
      changes,
      saves: commits.toReversed().map((commit) => ({
        commit: commit.id,
        tree: commit.tree,
        account: valueOf(commit, trailer.account) ?? '',
        at: commit.committer.at,
        name: commit.author.name,
      })),
    };
  }

  function once(place: EntryPlace, tip: string): Promise<Proposal | ForeignBranch> {
    const found = known.get(place.ref);
    if (found?.tip === tip) return found.read;
    const read = readNow(place, tip);
    known.set(place.ref, { tip, read });
    // A failed read (Git unreachable for a moment) must not be remembered.
    read.catch(() => known.delete(place.ref));
    return read;
  }

  return {
    async read(place, tip) {
      const found = await once(place, tip);
      return 'why' in found ? undefined : found;
    },
    remember: (proposal) =>
      void known.set(proposal.place.ref, { tip: proposal.tip, read: Promise.resolve(proposal) }),
    async all(refs) {
      const branches = [...refs].filter(([ref]) => ref.startsWith(`${PROPOSALS}/`));
      for (const ref of known.keys()) if (!refs.has(ref)) known.delete(ref);
      const found = await Promise.all(
        branches.map(async ([ref, tip]): Promise<Proposal | ForeignBranch> => {
          const place = placeOfRef(portal, ref);
          return place
            ? once(place, tip)
            : { ref, tip, why: 'tên nhánh không phải là địa chỉ của một mục nội dung' };
        }),
      );
      return {
        proposals: found.filter((one): one is Proposal => !('why' in one)),
        foreign: found.filter((one): one is ForeignBranch => 'why' in one),
      };
    },
  };
}
