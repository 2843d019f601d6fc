import { startPressWorker } from '#scripts/press/press-worker.ts';
import { servedRelease, swapRelease } from '#scripts/press/served.ts';
import type { DeskPress } from './desk.ts';

/** The press in a thread of its own, printing commits of a repository into the folder `out`. */
export function pressFor(
  portal: string,
  repository: string,
  out: string,
): DeskPress & { close(): Promise<void> } {
  const worker = startPressWorker();
  return {
    print: (commit, onProgress, deferArchive = false) =>
      worker.print(
        { portal, out, from: { repository, revision: commit }, keepCurrent: true, deferArchive },
        onProgress,
      ),
    swap: async (release) => swapRelease(out, release),
    current: async () => servedRelease(out),
    close: () => worker.close(),
  };
}
