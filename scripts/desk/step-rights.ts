import { decide, type StepStatus } from '#policy/decide.ts';
import { voidReasons, type Approval } from '#policy/evidence.ts';
import { publishRight } from '#policy/publish-right.ts';
import { rolesOfStep } from '#policy/route.ts';
import { evidenceOf, officeAs, PROVIDER, rolesOf, type Case } from './case.ts';
import type { Me, StepId } from './entry-file.ts';
import { Refusal } from './refusal.ts';
import { whyNotEdit } from './rights.ts';

/** In which role and office a person takes a step; none for a unit's staff. */
export interface Acting {
  readonly role?: string;
  readonly office?: string;
  readonly cite: string;
}

export type StepRight =
  { readonly allowed: true; readonly as: Acting } | { readonly allowed: false; readonly why: Refusal };

const no = (error: string, rest: { cite?: string; hint?: string } = {}): StepRight => ({
  allowed: false,
  why: new Refusal(403, error, rest),
});
const lower = (text: string) => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
const upper = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

function waitsFor({ decision, title }: Case): string {
  const [next] = decision.missing;
  return next ? `“${title}” đang chờ ${next.label} ${lower(next.verb)}` : `“${title}” đã đủ các bước duyệt`;
}

function maySend(given: Case, me: Me): StepRight {
  const { round, proposal, title, route } = given;
  if (round?.open) return no(`“${title}” đã được gửi duyệt rồi.`, { cite: route.cite });
  const refusal = whyNotEdit(given, me);
  if (refusal) return { allowed: false, why: refusal };
  const back = round?.returns.at(-1);
  if (back && back.role !== PROVIDER && back.tree === proposal.tree) {
    return no(`“${title}” chưa được sửa gì kể từ khi bị trả lại.`, {
      hint: `Hãy sửa theo lý do đã nêu (“${back.reason}”) rồi gửi lại.`,
    });
  }
  const [role] = rolesOf(given, me);
  const tenure = role && officeAs(given, me, role);
  return {
    allowed: true,
    as: { ...(role && { role }), ...(tenure && { office: tenure.office }), cite: route.cite },
  };
}

/** Where a step stands among the route's. */
const placeIn = ({ decision }: Case, role: string) =>
  decision.steps.findIndex((step) => rolesOfStep(step).includes(role));

/** Approvals a person could give now: in an office of the step due, or of the tier above, by delegation for both. */
function couldGive(given: Case, me: Me, due: number): Approval[] {
  const { decision, proposal, at } = given;
  const roles = decision.steps.slice(due, due + 2).flatMap(rolesOfStep);
  return [...new Set(roles)].flatMap((role) => {
    const tenure = officeAs(given, me, role);
    if (!tenure) return [];
    const { tree, base } = proposal;
    return [{ account: me.account, office: tenure.office, role, tree, base, at: at.toString() }];
  });
}

function notTheirs(given: Case, me: Me, next: StepStatus): StepRight {
  const who = next.or ? next.label : (next.whoMay[0]?.title ?? next.label);
  const mine = rolesOf(given, me).some(
    (role) => given.decision.steps[placeIn(given, role)]?.status !== 'done' && placeIn(given, role) >= 0,
  );
  const label = who === next.label ? next.label : `${next.label} (${who})`;
  return no(`Chưa thể duyệt “${given.title}”: bước này do ${label} ${lower(next.verb)} (${next.cite}).`, {
    cite: next.cite,
    hint: mine ? 'Bước của bạn đến sau bước này.' : 'Hãy chờ người giữ chức danh trên xử lý.',
  });
}

/** Whether the person may do the step that is due, tried out on policy itself. */
function mayApprove(given: Case, me: Me): StepRight {
  const { round, decision, route, proposal, title } = given;
  if (!round?.open)
    return no(`“${title}” chưa được gửi duyệt.`, {
      cite: route.cite,
      hint: 'Người viết gửi duyệt trước, sau đó các cấp mới duyệt.',
    });
  const [next] = decision.missing;
  if (!next) return no(`“${title}” đã đủ các bước duyệt.`, { cite: route.cite });
  const due = decision.steps.indexOf(next);
  const evidence = evidenceOf(proposal, round);
  const tried = couldGive(given, me, due).map((mine) => {
    const { steps } = decide(route, [...evidence.approvals, mine], evidence.proposal);
    return { mine, step: steps[due], done: steps.filter(({ status }) => status === 'done').length };
  });
  const [best] = tried
    .filter(({ step }) => step?.status === 'done' && step.by === me.account)
    .toSorted((a, b) => b.done - a.done);
  if (best) {
    const { role, office } = best.mine;
    return {
      allowed: true,
      as: { role, office, cite: decision.steps[placeIn(given, role)]?.cite ?? next.cite },
    };
  }
  const own = tried.find(({ mine }) => rolesOfStep(next).includes(mine.role));
  if (!own) return notTheirs(given, me, next);
  return no(`Chưa thể duyệt “${title}”: ${own.step?.why ?? voidReasons.twice} (${next.cite}).`, {
    cite: next.cite,
  });
}

