import type { Signs } from '#schema/prohibited.ts';
import { indexOfWords } from './sentences.ts';

/** One sign: a word of each group, with where the first of them stands in the text. */
export interface Sign {
  readonly words: readonly string[];
  readonly start: number;
  readonly end: number;
  /** The paragraph it stands in. */
  readonly paragraph: string;
  /** Where the paragraph starts. */
  readonly from: number;
}

/** Paragraphs of a skeleton's text that hold a word of every group and none that clears them. */
export function signsIn(text: string, { groups, clears }: Pick<Signs, 'groups' | 'clears'>): readonly Sign[] {
  let from = 0;
  return text.split('\n').flatMap((paragraph) => {
    const start = from;
    from += paragraph.length + 1;
    const hits = Object.values(groups).map((words) => firstOf(paragraph, words));
    const [first] = hits;
    if (!first || hits.includes(undefined)) return [];
    if (clears.some((words) => indexOfWords(paragraph, words) !== -1)) return [];
    return [
      {
        words: hits.flatMap((hit) => (hit ? [hit.words] : [])),
        start: start + first.at,
        end: start + first.at + first.words.length,
        paragraph,
        from: start,
      },
    ];
  });
}

function firstOf(
  text: string,
  list: readonly string[],
): { readonly at: number; readonly words: string } | undefined {
  return list
    .map((words) => ({ at: indexOfWords(text, words), words }))
    .filter(({ at }) => at !== -1)
    .toSorted((a, b) => a.at - b.at || b.words.length - a.words.length)[0];
}
