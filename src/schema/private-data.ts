import { z } from 'zod';
import { PlainDate, line, paragraphs } from './primitives.ts';

const MAIL = /[\w.+-]+@[\w-]+\.[\w.-]+/u;
/** A Vietnamese telephone number: 9 to 11 digits from 0 or +84, however spaced. */
const TELEPHONE = /(?:\+84|\b0)(?:[\s.-]?\d){8,10}\b/u;
const withoutContacts = (text: string): boolean => !MAIL.test(text) && !TELEPHONE.test(text);
const error = 'không được chứa thư điện tử hoặc số điện thoại của người hỏi, người gửi';

/**
 * Words that came from a citizen. A repository forgets nothing: who asked and how to reach them never enters it
 * (section Z, defect 29).
 */
export const citizenText = (max: number) => paragraphs(max).refine(withoutContacts, { error });

/** How the public page calls the citizen: “Một phụ huynh ở huyện An Dương”. Never a name, an address, a number. */
export const citizenCall = line(120).refine(withoutContacts, { error });

/** A notice of progress when no answer can be given in time (row K08). */
export const Progress = z.strictObject({
  at: PlainDate,
  /** Day by which the answer is now promised. */
  until: PlainDate.optional(),
  text: paragraphs(1000),
});
