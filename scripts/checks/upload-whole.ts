import type { Trouble, UploadCheck } from './engine/check.ts';
import { startsAs, uploadKind } from './engine/upload-kinds.ts';
import { frameOf } from './uploads/frames/frame-of.ts';

/** What makes a browser or a server run a text it takes for a page. */
const PAGE = /<(?:!doctype|html|head|body|script|svg|iframe|object|embed|img|\?php)[\s>/@=]/i;
/** End record of a ZIP: archivers look for it from the file's end, whatever the file begins with. */
const ARCHIVE_END = Buffer.from('PK\u0005\u0006');
const ARCHIVE_END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;

const RESAVE = 'Mở tệp bằng phần mềm đã tạo ra nó, lưu thành tệp mới rồi tải lên.';

/** A picture, PDF or video is one whole file and no second one: nothing missing, nothing behind it, no page hidden inside. */
export const uploadWhole: UploadCheck = {
  id: 'upload-whole',
  standard: 'CWE-434',
  judges: 'upload',
  async check({ path, bytes }) {
    const kind = uploadKind(path);
    // Bytes that start as something else are told by `upload-kind`.
    if (!kind || !startsAs(kind, bytes)) return [];
    const frame = frameOf(path, bytes);
    if (!frame) return [];
    const hidden = frame.remarks.some((remark) => PAGE.test(Buffer.from(remark.bytes).toString('latin1')));
    return [
      // A picture cut short is told by `image-valid`, which decodes it.
      ...(frame.end === undefined && !kind.picture ? [CUT_SHORT] : []),
      ...(frame.end === undefined ? [] : judgeTail(bytes, frame.end)),
      ...(hidden ? [PAGE_INSIDE] : []),
    ];
  },
};

function judgeTail(bytes: Uint8Array, end: number): Trouble[] {
  const tail = bytes.subarray(end);
  if (tail.some((byte) => byte !== 0)) {
    return [
      {
        classes: ['malware'],
        message: `Sau chỗ kết thúc của tệp còn ${tail.length} byte không thuộc về nó, có thể là một tệp khác được giấu vào.`,
        hint: RESAVE,
      },
    ];
  }
  return isArchiveToo(bytes) ? [ARCHIVE_INSIDE] : [];
}

/** Whether an archiver would open these bytes as a ZIP: an end record whose comment reaches the file's end. */
function isArchiveToo(bytes: Uint8Array): boolean {
  const from = Math.max(0, bytes.length - LONGEST_COMMENT - ARCHIVE_END_LENGTH);
  const last = Buffer.from(bytes.buffer, bytes.byteOffset + from, bytes.length - from);
  let at = last.indexOf(ARCHIVE_END);
  while (at !== -1) {
    const isRecord = at + ARCHIVE_END_LENGTH <= last.length;
    if (isRecord && at + ARCHIVE_END_LENGTH + last.readUInt16LE(at + 20) === last.length) return true;
    at = last.indexOf(ARCHIVE_END, at + 1);
  }
  return false;
}

const CUT_SHORT: Trouble = {
  message: 'Tệp bị cắt cụt: không có chỗ kết thúc.',
  hint: 'Lấy lại tệp từ nơi có bản đầy đủ rồi tải lên.',
};
const ARCHIVE_INSIDE: Trouble = {
  classes: ['malware'],
  message: 'Tệp này đồng thời là một tệp nén ZIP: nội dung nén được giấu bên trong.',
  hint: RESAVE,
};
const PAGE_INSIDE: Trouble = {
  classes: ['malware'],
  message: 'Phần ghi chú ẩn của tệp chứa mã trang web.',
  hint: RESAVE,
};
