import { Board } from '#schema/board.ts';
import type { Approval } from '#policy/evidence.ts';
import { requiredApprovals } from '#policy/route.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { at, factsOf, rulebookWith } from './rulebook-with.ts';

const { board, rulebook: real } = settingsOf('hai-phong-gddt');
export { board };
export const approvals = real.versions[0]?.approvals;
export const rule = (more: object) => ({ ...approvals?.rules.at(-1), id: 'tat-ca', when: {}, ...more });
export const facts = factsOf({ type: 'tin-tuc', unit: 'truong-thpt-1', unitKind: 'truong' });
export const routeOf = (route: object[], more: object = {}, who: unknown = board, given = facts) =>
  requiredApprovals(
    rulebookWith({
      approvals: {
        ...approvals,
        escalations: [],
        ...more,
        rules: [rule({ route, publish: ['bien-tap-cap-1'] })],
      },
    }),
    Board.parse(who),
    given,
    at('2026-03-05T09:00'),
  );
export const proposal = { tree: 'T', base: 'B', authors: ['nguoi-soan'], edits: [] };
export const approval = (account: string, role: string, office: string, minute: number): Approval => ({
  account,
  role,
  office,
  tree: 'T',
  base: 'B',
  at: `2026-03-05T09:${String(minute).padStart(2, '0')}:00+07:00`,
});
export const secretary = approval('thu-ky', 'bien-tap-cap-1', 'thu-ky', 10);
export const member = approval('uy-vien', 'bien-tap-cap-2', 'uy-vien', 10);
