import { z } from 'zod';
import { DecisionRef, entryFields } from './entry.ts';
import { line } from './primitives.ts';

/** Disclosure (công khai). Folder `cong-khai/`. Rows O01–O05, I32: shown always, corrected only by a newer version. */
export const Disclosure = z.strictObject({
  ...entryFields,
  kind: z.enum([
    'chat-luong-giao-duc',
    'dieu-kien-bao-dam',
    'tai-chinh',
    'tuyen-sinh',
    'to-chuc-can-bo',
    'ket-qua-thanh-tra-kiem-tra',
    'quy-trinh-thu-tuc',
    'noi-dung-khac',
  ]),
  /** “Năm học 2026–2027”, “Quý III năm 2026”. */
  period: line(80),
  /** Text that asks for it. */
  bases: z.array(DecisionRef).max(10).default([]),
});
export type Disclosure = z.output<typeof Disclosure>;
