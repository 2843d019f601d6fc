import type { Trouble, UploadCheck } from './engine/check.ts';
import { isOpenDocument, isOpenXml } from './uploads/office/package.ts';
import { tracesOf, type Trace } from './uploads/office/traces.ts';
import { XmlUnsafe } from './uploads/xml.ts';
import { readZip, ZipDamaged } from './uploads/zip.ts';

/** Tells what an office file keeps beside its pages: who wrote it, what was struck out, what is out of sight. */
export const documentTraces: UploadCheck = {
  id: 'document-traces',
  standard: 'CWE-1230',
  judges: 'upload',
  async check({ path, bytes }) {
    if (!isOpenXml(path) && !isOpenDocument(path)) return [];
    const found = new Set<Trace>();
    try {
      for (const trace of tracesOf(readZip(bytes).entries)) found.add(trace);
    } catch (error) {
      // A file that cannot be read is refused by `office-safe`.
      if (!(error instanceof ZipDamaged || error instanceof XmlUnsafe)) throw error;
    }
    return [...found].map((trace) => troubles[trace]);
  },
};

const note = (message: string, hint: string): Trouble => ({ severity: 'note', message, hint });

const troubles: Readonly<Record<Trace, Trouble>> = {
  author: note(
    'Tệp ghi tên người soạn hoặc người sửa cuối.',
    'Nếu không muốn công khai: Tệp → Thông tin → Kiểm tra tài liệu → Xóa thông tin cá nhân.',
  ),
  changes: note(
    'Tệp còn dấu vết sửa đổi: người đọc xem được cả phần đã xóa.',
    'Vào Xem lại → Chấp nhận tất cả thay đổi, rồi lưu lại.',
  ),
  comments: note(
    'Tệp còn nhận xét của người soạn, người duyệt.',
    'Vào Xem lại → Xóa mọi nhận xét, rồi lưu lại.',
  ),
  hidden: note(
    'Tệp có phần bị ẩn (chữ ẩn, bảng tính ẩn hoặc trang chiếu ẩn) mà người đọc mở ra được.',
    'Bỏ hẳn phần ẩn, hoặc xuất thành PDF.',
  ),
  notes: note(
    'Bài trình chiếu có ghi chú của người nói.',
    'Bỏ ghi chú nếu không muốn công khai, hoặc xuất thành PDF.',
  ),
};
