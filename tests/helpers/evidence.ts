import { Facts } from '#schema/rulebook/facts.ts';
import type { Decision } from '#policy/decide.ts';
import type { Approval, Edit, Proposal } from '#policy/evidence.ts';
import { requiredApprovals } from '#policy/route.ts';
import type { Route } from '#policy/route.ts';
import { settingsOf } from './portal-settings.ts';

const { rulebook, board: ownBoard } = settingsOf('hai-phong-gddt');
export const board = ownBoard;
/** Route of a school's news item with some facts of its own, on 05/3/2026. */
export const routeFor = (facts: object, who = board): Route =>
  requiredApprovals(
    rulebook,
    who,
    Facts.parse({ type: 'tin-tuc', unit: 'truong-thpt-1', unitKind: 'truong', ...facts }),
    Temporal.Instant.from('2026-03-05T09:00:00+07:00'),
  );
/** An ordinary item of a school, and one about leaders. */
export const ordinary = routeFor({});
export const leaders = routeFor({ subjects: ['lanh-dao-so'] });

const roles: Readonly<Record<string, [role: string, office: string]>> = {
  'hieu-truong': ['thu-truong-don-vi', 'thu-truong-don-vi'],
  'thu-ky': ['bien-tap-cap-1', 'thu-ky'],
  'uy-vien': ['bien-tap-cap-2', 'uy-vien'],
  'uy-vien-2': ['bien-tap-cap-2', 'uy-vien'],
  'pho-truong-ban': ['pho-ban-noi-dung', 'pho-truong-ban-noi-dung'],
  'truong-ban': ['truong-ban', 'truong-ban'],
};
/** 09:MM on 05/3/2026. */
export const time = (minute: number) => `2026-03-05T09:${String(minute).padStart(2, '0')}:00+07:00`;
/** A demo account approves a tree, some minutes past nine. */
export function approve(
  account: string,
  tree: string,
  minute: number,
  more: Partial<Approval> = {},
): Approval {
  const [role = '', office = ''] = roles[account] ?? [];
  return { account, office, role, tree, base: 'b', at: time(minute), ...more };
}
/** A demo account turns one tree into another. */
export function edit(account: string, before: string, tree: string, minute: number): Edit {
  const role = roles[account]?.[0];
  return { account, before, tree, at: time(minute), ...(role && { role }) };
}
/** What is proposed, written by the school's focal person and whoever edited it. */
export function proposal(tree: string, edits: readonly Edit[] = [], more: Partial<Proposal> = {}): Proposal {
  const authors = ['truong-thpt', ...edits.map(({ account }) => account)];
  return { tree, base: 'b', authors: [...new Set(authors)], edits, ...more };
}
/** State and steps in short: `role status person reason`. */
export const shown = ({ state, steps }: Decision) => [
  state,
  ...steps.map(({ role, status, by, why }) =>
    [role, status, by, why].filter((word) => word !== undefined).join(' '),
  ),
];
