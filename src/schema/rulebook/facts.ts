import { z } from 'zod';
import { DocumentKind } from '../document.ts';
import { Genre, Sensitivity, Subject } from '../news.ts';
import { Instant, LocalDateTime, PlainDate, Slug, line } from '../primitives.ts';
import { ReportPeriod } from '../report.ts';
import { Unit } from '../units.ts';
import { RoleId } from './basis.ts';

/**
 * Moments a clock may start from. Each is a fact of the thing judged, in Asia/Ho_Chi_Minh:
 * the end of an event, the stamp on a document, the day a report's period ends …
 */
export const startFacts = {
  eventStart: 'hoạt động, sự kiện bắt đầu',
  eventEnd: 'hoạt động, sự kiện kết thúc',
  signedAt: 'văn bản được ký',
  issuedAt: 'văn bản được ban hành',
  stampedAt: 'văn bản được đóng dấu',
  receivedAt: 'nhận được văn bản hoặc câu hỏi',
  effectiveFrom: 'văn bản có hiệu lực',
  expiresAt: 'văn bản hết hiệu lực',
  leaderApprovedAt: 'lãnh đạo có ý kiến phê duyệt',
  approvedAt: 'được cấp có thẩm quyền phê duyệt',
  acceptedAt: 'được nghiệm thu',
  decidedAt: 'lãnh đạo quyết định công bố',
  periodEnd: 'kỳ báo cáo kết thúc',
  conferenceAt: 'tổ chức hội nghị tổng kết',
  programmeEnd: 'chương trình, dự án, đề án kết thúc',
  changedAt: 'thông tin thay đổi',
  weekStart: 'ngày đầu của tuần được công bố lịch',
  submittedAt: 'gửi tin, bài',
  forwardedAt: 'chuyển câu hỏi cho đơn vị trả lời',
  repliedAt: 'nhận được văn bản trả lời',
} as const;
export const StartFact = z.enum(Object.keys(startFacts) as [keyof typeof startFacts], {
  error: `phải là một mốc thời gian: ${Object.keys(startFacts).join(', ')}`,
});
export type StartFact = z.output<typeof StartFact>;

/** What is done to an entry: first posting, change of what is posted, correction of a slip, removal. */
export const ChangeKind = z.enum(['add', 'edit', 'remove']);
export type ChangeKind = z.output<typeof ChangeKind>;

/** Whether a document binds: not yet, wholly, in part, or no longer (rows M06, M07). */
export const Validity = z.enum(['chua-co', 'con-hieu-luc', 'het-mot-phan', 'het-toan-bo']);
export type Validity = z.output<typeof Validity>;

/** A day, a wall-clock minute, or an exact instant. */
const Moment = z.union([PlainDate, LocalDateTime, Instant], {
  error: 'phải là ngày 2026-03-05, ngày giờ 2026-03-05T08:30, hoặc thêm múi giờ 2026-03-05T08:30:00+07:00',
});

/** What is known of one question or petition. */
const QuestionFacts = z.strictObject({
  /** How many units must answer (rows K05, K06). */
  units: z.int().positive().default(1),
  /** Complaint or denunciation: leaves this path (row K14). */
  subject: z.enum(['khieu-nai', 'to-cao']).optional(),
  /** Not the portal's business (row K09). */
  outOfScope: z.boolean().default(false),
  /** Others are concerned too (row K12). */
  generalInterest: z.boolean().optional(),
  /** Leaders want it answered at once (row K13). */
  urgent: z.boolean().default(false),
  /** The asker was told that it is out of scope. */
  toldAt: Moment.optional(),
  /** The answer was given. */
  answeredAt: Moment.optional(),
  /** A notice of progress and the day of answer it names (row K08). */
  progress: z.strictObject({ at: Moment, answerBy: PlainDate }).optional(),
  /** More time, by whom and until when (row K07). */
  extension: z.strictObject({ at: Moment, by: RoleId, until: PlainDate }).optional(),
});
export type QuestionFacts = z.output<typeof QuestionFacts>;

/**
 * What is known of one change: everything a rulebook's conditions may ask, nothing else. Built from an entry's front
 * matter, or given by hand to `quyche explain --facts`.
 */
