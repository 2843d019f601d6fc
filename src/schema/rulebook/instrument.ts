import { z } from 'zod';
import { DocumentKind } from '../document.ts';
import { PlainDate, line } from '../primitives.ts';
import { Row } from './basis.ts';

/** Another instrument this one names: `replaces`, `legalBases`. */
const Named = z.strictObject({ number: line(80), date: PlainDate.optional(), title: line(300).optional() });

/** The regulation's own papers (rows A01–A04). What the original leaves blank stays null. */
export const Instrument = z.strictObject({
  /** Entry that holds the full text: `van-ban/2022/quy-che-hoat-dong-cong-thong-tin-dien-tu`. Quotes are read there. */
  entry: z
    .string()
    .regex(/^van-ban\/\d{4}\/[a-z0-9-]+$/, { error: 'phải là mã văn bản, ví dụ van-ban/2022/quy-che-cong' }),
  /** The regulation's title. */
  title: line(300),
  /** Kind of the instrument that issues the regulation. */
  kind: DocumentKind,
  /** Number of the decision; null where the original leaves it blank (row A01). */
  number: line(80).nullable(),
  /** A day, or `2022-12` where the text gives only the month. */
  issued: z
    .string()
    .regex(/^\d{4}-\d{2}(?:-\d{2})?$/, { error: 'phải là ngày 2022-12-31 hoặc tháng 2022-12' })
    .nullable(),
  /** Who issues it. */
  issuer: line(200),
  /** Name only where the text names the signer. */
  signer: z.strictObject({ name: line(80).optional(), title: line(120) }).optional(),
  /** Instruments it puts an end to (row A03). */
  replaces: z.array(Named).default([]),
  /** Instruments it rests on (row A02). */
  legalBases: z.array(Named).default([]),
  /** Rows of the requirements list served: `[A01]`. */
  rows: z.array(Row).default([]),
});
export type Instrument = z.output<typeof Instrument>;
