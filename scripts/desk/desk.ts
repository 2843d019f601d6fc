import type { GitRepository, Identity } from '#scripts/adapters/git.ts';
import type { PrivateStore } from '#scripts/adapters/private-store.ts';
import type { Ledger } from '#scripts/ledger/ledger.ts';
import type { Seal } from '#scripts/ledger/seal.ts';
import type { PrintReport } from '#scripts/press/press.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import type { MainIndex } from './main-index.ts';
import type { Proposals } from './proposals.ts';

/** How the desk prints: a commit becomes a release beside the current one; the swap is a separate act. */
export interface DeskPress {
  /** `deferArchive`: leave a touched archive shard of the search for a later print. */
  print(
    commit: string,
    onProgress?: (done: number, total: number, phase: string) => void,
    deferArchive?: boolean,
  ): Promise<PrintReport>;
  /** Makes a printed release the one citizens see, by one rename. */
  swap(release: string): Promise<void>;
  /** Folder and commit of the release citizens see; undefined before the first print. */
  current(): Promise<{ readonly release: string; readonly revision: string } | undefined>;
}

/** Main as the desk last read it: what every judgement stands on. */
export interface Main {
  readonly commit: string;
  readonly settings: PortalSettings;
  readonly index: MainIndex;
}

/** The desk's parts, handed to every action. */
export interface Desk {
  readonly portal: string;
  readonly repo: GitRepository;
  readonly seal: Seal;
  readonly store: PrivateStore;
  readonly ledger: Ledger;
  readonly proposals: Proposals;
  readonly press: DeskPress;
  /** The desk as committer. */
  readonly identity: Pick<Identity, 'name' | 'email'>;
  /** This moment, with Viet Nam's offset. */
  now(): string;
  /** Branches under `refs/heads` and main read at their commit. */
  look(): Promise<{ readonly refs: ReadonlyMap<string, string>; readonly main: Main }>;
  /** Main as last read, without asking Git. */
  main(): Main;
  /** Work on one entry, one at a time; other entries do not wait. */
  inTurn<T>(entry: string, work: () => Promise<T>): Promise<T>;
  /** Tells the operator. */
  report(line: string): void;
}

/** Moment with Viet Nam's offset, to the second: what Git and the ledger hold. */
export function instantNow(): string {
  return Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh')
    .round('second')
    .toString({ timeZoneName: 'never' });
}

/** Runs works of one key one after another. */
export function turns(): Desk['inTurn'] {
  const tails = new Map<string, Promise<unknown>>();
  return (key, work) => {
    const turn = (tails.get(key) ?? Promise.resolve()).then(work, work);
    const tail = turn.catch(() => undefined);
    tails.set(key, tail);
    return turn.finally(() => tails.get(key) === tail && tails.delete(key));
  };
}
