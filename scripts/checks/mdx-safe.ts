import { judgeBody } from '#content/mdx/judge-body.ts';
import type { EntryCheck } from './engine/check.ts';

/** The body is data: no code, no HTML, only the listed components and addresses. Judged even when fields are wrong. */
export const mdxSafe: EntryCheck = {
  id: 'mdx-safe',
  standard: 'CWE-79',
  judges: 'entry',
  check: ({ text, front }) =>
    front.problems.length > 0 ? [] : judgeBody(text.slice(front.bodyOffset), front.bodyLine),
};
