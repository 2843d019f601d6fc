import type { TextCheck } from './engine/check.ts';
import { signsOf } from './judgement/lists.ts';
import { proseOf } from './judgement/prose.ts';
import { signsIn } from './judgement/signs.ts';

/** Paragraphs that offer something for sale and call to buy. Lawful advertising may be right here: a person decides. */
export const advertising: TextCheck = {
  id: 'advertising',
  standard: 'Luật Quảng cáo',
  judges: 'text',
  check(subject) {
    const { text, place } = proseOf(subject);
    return signsIn(text, signsOf('advertising')).map(({ words, start, end }) => ({
      severity: 'escalate',
      classes: ['banned-goods'],
      place: place(start, end),
      message: `Đoạn này giống lời quảng cáo, chào bán: ${words.map((word) => `“${word}”`).join(', ')}.`,
      hint: 'Bỏ lời chào bán. Nếu quảng cáo được phép và phù hợp với cổng thì người duyệt xác nhận rồi duyệt.',
    }));
  },
};
