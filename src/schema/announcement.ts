import { z } from 'zod';
import { Event, entryFields } from './entry.ts';
import { EntryRef, PlainDate, line } from './primitives.ts';

/** Announcement of the agency (thông báo). Folder `thong-bao/`. Row I38. */
export const Announcement = z.strictObject({
  ...entryFields,
  /** Whom it concerns. */
  audience: line(200).optional(),
  /** What is announced takes place then, there. */
  event: Event.optional(),
  place: line(200).optional(),
  /** Last day it matters. */
  validUntil: PlainDate.optional(),
  /** The signed document behind it (row I08). */
  document: EntryRef.optional(),
  urgent: z.boolean().default(false),
});
export type Announcement = z.output<typeof Announcement>;
