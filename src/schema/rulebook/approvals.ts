import { z } from 'zod';
import { Citation } from '../citation.ts';
import { Slug, line } from '../primitives.ts';
import { RoleId, basis } from './basis.ts';
import { Within } from './due.ts';
import { When } from './facts.ts';
import { Scope } from './roles.ts';

/** One act on the way to the site. */
const Step = z.strictObject({
  /** Tier that acts: id of a role. */
  role: RoleId,
  /** Other roles that may do the step in its place: “A hoặc B” (row C01). The step keeps the rank of `role`. */
  or: z.array(RoleId).nonempty().optional(),
  /** Where it differs from the role's own. */
  scope: Scope.optional(),
  /** The step stands only for items of this kind: a unit head signs what a unit provides. */
  when: When.optional(),
  /** Time the approver has, `{ workingDays: 2 }` (row C18). */
  within: Within.optional(),
  /** Where that time starts: when the item reaches this step, or when it was handed in. */
  from: z.enum(['previous-step', 'submitted']).default('previous-step'),
  /** Clause of the step; the role's own when left out. */
  cite: Citation.optional(),
});

/** One class of items: who acts, in which order, who publishes (rows C02–C12). */
const ApprovalRule = z.strictObject({
  /** `thong-thuong`. */
  id: Slug,
  /** The class as the text names it, to stand before “do … duyệt”: “tin, bài đặc biệt quan trọng”. */
  label: line(200),
  /** What the last tier does with it, as the text says: “duyệt và xuất bản”, “quyết định”. */
  act: line(60).default('duyệt và xuất bản'),
  /** Items of the class; `{}` for all that no earlier rule takes. */
  when: When,
  /** Lowest tier first; the last step approves exactly what is published. */
  route: z.array(Step).nonempty(),
  /** Roles that may press publish once every step is done. */
  publish: z.array(RoleId).nonempty(),
  ...basis,
});

/** `approvals` of a version. */
export const Approvals = z.strictObject({
  /** Which bytes an approval speaks for. */
  binding: z.strictObject({
    /** The last approver approves exactly what is published: one new byte voids it. */
    final: z.literal('exact'),
    /** Whether an earlier step survives a higher tier's edit, or is void like the last. */
    earlier: z.enum(['survives-edits-by-higher-tier', 'exact']),
    /** Readings the choice rests on. */
    readings: z.array(Slug).default([]),
  }),
  /** A tier may hand an item to the next one instead of deciding (row C07): the higher step is then added. */
  escalations: z.array(z.strictObject({ from: RoleId, to: RoleId, ...basis })).default([]),
  /**
   * “khi vắng hoặc ủy quyền”: who may act for a role (row B11). A delegation of the board outside this list is told as
   * doubtful. Where the one acting also holds the step just below, one approval by delegation does for both.
   */
  delegations: z.array(z.strictObject({ from: RoleId, to: RoleId, ...basis })).default([]),
  /** To whom a tier sends back what is not good enough (row C16). */
  returns: z
    .array(
      z.strictObject({
        from: z.array(RoleId).nonempty(),
        to: z.union([RoleId, z.literal('nguoi-cung-cap')]),
        ...basis,
      }),
    )
    .default([]),
  /** First match wins; the last rule has no condition, so no item is without a route. */
  rules: z
    .array(ApprovalRule)
    .nonempty()
    .refine((rules) => Object.keys(rules.at(-1)?.when ?? { none: true }).length === 0, {
      error: 'quy tắc cuối cùng phải có “when: {}” để không mục nào thiếu quy trình duyệt',
    }),
});
export type Approvals = z.output<typeof Approvals>;
