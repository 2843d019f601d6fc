import { z } from 'zod';
import { entryFields } from './entry.ts';
import { EmailAddress, PlainDate, line } from './primitives.ts';

/** One post of a career. */
const Post = z.strictObject({ years: line(60), post: line(300) });

/**
 * Leader's profile (lãnh đạo). Folder `lanh-dao/`, no year. Row I02. `title` is the person's name, `unit` where they work,
 * the body a short life. Office telephone and official mail only: nothing private.
 */
export const Leader = z.strictObject({
  ...entryFields,
  /** Chức vụ. */
  post: line(160),
  phone: line(40).optional(),
  email: EmailAddress.optional(),
  /** Nhiệm vụ đảm nhiệm. */
  duties: z.array(line(300)).max(20).default([]),
  /** Quá trình công tác. */
  career: z.array(Post).max(40).default([]),
  inPostSince: PlainDate.optional(),
  order: z.int().min(0).default(100),
});
export type Leader = z.output<typeof Leader>;
