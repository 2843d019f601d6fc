import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { threadEnvironment } from './compile-cache.ts';
import { unpackFailure } from './failure.ts';
import type { RoomCall, RoomReply } from './room-thread.ts';
import type { IndexAnswer, Room, RoomAnswer } from './room.ts';

/** Pages leave much short-lived rubbish: a larger nursery is swept less often. */
const YOUNG_MEGABYTES = 64;
/** Far more than a print of 50,000 entries needs; a bound makes V8 give memory back instead of letting it pile up. */
const OLD_MEGABYTES = 2000;

export interface ThreadRoom extends Room {
  close(): Promise<void>;
}

/** A room in a thread of its own. */
export function openThreadRoom(portal: string): ThreadRoom {
  const worker = new Worker(join(import.meta.dirname, 'room-thread.ts'), {
    workerData: portal,
    env: threadEnvironment(),
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES, maxOldGenerationSizeMb: OLD_MEGABYTES },
  });
  let stopped: Error | undefined;
  worker.on('error', (error) => (stopped = error instanceof Error ? error : new Error(String(error))));

  function ask(message: RoomCall): Promise<unknown> {
    return new Promise((resolve, reject) => {
      if (stopped) {
        reject(stopped);
        return;
      }
      const settle = (finish: () => void): void => {
        worker.off('message', onMessage).off('error', onError);
        finish();
      };
      const onMessage = (reply: RoomReply): void =>
        settle(() => (reply.failure ? reject(unpackFailure(reply.failure)) : resolve(reply.value)));
      const onError = (error: unknown): void => settle(() => reject(error as Error));
      worker.on('message', onMessage).on('error', onError);
      // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
      worker.postMessage(message);
    });
  }

  return {
    index: async (files) => (await ask({ call: 'index', files })) as IndexAnswer,
    prepare: async (setup) => void (await ask({ call: 'prepare', setup })),
    print: async (jobs, texts, keep) => (await ask({ call: 'print', jobs, texts, keep })) as RoomAnswer,
    close: async () => void (await worker.terminate()),
  };
}
