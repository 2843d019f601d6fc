import type { Board } from '#schema/board.ts';
import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import type { Approvals } from '#schema/rulebook/approvals.ts';
import type { Within } from '#schema/rulebook/due.ts';
import type { ChangeKind, Facts } from '#schema/rulebook/facts.ts';
import type { Scope } from '#schema/rulebook/roles.ts';
import { matches } from './match.ts';
import { holdsOn, inScope, tenuresOf } from './offices.ts';
import type { Tenure } from './offices.ts';
import { neverRemoved } from './removals.ts';
import { dayOf } from './time.ts';
import { versionOn } from './versions.ts';
import { either } from './words.ts';

export type Binding = Approvals['binding'];

/** Someone who may do a step now. */
interface Approver {
  readonly account: string;
  readonly office: string;
  readonly title: string;
  readonly delegated?: true;
}

/** One act on the way to the site. */
export interface RouteStep {
  readonly role: string;
  /** Other roles that may do it in its place. */
  readonly or?: readonly string[];
  readonly label: string;
  /** “Duyệt”, “Ký duyệt”: what a button of this step says. */
  readonly verb: string;
  readonly scope: Scope;
  /** Unit whose holders act, for steps scoped by unit. */
  readonly unit?: string;
  readonly whoMay: readonly Approver[];
  /** The text lets this tier pass on what it edited itself. */
  readonly mayApproveOwnEdits: boolean;
  readonly within?: Within;
  /** Where that time starts; told with `within` alone. */
  readonly limitFrom?: 'previous-step' | 'submitted';
  readonly cite: string;
}

/** Every role whose holders may do a step, the step's own first. */
export const rolesOfStep = ({ role, or = [] }: Pick<RouteStep, 'role' | 'or'>): readonly string[] => [
  role,
  ...or,
];

/** What an item needs before it may stand on the site, and why. */
export interface Route {
  readonly version: string;
  readonly rule: string;
  /** The class of items: “tin, bài phản ánh hoạt động liên quan đến Lãnh đạo”. */
  readonly label: string;
  readonly act: string;
  readonly change: ChangeKind;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
  /** The item is never taken down, whoever approves: why. */
  readonly never?: { readonly cite: string; readonly quote: string };
  /** Lowest tier first; the last approves exactly what is published. */
  readonly steps: readonly RouteStep[];
  /** Roles that may press publish once every step is done. */
  readonly publishers: readonly string[];
  /** Role to which the last step may hand the item instead of deciding. */
  readonly escalateTo?: string;
  /** Steps that escalation may add, nearest first. */
  readonly beyond: readonly RouteStep[];
  /** Who may act for a role by the text: `to` for `from`. */
  readonly delegations: readonly { readonly from: string; readonly to: string; readonly cite: string }[];
  readonly binding: Binding;
  /** Rank of every role of the version, lowest 1. */
  readonly tiers: Readonly<Record<string, number>>;
  readonly labels: Readonly<Record<string, string>>;
  /** Every tenure that may act on this item, by role, whatever the day: approvals are judged on the day they were given. */
  readonly tenures: Readonly<Record<string, readonly Tenure[]>>;
}

function approverOf({ account, office, title, delegated }: Tenure): Approver {
  return delegated ? { account, office, title, delegated } : { account, office, title };
}

interface Wanted {
  readonly role: string;
  readonly or?: readonly string[] | undefined;
  readonly scope?: Scope | undefined;
  readonly within?: Within | undefined;
  readonly from?: 'previous-step' | 'submitted' | undefined;
  readonly cite?: string | undefined;
}

function roleOf(version: RulebookVersion, id: string): RulebookVersion['roles'][number] {
  const known = version.roles.find((role) => role.id === id);
  if (known) return known;
  throw new TypeError(`Phiên bản ${version.id} không có vai “${id}”.`);
}

