import type { Question } from '#content/tracked.ts';
import type { ContentSource, StoredFile } from './content-source.ts';
import { JobQueue } from './job-queue.ts';
import { openRoom } from './room.ts';
import type {
  EntryFile,
  IndexAnswer,
  PageJob,
  Room,
  RoomAnswer,
  RoomPage,
  RoomSetup,
  Texts,
} from './room.ts';
import { openThreadRoom } from './thread-room.ts';
import type { ThreadRoom } from './thread-room.ts';

/** Fewer entries or pages than this are done sooner in this thread than threads start. */
export const WORTH_THREADS = 400;
const THREADS = 2;
const FILES_AT_ONCE = 500;

/** Pages a room is to print, with the files they need. */
interface PrintOrder {
  readonly jobs: readonly PageJob[];
  readonly texts: Texts;
  readonly keep: Texts;
}

export interface PrintedPage extends Omit<RoomPage, 'asked'> {
  readonly questions: readonly Question[];
}

/** The rooms of one print: one in this thread, or two threads once there is much to do. */
export class Rooms {
  readonly #portal: string;
  readonly #source: ContentSource;
  readonly #own: Room;
  #threads: readonly ThreadRoom[] = [];
  /** Which room keeps an entry it read, by repository path. */
  readonly #keepers = new Map<string, Room>();

  constructor(portal: string, source: ContentSource) {
    this.#portal = portal;
    this.#source = source;
    this.#own = openRoom(portal);
  }

  /** Starts what reading so many files will need, while they are still being listed. */
  expect(amount: number): void {
    this.#roomsFor(amount);
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((room) => room.close()));
  }

  #roomsFor(amount: number): readonly Room[] {
    if (amount < WORTH_THREADS) return [this.#own];
    if (this.#threads.length === 0) {
      this.#threads = Array.from({ length: THREADS }, () => openThreadRoom(this.#portal));
    }
    return this.#threads;
  }

  /** Reads entries' front matter; the room that read one prints its page too. */
  async index(files: readonly StoredFile[]): Promise<IndexAnswer> {
    const rooms = this.#roomsFor(files.length);
    const entries: IndexAnswer['entries'][number][] = [];
    const findings: IndexAnswer['findings'][number][] = [];
    let next = 0;
    const take = async (): Promise<readonly EntryFile[]> => {
      const some = files.slice(next, next + FILES_AT_ONCE);
      next += some.length;
      const bytes = await this.#source.read(some);
      return some.map(({ path, digest }, n) => ({ path, digest, bytes: bytes[n] ?? new Uint8Array() }));
    };
    await Promise.all(
      rooms.map(async (room) => {
        let some = await take();
        while (some.length > 0) {
          // The next files are fetched while these are read.
          const [answer, following] = await Promise.all([room.index(some), take()]);
          for (const { path } of answer.entries) this.#keepers.set(path, room);
          entries.push(...answer.entries);
          findings.push(...answer.findings);
          some = following;
        }
      }),
    );
    return { entries, findings };
  }

  /** Prints pages, and tells of them as they come, in no order. */
  async print(
    setup: RoomSetup,
    jobs: readonly PageJob[],
    files: ReadonlyMap<string, StoredFile>,
    onPages: (pages: readonly PrintedPage[]) => void,
  ): Promise<void> {
    if (jobs.length === 0) return;
    const rooms = this.#roomsFor(jobs.length);
    const paths = new Map(setup.store.entries.map(({ id, path }) => [id, path]));
    const pathOf = ({ entry }: PageJob): string | undefined =>
      entry === undefined ? undefined : paths.get(entry);
    const queue = new JobQueue(rooms, jobs, (job) => this.#keepers.get(pathOf(job) ?? ''));
    const read = async (wanted: readonly string[]): Promise<Texts> => {
      const found = wanted.flatMap((path) => files.get(path) ?? []);
      const bytes = await this.#source.read(found);
      return new Map(found.map(({ path }, n) => [path, bytes[n] ?? new Uint8Array()]));
    };
    const serve = async (room: Room): Promise<void> => {
      await room.prepare(setup);
      const textsOf = (some: readonly PageJob[]): Promise<Texts> =>
        read(some.flatMap((job) => pathOf(job) ?? []).filter((path) => this.#keepers.get(path) !== room));
      const asked: Question[] = [];
      const accept = ({ printed: pages, newQuestions }: RoomAnswer): void => {
        asked.push(...newQuestions);
        onPages(pages.map((page) => named(page, asked)));
      };
      const next = async (answer?: RoomAnswer): Promise<PrintOrder> => {
        if (!answer || answer.waiting.length === 0) return orderOf(queue.take(room), new Map());
        return orderOf(answer.waiting, await read(answer.wanted));
      };
      const orderOf = async (some: readonly PageJob[], keep: Texts): Promise<PrintOrder> => ({
        jobs: some,
        texts: await textsOf(some),
        keep,
      });
      let order = await next();
      let answer: RoomAnswer | undefined;
      while (order.jobs.length > 0) {
        const printing = room.print(order.jobs, order.texts, order.keep);
        // Heard of when it is awaited, even if a page cannot be put away first.
        printing.catch(() => undefined);
        // The pages printed before are put away while these are printed.
        if (answer) accept(answer);
        answer = await printing;
        order = await next(answer);
      }
      if (answer) accept(answer);
    };
    await Promise.all(rooms.map((room) => serve(room)));
  }
}

function named({ asked, ...page }: RoomPage, questions: readonly Question[]): PrintedPage {
  return { ...page, questions: asked.map((number) => questions[number] ?? '') };
}
