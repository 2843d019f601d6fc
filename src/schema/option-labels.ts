import { documentKinds } from './document.ts';

type Words = Readonly<Record<string, string>>;

const reportPeriods: Words = {
  week: 'Báo cáo tuần',
  month: 'Báo cáo tháng',
  quarter: 'Báo cáo quý',
  'half-year': 'Báo cáo 6 tháng',
  year: 'Báo cáo năm',
  programme: 'Báo cáo kết thúc chương trình, dự án, đề án',
};

/** Words for the values of every choice, by path of the field, or by `<type>:<path>` where kinds of entry differ. */
export const optionTexts: Readonly<Record<string, Words>> = {
  'van-ban:kind': documentKinds,
  documentKind: documentKinds,
  documentClass: {
    'quy-pham-phap-luat': 'Văn bản quy phạm pháp luật',
    'quan-ly-hanh-chinh': 'Văn bản quản lý hành chính',
    'cua-dang': 'Văn bản của Đảng',
  },
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
  'dossier.part': {
    'du-thao': 'Dự thảo văn bản',
    'to-trinh': 'Tờ trình',
    'bao-cao-danh-gia': 'Báo cáo đánh giá tác động',
    'ban-so-sanh': 'Bản so sánh, thuyết minh',
    'tai-lieu-khac': 'Tài liệu khác',
  },
  'hoi-dap:kind': {
    'hoi-dap': 'Hỏi đáp',
    'giai-dap-phap-luat': 'Giải đáp pháp luật',
    'huong-dan-nghiep-vu': 'Hướng dẫn nghiệp vụ',
  },
  'kien-nghi:kind': { 'phan-anh': 'Phản ánh', 'kien-nghi': 'Kiến nghị' },
  state: {
    'dang-xu-ly': 'Đang xử lý',
    'da-xu-ly': 'Đã xử lý',
    'khong-thuoc-tham-quyen': 'Không thuộc thẩm quyền',
  },
  level: {
    'toan-trinh': 'Dịch vụ công trực tuyến toàn trình',
    'mot-phan': 'Dịch vụ công trực tuyến một phần',
    'cung-cap-thong-tin': 'Cung cấp thông tin trực tuyến',
  },
  'du-an:kind': {
    'chien-luoc': 'Chiến lược',
    'quy-hoach': 'Quy hoạch',
    'ke-hoach': 'Kế hoạch phát triển',
    'chuong-trinh': 'Chương trình',
    'du-an': 'Dự án',
    'dau-tu': 'Hạng mục đầu tư',
    'dau-thau': 'Đấu thầu',
    'mua-sam-cong': 'Mua sắm công',
    'hop-tac-quoc-te': 'Hợp tác quốc tế',
  },
  'nghien-cuu:kind': {
    'de-tai': 'Đề tài khoa học',
    'cong-trinh': 'Công trình nghiên cứu',
    'sang-kien': 'Sáng kiến',
    'chuong-trinh': 'Chương trình nghiên cứu',
    'bai-nghien-cuu': 'Bài nghiên cứu',
  },
  reportPeriod: reportPeriods,
  'lich-tiep-cong-dan:kind': { 'thuong-xuyen': 'Thường xuyên', 'dinh-ky': 'Định kỳ', 'dot-xuat': 'Đột xuất' },
  'cong-khai:kind': {
    'chat-luong-giao-duc': 'Chất lượng giáo dục',
    'dieu-kien-bao-dam': 'Điều kiện bảo đảm chất lượng',
    'tai-chinh': 'Thu, chi tài chính',
    'tuyen-sinh': 'Tuyển sinh',
    'to-chuc-can-bo': 'Tổ chức, cán bộ',
    'ket-qua-thanh-tra-kiem-tra': 'Kết quả thanh tra, kiểm tra',
    'quy-trinh-thu-tuc': 'Quy trình, thủ tục',
    'noi-dung-khac': 'Nội dung khác',
  },
  'tai-nguyen:kind': {
    'bieu-mau': 'Biểu mẫu',
    'huong-dan-nghiep-vu': 'Hướng dẫn nghiệp vụ',
    'tai-lieu': 'Tài liệu',
    'hoc-lieu': 'Học liệu',
    'he-thong-nghiep-vu': 'Hệ thống nghiệp vụ',
    'tra-cuu': 'Tra cứu',
  },
  'video:kind': { video: 'Video', anh: 'Bộ ảnh' },
  consent: {
    'da-dong-y': 'Người trong hình (hoặc người giám hộ) đã đồng ý',
    'hoat-dong-cong-khai': 'Hình ảnh của hoạt động công khai',
    'khong-co-nguoi': 'Không có hình người nhận ra được',
  },
};

/** The word for one value of a choice; undefined where there is none. */
export function optionLabel(type: string, path: string, value: string): string | undefined {
  return (optionTexts[`${type}:${path}`] ?? optionTexts[path])?.[value];
}
