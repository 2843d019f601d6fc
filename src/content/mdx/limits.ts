import type { Problem } from '#schema/finding.ts';

/** Bounds checked before the parser sees a body: it is quadratic in places and may end the process. */
export const limits = {
  /** UTF-16 units of a whole body; the longest regulation is under a quarter of it. */
  body: 400_000,
  /** Character references (`&amp;`) and brackets in one paragraph. */
  referencesInBlock: 500,
  /** Levels of quotation, lists and components. */
  depth: 20,
} as const;

const problem = (line: number, message: string): Problem => ({ place: { line, column: 1 }, message });

/** The first limit a body breaks. Linear in the body's length. */
export function overLimit(body: string, firstLine: number): Problem | undefined {
  if (body.length > limits.body) {
    return problem(firstLine, `Nội dung dài ${body.length} ký tự, quá ${limits.body} ký tự.`);
  }
  let line = firstLine - 1;
  let references = 0;
  for (const text of body.split('\n')) {
    line += 1;
    if (text.trim() === '') references = 0;
    references += count(text, '&');
    if (references > limits.referencesInBlock) {
      return problem(line, `Một đoạn có quá ${limits.referencesInBlock} dấu &.`);
    }
    if (leadingMarkers(text) > limits.depth) {
      return problem(line, `Trích dẫn hoặc danh sách lồng nhau quá ${limits.depth} cấp.`);
    }
  }
  return undefined;
}

function count(text: string, character: string): number {
  let total = 0;
  for (let at = text.indexOf(character); at !== -1; at = text.indexOf(character, at + 1)) total += 1;
  return total;
}

/** How many `>`, `-`, `*`, `+`, `1.` markers start a line. */
function leadingMarkers(text: string): number {
  const start = /^(?:[ \t]*(?:>|[-*+]|\d{1,9}[.)])(?=[ \t>]|$))+/.exec(text)?.[0];
  return start === undefined ? 0 : (start.match(/>|[-*+]|\d+[.)]/g) ?? []).length;
}
