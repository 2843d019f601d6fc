import { z } from 'zod';
import { Attachment, DecisionRef, entryFields } from './entry.ts';
import { Slug, WebAddress, line } from './primitives.ts';

/** One step: what is done, by which unit and which person, within what time (row N03). */
const ProcedureStep = z.strictObject({
  title: line(300),
  unit: Slug,
  person: line(120).optional(),
  within: line(120).optional(),
});

/** One paper of the file an applicant hands in. */
const DossierItem = z.strictObject({ name: line(300), copies: line(80).optional() });

/** Administrative procedure, online public service (thủ tục hành chính). Folder `thu-tuc/`, no year. Rows N01–N09. */
export const Procedure = z.strictObject({
  ...entryFields,
  /** Code in the national database of procedures. */
  code: line(40).optional(),
  /** Decision that announced it (row N02). */
  announcedBy: DecisionRef.optional(),
  applicants: line(300).optional(),
  dossier: z.array(DossierItem).max(30).default([]),
  steps: z.array(ProcedureStep).max(30).default([]),
  /** Time to resolve, in words: “05 ngày làm việc kể từ ngày nhận đủ hồ sơ” (row N04). */
  timeLimit: line(200),
  /** How much of it can be done online (row N05). */
  level: z.enum(['toan-trinh', 'mot-phan', 'cung-cap-thong-tin']),
  online: WebAddress.optional(),
  fee: line(300),
  result: line(300).optional(),
  forms: z.array(Attachment).max(20).default([]),
  legalBases: z.array(DecisionRef).max(20).default([]),
  /** A service foreigners may use (row J05). */
  forForeigners: z.boolean().default(false),
  /** Position in the section's list, smallest first. */
  order: z.int().min(0).default(100),
});
export type Procedure = z.output<typeof Procedure>;