/** The last step's holder may hand the item to the tier above instead of deciding alone. */
function mayEscalate(given: Case, me: Me): StepRight & { to?: string } {
  const { route, decision, title } = given;
  const right = mayApprove(given, me);
  if (!right.allowed) return right;
  const last = decision.steps.at(-1);
  const to = escalationOf(given);
  if (!last || !right.as.role || !rolesOfStep(last).includes(right.as.role)) {
    return no(`“${title}” còn phải qua cấp duyệt sau trong quy trình nên không cần trình riêng.`, {
      cite: route.cite,
    });
  }
  if (!to) {
    return no(
      `Không trình “${title}” lên nữa: quy chế không đặt cấp nào trên ${last.label} (${route.cite}).`,
      {
        cite: route.cite,
        hint: 'Hãy duyệt hoặc trả lại để chỉnh sửa.',
      },
    );
  }
  return { ...right, to };
}

/** Role the last step may hand the item to. */
export function escalationOf({ route, decision }: Case): string | undefined {
  if (!decision.escalatedTo) return route.escalateTo;
  const at = route.beyond.findIndex(({ role }) => role === decision.escalatedTo);
  return route.beyond[at + 1]?.role;
}

/** Tiers that have the item, or had it, send it back; the provider takes it back while nobody has acted. */
function mayReturn(given: Case, me: Me): StepRight {
  const { round, decision, route, title, proposal } = given;
  if (!round?.open)
    return no(`“${title}” chưa được gửi duyệt nên không có gì để trả lại.`, { cite: route.cite });
  const [next] = decision.missing;
  const due = next ? decision.steps.indexOf(next) : decision.steps.length - 1;
  const role = rolesOf(given, me).find(
    (one) => placeIn(given, one) >= due || (!next && decision.publishers.includes(one)),
  );
  const tenure = role && officeAs(given, me, role);
  if (role && tenure) return { allowed: true, as: { role, office: tenure.office, cite: route.cite } };
  const wrote =
    proposal.saves.some(({ account }) => account === me.account) ||
    round.submissions.some(({ account }) => account === me.account);
  const sinceSent = round.records.slice(round.records.findLastIndex(({ step }) => step === 'gui') + 1);
  const acted = sinceSent.some(({ step }) => step === 'duyet' || step === 'trinh-cap-tren');
  if (wrote && !acted) return { allowed: true, as: { role: PROVIDER, cite: route.cite } };
  if (wrote)
    return no(`Không rút lại được “${title}”: đã có cấp duyệt xử lý.`, {
      cite: route.cite,
      hint: 'Hãy đề nghị người đang giữ bài trả lại.',
    });
  return no(`Bạn không trả lại được “${title}”: ${lower(waitsFor(given))}${next ? ` (${next.cite})` : ''}.`, {
    cite: next?.cite ?? route.cite,
  });
}

function mayPublish(given: Case, me: Me): StepRight {
  const { route, decision, round, at, title } = given;
  if (!round?.open)
    return no(`Chưa thể xuất bản “${title}”: bài chưa được gửi duyệt (${route.cite}).`, { cite: route.cite });
  const right = publishRight(route, decision, me.account, at);
  if (right.allowed)
    return { allowed: true, as: { role: right.role, office: right.office, cite: right.cite } };
  const [next] = decision.missing;
  return no(right.message, { cite: right.cite, ...(next && { hint: upper(`${waitsFor(given)}.`) }) });
}

function mayDrop(given: Case, me: Me): StepRight {
  const { round, title, route } = given;
  if (round?.open)
    return no(`“${title}” đang được duyệt nên chưa bỏ được.`, {
      cite: route.cite,
      hint: 'Hãy trả lại hoặc rút bài lại trước khi bỏ.',
    });
  const refusal = whyNotEdit(given, me);
  return refusal ? { allowed: false, why: refusal } : { allowed: true, as: { cite: route.cite } };
}

/** Whoever gets the item must be told why; a writer who takes an item back need not say. */
export function needsReason(step: StepId, as: Acting | undefined): boolean {
  return step === 'trinh-cap-tren' || (step === 'tra-lai' && as?.role !== PROVIDER);
}

const judges: Readonly<Record<StepId, (given: Case, me: Me) => StepRight>> = {
  gui: maySend,
  duyet: mayApprove,
  'tra-lai': mayReturn,
  'trinh-cap-tren': mayEscalate,
  'xuat-ban': mayPublish,
  huy: mayDrop,
};

/** Whether a person may take a step on a proposal now, and as whom; a refusal names the office needed and the clause. */
export function stepRight(given: Case, me: Me, step: StepId): StepRight {
  return judges[step](given, me);
}
