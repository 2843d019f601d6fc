import { parentPort, workerData } from 'node:worker_threads';
import { packFailure } from './failure.ts';
import type { Failure } from './failure.ts';
import { openRoom } from './room.ts';
import type { EntryFile, PageJob, RoomAnswer, RoomSetup, Texts } from './room.ts';

/** What the press asks of a room in its own thread. */
export type RoomCall =
  | { readonly call: 'index'; readonly files: readonly EntryFile[] }
  | { readonly call: 'prepare'; readonly setup: RoomSetup }
  | {
      readonly call: 'print';
      readonly jobs: readonly PageJob[];
      readonly texts: Texts;
      readonly keep: Texts;
    };

export type RoomReply =
  { readonly value: unknown; readonly failure?: undefined } | { readonly failure: Failure };

if (parentPort) {
  const port = parentPort;
  const room = openRoom(String(workerData));
  port.on('message', async (message: RoomCall) => {
    let reply: RoomReply;
    let handedOver: ArrayBuffer[] = [];
    try {
      switch (message.call) {
        case 'index':
          reply = { value: await room.index(message.files) };
          break;
        case 'prepare':
          reply = { value: await room.prepare(message.setup) };
          break;
        case 'print': {
          const answer = await room.print(message.jobs, message.texts, message.keep);
          handedOver = buffersOf(answer);
          reply = { value: answer };
          break;
        }
      }
    } catch (error) {
      reply = { failure: packFailure(error) };
    }
    port.postMessage(reply, handedOver);
  });
}

/** Pages' bytes change threads without being copied. */
function buffersOf({ printed }: RoomAnswer): ArrayBuffer[] {
  return printed.flatMap(({ bytes }) => bytes?.buffer ?? []);
}