/** Steps above the last one, as the text's escalations chain them. */
function chainAbove(version: RulebookVersion, last: string | undefined): readonly Wanted[] {
  const chain: Wanted[] = [];
  const seen = new Set([last]);
  for (let from = last; from !== undefined;) {
    const next = version.approvals.escalations.find((escalation) => escalation.from === from);
    if (!next || seen.has(next.to)) break;
    chain.push({ role: next.to, cite: next.cite });
    seen.add(next.to);
    from = next.to;
  }
  return chain;
}

type Rule = Approvals['rules'][number];

/**
 * The first rule whose condition holds. A change of what is posted is judged as it was and as it would be, and the
 * higher tier decides: no item comes down a class by being rewritten.
 */
function ruleFor(version: RulebookVersion, change: Facts, before: Facts | undefined): Rule {
  const tierOf = (rule: Rule) => version.roles.findIndex(({ id }) => id === rule.route.at(-1)?.role);
  const [first, ...rest] = [change, ...(before ? [before] : [])].flatMap(
    (facts) => version.approvals.rules.find(({ when }) => matches(when, facts)) ?? [],
  );
  // The schema demands a last rule without condition.
  if (!first) throw new TypeError(`Phiên bản ${version.id} không có quy tắc duyệt cho mục này.`);
  return rest.reduce((highest, rule) => (tierOf(rule) > tierOf(highest) ? rule : highest), first);
}

/**
 * Who must act on a change, in which order, and who may publish it, by the version in force at `at`. `before` holds the
 * facts of the entry as it stands on the site, when it does: the stricter of the two classes decides. Throws
 * `NotInForce` before the regulation took effect.
 */
export function requiredApprovals(
  rulebook: Rulebook,
  board: Board,
  change: Facts,
  at: Temporal.Instant,
  before?: Facts,
): Route {
  const day = dayOf(at);
  const version = versionOn(rulebook, day);
  const rule = ruleFor(version, change, before);
  const tenures = tenuresOf(board);
  const scopes = new Map<string, Scope>();
  const mayAct = (role: string, scope: Scope) =>
    tenures.filter((tenure) => tenure.role === role && inScope(tenure, scope, change));

  const step = ({ role, or, scope, within, from = 'previous-step', cite }: Wanted): RouteStep => {
    const own = roleOf(version, role);
    const all = [own, ...(or ?? []).map((id) => roleOf(version, id))];
    for (const one of all) scopes.set(one.id, scope ?? one.scope);
    const where = scope ?? own.scope;
    return {
      role,
      ...(or && { or }),
      label: either(all.map(({ label }) => label)),
      verb: own.verb,
      scope: where,
      ...([where].flat().includes('unit') && change.unit !== undefined && { unit: change.unit }),
      whoMay: all
        .flatMap((one) => mayAct(one.id, scope ?? one.scope))
        .filter((tenure) => holdsOn(tenure, day))
        .map(approverOf),
      mayApproveOwnEdits: all.every((one) => one.mayApproveOwnEdits !== undefined),
      ...(within && { within, limitFrom: from }),
      cite: cite ?? own.cite,
    };
  };

  const steps = rule.route.filter(({ when }) => when === undefined || matches(when, change)).map(step);
  const never = change.change === 'remove' ? neverRemoved(version, change) : undefined;
  const beyond = chainAbove(version, steps.at(-1)?.role).map(step);
  const [next] = beyond;
  return {
    version: version.id,
    rule: rule.id,
    label: rule.label,
    act: rule.act,
    change: change.change,
    cite: rule.cite,
    quote: rule.quote,
    readings: [...new Set([...rule.readings, ...version.approvals.binding.readings])],
    ...(never && { never: { cite: never.cite, quote: never.quote } }),
    steps,
    publishers: rule.publish,
    ...(next && { escalateTo: next.role }),
    beyond,
    delegations: version.approvals.delegations.map(({ from, to, cite }) => ({ from, to, cite })),
    binding: version.approvals.binding,
    tiers: Object.fromEntries(version.roles.map(({ id }, index) => [id, index + 1])),
    labels: Object.fromEntries(version.roles.map(({ id, label }) => [id, label])),
    tenures: Object.fromEntries(
      version.roles.map(({ id, scope }) => [id, mayAct(id, scopes.get(id) ?? scope)]),
    ),
  };
}
