import { decide } from '#policy/decide.ts';
import type { Approval, Edit, Proposal } from '#policy/evidence.ts';
import { requiredApprovals } from '#policy/route.ts';
import type { Board } from '#schema/board.ts';
import { factsOf, portalUnderTest } from './portal-under-test.ts';

const portal = portalUnderTest('lang-son-ngoai-vu');
export const { rulebook, board } = portal.settings;

const NEWS = { type: 'tin-tuc', unit: 'phong-chuyen-mon-1', section: 'tin-tuc-su-kien', genre: 'tin' };
/** Route of a room's news with some facts of its own, on 05/3/2026. */
export const routeOf = (facts: object = {}, who: Board = board) =>
  requiredApprovals(
    rulebook,
    who,
    factsOf(portal, { ...NEWS, ...facts }),
    Temporal.Instant.from('2026-03-05T09:00:00+07:00'),
  );

/** 05/3/2026, some minutes past nine, or another day. */
export const at = (minute: number, day = '2026-03-05') =>
  `${day}T09:${String(minute).padStart(2, '0')}:00+07:00`;
/** An account signs as a role. */
export const sign = (
  account: string,
  role: string,
  minute: number,
  more: Partial<Approval> = {},
): Approval => ({
  account,
  office: role,
  role,
  tree: 'ban',
  base: 'nen',
  at: at(minute),
  ...more,
});
/** An account turns one tree into another. */
export const edited = (
  account: string,
  role: string,
  before: string,
  tree: string,
  minute: number,
): Edit => ({
  account,
  role,
  before,
  tree,
  at: at(minute),
});
/** What a specialist of the room wrote and others edited. */
export const proposal = (edits: readonly Edit[] = [], tree = 'ban'): Proposal => ({
  tree,
  base: 'nen',
  authors: ['chuyen-vien', ...edits.map(({ account }) => account)],
  edits,
});

export const room = (more: Partial<Approval> = {}) => sign('pho-truong-phong', 'lanh-dao-phong', 1, more);
export const member = (more: Partial<Approval> = {}) => sign('chanh-van-phong', 'thanh-vien', 2, more);
export const deputy = (more: Partial<Approval> = {}) => sign('giam-doc-trung-tam', 'pho-truong-ban', 3, more);
export const head = (more: Partial<Approval> = {}) => sign('truong-ban', 'truong-ban', 4, more);
export const director = (more: Partial<Approval> = {}) =>
  sign('giam-doc-so', 'thu-truong-co-quan', 5, { office: 'giam-doc-so', ...more });

/** State and each step in short: `role status person reason`. */
export const told = (approvals: readonly Approval[], what = proposal(), facts: object = {}, who = board) => {
  const { state, steps } = decide(routeOf(facts, who), approvals, what);
  return [
    state,
    ...steps.map(({ role, status, by, why }) => [role, status, by, why].filter(Boolean).join(' ')),
  ];
};
