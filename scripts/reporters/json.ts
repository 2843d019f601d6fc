import type { Finding } from '#schema/finding.ts';
import { countBySeverity } from './count.ts';

/** Findings for programs; the shape stands in docs/cli.md and stays. */
export function reportJson({
  findings,
  files,
  portals,
}: {
  readonly findings: readonly Finding[];
  readonly files: number;
  readonly portals: readonly string[];
}): string {
  return JSON.stringify(
    { version: 1, portals, files, counts: countBySeverity(findings), findings },
    undefined,
    2,
  );
}
