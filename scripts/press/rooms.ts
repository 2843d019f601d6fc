import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ContentSource, StoredFile } from './content-source.ts';
import { unpackFailure } from './failure.ts';
import type { RoomOrder, RoomReply } from './room-thread.ts';
import { openRoom } from './room.ts';
import type { PageJob, PrintedPage, Room, RoomAnswer, RoomSetup } from './room.ts';

/** Fewer pages than this are printed sooner in this thread than threads start. */
export const WORTH_THREADS = 400;
const THREADS = 2;
const PAGES_AT_ONCE = 100;

export interface PrintingPress {
  readonly setup: RoomSetup;
  readonly source: ContentSource;
  /** By repository path. */
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly onPage: (done: number) => void;
}

/** Prints pages; in threads when there are many. The order of the answers is not the order of the jobs. */
export async function printPages(press: PrintingPress, jobs: readonly PageJob[]): Promise<PrintedPage[]> {
  if (jobs.length === 0) return [];
  const rooms =
    jobs.length < WORTH_THREADS
      ? [{ room: await openRoom(press.setup), close: async () => undefined }]
      : Array.from({ length: THREADS }, () => threadRoom(press.setup));
  const queue = new Queue(press, jobs);
  try {
    await Promise.all(rooms.map(({ room }) => queue.serve(room)));
  } finally {
    await Promise.all(rooms.map(({ close }) => close()));
  }
  return queue.printed;
}

/** Hands out jobs with the files they need, and takes pages in. */
class Queue {
  readonly printed: PrintedPage[] = [];
  readonly #press: PrintingPress;
  readonly #jobs: PageJob[];
  readonly #paths: ReadonlyMap<string, string>;
  #next = 0;

  constructor(press: PrintingPress, jobs: readonly PageJob[]) {
    this.#press = press;
    this.#jobs = [...jobs];
    this.#paths = new Map(press.setup.store.entries.map(({ id, path }) => [id, path]));
  }

  async serve(room: Room): Promise<void> {
    let next = this.#take();
    while (next.jobs.length > 0) {
      const { jobs, texts } = next;
      const answering = room.print(jobs, await texts, new Map());
      // Files of the next pages are read while these are printed.
      next = this.#take();
      await Promise.all([answering.then((answer) => this.#accept(room, answer)), next.texts]);
    }
  }

  async #accept(room: Room, { printed, waiting, wanted }: RoomAnswer): Promise<void> {
    this.printed.push(...printed);
    this.#press.onPage(this.printed.length);
    if (waiting.length === 0) return;
    const own = this.#textsOf(waiting);
    const more = await this.#read(wanted);
    await this.#accept(room, await room.print(waiting, await own, more));
  }

  #take(): { readonly jobs: readonly PageJob[]; readonly texts: Promise<ReadonlyMap<string, string>> } {
    const jobs = this.#jobs.slice(this.#next, this.#next + PAGES_AT_ONCE);
    this.#next += jobs.length;
    const texts = this.#textsOf(jobs);
    // Awaited a little later: its failure must not count as unheard until then.
    texts.catch(() => undefined);
    return { jobs, texts };
  }

  #textsOf(jobs: readonly PageJob[]): Promise<ReadonlyMap<string, string>> {
    return this.#read(
      jobs.flatMap(({ entry }) => (entry === undefined ? [] : (this.#paths.get(entry) ?? []))),
    );
  }

  async #read(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const files = paths.flatMap((path) => this.#press.files.get(path) ?? []);
    const bytes = await this.#press.source.read(files);
    const decoder = new TextDecoder();
    return new Map(files.map(({ path }, n) => [path, decoder.decode(bytes[n])]));
  }
}

function threadRoom(setup: RoomSetup): { readonly room: Room; readonly close: () => Promise<unknown> } {
  const worker = new Worker(join(import.meta.dirname, 'room-thread.ts'), { workerData: setup });
  let stopped: unknown;
  worker.on('error', (error) => (stopped = error));
  return {
    room: {
      print: (jobs, texts, keep) =>
        new Promise<RoomAnswer>((resolve, reject) => {
          if (stopped) reject(stopped as Error);
          const settle = (finish: () => void): void => {
            worker.off('message', onMessage).off('error', onError);
            finish();
          };
          const onMessage = (reply: RoomReply): void =>
            settle(() => (reply.failure ? reject(unpackFailure(reply.failure)) : resolve(reply.answer)));
          const onError = (error: unknown): void => settle(() => reject(error as Error));
          worker.on('message', onMessage).on('error', onError);
          // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
          worker.postMessage({ jobs, texts, keep } satisfies RoomOrder);
        }),
    },
    close: () => worker.terminate(),
  };
}
