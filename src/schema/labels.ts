import { fieldLabels } from './field-labels.ts';

/** Where a kind of entry has its own word for a field: `<type>:<path>`. */
const ownLabels: Readonly<Record<string, string>> = {
  'van-ban:title': 'Trích yếu (tiêu đề)',
  'tin-tuc:issuedAt': 'Ngày ban hành văn bản được phổ biến',
  'tin-tuc:approvedAt': 'Ngày phê duyệt chiến lược, kế hoạch, dự án',
  'van-ban:kind': 'Loại văn bản',
  'thu-tuc:dossier': 'Thành phần hồ sơ',
  'thu-tuc:code': 'Mã thủ tục',
  'thu-tuc:title': 'Tên thủ tục',
  'du-an:progress': 'Tiến độ triển khai',
  'du-an:title': 'Tên chương trình, dự án',
  'nghien-cuu:kind': 'Loại nghiên cứu',
  'nghien-cuu:title': 'Tên công trình, đề tài',
  'lanh-dao:title': 'Họ và tên',
  'nguoi-phat-ngon:title': 'Họ và tên',
  'nguoi-phat-ngon:scope': 'Lĩnh vực phát ngôn',
  'lich-tiep-cong-dan:kind': 'Hình thức tiếp',
  'lich-tiep-cong-dan:place': 'Nơi tiếp',
  'duong-day-nong:scope': 'Nội dung tiếp nhận',
  'duong-day-nong:receiver': 'Người tiếp nhận',
  'don-vi:email': 'Thư điện tử',
  'cong-khai:kind': 'Nội dung công khai',
  'thong-bao:event': 'Việc được thông báo',
  'thong-bao:document': 'Văn bản kèm theo',
  'bao-cao:number': 'Số báo cáo',
  'video:kind': 'Hình thức',
  'video:duration': 'Thời lượng',
};

/**
 * `attachments.0.file` → `Tệp` (or undefined): indexes are left out of the lookup. A kind of entry may have its own
 * word (`van-ban`, `title` → `Trích yếu (tiêu đề)`).
 */
export function labelOf(path: readonly PropertyKey[], type?: string): string | undefined {
  const dotted = path.filter((part) => typeof part !== 'number').join('.');
  return ownLabels[`${type}:${dotted}`] ?? fieldLabels[dotted];
}
