import { z } from 'zod';
import { Citation } from '../citation.ts';
import { Slug, line } from '../primitives.ts';
import { Count, Row, basis } from './basis.ts';
import { Due } from './due.ts';
import { When } from './facts.ts';

const Period = z.enum(['day', 'week', 'month', 'quarter', 'half-year', 'year', 'on-demand', 'constant']);

/** Something looked through again and again (group Q, C23). */
export const Review = z.strictObject({
  /** `van-ban-thu-tuc-bieu-mau`. */
  id: Slug,
  /** What is done, as a sentence piece: “rà soát, cập nhật văn bản”. */
  label: line(200),
  /** Office or units that do it: “Các phòng chức năng”. */
  who: line(160),
  /** How often; `constant` for “thường xuyên”, `on-demand` for “khi có yêu cầu”. */
  per: Period,
  /** Times in one period (row C23: twice a working day). */
  times: Count.default(1),
  /** When in the period, as the text says: “đầu giờ buổi sáng” (rows C23, V01). */
  at: z.array(line(80)).default([]),
  /** With `per: day`: working days only (row C23). */
  onlyWorkingDays: z.boolean().default(false),
  /** Content types looked through: `[van-ban, thu-tuc]`. */
  types: z.array(Slug).nonempty().optional(),
  /** Which items of them; all when left out. */
  when: When.optional(),
  /** Last moment, counted from the period's first day; the period's end when left out. */
  due: Due.optional(),
  ...basis,
});

export type Review = z.output<typeof Review>;

/** A report owed (group R). */
export const Report = z.strictObject({
  /** `bao-cao-thang-thu-ky`. */
  id: Slug,
  /** What is reported: “báo cáo về hoạt động của Cổng”. */
  label: line(200),
  /** Office that reports, and to which. */
  from: line(160),
  to: line(160),
  /** Each of these periods has its report: `[month, quarter, year]`. */
  per: z.array(Period).nonempty(),
  /** Last moment, counted from the period's last day: `{ dayOfMonth: { day: 25 } }` (rows R03, R04, V02). */
  due: Due.optional(),
  /** What it must say (row R07). */
  contents: z.array(line(200)).default([]),
  ...basis,
});

/** Reminders counted per unit, and what follows from their number (H08). */
export const Reminders = z.strictObject({
  /** Span in which reminders of one unit add up. */
  per: z.enum(['month', 'quarter', 'year']),
  /** From this number of reminders on, until the next rung. */
  ladder: z.array(z.strictObject({ from: Count, effect: line(200) })).nonempty(),
  ...basis,
});

/** Running the site (groups S, A13, B05 …). */
export const Operation = z.strictObject({
  /** `sao-luu`. */
  id: Slug,
  /** “sao lưu dữ liệu”. */
  label: line(200),
  /** Office that does it. */
  who: line(160).optional(),
  /** What a machine can measure of it. */
  measure: z
    .union(
      [
        z.strictObject({
          backupEvery: z.union(
            [
              z.strictObject({ hours: Count }),
              z.strictObject({ days: Count }),
              z.strictObject({ months: Count }),
            ],
            { error: 'phải là { hours: số giờ }, { days: số ngày } hoặc { months: số tháng }' },
          ),
        }),
        z.strictObject({ availability: z.literal('24/7') }),
        z.strictObject({ charset: z.literal('TCVN 6909:2001') }),
        z.strictObject({ approvalBefore: line(160) }),
      ],
      { error: 'phải là đúng một số đo: backupEvery, availability, charset hoặc approvalBefore' },
    )
    .optional(),
  ...basis,
});

/** A gap or contradiction in the text, and the reading chosen (section Z). */
export const Interpretation = z.strictObject({
  /** `cach-tinh-ngay`: the name `readings` use. */
  id: Slug,
  /** Clause whose wording leaves room. */
  cite: Citation.optional(),
  /** Entries of section Z of the requirements list it answers: `[8, 27]`. */
  defects: z.array(z.int().min(1).max(99, { error: 'phải là số thứ tự của mục Z, từ 1 đến 99' })).default([]),
  /** What the text says, or does not say. */
  text: line(400),
  /** What this portal takes it to mean. */
  reading: line(400),
  /** Why: another clause, the Civil Code, what follows otherwise. */
  because: line(400),
  /** How an agency that reads it otherwise changes it: which key of this file. */
  change: line(300),
});
export type Interpretation = z.output<typeof Interpretation>;

/** A duty the software does not carry out, and why. */
export const NotEnforced = z.strictObject({ row: Row, cite: Citation, why: line(300) });
