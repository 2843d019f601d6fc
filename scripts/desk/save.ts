import { normaliseForSave } from '#content/normalise-for-save.ts';
import { uploadsNamedIn } from '#content/facts.ts';
import type { Desk } from './desk.ts';
import type { Me } from './entry-file.ts';
import { judgeText, mustBeSound } from './judge-text.ts';
import { placeOfPath } from './places.ts';
import type { Params, Saved } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { caseOf, fileKnower, rolesOf, statusIds } from './case.ts';
import { mustMayEdit, mustWriteFor } from './rights.ts';
import { standing, type Standing } from './standing.ts';
import { stale, storeSave } from './store-save.ts';
import { readUploads, type Upload } from './uploads.ts';

/** Refuses (409) a save made from anything but the newest state. */
function mustBeFresh(me: Me, base: string | null | undefined, { proposal, published }: Standing): void {
  const now = proposal?.tip ?? published;
  if (base === now) return;
  const last = proposal?.saves.at(-1);
  // A client of the plain protocol names no base: it may go on with its own work, never over another's.
  if (base === undefined && (now === null || last?.account === me.account)) return;
  throw stale(last && last.account !== me.account ? last.name : undefined);
}

/** Paths the save sets: text, uploads the text names; uploads of this proposal it no longer names go. */
async function changesOf(
  desk: Desk,
  at: Standing,
  text: string,
  uploads: readonly Upload[],
): Promise<Map<string, string | null>> {
  const folder = `content/${desk.portal}/`;
  const named = new Set(uploadsNamedIn(text).map((inside) => `${folder}${inside}`));
  const kept = uploads.filter(({ path }) => named.has(path));
  const base = at.proposal?.base ?? at.main.commit;
  const [onMain, onBase, textId, ids] = await Promise.all([
    desk.repo.read(kept.map(({ path }) => `${at.main.commit}:${path}`)),
    desk.repo.read(kept.map(({ path }) => `${base}:${path}`)),
    desk.repo.writeBlob(Buffer.from(text)),
    Promise.all(kept.map(({ bytes }) => desk.repo.writeBlob(bytes))),
  ]);
  for (const [n, { path }] of kept.entries()) {
    const there = onMain[n] ?? onBase[n];
    if (there && there.oid !== ids[n]) {
      throw new Refusal(409, 'Trên cổng đã có một tệp khác mang tên này.', {
        where: path,
        hint: 'Hãy đổi tên tệp rồi tải lên lại.',
      });
    }
  }
  const added = kept.flatMap(({ path }, n) => (onBase[n] ? [] : [[path, ids[n] ?? null] as const]));
  const dropped = (at.proposal?.changes ?? []).filter(
    ({ path, before, after }) =>
      before === null && after !== null && path.startsWith(`${folder}tep/`) && !named.has(path),
  );
  return new Map<string, string | null>([
    ...dropped.map(({ path }) => [path, null] as const),
    ...added,
    [at.place.path, textId],
  ]);
}

/**
 * Saves an entry with its uploads as one commit by the signed-in person. All or nothing; what another person saved
 * meanwhile is never overwritten (409). The answer holds the text as it is stored.
 */
export async function saveEntry(desk: Desk, me: Me, params: Params['persistEntry']): Promise<Saved> {
  const [file] = params.dataFiles;
  if (!file) throw new Refusal(400, 'Lệnh lưu không có nội dung.');
  const place = placeOfPath(desk.portal, file.path);
  if (place.collection !== params.options.collectionName) {
    throw new Refusal(400, `Đường dẫn “${file.path}” không thuộc nhóm “${params.options.collectionName}”.`);
  }
  if (file.newPath && file.newPath !== file.path) {
    throw new Refusal(422, 'Không đổi được địa chỉ của một mục đã lưu.', {
      hint: 'Hãy giữ nguyên địa chỉ; nếu cần địa chỉ khác, hãy viết mục mới.',
    });
  }
  const uploads = await readUploads(desk.main().settings, params.assets);
  const sent = new Set(uploads.map(({ path }) => path));
  const text = normaliseForSave(file.raw);
  return desk.inTurn(place.entry, async () => {
    const at = await standing(desk, place);
    mustBeFresh(me, params.baseRevision, at);
    const given = at.proposal && caseOf(desk, at.main, at.proposal);
    mustMayEdit(at.main.settings, me, given, at.main.index.byPath.get(place.path)?.unit);
    const known = fileKnower(at.main, at.proposal);
    const { entry, findings } = judgeText(
      at.main.settings,
      place.path,
      text,
      (path) => sent.has(path) || known(path),
    );
    mustBeSound(findings);
    if (!entry) throw new Error('an entry without findings must be there');
    mustWriteFor(at.main.settings, me, entry.data.unit);
    const changes = await changesOf(desk, at, text, uploads);
    const tree = await desk.repo.writeTree(at.proposal?.tip ?? at.main.commit, changes);
    const role = given && rolesOf(given, me)[0];
    const saved =
      at.proposal?.tree === tree
        ? at.proposal
        : await storeSave(desk, me, at, { text, title: entry.data.title, tree, changes, role });
    const { state } = caseOf(desk, at.main, saved);
    return { revision: saved.tip, tree: saved.tree, status: statusIds[state], data: saved.text, findings };
  });
}
