import { settingsOf } from '../helpers/portal-settings.ts';
import { checkRulebook } from '#policy/rulebook-check/check.ts';
import type { CheckedSettings } from '#policy/rulebook-check/finding.ts';
import { rulebookWith } from './rulebook-with.ts';

const { board, units, sections, rulebook } = settingsOf('hai-phong-gddt');
const approvals = rulebook.versions[0]?.approvals;
const last = approvals?.rules.at(-1);

/** A real portal's settings, its rulebook with the given parts. */
export const settingsWith = (parts: object, more: Partial<CheckedSettings> = {}): CheckedSettings => ({
  rulebook: rulebookWith({ ...parts }),
  board,
  units,
  sections,
  today: '2026-03-05',
  ...more,
});

/** What the check finds in it. */
export const found = (parts: object, more: Partial<CheckedSettings> = {}) =>
  checkRulebook(settingsWith(parts, more));

/** The same, told by check, severity and place. */
export const brief = (...given: Parameters<typeof found>) =>
  found(...given).map(({ check, severity, keys }) => [check, severity, keys.join('.')]);

/** The portal's approvals with these rules before the last, which takes whatever is left. */
export const rulesOf = (...rules: object[]) => ({ approvals: { ...approvals, rules: [...rules, last] } });

/** A rule with a condition, like the last one in all else. */
export const ruleWith = (id: string, when: object, more: object = {}) => ({
  ...last,
  id,
  label: `mục ${id}`,
  when,
  ...more,
});

export { approvals, board, rulebook as realRulebook, sections, units };
