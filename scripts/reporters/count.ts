import type { Finding } from '#schema/finding.ts';

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Finding['severity'], number>> {
  const counts = { refuse: 0, escalate: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The last line of a report: files looked at, findings by severity. */
export function summaryOf(findings: readonly Finding[], files: number): string {
  if (findings.length === 0) return `Đã kiểm tra ${files} tệp: không có lỗi.`;
  const { refuse, escalate, note } = countBySeverity(findings);
  return `Đã kiểm tra ${files} tệp: ${refuse} lỗi phải sửa, ${escalate} điều cần cân nhắc, ${note} ghi chú.`;
}
