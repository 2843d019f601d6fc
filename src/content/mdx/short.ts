/** Text of a source for use in a message: at most 60 characters, on one line. */
export function short(text: string): string {
  const flat = text.replaceAll(/\s+/g, ' ');
  return flat.length > 60 ? `${flat.slice(0, 60)}…` : flat;
}
