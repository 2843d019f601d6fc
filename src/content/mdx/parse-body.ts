import { mdxToMdast } from 'satteri';
import type { MdastNode } from 'satteri';
import type { Place, Problem } from '#schema/finding.ts';
import { overLimit, tooManyBraces } from './limits.ts';

export type Tree = Extract<MdastNode, { type: 'root' }>;

/** The dialect of bodies: GFM without footnotes; front matter was taken off before. */
export const features = { gfm: { footnotes: false }, frontmatter: false } as const;

/** A body too large to parse safely or no MDX at all; the parser's own words stay in `cause`. */
export interface Unparsed {
  readonly tree?: never;
  readonly problem: Problem;
}

/** Parses a body with the parser Astro itself uses, after its limits were checked. `firstLine`: the body's line in its file. */
export function parseBody(
  body: string,
  firstLine = 1,
): { readonly tree: Tree; readonly problem?: never } | Unparsed {
  const beyond = overLimit(body, firstLine) ?? tooManyBraces(body, firstLine);
  if (beyond) return { problem: beyond };
  try {
    // satteri 0.10.5 aborts the process on a text that ends in a backslash inside an import's string.
    return { tree: mdxToMdast(`${body}\n`, { features }) as Tree };
  } catch (error) {
    return { problem: parseProblem(error, firstLine) };
  }
}

const HINT = 'Nếu muốn hiện đúng ký tự đã gõ, viết \\< thay cho < và \\{ thay cho {.';

/** The parser's `3:1: Unexpected …` as a Vietnamese sentence with its place in the file. */
function parseProblem(error: unknown, firstLine: number): Problem {
  const text = error instanceof Error ? error.message : String(error);
  const match = /^(\d+):(\d+)(?:-\d+:\d+)?: (.*)$/s.exec(text);
  const place: Place = match
    ? { line: firstLine - 1 + Number(match[1]), column: Number(match[2]) }
    : { line: firstLine, column: 1 };
  return { place, message: reasonOf(match?.[3] ?? text), hint: HINT };
}

function reasonOf(text: string): string {
  const tag = /`(<\/?[^`]*>)`/.exec(text)?.[1] ?? '';
  if (text.includes('in expression')) return 'Dấu { mở một biểu thức chương trình mà không có dấu } đóng.';
  if (text.startsWith('Unexpected closing tag')) return `Thẻ đóng ${tag} không khớp với thẻ mở nào.`;
  if (text.startsWith('Expected a closing tag'))
    return `Thẻ ${tag} chưa được đóng, hoặc được đóng ở đoạn khác.`;
  if (text.startsWith('Unexpected character `!`')) return 'Không dùng chú thích HTML <!-- -->.';
  if (text.startsWith('Unexpected character after `<`')) return 'Dấu < không mở một thẻ đúng cú pháp.';
  return 'Sai cú pháp thẻ hoặc biểu thức.';
}
