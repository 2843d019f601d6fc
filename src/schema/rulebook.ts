import { z } from 'zod';
import { PlainDate, Slug } from './primitives.ts';
import { Approvals } from './rulebook/approvals.ts';
import { Deadline } from './rulebook/deadlines.ts';
import { Documents, Duty } from './rulebook/documents.ts';
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
    /** Name of the wording, by the year it was issued: `"2022"`. */
    id: z
      .string()
      .regex(/^[0-9a-z-]+$/, { error: 'chỉ gồm chữ số, chữ thường và dấu gạch nối, ví dụ "2022"' }),
    /** First day in force. */
    effectiveFrom: PlainDate,
    /** Last day in force, where the text or a later one ends it without anything in its place. */
    effectiveUntil: PlainDate.optional(),
    /** The regulation's papers (rows A01–A04). */
    instrument: Instrument,
    /** What the site is called and where it stands (rows A05–A09). */
    site: Site,
    /** Lowest tier first. */
    roles: z.array(Role).nonempty(),
    /** Who approves, who publishes (group C). */
    approvals: Approvals,
    /** Time limits to supply and post (group G). */
    deadlines: z.array(Deadline).default([]),
    /** How many items a unit owes (group H). */
    quotas: z.array(Quota).default([]),
    /** Questions, answers, petitions (group K). */
    questions: Questions.optional(),
    /** Drafts open to comment (group L). */
    consultations: Consultations.optional(),
    /** Documents (group M). */
    documents: Documents.optional(),
    /** Administrative procedures (group N). */
    procedures: Procedures.optional(),
    /** What is always on show (group O). */
    disclosures: z.array(Disclosure).default([]),
    /** Other languages (group J). */
    translations: z.array(Translation).default([]),
    /** Taking down (group P). */
    removals: Removals.optional(),
    /** Grounds of refusal, forbidden acts (group E). */
    prohibitions: z.array(Prohibition).default([]),
    /** Looking through again (group Q). */
    reviews: z.array(Review).default([]),
    /** Reports owed (group R). */
    reports: z.array(Report).default([]),
    /** Reminders and what follows (rows G25, H08). */
    reminders: Reminders.optional(),
    /** Running the site (group S). */
    operations: z.array(Operation).default([]),
    /** Duties no other part holds (any group). */
    duties: z.array(Duty).default([]),
    /** Gaps of the text and the readings chosen (section Z). */
    interpretations: z.array(Interpretation).default([]),
    /** Rows the software leaves to people, each with its reason. */
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
