import { normaliseForSave } from '#content/normalise-for-save.ts';
import { uploadsNamedIn } from '#content/facts.ts';
import type { Desk } from './desk.ts';
import type { Me } from './entry-file.ts';
import { judgeText, mustBeSound } from './judge-text.ts';
import { placeOfPath } from './places.ts';
import { trailer, type Proposal } from './proposals.ts';
import type { Params, Saved } from './protocol.ts';
import { Refusal } from './refusal.ts';
import { caseOf, rolesOf, statusIds } from './case.ts';
import { mustMayEdit, mustWriteFor } from './rights.ts';
import { standing, type Standing } from './standing.ts';
import { readUpload, type Upload } from './uploads.ts';

const stale = (who?: string) =>
  new Refusal(
    409,
    who
      ? `${who} đã lưu mục này sau khi bạn mở, nên bản của bạn chưa được lưu.`
      : 'Mục này đã thay đổi sau khi bạn mở, nên bản của bạn chưa được lưu.',
    {
      hint: 'Hãy sao chép phần bạn vừa viết, tải lại trang để thấy bản mới nhất, rồi sửa và lưu lại.',
    },
  );

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
  const onMain = await desk.repo.read(kept.map(({ path }) => `${at.main.commit}:${path}`));
  const [textId, ...ids] = await Promise.all([
    desk.repo.writeBlob(Buffer.from(text)),
    ...kept.map(({ bytes }) => desk.repo.writeBlob(bytes)),
  ]);
  for (const [n, { path }] of kept.entries()) {
    if (onMain[n] && onMain[n].oid !== ids[n]) {
      throw new Refusal(409, 'Trên cổng đã có một tệp khác mang tên này.', {
        where: path,
        hint: 'Hãy đổi tên tệp rồi tải lên lại.',
      });
    }
  }
  const dropped = (at.proposal?.changes ?? []).filter(
    ({ path, before, after }) =>
      before === null && after !== null && path.startsWith(`${folder}tep/`) && !named.has(path),
  );
  return new Map<string, string | null>([
    ...dropped.map(({ path }) => [path, null] as const),
    ...kept.map(({ path }, n) => [path, ids[n] ?? null] as const),
    [at.place.path, textId ?? null],
  ]);
}

/** Writes the commit and moves the branch; a proposal the ledger speaks of gets its `sua` in the same transaction. */
async function store(
  desk: Desk,
  me: Me,
  at: Standing,
  title: string,
  tree: string,
  role: string | undefined,
): Promise<Proposal> {
  const { place, main, proposal } = at;
  const base = proposal?.base ?? main.commit;
  const parents = [proposal?.tip ?? base];
  const now = desk.now();
  const person = { name: me.name, email: me.email };
  const verb = proposal || at.published ? 'Sửa' : 'Viết';
  const message = `${verb} “${title}”\n\n${trailer.entry}: ${place.entry}\n${trailer.account}: ${me.account}\n${trailer.base}: ${base}`;
  const commit = await desk.repo.commit({
    tree,
    parents,
    message: desk.seal.message(place.ref, { tree, parents, author: person, message }),
    author: { ...person, at: now },
    committer: { ...desk.identity, at: now },
  });
  const move = { ref: place.ref, from: proposal?.tip ?? null, to: commit };
  const round = desk.ledger.entry(place.entry)?.round;
  const outcome = round
    ? await desk.ledger.append(
        [
          {
            record: {
              step: 'sua',
              at: now,
              account: me.account,
              entry: place.entry,
              ...(role && { role }),
              base,
              before: round.tree,
              tree,
            },
            sentence: `${me.name} sửa “${title}”`,
            person,
          },
        ],
        [move],
      )
    : await desk.repo.updateRefs([move]);
  if (!outcome.moved) throw stale();
  const saved = await desk.proposals.read(place, commit);
  if (!saved) throw new Error(`the desk does not know its own commit ${commit}`);
  return saved;
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
  const uploads = params.assets.map((asset) => readUpload(desk.portal, asset));
  const text = normaliseForSave(file.raw);
  return desk.inTurn(place.entry, async () => {
    const at = await standing(desk, place);
    mustBeFresh(me, params.baseRevision, at);
    const given = at.proposal && caseOf(desk, at.main, at.proposal);
    mustMayEdit(at.main.settings, me, given, at.main.index.byPath.get(place.path)?.unit);
    const { entry, findings } = judgeText(at.main.settings, place.path, text);
    mustBeSound(findings);
    if (!entry) throw new Error('an entry without findings must be there');
    mustWriteFor(at.main.settings, me, entry.data.unit);
    const tree = await desk.repo.writeTree(
      at.proposal?.tip ?? at.main.commit,
      await changesOf(desk, at, text, uploads),
    );
    const saved =
      at.proposal?.tree === tree
        ? at.proposal
        : await store(desk, me, at, entry.data.title, tree, given && rolesOf(given, me)[0]);
    const { state } = caseOf(desk, at.main, saved);
    return { revision: saved.tip, tree: saved.tree, status: statusIds[state], data: saved.text, findings };
  });
}
