import type { Case } from './case.ts';
import type { Desk } from './desk.ts';
import type { Me } from './entry-file.ts';
import { MAIN } from './places.ts';
import { Refusal } from './refusal.ts';
import type { Acting } from './step-rights.ts';

/** Trailers of a publishing commit on main, from which a lost ledger record can be written again. */
export const mergeTrailer = {
  entry: 'Quyche-Entry',
  approvedBy: 'Quyche-Approved-By',
  publishedBy: 'Quyche-Published-By',
  cite: 'Quyche-Cite',
} as const;

function messageOf(given: Case, me: Me, as: Acting, at: string): string {
  const { decision, title, proposal, route } = given;
  const offices = new Map(
    [...(given.round?.approvals ?? []), ...(given.round?.escalations ?? [])].map((one) => [
      `${one.account} ${one.at}`,
      one.office ?? one.role,
    ]),
  );
  const approvals = decision.steps.flatMap(({ by, at: when, tree, role, status }) =>
    status === 'done' && by && when && tree
      ? [`${mergeTrailer.approvedBy}: ${by} ${offices.get(`${by} ${when}`) ?? role} ${when} ${tree}`]
      : [],
  );
  return [
    `Đăng “${title}”`,
    '',
    `${mergeTrailer.entry}: ${proposal.place.entry}`,
    ...approvals,
    `${mergeTrailer.publishedBy}: ${me.account} ${as.office ?? '-'} ${as.role ?? '-'} ${at}`,
    `${mergeTrailer.cite}: ${route.cite}`,
  ].join('\n');
}

/** The merge commit; it exists beside main until the transaction moves main onto it. */
export async function mergeCommit(desk: Desk, given: Case, me: Me, as: Acting, at: string): Promise<string> {
  const { proposal, main, title } = given;
  const outcome = await desk.repo.merge(main.commit, proposal.tip);
  if ('conflicts' in outcome) {
    throw new Refusal(
      409,
      `Chưa xuất bản được “${title}”: nội dung đang đăng đã thay đổi ở cùng chỗ với bài này.`,
      {
        where: outcome.conflicts.join(', '),
        hint: 'Hãy mở bài, lưu lại trên nội dung mới rồi gửi duyệt lại.',
      },
    );
  }
  const parents = [main.commit, proposal.tip];
  const person = { name: me.name, email: me.email };
  const message = messageOf(given, me, as, at);
  return desk.repo.commit({
    tree: outcome.tree,
    parents,
    message: desk.seal.message(MAIN, { tree: outcome.tree, parents, author: person, message }),
    author: { ...person, at },
    committer: { ...desk.identity, at },
  });
}
