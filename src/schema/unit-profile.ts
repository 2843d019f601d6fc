import { z } from 'zod';
import { entryFields } from './entry.ts';
import { EmailAddress, Slug, WebAddress, line } from './primitives.ts';

/** Profile of a unit (đơn vị): duties in the body, how to reach it. Folder `don-vi/`, no year. Rows I01, I03, Q02. */
export const UnitProfile = z.strictObject({
  ...entryFields,
  /** The unit described, an id of `don-vi.yaml`. */
  about: Slug,
  /** Who heads it, by office. */
  head: line(200).optional(),
  address: line(200).optional(),
  phone: line(40).optional(),
  fax: line(40).optional(),
  email: EmailAddress.optional(),
  website: WebAddress.optional(),
  order: z.int().min(0).default(100),
});
export type UnitProfile = z.output<typeof UnitProfile>;
