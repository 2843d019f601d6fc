import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from './compile-cache.ts';
import { unpackFailure } from './failure.ts';
import type { LinkOrder, LinkReply } from './link-thread.ts';

/** Shares files of one release with another in a thread of its own; ends when all are there. */
export function linkInBackground(order: LinkOrder): Promise<void> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, 'link-thread.ts'), {
      workerData: order,
      env: threadEnvironment(),
    });
    worker.once('message', ({ failure }: LinkReply) => {
      if (failure) reject(unpackFailure(failure));
      else resolve();
    });
    worker.once('error', reject);
  });
}
