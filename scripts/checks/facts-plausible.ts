import type { EntryCheck, Trouble } from './engine/check.ts';

/** Fields that tell of something done; none can lie ahead. */
const DONE = {
  signedAt: 'Ngày ký',
  issuedAt: 'Ngày ban hành',
  stampedAt: 'Ngày giờ đóng dấu',
  receivedAt: 'Ngày giờ nhận',
  approvedAt: 'Ngày phê duyệt',
} as const;

/** What must not come before what: the later field, the earlier one, and the sentence that says so. */
const ORDER = [
  ['issuedAt', 'signedAt', 'Ngày ban hành trước ngày ký.'],
  ['stampedAt', 'signedAt', 'Văn bản được đóng dấu trước ngày ký.'],
  ['receivedAt', 'signedAt', 'Văn bản được nhận trước ngày ký.'],
  ['expiresAt', 'effectiveFrom', 'Ngày hết hiệu lực trước ngày có hiệu lực.'],
] as const;

/** Days and hours that clocks run from could have been so. */
export const factsPlausible: EntryCheck = {
  id: 'facts-plausible',
  standard: 'Nghị định số 30/2020/NĐ-CP',
  judges: 'entry',
  check({ entry, front }, { today }) {
    if (!entry) return [];
    const data: Readonly<Record<string, unknown>> = entry.data;
    const dayOf = (field: string): string | undefined => {
      const value = data[field];
      return typeof value === 'string' ? value.slice(0, 'yyyy-mm-dd'.length) : undefined;
    };
    const troubles: Trouble[] = [];
    for (const [field, label] of Object.entries(DONE)) {
      const day = dayOf(field);
      if (today === undefined || day === undefined || day <= today) continue;
      troubles.push({
        place: front.placeOf([field]),
        message: `${label} (${shown(day)}) còn ở phía trước.`,
        hint: 'Kiểm tra lại trên bản gốc, nhất là năm và tháng.',
        classes: ['untrue'],
      });
    }
    for (const [later, earlier, message] of ORDER) {
      const [to, from] = [dayOf(later), dayOf(earlier)];
      if (to === undefined || from === undefined || to >= from) continue;
      troubles.push({
        place: front.placeOf([later]),
        message,
        hint: `Bản ghi: ${shown(to)} và ${shown(from)}; kiểm tra lại trên bản gốc.`,
        classes: ['untrue'],
      });
    }
    return troubles;
  },
};

const shown = (day: string): string => day.split('-').toReversed().join('/');
