import type { PortalSettings } from '#scripts/read-portal.ts';
import { PROVIDER, officeAs, type Case } from './case.ts';
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

/** Tier to which an item that came back belongs now: a role, or the provider. */
function returnedTo({ round, route, main, at }: Case): string {
  const last = round?.returns.at(-1);
  if (!last || last.role === PROVIDER) return PROVIDER;
  const version = main.settings.rulebook.versions.find(({ id }) => id === route.version);
  const rule = version?.approvals.returns.find(({ from }) => from.includes(last.role));
  const target = rule?.to ?? PROVIDER;
  const held = (route.tenures[target] ?? []).some(({ from, until }) => {
    const day = at.toString().slice(0, 10);
    return from <= day && (until === undefined || day <= until);
  });
  return held ? target : PROVIDER;
}

/** Roles whose holders may change the text where the item stands now; empty = whoever may write for its unit. */
function editorsOf(given: Case): readonly string[] {
  const { state, decision } = given;
  if (state === 'chua-gui') return [];
  if (state === 'tra-lai') {
    const to = returnedTo(given);
    return to === PROVIDER ? [] : [to];
  }
  const roles = decision.steps.map(({ role }) => role);
  const [next] = decision.missing;
  const from = next ? roles.indexOf(next.role) : roles.length - 1;
  return [...new Set([...roles.slice(from), ...(next ? [] : decision.publishers)])];
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

/** Whether a person sees a proposal: the board sees all, a unit's staff their own unit's and what they wrote. */
export function maySee(me: Me, { head, saves }: Proposal): boolean {
  return (
    me.board ||
    me.units.some(({ id }) => id === head.unit) ||
    saves.some(({ account }) => account === me.account)
  );
}
