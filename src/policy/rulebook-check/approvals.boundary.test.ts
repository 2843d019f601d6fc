import { expect, it } from 'vitest';
import { found, ruleWith, rulesOf } from '../../../tests/policy/checked-settings.ts';

const told = (...rules: object[]) =>
  found(rulesOf(...rules)).map(({ check, keys, message }) => [check, keys.join('.'), message]);
const when = 'versions.0.approvals.rules.2.when';
const news = { type: ['tin-tuc'] };
const documents = { type: ['van-ban'] };

it('names an impossible rule as such wherever it stands', () => {
  const impossible = ruleWith('ba', { type: ['van-ban'], genre: ['bai'] });
  expect(told(ruleWith('mot', news), ruleWith('hai', documents), impossible)).toEqual([
    ['dieu-kien-bat-kha', when, 'Không mục nào có thể thỏa điều kiện của quy tắc duyệt “mục ba”.'],
  ]);
});

it('names, of the rules before a dead one, those alone that took what was its', () => {
  const dead = ruleWith('ba', { type: ['van-ban'], position: false });
  expect(told(ruleWith('mot', news), ruleWith('hai', documents), dead)).toEqual([
    [
      'quy-tac-chet',
      when,
      'Quy tắc duyệt “mục ba” không bao giờ được dùng: mọi mục thỏa điều kiện của nó đã thuộc “mục hai”.',
    ],
  ]);
});

it('sees a contradiction where any one of them leads elsewhere', () => {
  const elsewhere = { route: [{ role: 'truong-ban' }], publish: ['truong-ban'] };
  const both = ruleWith('ba', { type: ['tin-tuc', 'van-ban'] });
  expect(told(ruleWith('mot', news), ruleWith('hai', documents, elsewhere), both)).toEqual([
    [
      'quy-tac-trai-nhau',
      when,
      'Quy tắc duyệt “mục ba” không bao giờ được dùng: mọi mục thỏa điều kiện của nó đã thuộc “mục mot”, “mục hai”, với quy trình khác.',
    ],
  ]);
});
