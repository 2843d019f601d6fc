import type { UploadCheck } from './engine/check.ts';
import { startsAs, uploadKind } from './engine/upload-kinds.ts';

const MEGABYTE = 1024 * 1024;
const MAX_MEGABYTES = 20;
/** More points than any camera in use makes; a larger one could take a machine's whole memory. */
const MAX_MEGAPIXELS = 100;

/** A picture can be decoded to its end, is what its name says, and is no larger than a page can use. */
export const imageValid: UploadCheck = {
  id: 'image-valid',
  standard: 'ISO/IEC 10918-1 (JPEG), ISO/IEC 15948 (PNG), RFC 9649 (WebP)',
  judges: 'upload',
  async check({ path, bytes, tools }) {
    const kind = uploadKind(path);
    // Bytes that start as something else are told by `upload-kind`.
    if (!kind?.picture || !startsAs(kind, bytes)) return [];
    if (bytes.length > MAX_MEGABYTES * MEGABYTE) {
      const size = Math.ceil(bytes.length / MEGABYTE);
      return [
        { message: `Ảnh nặng ${size} MB, quá ${MAX_MEGABYTES} MB.`, hint: 'Thu nhỏ ảnh rồi tải lên lại.' },
      ];
    }
    const picture = await tools.decode(bytes, MAX_MEGAPIXELS * 1_000_000);
    if (picture && picture.width * picture.height > MAX_MEGAPIXELS * 1_000_000) {
      const size = `${picture.width}×${picture.height}`;
      return [
        {
          message: `Ảnh có ${size} điểm, quá ${MAX_MEGAPIXELS} triệu điểm.`,
          hint: 'Thu nhỏ ảnh rồi tải lên lại.',
        },
      ];
    }
    if (!picture?.isWhole || picture.format !== kind.picture) {
      return [
        {
          message: 'Tệp ảnh bị hỏng hoặc thiếu dữ liệu.',
          hint: 'Mở ảnh bằng phần mềm ảnh, lưu lại rồi tải lên.',
          classes: ['poor-quality'],
        },
      ];
    }
    return [];
  },
};
