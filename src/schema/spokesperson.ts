import { z } from 'zod';
import { DecisionRef, entryFields } from './entry.ts';
import { EmailAddress, line } from './primitives.ts';

/** Who speaks for the agency (người phát ngôn). Folder `nguoi-phat-ngon/`, no year. Row I04. `title` is the name. */
export const Spokesperson = z.strictObject({
  ...entryFields,
  post: line(160),
  phone: line(40),
  email: EmailAddress.optional(),
  /** On what they speak. */
  scope: line(300).optional(),
  appointedBy: DecisionRef.optional(),
  order: z.int().min(0).default(100),
});
export type Spokesperson = z.output<typeof Spokesperson>;
