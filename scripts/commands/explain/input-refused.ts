import type { Finding } from '#schema/finding.ts';
import { QuycheError } from '#scripts/errors.ts';

/** What is wrong and where, without the check that found it. */
export type Told = Pick<Finding, 'path' | 'place' | 'message' | 'hint'>;

/** One line a problem: `tệp:3:7: Thể loại (genre) phải là … Có phải là …?`. */
function problemLines(findings: readonly Told[]): readonly string[] {
  const lines = findings.map(
    ({ path, place, message, hint }) =>
      `${path}${place ? `:${place.line}:${place.column}` : ''}: ${message}${hint === undefined ? '' : ` ${hint}`}`,
  );
  return [...new Set(lines)];
}

/** Everything wrong with what was handed in, at once. */
export function inputRefused(findings: readonly Told[]): QuycheError {
  return new QuycheError('InputRefused', problemLines(findings).join('\n'), {
    hint: 'Sửa các chỗ trên rồi chạy lại.',
  });
}
