import { phrasesOf } from './features.ts';
import type { Phrase } from './features.ts';

/** Syllables a stretch holds at least, so that one paragraph of a long text is not drowned by the rest. */
const ENOUGH = 60;
const SENTENCE_END = /[.!?…;]|\n/gu;
const SYLLABLE = /\p{L}+/gu;

/** A skeleton's text in stretches of whole sentences, each long enough to judge; a short rest joins the last. */
export function windowsOf(skeleton: string): readonly (readonly Phrase[])[] {
  const bounds: number[] = [0];
  let syllables = 0;
  let from = 0;
  for (const { index } of skeleton.matchAll(SENTENCE_END)) {
    syllables += countOf(skeleton.slice(from, index));
    from = index;
    if (syllables < ENOUGH) continue;
    bounds.push(index);
    syllables = 0;
  }
  syllables += countOf(skeleton.slice(from));
  if (bounds.length > 1 && syllables < ENOUGH / 2) bounds.pop();
  return bounds.map((start, index) => {
    const end = bounds[index + 1] ?? skeleton.length;
    return phrasesOf(skeleton.slice(start, end), start);
  });
}

const countOf = (text: string): number => text.match(SYLLABLE)?.length ?? 0;
