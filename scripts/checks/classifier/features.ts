/** One run of syllables and where it stands in the skeleton. */
export interface Phrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const SYLLABLE = /\p{L}+/gu;
const LONGEST = 3;
/** What ends a run of syllables: words on two sides of it are no phrase. */
const STOP = /[.,;:!?…\n“”"()[\]|]/u;

/**
 * Every run of one to three syllables of a skeleton's text that no punctuation parts, in reading order. `offset` is added
 * to the places, for a text that is cut from a longer one.
 */
export function phrasesOf(skeleton: string, offset = 0): readonly Phrase[] {
  let before = 0;
  const syllables = [...skeleton.matchAll(SYLLABLE)].map(({ 0: text, index }) => {
    const isParted = STOP.test(skeleton.slice(before, index));
    before = index + text.length;
    return { text, start: index + offset, end: before + offset, isParted };
  });
  const phrases: Phrase[] = [];
  for (const [index, { text: first, start, end: firstEnd }] of syllables.entries()) {
    phrases.push({ text: first, start, end: firstEnd });
    let run = first;
    for (let next = index + 1; next < index + LONGEST; next += 1) {
      const syllable = syllables[next];
      if (!syllable || syllable.isParted) break;
      run += ` ${syllable.text}`;
      phrases.push({ text: run, start, end: syllable.end });
    }
  }
  return phrases;
}
