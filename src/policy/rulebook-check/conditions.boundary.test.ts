import { describe, expect, it } from 'vitest';
import { approvals, ruleWith, settingsWith } from '../../../tests/policy/checked-settings.ts';
import { basis } from '../../../tests/policy/rulebook-with.ts';
import { approvalFindings } from './approvals.ts';
import { conditionFindings } from './conditions.ts';

const never = { type: ['van-ban'], genre: ['bai'] };
const told = (find: typeof conditionFindings, parts: object) => {
  const settings = settingsWith(parts);
  return settings.rulebook.versions
    .flatMap((version) => find({ version, index: 2 }, settings))
    .map(({ check, severity, file, keys, message }) => [check, severity, file, keys.join('.'), message]);
};

/** What is told of an item under a condition no entry meets. */
const dead = (keys: string, label: string) => [
  'dieu-kien-bat-kha',
  'refuse',
  'quy-che',
  `versions.2.${keys}.when`,
  `Không mục nào có thể thỏa điều kiện của “${label}”.`,
];

describe('conditions no entry can meet', () => {
  it('are told by the label of their item, else by its id', () => {
    const deadline = { start: ['eventEnd'], due: { within: { days: 1 } }, when: never, ...basis };
    expect(told(conditionFindings, { deadlines: [{ ...deadline, id: 'mot', label: 'đăng tin' }] })).toEqual([
      dead('deadlines.0', 'đăng tin'),
    ]);
    const translation = { id: 'tieng-anh', language: 'en', when: never, duty: 'may', ...basis };
    expect(told(conditionFindings, { translations: [translation] })).toEqual([
      dead('translations.0', 'tieng-anh'),
    ]);
  });

  it('in the rules of approval are left to those who look at rules', () => {
    const rules = [ruleWith('mot', never), approvals?.rules.at(-1)];
    expect(told(conditionFindings, { approvals: { ...approvals, rules } })).toEqual([]);
    expect(told(approvalFindings, { approvals: { ...approvals, rules } })).toEqual([
      [
        'dieu-kien-bat-kha',
        'refuse',
        'quy-che',
        'versions.2.approvals.rules.0.when',
        'Không mục nào có thể thỏa điều kiện của quy tắc duyệt “mục mot”.',
      ],
    ]);
  });
});
