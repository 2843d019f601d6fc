import type { Finding } from '#schema/finding.ts';
import type { ReportFacts } from './report.ts';
import { fingerprintOf } from './sarif.ts';

const severities = { refuse: 'blocker', escalate: 'major', note: 'info' } as const;

/** Findings as a Code Quality report of GitLab, which shows them in a merge request. No two share a fingerprint. */
export function reportGitlab({ findings }: Pick<ReportFacts, 'findings'>): string {
  const seen = new Map<string, number>();
  const issues = findings.map((finding) => {
    const own = fingerprintOf(finding);
    const times = (seen.get(own) ?? 0) + 1;
    seen.set(own, times);
    return issueOf(finding, times === 1 ? own : `${own}-${times}`);
  });
  return JSON.stringify(issues, undefined, 2);
}

function issueOf(
  { check, severity, path, place, message, hint, cite }: Finding,
  fingerprint: string,
): object {
  const parts = [message, hint, cite === undefined ? undefined : `(${cite})`];
  return {
    description: parts.filter((part) => part !== undefined).join(' '),
    check_name: check,
    fingerprint,
    severity: severities[severity],
    location: { path, lines: { begin: place?.line ?? 1, ...(place?.endLine && { end: place.endLine }) } },
  };
}
