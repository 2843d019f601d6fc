import type { Desk } from '../desk.ts';
import type { Me } from '../entry-file.ts';
import type { EntryPlace } from '../places.ts';
import type { Proposal } from '../proposals.ts';
import { Refusal } from '../refusal.ts';
import { maySee } from '../rights.ts';
import { standing } from '../standing.ts';

/** The proposal a person asks for. Refuses 404 when there is none, 403 when it is not theirs to see. */
export async function proposalFor(desk: Desk, me: Me, place: EntryPlace): Promise<Proposal> {
  const { main, proposal } = await standing(desk, place);
  if (!proposal) throw new Refusal(404, `Mục “${place.entry}” không có bản đang soạn.`);
  if (!maySee(desk, main, me, proposal))
    throw new Refusal(403, 'Bài này do đơn vị khác soạn, tài khoản của bạn không xem được.');
  return proposal;
}
