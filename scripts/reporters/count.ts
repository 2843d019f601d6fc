import type { Finding } from '#schema/finding.ts';

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Finding['severity'], number>> {
  const counts = { refuse: 0, escalate: 0, note: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}
