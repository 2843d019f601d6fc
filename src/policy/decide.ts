import { byTime, doesBoth, heldOffice, notBefore, voidReasons, whyVoid } from './evidence.ts';
import type { Approval, Proposal, Refusal, VoidReason } from './evidence.ts';
import { rolesOfStep } from './route.ts';
import type { Binding, Route, RouteStep } from './route.ts';

/** How far one step is. `void`: someone acted, yet it does not count; `later`: an earlier step comes first. */
export interface StepStatus extends RouteStep {
  readonly status: 'done' | 'void' | 'waiting' | 'later';
  readonly by?: string;
  readonly at?: string;
  /** Bytes the approval speaks for: differs from what is proposed where a higher tier edited since. */
  readonly tree?: string;
  /** Vietnamese: why a `void` step does not count. */
  readonly why?: VoidReason;
}

export interface Decision {
  readonly state: 'open' | 'waiting' | 'refused';
  /** The route's steps and those escalation added. */
  readonly steps: readonly StepStatus[];
  /** Steps not done, next one first. */
  readonly missing: readonly StepStatus[];
  readonly publishers: readonly string[];
  /** Highest role the item was handed up to. */
  readonly escalatedTo?: string;
  /** The refusal that stands. */
  readonly refusal?: Refusal;
}

/**
 * Steps with those that escalations added. An escalation counts only from a tier that decides, or was handed the item,
 * and from a person who held its office.
 */
function stepsOf(
  route: Route,
  approvals: readonly Approval[],
): { steps: readonly RouteStep[]; escalatedTo?: string } {
  const deciding = new Set([...route.steps.slice(-1), ...route.beyond].flatMap(rolesOfStep));
  const heights = approvals
    .filter((approval) => deciding.has(approval.role) && heldOffice(route, approval))
    .map(({ escalateTo }) => route.beyond.findIndex(({ role }) => role === escalateTo));
  const height = Math.max(-1, ...heights);
  const added = route.beyond.slice(0, height + 1);
  const top = added.at(-1);
  return { steps: [...route.steps, ...added], ...(top && { escalatedTo: top.role }) };
}

type Chosen = readonly Approval[];

/**
 * Approvals that fill the steps from the first on, as many as can be: distinct persons, in the order of the steps; a
 * tier that acted before the tier below it fills nothing; one acting for a head by delegation fills the own step below
 * it too. Trying all ways makes the answer independent of the order of evidence, and never better when an approval is
 * taken away.
 */
function choose(
  candidates: readonly (readonly Approval[])[],
  fillsTwo: (option: Approval, lower: number) => boolean,
  used: Chosen = [],
): Chosen {
  const lower = used.length;
  const before = used.at(-1);
  const free = (options: readonly Approval[] = []) => {
    const fitting = options.filter(
      (option) =>
        used.every(({ account }) => account !== option.account) &&
        (!before || notBefore(option.at, before.at)),
    );
    // Of one person's several approvals the earliest that fits leaves the most room for the steps after it.
    const earliest = new Map(fitting.toReversed().map((option) => [option.account, option]));
    return [...earliest.values()].toSorted(byTime);
  };
  const ways = [
    ...free(candidates[lower]).map((option) => [option]),
    ...free(candidates[lower + 1]?.filter((option) => fillsTwo(option, lower))).map((option) => [
      option,
      option,
    ]),
  ];
  return ways
    .map((way) => choose(candidates, fillsTwo, [...used, ...way]))
    .reduce((best, other) => (other.length > best.length ? other : best), used);
}

/**
 * Publishing follows the tier that decided: where the item went up from a tier that publishes, the higher tier publishes
 * in its place.
 */
function publishersOf({ steps, publishers }: Route, escalatedTo: string | undefined): readonly string[] {
  const lowered = steps.at(-1)?.role;
  if (escalatedTo === undefined || publishers.every((role) => role !== lowered)) return publishers;
  return [...publishers.filter((role) => role !== lowered && role !== escalatedTo), escalatedTo];
}

/** The latest refusal of exactly these bytes that no equal or higher tier has approved since. */
function standing(route: Route, approvals: readonly Approval[], proposal: Proposal): Refusal | undefined {
  const tierOf = (role: string) => route.tiers[role] ?? 0;
  const { tree, refusals } = proposal;
  const overruled = (refusal: Refusal) =>
    approvals.some(
      (approval) =>
        approval.tree === tree &&
        !notBefore(refusal.at, approval.at) &&
        tierOf(approval.role) >= tierOf(refusal.role) &&
        heldOffice(route, approval),
    );
  return refusals?.toSorted(byTime).findLast((refusal) => refusal.tree === tree && !overruled(refusal));
}

interface Judged {
  readonly approval: Approval;
  readonly why: VoidReason | undefined;
}

function tell(step: RouteStep, chosen: Chosen, index: number, judged: readonly Judged[]): StepStatus {
  const approval = chosen[index];
  if (approval)
    return { ...step, status: 'done', by: approval.account, at: approval.at, tree: approval.tree };
  const voided = judged.at(-1);
  if (!voided) return { ...step, status: index === chosen.length ? 'waiting' : 'later' };
  const { account, at, tree } = voided.approval;
  const elsewhere = chosen.some((one) => one.account === account);
  const why = voided.why ?? (elsewhere ? voidReasons.twice : voidReasons.early);
  return { ...step, status: 'void', by: account, at, tree, why };
}

/**
 * Whether a proposal may be published, from its route and the evidence. `open`: every step is done; `waiting`: what is
 * missing and from whom; `refused`: someone sent exactly these bytes back. Pure, and silent about who presses publish:
 * that is `publishRight`.
 */
export function decide(
  route: Route,
  approvals: readonly Approval[],
  proposal: Proposal,
  binding: Binding = route.binding,
): Decision {
  const { steps, escalatedTo } = stepsOf(route, approvals);
  const judged = steps.map((step, index) => {
    const given = approvals.filter(({ role }) => rolesOfStep(step).includes(role)).toSorted(byTime);
    const last = index === steps.length - 1;
    const one = given.map((approval) => ({
      approval,
      why: whyVoid(route, step, last, approval, proposal, binding),
    }));
    return { step, given: one };
  });
  const chosen = choose(
    judged.map(({ given }) => given.flatMap(({ approval, why }) => (why ? [] : [approval]))),
    (option, lower) => steps[lower] !== undefined && doesBoth(route, option, steps[lower]),
  );
  const told = judged.map(({ step, given }, index) => tell(step, chosen, index, given));
  const missing = told.filter(({ status }) => status !== 'done');
  const refusal = standing(route, approvals, proposal);
  return {
    // A route without steps is nobody's approval: never open.
    state: refusal ? 'refused' : missing.length === 0 && told.length > 0 ? 'open' : 'waiting',
    steps: told,
    missing,
    publishers: publishersOf(route, escalatedTo),
    ...(escalatedTo && { escalatedTo }),
    ...(refusal && { refusal }),
  };
}
