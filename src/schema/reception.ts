import { z } from 'zod';
import { entryFields } from './entry.ts';
import { PlainDate, line } from './primitives.ts';

/** One sitting: a day or a rule (“Ngày 15 hằng tháng”), its hours, who receives, by office. */
const Sitting = z
  .strictObject({
    day: PlainDate.optional(),
    rule: line(200).optional(),
    hours: line(120),
    who: line(200),
  })
  .refine(({ day, rule }) => day !== undefined || rule !== undefined, {
    error: 'phải có ngày cụ thể hoặc cách định ngày',
    path: ['day'],
  });

/** Reception of citizens (lịch tiếp công dân): regular, periodic, unscheduled. Folder `lich-tiep-cong-dan/`. Row I22. */
export const Reception = z.strictObject({
  ...entryFields,
  kind: z.enum(['thuong-xuyen', 'dinh-ky', 'dot-xuat']),
  place: line(200),
  sittings: z.array(Sitting).min(1).max(100),
  /** Telephone of the reception desk. */
  phone: line(40).optional(),
  order: z.int().min(0).default(100),
});
export type Reception = z.output<typeof Reception>;
