import { approvalFindings } from './approvals.ts';
import { quoteFindings, rowFindings } from './basis.ts';
import { boardFindings } from './board.ts';
import { conditionFindings } from './conditions.ts';
import type { CheckedSettings, RulebookFinding } from './finding.ts';
import { nameFindings } from './names.ts';
import { overlapFindings } from './overlaps.ts';
import { versionFindings } from './versions.ts';

const parts = [
  nameFindings,
  approvalFindings,
  conditionFindings,
  overlapFindings,
  quoteFindings,
  rowFindings,
] as const;

/**
 * Everything that can be told wrong of a portal's settings without opening a file: names that lead nowhere, conditions
 * no entry can meet, rules that are never used or say two things of one, quotes that are not in the text, days without a
 * version, offices nobody holds, delegations that have ended. What one file alone shows is refused when it is read.
 */
export function checkRulebook(settings: CheckedSettings): readonly RulebookFinding[] {
  const versions = settings.rulebook.versions.map((version, index) => ({ version, index }));
  return [
    ...versionFindings(settings),
    ...versions.flatMap((placed) => parts.flatMap((findings) => findings(placed, settings))),
    ...boardFindings(settings),
  ];
}
