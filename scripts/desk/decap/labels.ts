import { documentKinds } from '#schema/document.ts';
import { fieldLabels } from '#schema/labels.ts';

/** What an editor reads at a field. */
export interface FieldText {
  readonly label: string;
  readonly hint?: string;
  /** One item of a list, for the “Thêm …” button. */
  readonly one?: string;
  /** A group shown open though it may be left empty. */
  readonly open?: boolean;
}

/**
 * Fields in the order of the form, by path (`image.alt`), with their hints. Labels are those of the schema, so that a
 * message of the server names a field as the form does.
 */
const forms: Readonly<Record<string, Omit<FieldText, 'label'>>> = {
  title: { hint: 'Ngắn gọn, đủ ý, không viết hoa toàn bộ.' },
  number: { hint: 'Ví dụ 125/QĐ-SGDĐT. Để trống nếu bản gốc để trống.' },
  kind: {},
  section: {},
  unit: { hint: 'Đơn vị chịu trách nhiệm về nội dung.' },
  date: { hint: 'Ngày giờ bạn đọc nhìn thấy. Thời hạn duyệt không tính theo ô này.' },
  subjects: { hint: 'Chọn tất cả mục đúng với bài. Quy trình duyệt phụ thuộc vào ô này.' },
  genre: {},
  sensitivity: { hint: 'Tin quan trọng, nhạy cảm do cấp cao hơn duyệt.' },
  position: { hint: 'Bật nếu bài nêu quan điểm chính thức của cơ quan.' },
  event: { open: true, hint: 'Thời hạn đăng tính từ lúc hoạt động kết thúc.' },
  'event.start': {},
  'event.end': {},
  issuer: {},
  signer: {},
  'signer.title': {},
  'signer.name': {},
  signedAt: {},
  issuedAt: { hint: 'Để trống nếu bản gốc để trống.' },
  stampedAt: { hint: 'Ghi cả giờ, phút: thời hạn đăng tính từ lúc đóng dấu.' },
  receivedAt: { hint: 'Với văn bản của cơ quan khác gửi đến.' },
  effectiveFrom: {},
  expiresAt: {},
  partlyExpired: {},
  origin: {},
  confidentiality: { hint: 'Chỉ văn bản không mật mới được đưa lên cổng.' },
  field: {},
  recipients: { hint: 'Mỗi nơi nhận một dòng.', one: 'nơi nhận' },
  summary: { hint: 'Một đoạn ngắn in đậm ở đầu bài.' },
  image: { open: true, hint: 'Ảnh đầu bài; cũng hiện ở trang chủ và danh sách.' },
  'image.src': { hint: 'Ảnh JPG, PNG hoặc WebP.' },
  'image.alt': { hint: 'Tả ảnh cho người không nhìn thấy ảnh. Bắt buộc khi có ảnh.' },
  'image.caption': {},
  body: {},
  attachments: { one: 'tệp' },
  'attachments.file': {},
  'attachments.title': { hint: 'Tên người đọc nhìn thấy, ví dụ “Kế hoạch tuyển sinh”.' },
  relations: { one: 'văn bản liên quan' },
  'relations.kind': {},
  'relations.number': {},
  'relations.date': {},
  'relations.title': {},
  'relations.entry': { hint: 'Ví dụ van-ban/2022/quy-che-cong, nếu văn bản đã có trên cổng.' },
  author: { hint: 'Tên hoặc bút danh hiển thị.' },
  source: { hint: 'Khi dùng lại tin của nơi khác.' },
  'source.name': {},
  'source.url': {},
  'source.date': {},
  language: {},
  order: { hint: 'Số nhỏ đứng trước.' },
  isRegulation: { hint: 'Bật cho văn bản quy chế mà cổng này vận hành theo.' },
  mended: { hint: 'Lỗi nhận dạng chữ đã sửa so với bản quét.', one: 'chỗ sửa' },
  'mended.at': {},
  'mended.was': {},
  'mended.now': {},
  'mended.why': {},
  illustrative: { hint: 'Bật cho nội dung mẫu, không có thật.' },
};

/** Paths in the order of the form. */
export const formOrder: readonly string[] = Object.keys(forms);

/** Where a kind of entry or a component has its own word: `<type>:<path>`. */
const own: Readonly<Record<string, FieldText>> = {
  'van-ban:title': { label: 'Trích yếu (tiêu đề)', hint: 'Nội dung trích yếu đúng như trên văn bản.' },
  'van-ban:summary': { label: 'Tóm tắt', hint: 'Một đoạn ngắn cho người đọc phổ thông.' },
  'Figure:src': { label: 'Ảnh', hint: 'Ảnh JPG, PNG hoặc WebP.' },
  'Figure:alt': { label: 'Mô tả ảnh', hint: 'Tả ảnh cho người không nhìn thấy ảnh.' },
  'Figure:caption': { label: 'Chú thích ảnh' },
  'Attachment:file': { label: 'Tệp' },
  'Attachment:title': { label: 'Tên tệp' },
  'Video:src': { label: 'Tệp video', hint: 'Tệp .mp4.' },
  'Video:title': { label: 'Tên video' },
  'Video:poster': { label: 'Ảnh bìa' },
  'Quotation:author': { label: 'Tác giả' },
  'Quotation:source': { label: 'Nguồn trích' },
  'Callout:kind': { label: 'Loại khung' },
  'Callout:title': { label: 'Tiêu đề khung' },
};

/** Words for the values of every select, by path of the field. */
export const optionTexts: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  kind: documentKinds,
  genre: {
    tin: 'Tin',
    bai: 'Bài',
    'bai-chuyen-de': 'Bài chuyên đề',
    'chuyen-mon-chinh-luan': 'Bài chuyên môn, chính luận',
  },
  subjects: {
    'hoat-dong-don-vi': 'Hoạt động của đơn vị, trường học',
    'lanh-dao-don-vi': 'Hoạt động của lãnh đạo đơn vị',
    'lanh-dao-so': 'Hoạt động liên quan đến Lãnh đạo',
    nganh: 'Thông tin chung của ngành',
  },
  sensitivity: {
    thuong: 'Thông thường',
    'quan-trong': 'Quan trọng',
    'nhay-cam': 'Nhạy cảm',
    nong: 'Vấn đề nóng, dư luận quan tâm',
    'dac-biet': 'Đặc biệt quan trọng hoặc đặc biệt nhạy cảm',
  },
  origin: { own: 'Văn bản của cơ quan', other: 'Văn bản của cơ quan khác' },
  'relations.kind': {
    'thay-the': 'Thay thế',
    'sua-doi': 'Sửa đổi',
    'bo-sung': 'Bổ sung',
    'bai-bo': 'Bãi bỏ',
    'can-cu': 'Căn cứ',
    'ban-hanh-kem': 'Ban hành kèm theo',
    'huong-dan': 'Hướng dẫn',
  },
  'Callout:kind': { 'luu-y': 'Lưu ý', 'thong-bao': 'Thông báo' },
  language: { vi: 'Tiếng Việt', en: 'Tiếng Anh', zh: 'Tiếng Trung Quốc' },
};

/** The text of a field; undefined when there is no label for it (a test proves that there is). */
export function textOf(type: string, path: string): FieldText | undefined {
  const label = path === 'body' ? 'Nội dung' : fieldLabels[path];
  return own[`${type}:${path}`] ?? (label === undefined ? undefined : { label, ...forms[path] });
}
