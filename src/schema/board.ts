import { z } from 'zod';
import { Citation } from './citation.ts';
import { PlainDate, Slug, line } from './primitives.ts';

/**
 * `ban-bien-tap.yaml`: offices of the Editorial Board, who holds them and from when, delegations, accounts.
 * Persons are named only where the regulation's own text names them; accounts are named by office.
 */
const Office = z.strictObject({
  /** `thu-ky`. */
  id: Slug,
  /** A role of the rulebook (`roles[].id`) this office exercises; none for offices without a tier. */
  role: Slug.optional(),
  /** As the text names it: “Thư ký Ban Biên tập”. */
  title: line(160),
  /** Who holds it by the text: “Giám đốc Sở Giáo dục và Đào tạo”. */
  heldBy: line(200).optional(),
  /** Clause that creates it. */
  cite: Citation.optional(),
});

const Account = z.strictObject({
  /** Sign-in name. */
  id: Slug,
  /** Shown beside what it does: the office, not a person. */
  name: line(120),
  email: z.email(),
  /** Exists only when the desk is started with --demo. */
  demo: z.boolean().default(false),
  /** May manage accounts and the desk itself; gives no editorial right. */
  administrator: z.boolean().default(false),
});

/** An account in an office, for a time. `unit` scopes unit offices (unit head, focal person, member of a room). */
const Appointment = z.strictObject({
  account: Slug,
  office: Slug,
  /** Unit of a unit office. */
  unit: Slug.optional(),
  /** Fields of work a member answers for (row B04), as entries name them in `field`. */
  fields: z.array(line(120)).optional(),
  /** First day, included. */
  from: PlainDate,
  /** Last day, included. */
  until: PlainDate.optional(),
  /** Decision that appointed (row B10). */
  decision: line(160).optional(),
});

/** “khi vắng hoặc ủy quyền”: another account acts for an office, for a period (row B11). */
const Delegation = z.strictObject({
  /** Office acted for. */
  office: Slug,
  /** Unit of a unit office (unit head). */
  unit: Slug.optional(),
  /** Fields of work taken over; none for all the office has. */
  fields: z.array(line(120)).optional(),
  /** Account that acts. */
  to: Slug,
  /** First and last day, both included. */
  from: PlainDate,
  until: PlainDate,
  /** What is delegated, in words. */
  scope: line(200).optional(),
  /** Clause that allows it. */
  cite: Citation.optional(),
});

export const Board = z.strictObject({
  offices: z.array(Office).nonempty(),
  accounts: z.array(Account).nonempty(),
  appointments: z.array(Appointment),
  delegations: z.array(Delegation).default([]),
});
export type Board = z.output<typeof Board>;
