import type { Trouble, UploadCheck } from './engine/check.ts';
import { isPicturePath } from './engine/upload-kinds.ts';
import { tracesIn } from './uploads/picture-traces.ts';

/** A picture tells neither where it was taken nor by whom, beside what it shows. */
export const imageMetadata: UploadCheck = {
  id: 'image-metadata',
  standard: 'CWE-1230',
  judges: 'upload',
  async check({ path, bytes }) {
    const traces = tracesIn(path, bytes);
    const isPicture = isPicturePath(path);
    return [...(traces.place ? [isPicture ? PLACE : FILM_PLACE] : []), ...(traces.author ? [AUTHOR] : [])];
  },
};

const PLACE: Trouble = {
  classes: ['privacy'],
  message: 'Ảnh ghi tọa độ nơi chụp (GPS).',
  hint: 'Tải ảnh lên qua trang biên tập (tọa độ được xóa tự động), hoặc xóa bằng phần mềm ảnh.',
};
/** A film is published as it is, and where it was taken may be told by what it shows anyway. */
const FILM_PLACE: Trouble = {
  severity: 'escalate',
  classes: ['privacy'],
  message: 'Video ghi tọa độ nơi quay (GPS).',
  hint: 'Xuất lại video không kèm vị trí; nếu quay tại trụ sở, trường học thì người duyệt xem xét.',
};
const AUTHOR: Trouble = {
  severity: 'note',
  classes: ['privacy'],
  message: 'Ảnh ghi tên người chụp hoặc số máy.',
  hint: 'Tải ảnh lên qua trang biên tập thì phần này được xóa tự động.',
};
