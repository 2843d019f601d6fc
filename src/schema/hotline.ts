import { z } from 'zod';
import { entryFields } from './entry.ts';
import { EmailAddress, line } from './primitives.ts';

/** Hotline (đường dây nóng). Folder `duong-day-nong/`, no year. Row I05. */
export const Hotline = z.strictObject({
  ...entryFields,
  phone: line(40),
  email: EmailAddress.optional(),
  /** What it is for. */
  scope: line(300),
  hours: line(120).optional(),
  /** Who answers, by office. */
  receiver: line(200).optional(),
  order: z.int().min(0).default(100),
});
export type Hotline = z.output<typeof Hotline>;
