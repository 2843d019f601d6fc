import type { Desk, Main } from './desk.ts';
import type { EntryPlace } from './places.ts';
import type { Proposal } from './proposals.ts';
import { Refusal } from './refusal.ts';

/** What stands now at an entry's address. */
export interface Standing {
  readonly place: EntryPlace;
  readonly main: Main;
  readonly proposal: Proposal | undefined;
  /** Blob of the published entry; null when there is none. */
  readonly published: string | null;
}

/** The desk's view of an entry now. Refuses (409) a branch that the desk did not make. */
export async function standing(desk: Desk, place: EntryPlace): Promise<Standing> {
  const { refs, main } = await desk.look();
  const tip = refs.get(place.ref);
  const proposal = tip ? await desk.proposals.read(place, tip) : undefined;
  if (tip && !proposal) {
    throw new Refusal(
      409,
      `Nhánh của mục “${place.entry}” có bản ghi không do bàn biên tập tạo ra, nên không dùng được.`,
      {
        hint: 'Hãy báo người quản trị kiểm tra kho nội dung.',
      },
    );
  }
  return { place, main, proposal, published: main.index.byPath.get(place.path)?.oid ?? null };
}
