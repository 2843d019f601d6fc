import { z } from 'zod';
import { Citation } from './citation.ts';
import { Slug, line } from './primitives.ts';
import { Row } from './rulebook/basis.ts';

/**
 * Where a regulation speaks: a clause, an article of the decision that issues it, or a part that has no number (its
 * opening lines, the list of recipients).
 */
const Place = z.union(
  [Citation, z.string().regex(/^Điều \d{1,2} Quyết định$/u), z.literal('phần mở đầu'), z.literal('nơi nhận')],
  { error: 'phải là trích dẫn điều khoản, “phần mở đầu” hoặc “nơi nhận”' },
);

/** One thing regulations ask of the software, and where each portal's regulation asks it. */
const Requirement = z.strictObject({
  /** Group letter and number, `G03`: what a rulebook's items name in `rows`. */
  id: Row,
  name: line(200),
  /** Portal id → clauses. A portal that is not named has a regulation silent on it. */
  clauses: z.record(Slug, z.array(Place).nonempty()),
});

/** A mistake or a gap in a text that calls for a reading (`interpretations[].defects`). */
const Defect = z.strictObject({
  id: z.int().positive(),
  /** Portals whose regulation has it. */
  portals: z.array(Slug).nonempty(),
  text: line(400),
});

function unique(ids: readonly (string | number)[]): boolean {
  return new Set(ids).size === ids.length;
}

/**
 * `content/yeu-cau.yaml`: every requirement of all regulations known to the project, by group, and the defects of their
 * texts. Rulebooks are held against it: each row naming a portal is served there, or said not to be enforced, and why.
 */
export const Requirements = z
  .strictObject({
    groups: z.array(z.strictObject({ id: z.string().regex(/^[A-V]$/), name: line(120) })).nonempty(),
    rows: z.array(Requirement).nonempty(),
    defects: z.array(Defect),
  })
  .refine(({ rows }) => unique(rows.map(({ id }) => id)), { error: 'có mã yêu cầu bị dùng hai lần' })
  .refine(({ defects }) => unique(defects.map(({ id }) => id)), {
    error: 'có số thứ tự sai sót bị dùng hai lần',
  })
  .refine(
    ({ groups, rows }) => {
      const known = new Set(groups.map(({ id }) => id));
      return rows.every(({ id }) => known.has(id.charAt(0)));
    },
    { error: 'có yêu cầu không thuộc nhóm nào trong groups' },
  );
export type Requirements = z.output<typeof Requirements>;
