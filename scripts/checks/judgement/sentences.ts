/** Half-open ranges of the sentences of a skeleton's text. */
export function sentencesOf(skeleton: string): readonly (readonly [start: number, end: number])[] {
  const ranges: [number, number][] = [];
  let start = 0;
  for (const { index } of skeleton.matchAll(/[.!?…](?=\s|["”]|$)|\n/gu)) {
    ranges.push([start, index + 1]);
    start = index + 1;
  }
  if (start < skeleton.length) ranges.push([start, skeleton.length]);
  return ranges;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Where words stand in a text as whole words, from an index on; -1 when nowhere. */
export function indexOfWords(text: string, words: string, from = 0): number {
  for (let at = text.indexOf(words, from); at !== -1; at = text.indexOf(words, at + 1)) {
    if (!LETTER.test(text.charAt(at - 1)) && !LETTER.test(text.charAt(at + words.length))) return at;
  }
  return -1;
}

/** Whether words stand in a text other than wholly inside a range of it. */
export function holdsOutside(text: string, words: string, [from, to]: readonly [number, number]): boolean {
  for (let at = indexOfWords(text, words); at !== -1; at = indexOfWords(text, words, at + 1)) {
    if (at < from || at + words.length > to) return true;
  }
  return false;
}
