/** Text without tone marks, đ as d, lower case: what a person types in a hurry. */
export function fold(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}

/**
 * Cuts text into pieces, `true` for words with đ that a word of the query stands for. The index folds every other
 * mark and marks such words itself.
 */
export function dWordsFound(
  text: string,
  query: string,
): readonly (readonly [piece: string, found: boolean])[] {
  const asked = new Set(fold(query).match(/[a-z0-9]+/g));
  return text
    .split(/([\p{L}\p{M}\d]+)/u)
    .filter((piece) => piece !== '')
    .map((piece) => [piece, /đ/i.test(piece) && asked.has(fold(piece))] as const);
}
