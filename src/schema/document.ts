import { z } from 'zod';
import { entryFields } from './entry.ts';
import { EntryRef, LocalDateTime, PlainDate, line } from './primitives.ts';

/** Document kinds used on the portals: id → label; abbreviations follow the numbering habit of state documents. */
export const documentKinds = {
  luat: 'Luật',
  'phap-lenh': 'Pháp lệnh',
  'nghi-quyet': 'Nghị quyết',
  'nghi-dinh': 'Nghị định',
  'thong-tu': 'Thông tư',
  'chi-thi': 'Chỉ thị',
  'quyet-dinh': 'Quyết định',
  'quy-che': 'Quy chế',
  'quy-dinh': 'Quy định',
  'ket-luan': 'Kết luận',
  'chuong-trinh': 'Chương trình',
  'de-an': 'Đề án',
  'ke-hoach': 'Kế hoạch',
  'thong-bao': 'Thông báo',
  'bao-cao': 'Báo cáo',
  'to-trinh': 'Tờ trình',
  'huong-dan': 'Hướng dẫn',
  'cong-van': 'Công văn',
  'cong-dien': 'Công điện',
  'giay-moi': 'Giấy mời',
} as const;
export const DocumentKind = z.enum(Object.keys(documentKinds) as [keyof typeof documentKinds]);
export type DocumentKind = z.output<typeof DocumentKind>;

/** How one document bears on another (rows A03, A04). */
const RelationKind = z.enum([
  'thay-the',
  'sua-doi',
  'bo-sung',
  'bai-bo',
  'can-cu',
  'ban-hanh-kem',
  'huong-dan',
]);

const Relation = z.strictObject({
  kind: RelationKind,
  number: line(80),
  date: PlainDate.optional(),
  title: line(300).optional(),
  /** Entry id when the target is on this portal: `van-ban/2022/quy-che-cong`. */
  entry: EntryRef.optional(),
});

/** Classes of document a portal lists apart (row M01). */
const DocumentClass = z.enum(['quy-pham-phap-luat', 'quan-ly-hanh-chinh', 'cua-dang']);

/** An OCR slip mended in a transcribed text: where, what stood there, what stands there now. */
const Mended = z.strictObject({ at: line(80), was: line(200), now: line(200), why: line(200).optional() });

/** Document (văn bản). Folder `van-ban/`. `title` is the trích yếu. */
export const Document = z.strictObject({
  ...entryFields,
  /** Số, ký hiệu; null where the original leaves it blank. */
  number: line(80).nullable(),
  kind: DocumentKind,
  documentClass: DocumentClass.optional(),
  issuer: line(200),
  signer: z.strictObject({ name: line(80).optional(), title: line(120) }).optional(),
  /** Ngày ký, ngày ban hành, đóng dấu (with time, row G03), nhận, hiệu lực, hết hiệu lực (row M05). */
  signedAt: PlainDate.optional(),
  issuedAt: PlainDate.nullable(),
  stampedAt: LocalDateTime.optional(),
  receivedAt: LocalDateTime.optional(),
  effectiveFrom: PlainDate.optional(),
  expiresAt: PlainDate.optional(),
  /** Approved by whoever decides it, where a clock runs from the approval (row G09). */
  approvedAt: PlainDate.optional(),
  /** Part of the text is no longer in force (rows M06, M07). */
  partlyExpired: z.boolean().default(false),
  /** Guidance that no longer fits, though nothing ended it (row M07). */
  outdated: z.boolean().default(false),
  /** Own document of the agency, or of another body (rows G05, G06). */
  origin: z.enum(['own', 'other']).default('own'),
  confidentiality: z
    .literal('khong-mat', { error: 'chỉ văn bản không mật mới được đưa lên cổng' })
    .default('khong-mat'),
  recipients: z.array(line(200)).default([]),
  relations: z.array(Relation).default([]),
  /** The portal's own regulation: its page carries an anchor for every điều, khoản, điểm. */
  isRegulation: z.boolean().default(false),
  mended: z.array(Mended).default([]),
});
export type Document = z.output<typeof Document>;
