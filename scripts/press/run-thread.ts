import { join } from 'node:path';
import { Worker, parentPort, workerData } from 'node:worker_threads';
import { threadEnvironment } from './compile-cache.ts';
import { packFailure, unpackFailure } from './failure.ts';
import type { Failure } from './failure.ts';

type Reply<T> = { readonly value: T; readonly failure?: undefined } | { readonly failure: Failure };

/** Runs one of the press's thread files (`link-thread.ts`) on some data and gives its answer. */
export function runThread<T>(file: string, data: unknown): Promise<T> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(join(import.meta.dirname, file), {
      workerData: data,
      env: threadEnvironment(),
    });
    worker.once('message', (reply: Reply<T>) => {
      if (reply.failure) reject(unpackFailure(reply.failure));
      else resolve(reply.value);
    });
    worker.once('error', reject);
  });
}

/** Inside a thread file: does the work the thread was started for. */
export async function answerThread<In, Out>(work: (data: In) => Out | Promise<Out>): Promise<void> {
  const port = parentPort;
  if (!port) return;
  let reply: Reply<Out>;
  try {
    reply = { value: await work(workerData as In) };
  } catch (error) {
    reply = { failure: packFailure(error) };
  }
  port.postMessage(reply);
}
