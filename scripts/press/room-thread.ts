import { parentPort, workerData } from 'node:worker_threads';
import { packFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import { openRoom } from './room.ts';
import type { PageJob, RoomAnswer, RoomSetup } from './room.ts';

/** What the press sends to a room of its own thread. */
export interface RoomOrder {
  readonly jobs: readonly PageJob[];
  readonly texts: ReadonlyMap<string, string>;
  readonly keep: ReadonlyMap<string, string>;
}

export type RoomReply =
  { readonly answer: RoomAnswer; readonly failure?: undefined } | { readonly failure: Failure };

if (parentPort) {
  const port = parentPort;
  const room = openRoom(workerData as RoomSetup);
  port.on('message', async ({ jobs, texts, keep }: RoomOrder) => {
    let reply: RoomReply;
    try {
      reply = { answer: await (await room).print(jobs, texts, keep) };
    } catch (error) {
      reply = { failure: packFailure(error) };
    }
    port.postMessage(reply);
  });
}
