import { z } from 'zod';
import { Slug, line } from '../primitives.ts';
import { basis } from './basis.ts';
import { StartFact, When } from './facts.ts';

/** What the text says of documents (groups D09–D11, F, M) beyond routes and time limits. */
export const Documents = z.strictObject({
  /** Words in “Nơi nhận” that send a document to the site (rows D09–D11, M11). */
  recipientsMarker: z
    .array(
      z.strictObject({
        /** As it stands in the list of recipients: “Trang thông tin điện tử”. */
        text: line(120),
        /** Other ways of writing the same: `["Trang TTĐT", Website]`. */
        or: z.array(line(120)).default([]),
        /** On the agency's own documents, or on those it receives; both when left out. */
        origin: z.enum(['own', 'other']).optional(),
        /** Who writes it there: “Đơn vị soạn thảo”. */
        writtenBy: line(160),
        ...basis,
      }),
    )
    .default([]),
  /** The whole text is posted, not an extract (row M08). */
  fullText: z.strictObject({ when: When.optional(), ...basis }).optional(),
  /** Facts an item must name: `[author, source]` (group F). */
  attribution: z.strictObject({ fields: z.array(Slug).nonempty(), ...basis }).optional(),
  /** Only some documents are posted; what the approver is asked (row M03). */
  selected: z.strictObject({ question: line(300), when: When.optional(), ...basis }).optional(),
  /** Who enters and keeps them (row M02). */
  owner: z.strictObject({ who: line(160), ...basis }).optional(),
  /** Days and hours a document must carry so that its clocks can run (row M05). */
  dates: z
    .array(
      z.strictObject({
        fact: StartFact,
        label: line(120),
        /** Of the agency's own documents, or of those it receives; of both when left out. */
        origin: z.enum(['own', 'other']).optional(),
        ...basis,
      }),
    )
    .default([]),
  /** Whether it is still in force is shown (row M06). */
  validity: z.strictObject({ ...basis }).optional(),
});
export type Documents = z.output<typeof Documents>;

/** A duty no other part holds: who must do or show what, where (groups A–S). */
export const Duty = z.strictObject({
  /** `nguoi-viet-chiu-trach-nhiem`. */
  id: Slug,
  /** What must be done or shown, as a sentence piece. */
  label: line(300),
  /** Office or units it binds: “Thủ trưởng các đơn vị”. */
  who: line(200).optional(),
  /** Sections in which it is carried out. */
  section: z.array(Slug).nonempty().optional(),
  /** Content types it concerns. */
  types: z.array(Slug).nonempty().optional(),
  /** Facts or words an item must hold. */
  fields: z.array(line(120)).nonempty().optional(),
  /** Checks that look after it by machine (ids of `scripts/checks`). */
  checks: z.array(Slug).nonempty().optional(),
  /** Items it concerns; all when left out. */
  when: When.optional(),
  ...basis,
});
export type Duty = z.output<typeof Duty>;
