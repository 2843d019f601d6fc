import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { createRepository, openRepository } from '#scripts/adapters/git.ts';
import { holdFolder, openPrivateStore } from '#scripts/adapters/private-store.ts';
import { openLedger } from '#scripts/ledger/ledger.ts';
import { sealWith } from '#scripts/ledger/seal.ts';
import { instantNow, turns, type Desk, type DeskPress } from './desk.ts';
import { importContent } from './first-run.ts';
import { followMain } from './main.ts';
import { MAIN } from './places.ts';
import { openProposals } from './proposals.ts';
import { openPublisher, type Publisher } from './publish.ts';
import { recover } from './recover.ts';

export interface OpenDesk {
  readonly desk: Desk;
  readonly publisher: Publisher;
  /** Waits for what is being published, then lets go of the folder. */
  close(): Promise<void>;
}

/** Names inside a data folder. */
export const dataFiles = { repository: 'kho.git', site: 'ban-in' } as const;

/**
 * Opens the desk on a data folder, creating it from `content` on the first run and mending what a killed desk left.
 * Throws `AlreadyRunning`, `ContentRefused`, `LedgerBroken`, `MainForeign`, `SettingsBroken`, `DiskFull`.
 */
export async function openDesk(options: {
  readonly portal: string;
  /** Folder of repository, private store and printed site; outside any working tree. */
  readonly data: string;
  /** The working tree's `content/`, for the first run. */
  readonly content: string;
  readonly press: DeskPress;
  readonly report: (line: string) => void;
  readonly now?: () => string;
  readonly onProgress?: (done: number, total: number, phase: string) => void;
}): Promise<OpenDesk> {
  const { portal, data, press, report, now = instantNow } = options;
  await mkdir(data, { recursive: true, mode: 0o700 });
  const held = holdFolder(data);
  const store = openPrivateStore(data);
  try {
    const folder = path.join(data, dataFiles.repository);
    const known = await stat(path.join(folder, 'HEAD')).catch(() => undefined);
    const repo = known ? openRepository(folder) : await createRepository(folder);
    const stale = await repo.removeStaleLocks();
    if (stale.length > 0) report(`Đã dọn ${stale.length} khóa do lần chạy trước để lại.`);
    const seal = sealWith(store.key());
    const identity = { name: 'Bàn biên tập', email: `ban-bien-tap@${portal}.invalid` };
    if (!(await repo.resolve(MAIN)))
      await importContent({
        repo,
        seal,
        identity,
        portal,
        from: options.content,
        at: now(),
        onProgress: options.onProgress,
      });
    const main = await followMain({ repo, seal, portal, report });
    const { name } = main.main().settings.site;
    const ledger = await openLedger({ repo, seal, desk: identity, title: `Mở sổ cái của ${name}`, now });
    const proposals = openProposals(repo, seal, portal);
    const desk: Desk = {
      portal,
      repo,
      seal,
      store,
      ledger,
      proposals,
      press,
      identity,
      now,
      ...main,
      inTurn: turns(),
      report,
    };
    await recover(desk);
    const publisher = openPublisher(desk);
    return {
      desk,
      publisher,
      async close() {
        await publisher.close();
        store.close();
        held.release();
      },
    };
  } catch (error) {
    store.close();
    held.release();
    throw error;
  }
}
