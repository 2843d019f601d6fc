import { h } from './dom.ts';

const PATTERN =
  /^(?:gạch đầu dòng thứ (\d{1,2}) )?(?:điểm ([a-zđ]) )?(?:khoản (\d{1,2}) )?Điều (\d{1,3})(?: Chương ([IVXLC]+))?$/u;

/**
 * The anchor of a clause on the regulation's page. The browser's copy of `anchorOf` in src/schema/citation.ts, which
 * stays on the server with zod; a test holds the two together. Undefined for text that is no citation.
 */
export function clauseAnchor(cite: string): string | undefined {
  const match = PATTERN.exec(cite);
  if (!match) return undefined;
  const [, dash, point, clause, article, chapter] = match;
  return [
    chapter && `chuong-${chapter.toLowerCase()}`,
    `dieu-${article}`,
    clause && `khoan-${clause}`,
    point && `diem-${point === 'đ' ? 'dd' : point}`,
    dash && `gach-${dash}`,
  ]
    .filter(Boolean)
    .join('-');
}

/** A citation as a link to the clause's text, in a new tab so that nothing being written is left. */
export function clauseLink(cite: string, regulation: string | undefined): Node {
  const anchor = clauseAnchor(cite);
  if (!anchor || !regulation) return h('span', {}, cite);
  return h(
    'a',
    { class: 'quyche-dieu', href: `${regulation}#${anchor}`, target: '_blank', rel: 'noopener' },
    cite,
  );
}
