import { z } from 'zod';
import { entryFields } from './entry.ts';

/** Standing page (giới thiệu, liên hệ). Folder `gioi-thieu/`, no year in its path. */
export const Page = z.strictObject({
  ...entryFields,
  /** Position in the section's list, smallest first. */
  order: z.int().min(0).default(100),
});
export type Page = z.output<typeof Page>;
