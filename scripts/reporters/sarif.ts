import { hash } from 'node:crypto';
import type { Finding } from '#schema/finding.ts';
import packageFacts from '../../package.json' with { type: 'json' };
import type { ReportFacts } from './report.ts';

const levels = { refuse: 'error', escalate: 'warning', note: 'note' } as const;

/** Findings as SARIF 2.1.0 (OASIS), for services that show the results of checks beside the code. */
export function reportSarif({ findings }: Pick<ReportFacts, 'findings'>): string {
  const rules = [...new Set(findings.map(({ check }) => check))];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'quyche',
            version: packageFacts.version,
            language: 'vi',
            rules: rules.map((id) => ({ id })),
          },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { SRCROOT: { description: { text: 'Thư mục gốc của kho nội dung' } } },
        results: findings.map((finding) => resultOf(finding, rules.indexOf(finding.check))),
      },
    ],
  };
  return JSON.stringify(log, undefined, 2);
}

function resultOf(finding: Finding, ruleIndex: number): object {
  const { check, severity, path, place, message, hint, cite } = finding;
  const text = [
    message,
    ...(hint === undefined ? [] : [`Cách sửa: ${hint}`]),
    ...(cite === undefined ? [] : [`Căn cứ: ${cite}`]),
  ].join('\n');
  return {
    ruleId: check,
    ruleIndex,
    level: levels[severity],
    message: { text },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(path), uriBaseId: 'SRCROOT' },
          ...(place && {
            region: {
              startLine: place.line,
              startColumn: place.column,
              ...(place.endLine !== undefined && { endLine: place.endLine }),
              ...(place.endColumn !== undefined && { endColumn: place.endColumn }),
            },
          }),
        },
      },
    ],
    partialFingerprints: { 'quyche/v1': fingerprintOf(finding) },
    properties: { severity, ...(cite !== undefined && { cite }) },
  };
}

const uriOf = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The same while lines above it come and go: what was found, where, not on which line. */
export function fingerprintOf({ check, path, message }: Finding): string {
  return hash('sha256', [check, path, message].join('\0')).slice(0, 32);
}
