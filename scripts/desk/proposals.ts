import type { GitRepository } from '#scripts/adapters/git.ts';
import type { Seal } from '#scripts/ledger/seal.ts';
import { placeOfRef, PROPOSALS, type EntryPlace } from './places.ts';
import { readBranches, type Branch, type ForeignBranch, type Proposal } from './read-branches.ts';

export { trailer, type ForeignBranch, type Proposal } from './read-branches.ts';

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

/** Reads the branches `cms/<collection>/<slug>` of one portal. A tip is read once. */
export function openProposals(repo: GitRepository, seal: Seal, portal: string): Proposals {
  const kept = new Map<string, { readonly tip: string; readonly read: Promise<Proposal | ForeignBranch> }>();

  /** Starts reading what is not known yet, together, and answers all in the order asked. */
  function known(branches: readonly Branch[]): Promise<(Proposal | ForeignBranch)[]> {
    const unread = branches.filter(({ place, tip }) => kept.get(place.ref)?.tip !== tip);
    if (unread.length > 0) {
      const reading = readBranches(repo, seal, unread);
      for (const [n, { place, tip }] of unread.entries()) {
        const read = reading.then((all) => all[n] ?? { ref: place.ref, tip, why: 'không đọc được' });
        kept.set(place.ref, { tip, read });
        // A failed read (Git unreachable for a moment) must not be remembered.
        read.catch(() => kept.get(place.ref)?.read === read && kept.delete(place.ref));
      }
    }
    return Promise.all(branches.flatMap(({ place }) => kept.get(place.ref)?.read ?? []));
  }

  return {
    async read(place, tip) {
      const [found] = await known([{ place, tip }]);
      return found && !('why' in found) ? found : undefined;
    },
    remember: (proposal) =>
      void kept.set(proposal.place.ref, { tip: proposal.tip, read: Promise.resolve(proposal) }),
    async all(refs) {
      const branches = [...refs].filter(([ref]) => ref.startsWith(`${PROPOSALS}/`));
      for (const ref of kept.keys()) if (!refs.has(ref)) kept.delete(ref);
      const misnamed: ForeignBranch[] = [];
      const named = branches.flatMap(([ref, tip]): Branch[] => {
        const place = placeOfRef(portal, ref);
        if (place) return [{ place, tip }];
        misnamed.push({ ref, tip, why: 'tên nhánh không phải là địa chỉ của một mục nội dung' });
        return [];
      });
      const found = await known(named);
      return {
        proposals: found.filter((one): one is Proposal => !('why' in one)),
        foreign: [...misnamed, ...found.filter((one): one is ForeignBranch => 'why' in one)],
      };
    },
  };
}
