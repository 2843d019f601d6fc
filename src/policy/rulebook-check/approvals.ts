import type { Facts } from '#schema/rulebook/facts.ts';
import { matches } from '../match.ts';
import { factSpace } from './fact-space.ts';
import type { CheckedSettings, Placed, RulebookFinding } from './finding.ts';

type Rule = Placed['version']['approvals']['rules'][number];

/** What enumerating the facts has shown of one rule. */
interface Tally {
  matched: boolean;
  used: boolean;
  /** Places of the rules that took what it would have matched. */
  readonly takenBy: Set<number>;
  /** Steps of its route that stand for some item. */
  readonly steps: Set<number>;
  /** Kind of an item for which no step of its route stands. */
  without?: string;
}

function tallyOf(rules: readonly Rule[], space: Iterable<Facts>): readonly Tally[] {
  const tallies = rules.map((): Tally => ({
    matched: false,
    used: false,
    takenBy: new Set(),
    steps: new Set(),
  }));
  for (const facts of space) {
    const first = rules.findIndex(({ when }) => matches(when, facts));
    for (const [index, tally] of tallies.entries()) {
      const rule = rules[index];
      if (!rule || index < first || (index > first && tally.used)) continue;
      if (!matches(rule.when, facts)) continue;
      tally.matched = true;
      if (index > first) {
        tally.takenBy.add(first);
        continue;
      }
      tally.used = true;
      const stand = [...rule.route.entries()].filter(
        ([, { when }]) => when === undefined || matches(when, facts),
      );
      for (const [at] of stand) tally.steps.add(at);
      if (stand.length === 0) tally.without ??= facts.type;
    }
  }
  return tallies;
}

/** What a rule leads to, without its name and basis. */
const outcome = ({ route, publish }: Rule) => JSON.stringify([route, publish]);

function deadRule(rules: readonly Rule[], rule: Rule, tally: Tally): Omit<RulebookFinding, 'file' | 'keys'> {
  if (!tally.matched) {
    return {
      check: 'dieu-kien-bat-kha',
      severity: 'refuse',
      message: `Không mục nào có thể thỏa điều kiện của quy tắc duyệt “${rule.label}”.`,
      hint: 'Hãy sửa khóa when của quy tắc, hoặc bỏ quy tắc.',
    };
  }
  const takers = [...tally.takenBy].flatMap((index) => rules[index] ?? []);
  const names = takers.map(({ label }) => `“${label}”`).join(', ');
  const differs = takers.some((taker) => outcome(taker) !== outcome(rule));
  return {
    check: differs ? 'quy-tac-trai-nhau' : 'quy-tac-chet',
    severity: differs ? 'refuse' : 'note',
    message: `Quy tắc duyệt “${rule.label}” không bao giờ được dùng: mọi mục thỏa điều kiện của nó đã thuộc ${names}${differs ? ', với quy trình khác' : ''}.`,
    hint: 'Hãy đưa quy tắc lên trước, thu hẹp điều kiện của quy tắc đứng trước, hoặc bỏ quy tắc.',
  };
}

/** Rules of approval, and steps of their routes, that no item can ever reach, found by enumerating the facts. */
export function approvalFindings({ version, index }: Placed, settings: CheckedSettings): RulebookFinding[] {
  const { rules } = version.approvals;
  const whens = rules.flatMap(({ when, route }) => [when, ...route.flatMap((step) => step.when ?? [])]);
  const tallies = tallyOf(rules, factSpace(whens, settings));
  return rules.flatMap((rule, at): RulebookFinding[] => {
    const tally = tallies[at];
    if (!tally) return [];
    const keys = ['versions', index, 'approvals', 'rules', at];
    if (!tally.used) return [{ ...deadRule(rules, rule, tally), file: 'quy-che', keys: [...keys, 'when'] }];
    if (tally.without !== undefined) {
      return [
        {
          check: 'quy-trinh-rong',
          severity: 'refuse',
          file: 'quy-che',
          keys: [...keys, 'route'],
          message: `Có mục thuộc quy tắc “${rule.label}” (ví dụ loại ${tally.without}) không qua bước duyệt nào nên không bao giờ đăng được.`,
          hint: 'Hãy thêm một bước không có khóa when vào route của quy tắc.',
        },
      ];
    }
    const idle = [...rule.route.keys()].filter((step) => !tally.steps.has(step));
    return idle.map((step) => ({
      check: 'buoc-chet',
      severity: 'note',
      file: 'quy-che',
      keys: [...keys, 'route', step],
      message: `Bước ${step + 1} của quy tắc “${rule.label}” không đứng trong quy trình của mục nào.`,
      hint: 'Hãy sửa khóa when của bước, hoặc bỏ bước.',
    }));
  });
}
