import type { Trouble } from '../../engine/check.ts';

/** What office files may carry that readers never see, and programs act on. */
export const MACRO: Trouble = {
  classes: ['malware'],
  standard: 'CWE-506',
  message: 'Tệp chứa macro (mã chương trình chạy khi mở tệp).',
  hint: 'Lưu lại ở định dạng không có macro (.docx, .xlsx, .pptx), hoặc xuất thành PDF.',
};
export const OBJECT: Trouble = {
  classes: ['malware'],
  message: 'Tệp nhúng một tệp hoặc điều khiển khác bên trong (OLE, ActiveX).',
  hint: 'Bỏ đối tượng nhúng, thay bằng ảnh hoặc bảng, rồi lưu lại; tệp kèm theo thì tải lên riêng.',
};
export const EXTERNAL: Trouble = {
  classes: ['malware'],
  message: 'Khi mở, tệp tự lấy dữ liệu từ nơi khác (ảnh, mẫu, bảng tính hoặc dữ liệu liên kết).',
  hint: 'Ngắt liên kết (Word: Tệp → Thông tin → Sửa liên kết tới tệp; Excel: Dữ liệu → Sửa liên kết → Ngắt), chèn hẳn nội dung vào tệp.',
};
export const FIELD: Trouble = {
  classes: ['malware'],
  message: 'Tệp có trường gọi chương trình hoặc tệp khác (DDE, INCLUDETEXT).',
  hint: 'Chọn toàn bộ văn bản, bấm Ctrl+Shift+F9 để đổi các trường thành chữ, rồi lưu lại.',
};
export const BAD_LINK: Trouble = {
  classes: ['malware'],
  message: 'Tệp có liên kết mở chương trình hoặc ổ đĩa mạng, không phải địa chỉ web hay thư điện tử.',
  hint: 'Bỏ liên kết, hoặc thay bằng địa chỉ bắt đầu bằng https://.',
};
export const LOCAL_LINK: Trouble = {
  severity: 'note',
  standard: 'CWE-1230',
  message: 'Tệp ghi đường dẫn tới ổ đĩa của máy đã soạn nó; người dân không mở được và thấy tên thư mục.',
  hint: 'Bỏ liên kết tới tệp trên máy rồi lưu lại.',
};
export const LOCKED: Trouble = {
  message: 'Tệp được đặt mật khẩu, hoặc là định dạng cũ (.doc, .xls, .ppt) mang tên định dạng mới.',
  hint: 'Mở tệp, bỏ mật khẩu, lưu lại dạng .docx, .xlsx hoặc .pptx.',
};
export const DAMAGED: Trouble = {
  message: 'Tệp Office bị hỏng hoặc không viết theo chuẩn nên không kiểm tra được.',
  hint: 'Mở tệp bằng phần mềm Office, lưu thành tệp mới rồi tải lên.',
};
export const OTHER_KIND: Trouble = {
  message: 'Nội dung tệp không phải loại văn bản Office mà đuôi tên ghi.',
  hint: 'Mở tệp bằng phần mềm Office rồi lưu lại đúng định dạng.',
};

/** Each trouble once, in the order found. */
export const distinct = (troubles: Iterable<Trouble>): Trouble[] => [...new Set(troubles)];
