import { z } from 'zod';
import { entryUrl } from '#content/entry-view.ts';
import type { Desk } from '../desk.ts';
import type { Me, StepId } from '../entry-file.ts';
import { placeOf } from '../places.ts';
import { params as schemas, type Action, type Answers, type Params } from '../protocol.ts';
import type { Publisher } from '../publish.ts';
import { Refusal } from '../refusal.ts';
import { saveEntry } from '../save.ts';
import { standing } from '../standing.ts';
import { takeStep } from '../steps.ts';
import { getMedia, getMediaFile } from './media.ts';
import { addNote, deleteNote, getNotes, toggleNote, updateNote } from './notes.ts';
import { proposalFor } from './proposal-for.ts';
import {
  unpublishedDataFile,
  unpublishedEntries,
  unpublishedEntry,
  unpublishedMediaFile,
} from './proposed.ts';
import { entriesByFiles, entriesByFolder, getEntry } from './published.ts';
import { refuseRemoval } from './removal.ts';

type Actions = {
  readonly [A in Action]: (
    desk: Desk,
    publisher: Publisher,
    me: Me,
    params: Params[A],
  ) => Promise<Answers[A]> | Answers[A];
};

function refuseLooseUpload(): never {
  throw new Refusal(403, 'Không tải tệp thẳng lên cổng khi chưa gắn với bài nào.', {
    hint: 'Hãy mở hoặc viết một bài rồi tải tệp lên ngay trong bài đó; tệp được duyệt cùng bài.',
  });
}

const steps: Readonly<Record<Params['updateUnpublishedEntryStatus']['newStatus'], StepId>> = {
  draft: 'tra-lai',
  pending_review: 'gui',
  pending_publish: 'duyet',
};

const actions: Actions = {
  info: (desk) => ({ repo: desk.portal, publish_modes: ['editorial_workflow'], type: 'quyche' }),
  entriesByFolder: (desk, _publisher, _me, params) => entriesByFolder(desk, params),
  entriesByFiles: (desk, _publisher, _me, params) => entriesByFiles(desk, params),
  getEntry: (desk, _publisher, _me, params) => getEntry(desk, params),
  unpublishedEntries: (desk, _publisher, me) => unpublishedEntries(desk, me),
  unpublishedEntry: (desk, _publisher, me, params) => unpublishedEntry(desk, me, params),
  unpublishedEntryDataFile: (desk, _publisher, me, params) => unpublishedDataFile(desk, me, params),
  unpublishedEntryMediaFile: (desk, _publisher, me, params) => unpublishedMediaFile(desk, me, params),
  persistEntry: (desk, _publisher, me, params) => saveEntry(desk, me, params),
  updateUnpublishedEntryStatus: (desk, publisher, me, { collection, slug, newStatus, tree, reason }) =>
    takeStep(desk, publisher, me, placeOf(desk.portal, collection, slug), {
      step: steps[newStatus],
      tree,
      reason,
    }),
  publishUnpublishedEntry: (desk, publisher, me, { collection, slug, tree }) =>
    takeStep(desk, publisher, me, placeOf(desk.portal, collection, slug), { step: 'xuat-ban', tree }),
  async deleteUnpublishedEntry(desk, publisher, me, { collection, slug }) {
    await takeStep(desk, publisher, me, placeOf(desk.portal, collection, slug), { step: 'huy' });
    return { message: 'Đã bỏ bản nháp.' };
  },
  getMedia: (desk, _publisher, _me, params) => getMedia(desk, params),
  getMediaFile: (desk, _publisher, _me, params) => getMediaFile(desk, params),
  persistMedia: () => refuseLooseUpload(),
  deleteFile: (desk, _publisher, _me, { path }) => refuseRemoval(desk, [path]),
  deleteFiles: (desk, _publisher, _me, { paths }) => refuseRemoval(desk, paths),
  async getDeployPreview(desk, _publisher, _me, { collection, slug }) {
    const { place, published, proposal } = await standing(desk, placeOf(desk.portal, collection, slug));
    return published && !proposal ? { url: entryUrl(place.entry), status: 'SUCCESS' } : null;
  },
  getNotes: (desk, _publisher, me, params) => getNotes(desk, me, params),
  addNote: (desk, _publisher, me, params) => addNote(desk, me, params),
  updateNote: (desk, _publisher, me, params) => updateNote(desk, me, params),
  deleteNote: (desk, _publisher, me, params) => deleteNote(desk, me, params),
  toggleNoteResolution: (desk, _publisher, me, params) => toggleNote(desk, me, params),
  async getPRMetadata(desk, _publisher, me, { collection, slug }) {
    const { place, proposal } = await standing(desk, placeOf(desk.portal, collection, slug));
    if (!proposal) return { metadata: null };
    const { saves, tip } = await proposalFor(desk, me, place);
    return {
      metadata: {
        id: tip,
        url: `/api/ho-so/${place.entry}`,
        author: saves[0]?.name ?? '',
        createdAt: saves[0]?.at ?? '',
      },
    };
  },
};

const Call = z.object({ action: z.string().max(60), params: z.unknown().optional() });

/** Reads and runs one call of `/api/cms`. Refuses (400) an unknown action and parameters of another shape. */
export async function runAction(desk: Desk, publisher: Publisher, me: Me, body: unknown): Promise<unknown> {
  const call = Call.safeParse(body);
  if (!call.success)
    throw new Refusal(400, 'Lệnh gửi tới máy chủ không đúng dạng: cần có “action” và “params”.');
  const { action } = call.data;
  if (!Object.hasOwn(schemas, action)) throw new Refusal(400, `Máy chủ không có lệnh “${action}”.`);
  const known = action as Action;
  const params = schemas[known].safeParse(call.data.params ?? {});
  if (!params.success) {
    const [issue] = params.error.issues;
    throw new Refusal(400, `Lệnh “${action}” có tham số không đúng dạng.`, {
      where: issue?.path.join('.') || 'params',
    });
  }
  const run = actions[known] as (
    desk: Desk,
    publisher: Publisher,
    me: Me,
    params: unknown,
  ) => Promise<unknown>;
  return run(desk, publisher, me, params.data);
}
