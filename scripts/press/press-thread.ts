import { parentPort } from 'node:worker_threads';
import { packFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import { sourceOf } from './order.ts';
import type { PrintOrder } from './order.ts';
import type { PrintReport } from './press.ts';
import { print } from './print.ts';

export interface PressMessage {
  readonly number: number;
  readonly order: PrintOrder;
}

export type PressReply =
  | { readonly number: number; readonly progress: readonly [done: number, total: number, phase: string] }
  | { readonly number: number; readonly report: PrintReport }
  | { readonly number: number; readonly failure: Failure };

async function fulfil({ number, order }: PressMessage, reply: (message: PressReply) => void): Promise<void> {
  try {
    const source = await sourceOf(order);
    const report = await print({
      ...order,
      source,
      onProgress: (...progress) => reply({ number, progress }),
    });
    reply({ number, report });
  } catch (error) {
    reply({ number, failure: packFailure(error) });
  }
}

if (parentPort) {
  const port = parentPort;
  const reply = (message: PressReply): void => port.postMessage(message);
  const queue: PressMessage[] = [];
  let busy = false;
  port.on('message', async (message: PressMessage) => {
    queue.push(message);
    if (busy) return;
    busy = true;
    for (let next = queue.shift(); next; next = queue.shift()) await fulfil(next, reply);
    busy = false;
  });
}
