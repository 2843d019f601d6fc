const MARKS = /[\\`*_[\]<{~&|]|:(?=\/\/)|(?<=www)\./gi;
const ESCAPE_OR_MARK = /\\[!-/:-@[-`{-~]|[`*_[\]<{~&|]|:(?=\/\/)|(?<=www)\./gi;

/** Text that Markdown will show as it stands. */
export const quote = (text: string): string => atLineStarts(text.replaceAll(MARKS, String.raw`\$&`));

/** The same for tags an editor typed: Decap leaves the tag bare but escapes the marks in it, and these escapes stay. */
export const quoteTag = (text: string): string =>
  atLineStarts(text.replaceAll(ESCAPE_OR_MARK, (found) => (found.startsWith('\\') ? found : `\\${found}`)));

/** What would start a heading, list or quotation at the start of a line. */
const atLineStarts = (text: string): string =>
  text
    .replaceAll(/^([ \t]*)(#{1,6}|[-+>=])/gm, String.raw`$1\$2`)
    .replaceAll(/^([ \t]*\d{1,9})([.)])/gm, String.raw`$1\$2`);

/** An address as the target of a full link. */
export const destination = (url: string): string =>
  url
    .replaceAll('&', '&amp;')
    .replaceAll(/[()\\{}<>"|]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);

const ACTIVE = /[<{]|\]\((?=\s*<)|^[ \t]*(?:import|export)(?=\s)/gm;

/** Escapes what MDX would take for a tag, an expression or a module in `source` from one index to another. */
export function escapeText(source: string, from: number, to: number): string {
  return source.slice(from, to).replaceAll(ACTIVE, (found, index: number) => {
    const at = from + index;
    if (found === '<' || found === '{') return isEscaped(source, at) ? found : `\\${found}`;
    // `[a](<` is text; with the backslash alone, `[a](\<…)` would become a link.
    if (found === '](') return ']\\(';
    const startsLine = at === 0 || source[at - 1] === '\n';
    return startsLine ? found.replace(/[ie]/, (letter) => `&#${letter.charCodeAt(0)};`) : found;
  });
}

/** An odd number of backslashes stands before the character. */
export function isEscaped(source: string, index: number): boolean {
  let start = index;
  while (source[start - 1] === '\\') start -= 1;
  return (index - start) % 2 === 1;
}
