import { expect, it } from 'vitest';
import { newsText, saidOf } from '../../tests/helpers/check-world.ts';
import { unitKnown } from './unit-known.ts';

it('accepts a unit of the portal', () => {
  expect(saidOf(unitKnown, newsText())).toEqual([]);
});

it('refuses another, and names the nearest one there is', () => {
  expect(saidOf(unitKnown, newsText({ unit: 'truong-thtp' }))).toEqual([
    '4:7 Không có đơn vị “truong-thtp”. | Có phải là “truong-thpt”?',
  ]);
  expect(saidOf(unitKnown, newsText({ unit: 'so-y-te' }))).toEqual([
    '4:7 Không có đơn vị “so-y-te”. | Chọn một đơn vị trong tệp don-vi.yaml của cổng.',
  ]);
});