export const Facts = z.strictObject({
  /** `tin-tuc/2026/khai-giang`; none for a what-if question. */
  entry: z.string().optional(),
  /** Folder of the content type, `tin-tuc`; `cau-hinh` for the rulebook, board, units and sections themselves. */
  type: Slug,
  change: ChangeKind.default('add'),
  /** The entry stands on the public site already. */
  published: z.boolean().default(false),
  /** Section it stands in. */
  section: Slug.optional(),
  /** Owners of that section, from `chuyen-muc.yaml`. */
  sectionOwners: z.union([z.literal('all'), z.array(Slug)]).default('all'),
  /** Unit that provides it, and its kind from `don-vi.yaml`. */
  unit: Slug.optional(),
  unitKind: Unit.shape.kind.optional(),
  /** Language it is written in (group J). */
  language: z.enum(['vi', 'en', 'zh']).default('vi'),
  /** `tin`, `bai`, `bai-chuyen-de` … (rows C09, H01, H02). */
  genre: Genre.optional(),
  /** Whom or what it is about (rows C03, C04). */
  subjects: z.array(Subject).default([]),
  /** How much judgement it needs (rows C05, C06). */
  sensitivity: Sensitivity.optional(),
  /** It states the agency's own position (row C05). */
  position: z.boolean().default(false),
  /** Kind of document: `ke-hoach`, `cong-van` (rows G05, M03). */
  documentKind: DocumentKind.optional(),
  /** The document's validity on the day asked (row M06). */
  validity: Validity.optional(),
  /** Guidance that no longer fits, though nothing ended it (row M07). */
  outdated: z.boolean().optional(),
  /** A document of the agency, or of another body (rows G05, G06). */
  origin: z.enum(['own', 'other']).optional(),
  /** Field of work (lĩnh vực), where members answer by field. */
  field: line(120).optional(),
  /** “yếu tố nước ngoài” (rows G02, J04, N09). */
  foreignElement: z.boolean().default(false),
  /** Span of a periodic report (rows G12–G16). */
  reportPeriod: ReportPeriod.optional(),
  /** What is known of a question or petition (group K). */
  question: QuestionFacts.optional(),
  /** Good enough to count for a quota (row H07). */
  qualityMarked: z.boolean().optional(),
  /** Moments by name. */
  times: z.partialRecord(StartFact, Moment).default({}),
  /** When the unit handed it in, and when main first held it: from the ledger, never from a field. */
  suppliedAt: Moment.optional(),
  postedAt: Moment.optional(),
  /** When the last tier accepted it (row H03). */
  clearedAt: Moment.optional(),
  /** When it was taken down. */
  removedAt: Moment.optional(),
});
export type Facts = z.output<typeof Facts>;

/** “từ ngày 01/3/2019” takes the day in, “trước ngày 01/3/2019” leaves it out; both together are a span. */
const DateRange = z
  .strictObject({ from: PlainDate.optional(), before: PlainDate.optional() })
  .refine(({ from, before }) => from !== undefined || before !== undefined, {
    error: 'phải có from (từ ngày) hoặc before (trước ngày)',
  })
  .refine(({ from, before }) => from === undefined || before === undefined || from < before, {
    error: 'from phải đứng trước before',
  });

const some = <T extends z.ZodType>(item: T) => z.array(item).nonempty().optional();

/**
 * A condition on facts. Every key given must hold; a list holds when the fact is one of it (or shares one with it);
 * a fact that is not known meets no condition. `{}` always holds.
 */
export const When = z.strictObject({
  /** Content types: `[van-ban]`; `cau-hinh` for the rulebook and its neighbours. */
  type: some(Slug),
  /** What is done: `[remove]`. */
  change: some(ChangeKind),
  /** Stands on the public site already (row C11). */
  published: z.boolean().optional(),
  section: some(Slug),
  unit: some(Slug),
  unitKind: some(Unit.shape.kind),
  language: some(Facts.shape.language.unwrap()),
  genre: some(Genre),
  subject: some(Subject),
  sensitivity: some(Sensitivity),
  /** States the agency's own position (row C05). */
  position: z.boolean().optional(),
  documentKind: some(DocumentKind),
  validity: some(Validity),
  /** Guidance that no longer fits (row M07). */
  outdated: z.boolean().optional(),
  origin: some(z.enum(['own', 'other'])),
  field: some(line(120)),
  /** “yếu tố nước ngoài” (rows G02, J04). */
  foreignElement: z.boolean().optional(),
  reportPeriod: some(ReportPeriod),
  /** Moments that must be known. */
  has: some(StartFact),
  /** Days on which moments fall, `{ issuedAt: { before: 2019-03-01 } }` (rows G06, G07, V03). */
  dates: z.partialRecord(StartFact, DateRange).optional(),
  get anyOf(): z.ZodOptional<z.ZodArray<typeof When>> {
    return z.array(When).min(1).optional();
  },
  get not(): z.ZodOptional<typeof When> {
    return When.optional();
  },
});
export type When = z.output<typeof When>;
