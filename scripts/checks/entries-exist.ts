import { entriesInData } from '#content/data-references.ts';
import type { CheckContext, EntryCheck, EntrySubject, Trouble } from './engine/check.ts';

/** Every other entry an entry names is there, and a translation is none of the Vietnamese text itself. */
export const entriesExist: EntryCheck = {
  id: 'entries-exist',
  standard: 'Lược đồ mục nội dung của cổng',
  judges: 'entry',
  check: (subject, context) => [...missing(subject, context), ...misnamed(subject)],
};

function missing({ entry, front }: EntrySubject, { portal, hasFile }: CheckContext): Trouble[] {
  if (!entry) return [];
  return entriesInData(entry.data)
    .filter(({ id }) => !hasFile(`content/${portal.id}/${id}.mdx`))
    .map(({ at, id }) => ({
      place: front.placeOf(at),
      message: `Không có mục “${id}” trên cổng.`,
      hint: 'Sửa lại địa chỉ của mục, hoặc bỏ trường này.',
    }));
}

function misnamed({ entry, front }: EntrySubject): Trouble[] {
  if (entry?.data.translationOf === undefined || entry.data.language !== 'vi') return [];
  return [
    {
      place: front.placeOf(['translationOf']),
      message: 'Mục tiếng Việt không thể là bản dịch của mục khác.',
      hint: 'Đổi ngôn ngữ của mục, hoặc bỏ trường translationOf.',
    },
  ];
}
