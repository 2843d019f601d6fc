import { z } from 'zod';
import { PlainDate, Slug } from './primitives.ts';
import { Approvals } from './rulebook/approvals.ts';
import { Deadline } from './rulebook/deadlines.ts';
import {
  Consultations,
  Disclosure,
  Procedures,
  Prohibition,
  Removals,
  Translation,
} from './rulebook/duties.ts';
import { Instrument } from './rulebook/instrument.ts';
import { Questions } from './rulebook/questions.ts';
import { Quota } from './rulebook/quotas.ts';
import { Role } from './rulebook/roles.ts';
import { Interpretation, NotEnforced, Operation, Reminders, Report, Review } from './rulebook/upkeep.ts';
import { Site } from './site.ts';
import { checkReferences } from './rulebook/references.ts';

/**
 * Everything one wording of a regulation fixes, as data. Parts that a regulation does not speak of are left out.
 * A fact is judged by the version in force when its clock started.
 */
export const RulebookVersion = z
  .strictObject({
    id: z
      .string()
      .regex(/^[0-9a-z-]+$/, { error: 'chỉ gồm chữ số, chữ thường và dấu gạch nối, ví dụ "2022"' }),
    /** First day in force. */
    effectiveFrom: PlainDate,
    instrument: Instrument,
    site: Site,
    /** Lowest tier first. */
    roles: z.array(Role).nonempty(),
    approvals: Approvals,
    deadlines: z.array(Deadline).default([]),
    quotas: z.array(Quota).default([]),
    questions: Questions.optional(),
    consultations: Consultations.optional(),
    procedures: Procedures.optional(),
    disclosures: z.array(Disclosure).default([]),
    translations: z.array(Translation).default([]),
    removals: Removals.optional(),
    prohibitions: z.array(Prohibition).default([]),
    reviews: z.array(Review).default([]),
    reports: z.array(Report).default([]),
    reminders: Reminders.optional(),
    operations: z.array(Operation).default([]),
    interpretations: z.array(Interpretation).default([]),
    notEnforced: z.array(NotEnforced).default([]),
  })
  .superRefine(checkReferences);
export type RulebookVersion = z.output<typeof RulebookVersion>;

/** `quy-che.yaml`: the regulation of one portal, all its versions, oldest first. */
export const Rulebook = z.strictObject({
  portal: Slug,
  versions: z
    .array(RulebookVersion)
    .nonempty()
    .refine(
      (all) => all.every((one, at) => at === 0 || (all[at - 1]?.effectiveFrom ?? '') < one.effectiveFrom),
      {
        error: 'các phiên bản phải xếp theo ngày hiệu lực tăng dần, không trùng ngày',
      },
    ),
});
export type Rulebook = z.output<typeof Rulebook>;
