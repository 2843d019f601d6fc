import { z } from 'zod';
import { Attachment, DecisionRef, Span, entryFields } from './entry.ts';
import { PlainDate, UploadPath, line } from './primitives.ts';

/** One investment item and how far it has come. */
const Item = z.strictObject({ name: line(300), cost: line(120).optional(), progress: line(300).optional() });

/** One product, once accepted. */
const Product = z.strictObject({ name: line(300), acceptedAt: PlainDate.optional() });

/** An invitation to tender, or its result. */
const TenderPaper = z.strictObject({
  title: line(300),
  date: PlainDate.optional(),
  file: UploadPath.optional(),
});

/**
 * Strategy, plan, programme, project, investment item, tender, procurement. Folder `du-an/`. Rows I11, I12, I14, G09.
 * The fields are those a regulation lists for projects: name (`title`), main aim, field, type, time, funding, sponsor,
 * items, progress, accepted products, investment decision, tender plan, invitation and result.
 */
export const Project = z.strictObject({
  ...entryFields,
  kind: z.enum([
    'chien-luoc',
    'quy-hoach',
    'ke-hoach',
    'chuong-trinh',
    'du-an',
    'dau-tu',
    'dau-thau',
    'mua-sam-cong',
    'hop-tac-quoc-te',
  ]),
  /** Mục tiêu chính. */
  goal: line(1000).optional(),
  /** Loại dự án, in words: “Dự án nhóm C”. */
  projectType: line(120).optional(),
  /** Thời gian thực hiện. */
  duration: Span.optional(),
  /** Loại hình tài trợ, nhà tài trợ. */
  funding: line(200).optional(),
  sponsor: line(200).optional(),
  budget: line(120).optional(),
  /** Hạng mục đầu tư. */
  items: z.array(Item).max(50).default([]),
  /** Tiến độ triển khai. */
  progress: line(600).optional(),
  /** Sản phẩm của dự án đã được nghiệm thu. */
  products: z.array(Product).max(50).default([]),
  investmentDecision: DecisionRef.optional(),
  tenderPlanDecision: DecisionRef.optional(),
  tenderNotice: TenderPaper.optional(),
  tenderResult: TenderPaper.optional(),
  /** Day of approval: the clock of row G09. */
  approvedAt: PlainDate.optional(),
  papers: z.array(Attachment).max(20).default([]),
});
export type Project = z.output<typeof Project>;
