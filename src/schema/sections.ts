import { z } from 'zod';
import { Citation } from './citation.ts';
import { Slug, line } from './primitives.ts';

/** `chuyen-muc.yaml`: the sections a regulation names (group I), in menu order. */
export const Section = z.strictObject({
  id: Slug,
  title: line(120),
  description: line(300).optional(),
  /** Kinds of entry that may stand here (folder names of content types). */
  contentTypes: z.array(Slug).nonempty(),
  /** `all`, or the units that own the section (row I36). */
  owners: z.union([z.literal('all'), z.array(Slug).nonempty()]).default('all'),
  languages: z
    .array(z.enum(['vi', 'en', 'zh']))
    .nonempty()
    .default(['vi']),
  /** Shown in the masthead (at most seven on a portal); the rest stand under “Tất cả chuyên mục”. */
  inMenu: z.boolean().default(false),
  /** Shown on the home page as a block of latest items. */
  onHome: z.boolean().default(false),
  cite: Citation.optional(),
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
