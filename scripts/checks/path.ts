import { parseEntryPath } from '#schema/content-types.ts';
import { UploadPath } from '#schema/primitives.ts';
import type { PathsCheck } from './engine/check.ts';

const SETTINGS = new Set(['quy-che.yaml', 'ban-bien-tap.yaml', 'don-vi.yaml', 'chuyen-muc.yaml']);

/**
 * Every file of a portal has its place: settings, an entry, an upload. No path leaves its folder, and no two differ
 * only in case or Unicode form, which some disks cannot tell apart.
 */
export const path: PathsCheck = {
  id: 'path',
  standard: 'POSIX.1-2024 (bộ ký tự tên tệp di động)',
  judges: 'paths',
  check(paths, { id }) {
    const folder = `content/${id}/`;
    const seen = new Map<string, string>();
    return paths.flatMap((own) => {
      const folded = own.normalize('NFC').toLowerCase();
      const twin = seen.get(folded);
      seen.set(folded, own);
      if (twin !== undefined && twin !== own) {
        const message = `Đường dẫn “${own}” chỉ khác “${twin}” ở chữ hoa, chữ thường hoặc cách ghi dấu.`;
        return [{ path: own, message, hint: 'Đổi tên một trong hai tệp.' }];
      }
      if (!own.startsWith(folder)) {
        return [{ path: own, message: `Đường dẫn “${own}” nằm ngoài thư mục ${folder} của cổng.` }];
      }
      const inside = own.slice(folder.length);
      const inPlace = SETTINGS.has(inside) || parseEntryPath(inside) || UploadPath.safeParse(inside).success;
      if (inPlace) return [];
      return [
        {
          path: own,
          message: `Đường dẫn “${own}” không phải của một mục nội dung, một tệp tải lên hay một tệp cấu hình.`,
          hint: 'Tên tệp chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối: tin-tuc/2026/ten-bai.mdx, gioi-thieu/ten-trang.mdx, tep/2026/ten-anh.jpg.',
        },
      ];
    });
  },
};
