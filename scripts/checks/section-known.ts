import { contentTypes } from '#schema/content-types.ts';
import type { EntryCheck } from './engine/check.ts';

/**
 * The section exists, takes this kind of entry and this language, and is one the unit may send to. Who may post in it,
 * the approval rules say.
 */
export const sectionKnown: EntryCheck = {
  id: 'section-known',
  standard: 'Danh mục chuyên mục của cổng',
  judges: 'entry',
  check({ entry, front }, { portal }) {
    if (!entry) return [];
    const { type, data } = entry;
    const section = portal.sections.find(({ id }) => id === data.section);
    if (!section) {
      const hint = `Các chuyên mục: ${portal.sections.map(({ id }) => id).join(', ')}.`;
      return [{ place: front.placeOf(['section']), message: `Không có chuyên mục “${data.section}”.`, hint }];
    }
    const troubles = [];
    if (!section.contentTypes.includes(type)) {
      const fitting = portal.sections.filter(({ contentTypes: types }) => types.includes(type));
      troubles.push({
        place: front.placeOf(['section']),
        message: `Chuyên mục “${section.title}” không nhận ${contentTypes[type].labelOne}.`,
        hint: `Các chuyên mục nhận ${contentTypes[type].labelOne}: ${fitting.map(({ id }) => id).join(', ')}.`,
      });
    }
    if (!section.languages.includes(data.language)) {
      troubles.push({
        place: front.placeOf(['language']),
        message: `Chuyên mục “${section.title}” không có ngôn ngữ “${data.language}”.`,
        hint: `Các ngôn ngữ của chuyên mục: ${section.languages.join(', ')}.`,
      });
    }
    const { owners, sentBy = [], cite } = section;
    const sender = portal.units.find(({ id }) => id === data.unit);
    if (sender && owners !== 'all' && !owners.includes(sender.id) && !sentBy.includes(sender.kind)) {
      const names = owners.map((id) => portal.units.find((unit) => unit.id === id)?.name ?? id);
      const clause = cite === undefined ? '' : ` (${cite})`;
      troubles.push({
        place: front.placeOf(['section']),
        message: `Chuyên mục “${section.title}” do ${names.join(', ')} phụ trách${clause}; ${sender.name} không gửi vào được.`,
        hint: 'Chọn chuyên mục khác, hoặc chuyển bài cho đơn vị phụ trách.',
      });
    }
    return troubles;
  },
};
