import { unitsInData } from '#content/data-references.ts';
import { closest } from '#schema/closest.ts';
import type { EntryCheck } from './engine/check.ts';

/** The unit that answers for the item, and every other unit it names, is one of the portal's. */
export const unitKnown: EntryCheck = {
  id: 'unit-known',
  standard: 'Danh mục đơn vị của cổng',
  judges: 'entry',
  check({ entry, front }, { portal }) {
    if (!entry) return [];
    const known = portal.units.map(({ id }) => id);
    return unitsInData(entry.data)
      .filter(({ id }) => !known.includes(id))
      .map(({ at, id }) => {
        const near = closest(id, known);
        const hint =
          near === undefined ? 'Chọn một đơn vị trong tệp don-vi.yaml của cổng.' : `Có phải là “${near}”?`;
        return { place: front.placeOf(at), message: `Không có đơn vị “${id}”.`, hint };
      });
  },
};
