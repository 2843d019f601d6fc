import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { QuycheError, exitCode } from '#scripts/errors.ts';
import { threadEnvironment } from './compile-cache.ts';
import { unpackFailure } from './failure.ts';
import type { PrintOrder } from './order.ts';
import type { PressMessage, PressReply } from './press-thread.ts';
import type { PrintReport } from './press.ts';

export type Progress = (done: number, total: number, phase: string) => void;

/** A press in a thread of its own: templates and modules stay loaded, and the caller's requests never wait for it. */
export interface PressWorker {
  /** Prints one order after another. Throws what `print` throws, and `PressStopped` when the thread dies. */
  print(order: PrintOrder, onProgress?: Progress): Promise<PrintReport>;
  close(): Promise<void>;
}

interface Waiting {
  readonly resolve: (report: PrintReport) => void;
  readonly reject: (error: Error) => void;
  readonly onProgress: Progress | undefined;
}

/** Heap of the press's thread: a print that needs more fails alone, the desk goes on. */
const MEGABYTES = 1536;

export function startPressWorker(): PressWorker {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let number = 0;

  function failAll(cause: unknown): void {
    worker = undefined;
    for (const { reject } of waiting.values()) {
      reject(
        new QuycheError('PressStopped', 'Nhà in dừng giữa chừng nên chưa in xong.', {
          hint: 'Thử lại; nếu vẫn dừng, hãy kiểm tra bộ nhớ của máy. Bản đang phục vụ vẫn nguyên.',
          exit: exitCode.unreachable,
          cause,
        }),
      );
    }
    waiting.clear();
  }

  function start(): Worker {
    const started = new Worker(join(import.meta.dirname, 'press-thread.ts'), {
      env: threadEnvironment(),
      resourceLimits: { maxOldGenerationSizeMb: MEGABYTES },
    });
    started.on('message', (reply: PressReply) => {
      const one = waiting.get(reply.number);
      if (!one) return;
      if ('progress' in reply) {
        one.onProgress?.(...reply.progress);
        return;
      }
      waiting.delete(reply.number);
      if (waiting.size === 0) started.unref();
      if ('report' in reply) one.resolve(reply.report);
      else one.reject(unpackFailure(reply.failure));
    });
    started.on('error', (error) => failAll(error));
    started.on('exit', (code) => failAll(new Error(`exit ${code}`)));
    return started;
  }

  return {
    print: (order, onProgress) =>
      new Promise((resolve, reject) => {
        number += 1;
        waiting.set(number, { resolve, reject, onProgress });
        worker ??= start();
        worker.ref();
        const message: PressMessage = { number, order };
        // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
        worker.postMessage(message);
      }),
    async close() {
      await worker?.terminate();
    },
  };
}
