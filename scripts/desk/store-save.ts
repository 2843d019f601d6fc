import type { TreeDifference } from '#scripts/adapters/git.ts';
import type { LedgerLine } from '#scripts/ledger/ledger.ts';
import type { Desk } from './desk.ts';
import type { Me } from './entry-file.ts';
import { indexedEntry } from './main-index.ts';
import { trailer, type Proposal } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { sentenceOf } from './sentences.ts';
import type { Standing } from './standing.ts';

/** The refusal of a save made from an older state; `who` saved since. */
export const stale = (who?: string) =>
  new Refusal(
    409,
    who
      ? `${who} đã lưu mục này sau khi bạn mở, nên bản của bạn chưa được lưu.`
      : 'Mục này đã thay đổi sau khi bạn mở, nên bản của bạn chưa được lưu.',
    {
      hint: 'Hãy sao chép phần bạn vừa viết, tải lại trang để thấy bản mới nhất, rồi sửa và lưu lại.',
    },
  );

/** What a save writes. */
export interface NewSave {
  readonly text: string;
  readonly title: string;
  readonly tree: string;
  /** Path → blob, null where a file goes. */
  readonly changes: ReadonlyMap<string, string | null>;
  /** Tier the person edits as; none for a unit's staff. */
  readonly role: string | undefined;
}

/** The branch's differences from its base after one more save. */
function changesAfter(
  { place, proposal }: Standing,
  old: Proposal['before'],
  changes: NewSave['changes'],
): TreeDifference[] {
  const known = new Map(proposal?.changes.map((change) => [change.path, change]));
  for (const [path, after] of changes) {
    const before = known.get(path)?.before ?? (path === place.path ? (old?.oid ?? null) : null);
    if (before === after) known.delete(path);
    else known.set(path, { path, before, after });
  }
  return [...known.values()];
}

/** Writes the commit and moves the branch; a proposal the ledger speaks of gets its `sua` in the same transaction. */
export async function storeSave(desk: Desk, me: Me, at: Standing, save: NewSave): Promise<Proposal> {
  const { place, main, proposal } = at;
  const { text, title, tree, changes } = save;
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
  const line = editLine(desk, me, at, base, save, now);
  const outcome = line ? await desk.ledger.append([line], [move]) : await desk.repo.updateRefs([move]);
  if (!outcome.moved) throw stale();
  const before = proposal ? proposal.before : await publishedText(desk, at);
  const saved: Proposal = {
    place,
    tip: commit,
    tree,
    base,
    text,
    head: indexedEntry(place.path, changes.get(place.path) ?? '', text),
    before,
    changes: changesAfter(at, before, changes),
    saves: [...(proposal?.saves ?? []), { commit, tree, account: me.account, at: now, name: me.name }],
  };
  desk.proposals.remember(saved);
  return saved;
}

async function publishedText(desk: Desk, { published }: Standing): Promise<Proposal['before']> {
  const [object] = published ? await desk.repo.read([published]) : [];
  return object ? { oid: object.oid, text: object.bytes.toString('utf8') } : null;
}

/** The ledger's line for an edit of an item that was sent; none before. */
function editLine(
  desk: Desk,
  me: Me,
  { place }: Standing,
  base: string,
  { tree, title, role }: NewSave,
  at: string,
): LedgerLine | undefined {
  const round = desk.ledger.entry(place.entry)?.round;
  if (!round) return undefined;
  const record: LedgerLine['record'] = {
    step: 'sua',
    at,
    account: me.account,
    entry: place.entry,
    ...(role && { role }),
    base,
    before: round.tree,
    tree,
  };
  return { record, sentence: sentenceOf(me.name, title, record), person: { name: me.name, email: me.email } };
}
