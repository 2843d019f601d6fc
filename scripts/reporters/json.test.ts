import { expect, it } from 'vitest';
import type { Finding } from '#schema/finding.ts';
import { reportJson } from './json.ts';

it('gives findings as they are, with counts', () => {
  const finding: Finding = {
    check: 'path',
    severity: 'refuse',
    path: 'content/cong/x.txt',
    place: { line: 1, column: 1 },
    message: 'Sai chỗ.',
  };
  expect(JSON.parse(reportJson({ findings: [finding], files: 2, portals: ['cong'] }))).toEqual({
    version: 1,
    portals: ['cong'],
    files: 2,
    counts: { refuse: 1, escalate: 0, note: 0 },
    findings: [finding],
  });
});
