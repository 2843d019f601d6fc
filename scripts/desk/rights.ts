import { holdsOn } from '#policy/offices.ts';
import { rolesOfStep } from '#policy/route.ts';
import { dayOf } from '#policy/time.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { PROVIDER, officeAs, routeOf, type Case } from './case.ts';
import type { Desk, Main } from './desk.ts';
import type { Me } from './entry-file.ts';
import type { Proposal } from './proposals.ts';
import { Refusal } from './refusal.ts';

const nameOfUnit = ({ units }: PortalSettings, id: string) =>
  units.find((unit) => unit.id === id)?.name ?? id;

/** Refuses (403) a person who may not write for a unit: a unit's staff write for their own, the board for all. */
export function mustWriteFor(settings: PortalSettings, me: Me, unit: string): void {
  if (me.board || me.units.some(({ id }) => id === unit)) return;
  if (me.units.length === 0) {
    throw new Refusal(403, 'Tài khoản của bạn không giữ chức danh nào được viết bài trên cổng.', {
      hint: 'Hãy đề nghị Ban Biên tập phân công trước khi viết bài.',
    });
  }
  const own = me.units.map(({ name }) => name).join(', ');
  throw new Refusal(
    403,
    `Tài khoản của bạn chỉ được viết bài của ${own}; bài này ghi đơn vị cung cấp là ${nameOfUnit(settings, unit)}.`,
    {
      hint: 'Hãy chọn lại đơn vị cung cấp, hoặc nhờ đơn vị đó viết bài.',
    },
  );
}

/**
 * To whom a tier may send an item back, by the rulebook: roles somebody holds for it, or the provider. The first by
 * default.
 */
export function returnTargets({ route, main, at }: Case, role: string): readonly [string, ...string[]] {
  const day = dayOf(at);
  const version = main.settings.rulebook.versions.find(({ id }) => id === route.version);
  const named = (version?.approvals.returns ?? []).flatMap(({ from, to }) =>
    from.includes(role) ? [to] : [],
  );
  const held = (to: string) =>
    to === PROVIDER || (route.tenures[to] ?? []).some((tenure) => holdsOn(tenure, day));
  const [first = PROVIDER, ...others] = [...new Set(named)].filter(held);
  return [first, ...others];
}

/** How a target of a return is called. */
export const nameOfTarget = ({ labels }: Case['route'], role: string): string =>
  role === PROVIDER ? 'Người cung cấp thông tin' : (labels[role] ?? role);

/** Tier to which an item that came back belongs now: a role, or the provider. */
function returnedTo(given: Case): string {
  const last = given.round?.returns.at(-1);
  if (!last || last.role === PROVIDER) return PROVIDER;
  const targets = returnTargets(given, last.role);
  return targets.find((to) => to === last.to) ?? targets[0];
}

/** Roles whose holders may change the text where the item stands now; empty = whoever may write for its unit. */
function editorsOf(given: Case): readonly string[] {
  const { state, decision } = given;
  if (state === 'chua-gui') return [];
  if (state === 'tra-lai') {
    const to = returnedTo(given);
    return to === PROVIDER ? [] : [to];
  }
  const { steps, missing, publishers } = decision;
  const [next] = missing;
  const from = next ? steps.indexOf(next) : steps.length - 1;
  const roles = steps.slice(from).flatMap(rolesOfStep);
  return [...new Set([...roles, ...(next ? [] : publishers)])];
}

/** Why a person may not change a proposal where it stands; undefined when they may. */
export function whyNotEdit(given: Case, me: Me): Refusal | undefined {
  const { main, route, proposal, state, title, decision } = given;
  const roles = editorsOf(given);
  if (roles.length === 0) {
    try {
      mustWriteFor(main.settings, me, proposal.head.unit);
      return undefined;
    } catch (error) {
      if (error instanceof Refusal) return error;
      throw error;
    }
  }
  if (roles.some((role) => officeAs(given, me, role))) return undefined;
  const who = roles.map((role) => route.labels[role] ?? role).join(', ');
  const where = state === 'tra-lai' ? 'đã được trả lại để chỉnh sửa' : 'đã được gửi duyệt';
  return new Refusal(403, `“${title}” ${where} nên chỉ ${who} được sửa.`, {
    cite: decision.missing[0]?.cite ?? route.cite,
    hint: 'Nếu cần sửa, hãy rút bài lại khi chưa ai duyệt, hoặc đề nghị người đang giữ bài trả lại.',
  });
}

/** Refuses (403) a save by someone who may not change the entry now. */
export function mustMayEdit(
  settings: PortalSettings,
  me: Me,
  given: Case | undefined,
  publishedUnit: string | undefined,
): void {
  const refusal = given && whyNotEdit(given, me);
  if (refusal) throw refusal;
  if (!given && publishedUnit !== undefined) mustWriteFor(settings, me, publishedUnit);
}

/** Whether a person has a part in an item's way to the site: takes one of its steps, or publishes it. */
function hasPart(desk: Desk, main: Main, me: Me, proposal: Proposal): boolean {
  const route = routeOf(desk, main, proposal);
  if (!route) return false;
  const at = Temporal.Instant.from(desk.now());
  const roles = [...[...route.steps, ...route.beyond].flatMap(rolesOfStep), ...route.publishers];
  return roles.some((role) => officeAs({ route, at }, me, role));
}

/**
 * Whether a person sees a proposal: the board sees all, a unit's staff their own unit's and what they wrote; whoever has
 * a part in its way sees it once it was sent.
 */
export function maySee(desk: Desk, main: Main, me: Me, proposal: Proposal): boolean {
  const { head, saves, place } = proposal;
  return (
    me.board ||
    me.units.some(({ id }) => id === head.unit) ||
    saves.some(({ account }) => account === me.account) ||
    (desk.ledger.entry(place.entry)?.round !== undefined && hasPart(desk, main, me, proposal))
  );
}
