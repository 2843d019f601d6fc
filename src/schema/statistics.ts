import { z } from 'zod';
import { Attachment, Span, entryFields } from './entry.ts';
import { PlainDate, line, paragraphs } from './primitives.ts';

/** One figure: “Số trường trung học phổ thông”, “112”, “trường”. */
const Figure = z.strictObject({
  name: line(200),
  value: line(60),
  measure: line(40).optional(),
});

/**
 * Statistics (thống kê chuyên ngành). Folder `thong-ke/`. Rows I23, G11. The five things a regulation asks for:
 * figures, report, method, analysis, and when the survey was carried out.
 */
export const Statistics = z.strictObject({
  ...entryFields,
  /** Số liệu. */
  figures: z.array(Figure).min(1).max(200),
  /** Báo cáo thống kê. */
  report: Attachment.optional(),
  /** Phương pháp thống kê. */
  method: paragraphs(2000).optional(),
  /** Bản phân tích số liệu thống kê. */
  analysis: paragraphs(6000).optional(),
  /** Thời gian thực hiện thống kê. */
  conducted: Span.optional(),
  /** Day the leaders decided to publish: the clock of row G11. */
  decidedAt: PlainDate.optional(),
});
export type Statistics = z.output<typeof Statistics>;
