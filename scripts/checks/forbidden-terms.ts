import type { ClassId } from './engine/classes.ts';
import type { TextCheck, Trouble } from './engine/check.ts';
import { termLists } from './judgement/lists.ts';
import { proseOf } from './judgement/prose.ts';
import { holdsOutside, indexOfWords, sentencesOf } from './judgement/sentences.ts';

/** Farthest apart the parts of a term may stand, in characters. */
const GAP = 30;

interface Pattern {
  readonly class: ClassId;
  readonly parts: readonly string[];
  readonly clears: readonly string[];
}

let patterns: readonly Pattern[] | undefined;

/** Words of the term lists that nothing in their sentence clears. They call for judgement: the item goes up. */
export const forbiddenTerms: TextCheck = {
  id: 'forbidden-terms',
  standard: 'Luật An ninh mạng số 116/2025/QH15',
  judges: 'text',
  check(subject) {
    const { text, place } = proseOf(subject);
    return sentencesOf(text).flatMap(([start, end]) => {
      const sentence = text.slice(start, end);
      return found(sentence).map(({ from, to, term, class: classId }): Trouble => {
        return {
          severity: 'escalate',
          classes: [classId],
          place: place(start + from, start + to),
          message: `Có cụm từ cần xem xét: “${term}”.`,
          hint: 'Đọc lại cả câu: nếu là lời cổ vũ, rao bán, xúc phạm thì bỏ; nếu là lời cảnh báo, kể lại thì người duyệt xác nhận rồi duyệt.',
        };
      });
    });
  },
};

interface Match {
  readonly from: number;
  readonly to: number;
  readonly term: string;
  readonly class: ClassId;
}

function found(sentence: string): readonly Match[] {
  patterns ??= termLists().flatMap((list) =>
    list.terms.map(({ term, clears }) => ({
      class: list.class,
      parts: term.split(' … '),
      clears: [...list.clears, ...clears],
    })),
  );
  return patterns.flatMap(({ class: classId, parts, clears }) => {
    const range = rangeOf(sentence, parts);
    if (!range) return [];
    const [from, to] = range;
    if (clears.some((words) => holdsOutside(sentence, words, range))) return [];
    return [{ from, to, term: sentence.slice(from, to), class: classId }];
  });
}

/** Where the parts of a term stand one after the other; the first place that fits. */
function rangeOf(
  sentence: string,
  [first = '', ...rest]: readonly string[],
): readonly [number, number] | undefined {
  let from = indexOfWords(sentence, first);
  while (from !== -1) {
    let to = from + first.length;
    const whole = rest.every((part) => {
      const at = indexOfWords(sentence.slice(0, to + GAP + part.length), part, to);
      if (at !== -1) to = at + part.length;
      return at !== -1;
    });
    if (whole) return [from, to];
    from = indexOfWords(sentence, first, from + 1);
  }
  return undefined;
}
