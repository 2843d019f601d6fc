import type { Commit } from '#scripts/adapters/git.ts';
import type { LedgerLine } from '#scripts/ledger/ledger.ts';
import type { LedgerRecord } from '#scripts/ledger/record.ts';
import type { Desk } from './desk.ts';
import { mergeTrailer } from './merge-commit.ts';
import { MAIN, placeOf, type EntryPlace } from './places.ts';
import type { Proposal } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { sentenceOf } from './sentences.ts';

const titleOf = ({ message }: Commit) => /“(.*)”/.exec(message.split('\n', 1)[0] ?? '')?.[1] ?? '';

function entryPlace(desk: Desk, entry: string): EntryPlace | undefined {
  const at = entry.indexOf('/');
  try {
    return placeOf(desk.portal, entry.slice(0, at), entry.slice(at + 1));
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** The ledger line a publishing commit stands for, from its trailers. */
async function lineOfMerge(desk: Desk, commit: Commit): Promise<LedgerLine | undefined> {
  const value = (name: string) => commit.trailers.find(([key]) => key === name)?.[1] ?? '';
  const entry = value(mergeTrailer.entry);
  const [account, office, role, at] = value(mergeTrailer.publishedBy).split(' ');
  const [base, tip] = commit.parents;
  const [head] = tip ? await desk.repo.log(tip, { limit: 1 }) : [];
  if (!entryPlace(desk, entry) || !account || !role || !at || !base || !head) return undefined;
  const cite = value(mergeTrailer.cite);
  const record: LedgerRecord = {
    step: 'xuat-ban',
    at,
    account,
    ...(office && office !== '-' && { office }),
    entry,
    ...(cite && { cite }),
    role,
    base,
    tree: head.tree,
    merge: commit.id,
  };
  return { record, sentence: sentenceOf(commit.author.name, titleOf(commit), record), person: commit.author };
}

/** Publications that reached main, but not the ledger, before the desk was killed. */
async function lostPublications(desk: Desk): Promise<LedgerLine[]> {
  const known = new Set(
    [...desk.ledger.entries()].flatMap(({ publications }) => publications.map(({ merge }) => merge)),
  );
  const lost: LedgerLine[] = [];
  for (const commit of await desk.repo.log(MAIN, { firstParent: true })) {
    if (known.has(commit.id)) break;
    if (!desk.seal.holds(MAIN, commit)) continue;
    const line = await lineOfMerge(desk, commit);
    if (line) lost.unshift(line);
  }
  return lost;
}

/** Saves of an item under review that reached its branch, but not the ledger. */
function lostEdits(desk: Desk, proposal: Proposal): LedgerLine[] | undefined {
  const round = desk.ledger.entry(proposal.place.entry)?.round;
  if (!round || round.tree === proposal.tree) return [];
  const from = proposal.saves.findLastIndex(({ tree }) => tree === round.tree);
  if (from === -1) return undefined;
  let before = round.tree;
  return proposal.saves.slice(from + 1).map(({ tree, account, at, name }) => {
    const record: LedgerRecord = {
      step: 'sua',
      at,
      account,
      entry: proposal.place.entry,
      base: proposal.base,
      before,
      tree,
    };
    before = tree;
    const email =
      desk.main().settings.board.accounts.find(({ id }) => id === account)?.email ?? desk.identity.email;
    return { record, sentence: sentenceOf(name, proposal.head.title, record), person: { name, email } };
  });
}

/**
 * Puts right what a killed desk left between two refs: ledger lines for publications and saves that were made, and
 * branches of items that main already holds. Tells the operator of branches the desk did not make. Nothing that was
 * acknowledged is ever dropped.
 */
export async function recover(desk: Desk): Promise<void> {
  const lost = await lostPublications(desk);
  if (lost.length > 0) await desk.ledger.append(lost);
  const { refs } = await desk.look();
  const { proposals, foreign } = await desk.proposals.all(refs);
  for (const { ref, tip, why } of foreign) {
    desk.report(`Nhánh ${ref.slice('refs/heads/'.length)} (${tip.slice(0, 10)}) không được dùng: ${why}.`);
  }
  for (const proposal of proposals) {
    const { place, tip } = proposal;
    const ledger = desk.ledger.entry(place.entry);
    if (
      ledger &&
      !ledger.round &&
      ledger.publications.length > 0 &&
      (await desk.repo.mergeBase(MAIN, tip)) === tip
    ) {
      await desk.repo.updateRefs([{ ref: place.ref, from: tip, to: null }]);
      continue;
    }
    const edits = lostEdits(desk, proposal);
    if (edits === undefined) {
      desk.report(
        `Nội dung của nhánh cms/${place.entry} không khớp với sổ cái; các bước duyệt trước đó sẽ không được tính.`,
      );
    } else if (edits.length > 0) {
      await desk.ledger.append(edits, [{ ref: place.ref, from: tip, to: tip }]);
    }
  }
}
