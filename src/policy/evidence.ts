import { holdsOn } from './offices.ts';
import { rolesOfStep } from './route.ts';
import type { Binding, Route, RouteStep } from './route.ts';
import { dayOf } from './time.ts';

/** A step taken by a person: speaks for the bytes of `tree` on `base`, nothing else. */
export interface Approval {
  readonly account: string;
  readonly office: string;
  readonly role: string;
  readonly tree: string;
  readonly base: string;
  /** With offset. */
  readonly at: string;
  /** The person hands the item to this higher role instead of deciding alone. */
  readonly escalateTo?: string;
}

/** A save that turned the tree `before` into `tree`; `role` is the tier the person edited as, none for a unit's staff. */
export interface Edit {
  readonly account: string;
  readonly role?: string;
  readonly before: string;
  readonly tree: string;
  readonly at: string;
}

/** Someone sent the item back. */
export interface Refusal {
  readonly account: string;
  readonly role: string;
  readonly tree: string;
  readonly at: string;
  readonly reason: string;
}

/** What is proposed, as it stands. */
export interface Proposal {
  readonly tree: string;
  readonly base: string;
  /** Everyone who wrote any of it. */
  readonly authors: readonly string[];
  readonly edits: readonly Edit[];
  readonly refusals?: readonly Refusal[];
}

/** Reasons an approval no longer counts, in the editors' words. */
export const voidReasons = {
  outsider: 'người duyệt không giữ chức danh này vào lúc duyệt',
  author: 'người soạn hoặc sửa bài không được tự duyệt bài đó',
  base: 'bài được duyệt trên bản nền khác',
  changed: 'bài đã được sửa sau khi duyệt',
  twice: 'một người chỉ được tính cho một bước',
  early: 'duyệt trước khi bước trước hoàn thành',
} as const;
export type VoidReason = (typeof voidReasons)[keyof typeof voidReasons];

const millis = (text: string) => Temporal.Instant.from(text).epochMilliseconds;

/** Earliest first, then by account, so that the order in which evidence is handed in changes nothing. */
export function byTime<T extends { readonly at: string; readonly account: string }>(a: T, b: T): number {
  return millis(a.at) - millis(b.at) || (a.account < b.account ? -1 : Number(a.account > b.account));
}

export const notBefore = (later: string, earlier: string) => millis(later) >= millis(earlier);

/** Whether the person held an office of the role, in the item's scope, on the day. */
export function heldOffice(route: Route, { account, office, role, at }: Approval): boolean {
  const day = dayOf(Temporal.Instant.from(at));
  const held = route.tenures[role]?.some(
    (tenure) => tenure.account === account && tenure.office === office && holdsOn(tenure, day),
  );
  return held ?? false;
}

/**
 * Whether an approval given for a head, by delegation the text allows, does for the step below as well: the one acting
 * holds that step's own office, and nobody signs twice for one decision.
 */
export function doesBoth(route: Route, approval: Approval, below: RouteStep): boolean {
  const { account, office, role, at } = approval;
  const day = dayOf(Temporal.Instant.from(at));
  const holds = (as: string, delegated: boolean) =>
    route.tenures[as]?.some(
      (tenure) =>
        tenure.account === account &&
        tenure.delegated === delegated &&
        (!delegated || tenure.office === office) &&
        holdsOn(tenure, day),
    ) ?? false;
  return (
    holds(role, true) &&
    rolesOfStep(below).some(
      (own) => holds(own, false) && route.delegations.some(({ from, to }) => from === role && to === own),
    )
  );
}

/**
 * Whether what was approved became what is proposed through edits of higher tiers alone. Edits are walked back from
 * the present tree; a gap in them, or an edit by the same or a lower tier, breaks the way.
 */
function survives(route: Route, approval: Approval, { tree, edits }: Proposal): boolean {
  if (approval.tree === tree) return true;
  const own = route.tiers[approval.role] ?? 0;
  let at = tree;
  for (const edit of edits.toSorted(byTime).toReversed()) {
    if (edit.tree !== at || edit.before === at) continue;
    const tier = edit.role === undefined ? 0 : (route.tiers[edit.role] ?? 0);
    if (tier <= own) return false;
    at = edit.before;
    if (at === approval.tree) return true;
  }
  return false;
}

/** Why an approval does not count for a step; undefined when it does. */
export function whyVoid(
  route: Route,
  step: RouteStep,
  last: boolean,
  approval: Approval,
  proposal: Proposal,
  binding: Binding,
): VoidReason | undefined {
  if (!heldOffice(route, approval)) return voidReasons.outsider;
  if (!step.mayApproveOwnEdits && proposal.authors.includes(approval.account)) return voidReasons.author;
  const exact = last || binding.earlier === 'exact';
  if (exact && approval.tree !== proposal.tree) return voidReasons.changed;
  if (exact && approval.base !== proposal.base) return voidReasons.base;
  return survives(route, approval, proposal) ? undefined : voidReasons.changed;
}
