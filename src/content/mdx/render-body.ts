import type { Problem } from '#schema/finding.ts';
import type { Heading } from '../portal.ts';
import type { BodyContext } from './body-context.ts';
import { judgeTree } from './judge-body.ts';
import { parseBody } from './parse-body.ts';
import { textOf } from './plain-text.ts';
import { Printer } from './printer.ts';

export interface RenderedBody {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Every upload the body names, in order, once: `tep/2026/a.jpg`. */
  readonly uploads: readonly string[];
  /** What is read: text without markup, one block a line. */
  readonly text: string;
}

/** A body that may not be published. Its problems carry places in the file. */
export class BodyRefused extends Error {
  readonly problems: readonly Problem[];
  override readonly name = 'BodyRefused';

  constructor(problems: readonly Problem[]) {
    super(problems.map(({ place, message }) => `${place.line}:${place.column}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/**
 * Turns a body into HTML of the allowed elements only: every element is written here, nothing of the source is
 * passed through. Throws `BodyRefused` for a body `judgeBody` finds fault with.
 */
export function renderBody(body: string, context: BodyContext, firstLine = 1): RenderedBody {
  const { tree, problem } = parseBody(body, firstLine);
  if (problem) throw new BodyRefused([problem]);
  const problems = judgeTree(tree, firstLine);
  if (problems.length > 0) throw new BodyRefused(problems);
  const printer = new Printer(context);
  const html = printer.blocks(tree.children);
  return {
    html,
    headings: printer.headings,
    uploads: [...printer.uploads],
    // Only a search index asks for it: most pages are printed without.
    get text() {
      return textOf(tree);
    },
  };
}
