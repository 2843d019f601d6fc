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

/** Every run of one to three syllables of a skeleton's text that no punctuation parts, in reading order. */
export function phrasesOf(skeleton: string): readonly Phrase[] {
  const syllables = [...skeleton.matchAll(SYLLABLE)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
  const phrases: Phrase[] = [];
  for (const [index, { start }] of syllables.entries()) {
    let before = start;
    for (const { start: from, end } of syllables.slice(index, index + LONGEST)) {
      if (from > start && STOP.test(skeleton.slice(before, from))) break;
      phrases.push({ text: skeleton.slice(start, end).replaceAll(/\P{L}+/gu, ' '), start, end });
      before = end;
    }
  }
  return phrases;
}
