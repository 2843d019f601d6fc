import { z } from 'zod';
import { Citation } from './citation.ts';
import { Slug, line } from './primitives.ts';
import { Quote, Row } from './rulebook/basis.ts';
import { Unit } from './units.ts';

/** `chuyen-muc.yaml`: the sections a regulation names (group I), in menu order. */
export const Section = z.strictObject({
  /** Address segment, `tin-tuc-su-kien`; never changed once items stand in it. */
  id: Slug,
  /** Heading as the text names it: “Tin tức, sự kiện”. */
  title: line(120),
  /** One sentence on what stands here. */
  description: line(300).optional(),
  /** Kinds of entry that may stand here (folder names of content types). */
  contentTypes: z.array(Slug).nonempty(),
  /** `all`, or the units that own the section (row I36). */
  owners: z.union([z.literal('all'), z.array(Slug).nonempty()]).default('all'),
  /** Kinds of unit that may send items here although the section is another's (rows C08, I36): `[truong]`. */
  sentBy: z.array(Unit.shape.kind).nonempty().optional(),
  /** Languages in which items may stand here: `[vi, en]` (rows J01, J03). */
  languages: z
    .array(z.enum(['vi', 'en', 'zh']))
    .nonempty()
    .default(['vi']),
  /** Shown in the masthead (at most seven on a portal); the rest stand under “Tất cả chuyên mục”. */
  inMenu: z.boolean().default(false),
  /** Shown on the home page as a block of latest items. */
  onHome: z.boolean().default(false),
  /** Clause that names the section: `khoản 2 Điều 11`. */
  cite: Citation.optional(),
  /** Its words, verbatim as the regulation's page shows them. */
  quote: Quote.optional(),
  /** Rows of the requirements list the section serves: `[I06]` (group I). */
  rows: z.array(Row).optional(),
});
export type Section = z.output<typeof Section>;

export const Sections = z.strictObject({
  sections: z
    .array(Section)
    .nonempty()
    .refine((all) => all.filter(({ inMenu }) => inMenu).length <= 7, {
      error: 'có quá bảy chuyên mục trên thanh chính (inMenu); hãy bỏ bớt',
    }),
});
export type Sections = z.output<typeof Sections>;
