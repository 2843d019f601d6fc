import { z } from 'zod';

/**
 * A place in a regulation, as the law writes it: `khoản 2 Điều 12`, `điểm c khoản 1 Điều 13`, `Điều 18`;
 * `Điều 2 Quyết định` in the decision that issues it.
 */
const PATTERN =
  /^(?:(?:gạch đầu dòng thứ (\d{1,2}) )?(?:điểm ([a-zđ]) )?(?:khoản (\d{1,2}) )?Điều (\d{1,3}))(?: Chương ([IVXLC]+)| (Quyết định))?$/u;

interface ClausePlace {
  readonly article: number;
  readonly clause?: number;
  readonly point?: string;
  /** n-th dash of a clause or article whose items carry no letter. */
  readonly dash?: number;
  /** Roman number; only where an article number is used twice in one text. */
  readonly chapter?: string;
  /** The clause stands in the decision that issues the regulation, not in the regulation. */
  readonly decision?: true;
}

export const Citation = z.string().regex(PATTERN, {
  error: 'phải là trích dẫn như “khoản 2 Điều 12” hoặc “điểm c khoản 1 Điều 13”',
});
export type Citation = z.output<typeof Citation>;

/** Takes a citation apart. Throws on text that is not one: parse with `Citation` first. */
function placeOf(citation: Citation): ClausePlace {
  const match = PATTERN.exec(citation);
  if (!match) throw new TypeError(`Không phải trích dẫn điều khoản: “${citation}”`);
  const [, dash, point, clause, article, chapter, decision] = match;
  return {
    article: Number(article),
    ...(clause && { clause: Number(clause) }),
    ...(point && { point }),
    ...(dash && { dash: Number(dash) }),
    ...(chapter && { chapter }),
    ...(decision && { decision: true }),
  };
}

/**
 * The anchor of a clause on the regulation's page: `dieu-12-khoan-2-diem-a`, `dieu-5-khoan-3-gach-6`;
 * with a chapter in front (`chuong-ii-dieu-4`) where the text uses an article number twice, `quyet-dinh-dieu-2` for the
 * decision that issues it. Point đ is `dd`.
 */
export function anchorOf(citation: Citation): string {
  const { chapter, decision, article, clause, point, dash } = placeOf(citation);
  return [
    decision && 'quyet-dinh',
    chapter && `chuong-${chapter.toLowerCase()}`,
    `dieu-${article}`,
    clause && `khoan-${clause}`,
    point && `diem-${point === 'đ' ? 'dd' : point}`,
    dash && `gach-${dash}`,
  ]
    .filter(Boolean)
    .join('-');
}
