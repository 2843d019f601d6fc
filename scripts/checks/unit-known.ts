import { closest } from '#schema/closest.ts';
import type { EntryCheck } from './engine/check.ts';

/** The unit that answers for the item is one of the portal's. */
export const unitKnown: EntryCheck = {
  id: 'unit-known',
  judges: 'entry',
  check({ entry, front }, { portal }) {
    if (!entry) return [];
    const { unit } = entry.data;
    const known = portal.units.map(({ id }) => id);
    if (known.includes(unit)) return [];
    const near = closest(unit, known);
    const hint =
      near === undefined ? 'Chọn một đơn vị trong tệp don-vi.yaml của cổng.' : `Có phải là “${near}”?`;
    return [{ place: front.placeOf(['unit']), message: `Không có đơn vị “${unit}”.`, hint }];
  },
};
