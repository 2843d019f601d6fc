import type { TextCheck } from './engine/check.ts';
import { signsOf } from './judgement/lists.ts';
import { proseOf } from './judgement/prose.ts';
import { signsIn } from './judgement/signs.ts';

/** Words quoted at some length within a few words. */
const QUOTED = /^[^“"”]{0,40}[“"][^“"”]{30,}/u;

/** Long quotations that are said to come from nobody in particular. */
export const unsourcedQuotation: TextCheck = {
  id: 'unsourced-quotation',
  standard: 'Luật Sở hữu trí tuệ',
  judges: 'text',
  check(subject) {
    const { text, place } = proseOf(subject);
    return signsIn(text, signsOf('unsourced-quotation'))
      .filter(({ paragraph, end, from }) => QUOTED.test(paragraph.slice(end - from)))
      .map(({ words, start, end }) => ({
        severity: 'escalate',
        classes: ['unsourced'],
        place: place(start, end),
        message: `Lời trích dẫn không rõ của ai: “${words.join(', ')}”.`,
        hint: 'Ghi tên người nói hoặc cơ quan báo chí, ngày và đường dẫn tới nguồn; không có nguồn thì bỏ lời trích.',
      }));
  },
};
