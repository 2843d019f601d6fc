/** “A”, “A hoặc B”, “A, B hoặc C”. */
export function either(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} hoặc ${last}`;
}

/** First letter small, to stand inside a sentence. */
export const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1);
