import type { UploadCheck } from './engine/check.ts';
import { startsAs, uploadEndings, uploadKind } from './engine/upload-kinds.ts';

const MEGABYTE = 1024 * 1024;
/** A page's visitors are on mobile lines; a longer video belongs on a video service. */
const MAX_MEGABYTES = 50;

/** An upload is of a listed kind, its bytes are what its name says, and it is not too large. */
export const uploadKindCheck: UploadCheck = {
  id: 'upload-kind',
  standard: 'CWE-434',
  judges: 'upload',
  async check({ path, bytes }) {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const kind = uploadKind(path);
    if (!kind) {
      return [
        {
          message: `Không nhận tệp “${name}”.`,
          hint: `Các loại tệp được nhận: ${uploadEndings.join(', ')}.`,
        },
      ];
    }
    if (bytes.length > MAX_MEGABYTES * MEGABYTE) {
      const size = Math.ceil(bytes.length / MEGABYTE);
      return [
        {
          message: `Tệp “${name}” nặng ${size} MB, quá ${MAX_MEGABYTES} MB.`,
          hint: 'Thu nhỏ hoặc tách tệp.',
        },
      ];
    }
    if (startsAs(kind, bytes)) return [];
    return [
      {
        message: `Nội dung của tệp “${name}” không đúng với đuôi của nó.`,
        hint: 'Mở tệp bằng phần mềm đã tạo ra nó rồi lưu lại đúng định dạng.',
      },
    ];
  },
};
