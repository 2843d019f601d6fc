import { fieldLabels } from '#schema/field-labels.ts';
import type { EntryCheck, Trouble } from './engine/check.ts';
import { skeletonOf } from './text/skeleton.ts';

/** Words that own up to re-use, at the head of a paragraph or in brackets. */
const REUSED =
  /(?:^|\n|\() ?(?:theo|nguồn)(?: tin)? ?:? (?:báo|tạp chí|thông tấn|ttxvn|vnexpress|cổng thông tin|trang thông tin|đài)(?!\p{L})/u;

/**
 * Author, and for what is taken over its source, stand on news where the portal's regulation asks for them. News a unit
 * wrote itself has the unit, always shown, for its source. A linked source without its day is noted.
 */
export const attribution: EntryCheck = {
  id: 'attribution',
  standard: 'Luật Sở hữu trí tuệ',
  judges: 'entry',
  check({ entry, front }, { portal }) {
    const asked = portal.newest.documents?.attribution;
    if (entry?.type !== 'tin-tuc' || !asked) return [];
    const { cite, fields } = asked;
    const data: Readonly<Record<string, unknown>> = entry.data;
    const isReused = REUSED.test(skeletonOf(entry.body).text);
    const troubles: Trouble[] = fields
      .filter((field) => data[field] === undefined && (field !== 'source' || isReused))
      .map((field) => ({
        place: front.placeOf(['title']),
        message: `Chưa ghi ${labelOf(field).toLowerCase()}.`,
        hint: `Điền trường “${labelOf(field)}” (${field}).`,
        cite,
        classes: ['unsourced'],
      }));
    const { source } = entry.data;
    if (fields.includes('source') && source && source.url !== undefined && source.date === undefined) {
      troubles.push({
        place: front.placeOf(['source']),
        severity: 'note',
        message: 'Nguồn có địa chỉ nhưng chưa ghi ngày đăng.',
        hint: 'Điền ngày của bài nguồn (source.date) để người đọc đối chiếu.',
        cite,
      });
    }
    return troubles;
  },
};

const labelOf = (field: string): string => fieldLabels[field] ?? field;
