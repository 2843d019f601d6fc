import { countBySeverity } from './count.ts';
import type { ReportFacts } from './report.ts';

/** Findings for programs; the shape stands in docs/cli.md and stays. */
export function reportJson({
  findings,
  files,
  portals,
}: Pick<ReportFacts, 'findings' | 'files' | 'portals'>): string {
  return JSON.stringify(
    { version: 1, portals, files, counts: countBySeverity(findings), findings },
    undefined,
    2,
  );
}
