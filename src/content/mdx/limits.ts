import type { Problem } from '#schema/finding.ts';

/**
 * Bounds checked before the parser sees a body. Measured on satteri 0.10.5: it takes quadratic time in character
 * references and emphasis marks of one paragraph and in braces of a body, and far enough out it ends the process.
 */
export const limits = {
  /** UTF-16 units of a whole body; a long regulation has about 60,000. */
  body: 400_000,
  /** `&` between two blank lines. */
  references: 500,
  /** `*`, `_`, `~` between two blank lines. */
  marks: 3_000,
  /** `{` without a backslash in a whole body. */
  braces: 2_000,
  /** Levels of quotation, lists and components. */
  depth: 20,
} as const;

/** The first limit a body breaks. Linear in the body's length. `firstLine`: the body's line in its file. */
export function overLimit(body: string, firstLine = 1): Problem | undefined {
  if (body.length > limits.body) {
    return problem(firstLine, `Nội dung dài ${body.length} ký tự, quá ${limits.body} ký tự.`);
  }
  let line = firstLine - 1;
  let references = 0;
  let marks = 0;
  for (const text of body.split('\n')) {
    line += 1;
    if (text.trim() === '') references = marks = 0;
    references += count(text, AMPERSANDS);
    marks += count(text, MARKS);
    if (references > limits.references) {
      return problem(line, `Một đoạn có quá ${limits.references} dấu &.`);
    }
    if (marks > limits.marks) {
      return problem(line, `Một đoạn có quá ${limits.marks} dấu *, _ hoặc ~.`);
    }
    if (leadingMarkers(text) > limits.depth) {
      return problem(line, `Trích dẫn hoặc danh sách lồng nhau quá ${limits.depth} cấp.`);
    }
  }
  return undefined;
}

const problem = (line: number, message: string): Problem => ({ place: { line, column: 1 }, message });

/** Braces that would each start an expression; only the MDX parser minds them. */
export function tooManyBraces(body: string, firstLine: number): Problem | undefined {
  if (count(body, BRACES) <= limits.braces) return undefined;
  return {
    place: { line: firstLine, column: 1 },
    message: `Nội dung có quá ${limits.braces} dấu {.`,
    hint: 'Viết \\{ thay cho {.',
  };
}

const AMPERSANDS = /&/g;
const MARKS = /[*_~]/g;
const BRACES = /(?<!\\)(?:\\\\)*\{/g;
const MARKER = /^[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** How many `>`, `-`, `*`, `+`, `1.` markers start a line. */
function leadingMarkers(text: string): number {
  let rest = text;
  for (let markers = 0; ; markers += 1) {
    const marker = MARKER.exec(rest)?.[0];
    if (marker === undefined || markers > limits.depth) return markers;
    rest = rest.slice(marker.length);
  }
}
