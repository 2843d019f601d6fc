import type { Finding } from '#schema/finding.ts';
import { QuycheError, exitCode } from '#scripts/errors.ts';

const SHOWN = 20;

/** One finding on one line: `content/…/a.mdx:3:8: điều sai. Cách sửa.` */
function lineOf({ path, place, message, hint }: Finding): string {
  const where = place ? `${path}:${place.line}:${place.column}` : path;
  return `${where}: ${message}${hint ? ` ${hint}` : ''}`;
}

/** The press refuses to print content with findings; the old site stays. */
export function contentRefused(findings: readonly Finding[]): QuycheError {
  const lines = findings.slice(0, SHOWN).map(lineOf);
  const rest = findings.length - lines.length;
  return new QuycheError(
    'ContentRefused',
    ['Nội dung có lỗi nên chưa in được:', ...lines, ...(rest > 0 ? [`… và ${rest} lỗi khác.`] : [])].join(
      '\n',
    ),
    { hint: 'Sửa các chỗ nêu trên rồi in lại. Bản đang phục vụ vẫn nguyên.', exit: exitCode.findings },
  );
}

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG']);

/** Says a failing disk in words; other errors stay as they are. */
export function diskTrouble(error: unknown, folder: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (FULL.has(code)) {
    return new QuycheError('DiskFull', `Đĩa đã đầy: không ghi được bản in vào ${folder}.`, {
      hint: 'Giải phóng dung lượng rồi in lại. Bản đang phục vụ vẫn nguyên.',
      exit: exitCode.unreachable,
      cause: error,
    });
  }
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
    return new QuycheError('NotWritable', `Không có quyền ghi bản in vào ${folder}.`, {
      hint: 'Cấp quyền ghi cho tài khoản đang chạy Quyche, hoặc chọn thư mục khác bằng --out.',
      exit: exitCode.unreachable,
      cause: error,
    });
  }
  return error;
}
