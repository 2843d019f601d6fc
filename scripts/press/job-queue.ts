import type { PageJob, Room } from './room.ts';

const PAGES_AT_ONCE = 100;

/** Hands out pages: first those of entries a room keeps, then anybody's, then other rooms'. */
export class JobQueue {
  readonly #own: ReadonlyMap<Room, PageJob[]>;
  readonly #shared: PageJob[] = [];

  constructor(
    rooms: readonly Room[],
    jobs: readonly PageJob[],
    keeperOf: (job: PageJob) => Room | undefined,
  ) {
    this.#own = new Map(rooms.map((room) => [room, []]));
    for (const job of jobs) {
      const keeper = keeperOf(job);
      const own = keeper && this.#own.get(keeper);
      (own ?? this.#shared).push(job);
    }
  }

  /** Some pages for a room; none when all are handed out. */
  take(room: Room): readonly PageJob[] {
    const lists = [this.#own.get(room) ?? [], this.#shared, ...[...this.#own.values()].toSorted(byLength)];
    const list = lists.find(({ length }) => length > 0);
    return list?.splice(0, PAGES_AT_ONCE) ?? [];
  }
}

function byLength(a: readonly PageJob[], b: readonly PageJob[]): number {
  return b.length - a.length;
}
