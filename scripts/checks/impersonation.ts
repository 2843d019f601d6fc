import type { TextCheck } from './engine/check.ts';
import { signsOf } from './judgement/lists.ts';
import { proseOf } from './judgement/prose.ts';
import { signsIn } from './judgement/signs.ts';

/** Paragraphs in which an agency's name asks for money, codes or an app: how impostors write. */
export const impersonation: TextCheck = {
  id: 'impersonation',
  standard: 'Luật An ninh mạng số 116/2025/QH15',
  judges: 'text',
  check(subject) {
    const { text, place } = proseOf(subject);
    return signsIn(text, signsOf('impersonation')).map(({ words, start, end }) => ({
      severity: 'escalate',
      classes: ['false-identity'],
      place: place(start, end),
      message: `Đoạn này giống lời mạo danh cơ quan để đòi tiền, mã hoặc cài ứng dụng: ${words.map((word) => `“${word}”`).join(', ')}.`,
      hint: 'Xác minh với cơ quan được nêu tên. Nếu là lời cảnh báo, viết rõ đó là mạo danh; nếu là thông báo thật, người duyệt xác nhận rồi duyệt.',
    }));
  },
};
