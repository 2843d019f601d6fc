import { z } from 'zod';
import { Slug, line } from '../primitives.ts';
import { Citation } from '../citation.ts';
import { Quote, RoleId, Row, basis } from './basis.ts';
import { Due } from './due.ts';
import { StartFact, When } from './facts.ts';

/** Draft consultations (group L). */
export const Consultations = z.strictObject({
  /** Who must have approved the draft before it is posted (L06). */
  approvedBy: line(120).optional(),
  /** Facts the page must show: last day for comments, address, e-mail (L03, L04). */
  shows: z.array(z.strictObject({ field: Slug, label: line(120), ...basis })).default([]),
  /** Comments received are published (L05). */
  publishesComments: z.strictObject({ ...basis }).optional(),
  /** The dossier the drafting unit hands in (L02). */
  dossier: z.strictObject({ from: line(160), ...basis }).optional(),
  /** After issue the final text goes into the documents (L07). */
  finalText: z.strictObject({ start: StartFact.optional(), due: Due.optional(), ...basis }).optional(),
});

/** What the page of an administrative procedure must say (group N). */
export const Procedures = z.strictObject({
  /** Facts the page must show, by clause: `quy-trinh`, `muc-do` (N01–N08). */
  shows: z.array(z.strictObject({ field: Slug, label: line(160), ...basis })).nonempty(),
});

/** Disclosure (group O): always shown, never removed. */
export const Disclosure = z.strictObject({
  /** `cong-khai-chat-luong`. */
  id: Slug,
  /** Section that holds what is disclosed. */
  section: Slug,
  /** Instrument that lists what is disclosed. */
  under: line(160).optional(),
  /** Neither removed nor hidden; corrected only by a new version (O03, P06). */
  neverRemoved: z.boolean(),
  /** A change of its address is reported to (O04). */
  reportTo: z
    .strictObject({
      /** Body told: “Sở Giáo dục và Đào tạo”. */
      to: line(160),
      start: StartFact.default('changedAt'),
      due: Due,
      /** The disclosure's own when left out. */
      cite: Citation.optional(),
      quote: Quote.optional(),
      rows: z.array(Row).default([]),
      readings: z.array(Slug).default([]),
    })
    .optional(),
  ...basis,
});

/** What must stand in another language (group J). */
export const Translation = z.strictObject({
  id: Slug,
  /** The other language. */
  language: z.enum(['en', 'zh']),
  /** Items meant. */
  when: When,
  /** `must`, or by choice and means (J07). */
  duty: z.enum(['must', 'may']),
  /** Shown for reference: the Vietnamese text prevails (J06). */
  forReference: z.boolean().default(true),
  /** Stale when the Vietnamese changes (J08). */
  keepCurrent: z.boolean().default(false),
  ...basis,
});

/** Who decides a removal; with `ownUnit` each unit decides for what it posts, with `when` only for such items (P02). */
const Decider = z.strictObject({
  /** Role that decides. */
  role: RoleId,
  /** The unit that posted an item decides for it. */
  ownUnit: z.boolean().default(false),
  /** Items it decides for; all when left out. */
  when: When.optional(),
  ...basis,
});

/** Removal of what is posted (group P). */
export const Removals = z.strictObject({
  /** Why an item may be taken down (P01). */
  grounds: z.array(z.strictObject({ id: Slug, label: line(160), ...basis })).nonempty(),
  /** One decider or several; the first whose condition holds decides. */
  decides: z
    .union([Decider, z.array(Decider).nonempty()], {
      error: 'phải là { role, cite, quote … } hoặc danh sách các mục như thế',
    })
    .transform((one) => (Array.isArray(one) ? one : [one])),
  /** Through which unit, or which role, a unit asks (P03). */
  requestedThrough: z
    .strictObject({ unit: Slug.optional(), role: RoleId.optional(), ...basis })
    .refine(({ unit, role }) => (unit === undefined) !== (role === undefined), {
      error: 'phải có đúng một trong hai: unit (đơn vị) hoặc role (vai)',
    })
    .optional(),
  /** Reported after the fact to, counted from the removal (P04). */
  reportTo: z.strictObject({ role: RoleId, due: Due.optional(), ...basis }).optional(),
  /** What may never be removed (P06). */
  never: z.array(z.strictObject({ when: When, ...basis })).default([]),
  /** Half-yearly clearing of what is out of force (P05). */
  reviews: z.array(z.strictObject({ id: Slug, when: When, due: Due, ...basis })).default([]),
});

/** A ground on which an item is refused, or an act that is forbidden (group E). */
export const Prohibition = z.strictObject({
  /** `bi-mat-nha-nuoc`. */
  id: Slug,
  /** The ground as the text names it: “thuộc bí mật nhà nước”. */
  label: line(300),
  /** `refusal`: such an item is not posted; `ban`: nobody may do it. */
  kind: z.enum(['refusal', 'ban']),
  /** Checks that look for it by machine (ids of `scripts/checks`). */
  checks: z.array(Slug).default([]),
  /** Asked only of such items; of every item when left out. */
  when: When.optional(),
  /** What the approver must answer, where no machine can judge. */
  question: line(300),
  /** The provider may correct the item and send it again (E23). */
  curable: z.boolean(),
  ...basis,
});
export type Prohibition = z.output<typeof Prohibition>;
