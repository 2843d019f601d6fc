import { z } from 'zod';
import { Citation } from '../citation.ts';
import { Slug, line } from '../primitives.ts';

/** Row of the requirements list that an item serves, `G03`: group letter and number. */
export const Row = z.string().regex(/^[A-V]\d{2}$/, { error: 'phải là mã yêu cầu như G03' });

/** The words of the regulation an item rests on: one passage, verbatim, as the regulation's page shows it. */
export const Quote = line(600).refine((text) => text.length >= 8, {
  error: 'quá ngắn: hãy trích đủ để nhận ra đoạn văn',
});

/** What every item of a rulebook carries, so that a lawyer can hold it against the text. */
export const basis = {
  /** The clause, as the law writes it: `khoản 2 Điều 15`. */
  cite: Citation,
  /** Its words, verbatim: “Trong thời hạn 01 ngày …”. */
  quote: Quote,
  /** Rows of the requirements list the item serves: `[G03, V01]`. */
  rows: z.array(Row).default([]),
  /** Ids of `interpretations` used where the text leaves room. */
  readings: z.array(Slug).default([]),
};

/** An hour of the day in Asia/Ho_Chi_Minh, `HH:mm`. */
export const Hour = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, { error: 'phải là giờ dạng giờ:phút trong dấu nháy, ví dụ "12:00"' });

/** Id of a role of the same version. */
export const RoleId = Slug;

/** A count of things or days, at least one. */
export const Count = z
  .int({ error: 'phải là số nguyên dương' })
  .positive({ error: 'phải là số nguyên dương' });
