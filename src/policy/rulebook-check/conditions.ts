import type { When } from '#schema/rulebook/facts.ts';
import { matches } from '../match.ts';
import { factSpace } from './fact-space.ts';
import { isData, objectsOf } from './finding.ts';
import type { CheckedSettings, Keys, Placed, RulebookFinding } from './finding.ts';

/** Whether any item at all can meet a condition. */
function canBeMet(when: When, settings: CheckedSettings): boolean {
  return factSpace([when], settings).some((facts) => matches(when, facts));
}

/** Every condition of a version outside the rules of approval, with the item it stands in. */
function conditionsOf({ version, index }: Placed): { when: When; label: string; keys: Keys }[] {
  const { approvals: _approvals, ...parts } = version;
  return [...objectsOf(parts, ['versions', index])].flatMap(({ value, keys }) => {
    const { when, label, id } = value;
    // Conditions inside conditions are part of theirs.
    if (!isData(when) || keys.includes('when')) return [];
    const name = [label, id].find((one) => typeof one === 'string');
    const part = keys.slice(2, 3).join('');
    return [{ when: when as When, label: typeof name === 'string' ? name : part, keys: [...keys, 'when'] }];
  });
}

/** Conditions that no entry of the portal can meet: what stands under them is never asked for. */
export function conditionFindings(placed: Placed, settings: CheckedSettings): RulebookFinding[] {
  return conditionsOf(placed)
    .filter(({ when }) => !canBeMet(when, settings))
    .map(({ label, keys }) => ({
      check: 'dieu-kien-bat-kha',
      severity: 'refuse',
      file: 'quy-che',
      keys,
      message: `Không mục nào có thể thỏa điều kiện của “${label}”.`,
      hint: 'Hãy sửa khóa when, hoặc bỏ mục này khỏi quy chế.',
    }));
}
