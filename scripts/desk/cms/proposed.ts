import { caseOf, statusIds } from '../case.ts';
import type { Desk } from '../desk.ts';
import type { Me, StatusId } from '../entry-file.ts';
import { placeOf, uploadInside } from '../places.ts';
import type { Proposal } from '../proposals.ts';
import type { Answers, Params } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import { maySee } from '../rights.ts';
import { mediaFile } from './media.ts';
import { proposalFor } from './proposal-for.ts';

/** `collection/slug` of every proposal the person may see, oldest work first. */
export async function unpublishedEntries(desk: Desk, me: Me): Promise<Answers['unpublishedEntries']> {
  const { refs, main } = await desk.look();
  const { proposals } = await desk.proposals.all(refs);
  return proposals.filter((proposal) => maySee(desk, main, me, proposal)).map(({ place }) => place.entry);
}

/** One item that main's lists no longer accept must not take the whole board away: it stands among the drafts. */
function columnOf(desk: Desk, proposal: Proposal): StatusId {
  try {
    return statusIds[caseOf(desk, desk.main(), proposal).state];
  } catch (error) {
    if (error instanceof Refusal) return 'draft';
    throw error;
  }
}

export async function unpublishedEntry(
  desk: Desk,
  me: Me,
  { id, collection, slug }: Params['unpublishedEntry'],
): Promise<Answers['unpublishedEntry']> {
  const [first = '', ...rest] = (id ?? `${collection ?? ''}/${slug ?? ''}`).split('/');
  const place = placeOf(desk.portal, first, rest.join('/'));
  const proposal = await proposalFor(desk, me, place);
  const last = proposal.saves.at(-1);
  return {
    collection: place.collection,
    slug: place.slug,
    status: columnOf(desk, proposal),
    diffs: proposal.changes.flatMap(({ path, before, after }) =>
      after ? [{ id: after, path, newFile: before === null }] : [],
    ),
    updatedAt: last?.at ?? '',
    pullRequestAuthor: last?.name ?? '',
    revision: proposal.tip,
    tree: proposal.tree,
  };
}

export async function unpublishedDataFile(
  desk: Desk,
  me: Me,
  { collection, slug, path }: Params['unpublishedEntryDataFile'],
): Promise<Answers['unpublishedEntryDataFile']> {
  const place = placeOf(desk.portal, collection, slug);
  const proposal = await proposalFor(desk, me, place);
  if (path !== place.path) throw new Refusal(404, `Bài “${place.entry}” không có tệp ${path}.`);
  return { data: proposal.text, revision: proposal.tip };
}

export async function unpublishedMediaFile(
  desk: Desk,
  me: Me,
  { collection, slug, path }: Params['unpublishedEntryMediaFile'],
): Promise<Answers['unpublishedEntryMediaFile']> {
  const place = placeOf(desk.portal, collection, slug);
  const proposal = await proposalFor(desk, me, place);
  const inside = uploadInside(desk.portal, path);
  const [object] = await desk.repo.read([`${proposal.tip}:${path}`]);
  if (!object) throw new Refusal(404, `Bài “${place.entry}” không có tệp ${inside}.`);
  return mediaFile(path, object.oid, object.bytes.length, `/api/tep/de-nghi/${place.entry}/${inside}`);
}
