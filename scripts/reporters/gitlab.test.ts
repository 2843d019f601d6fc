import { expect, it } from 'vitest';
import type { Finding } from '#schema/finding.ts';
import { reportGitlab } from './gitlab.ts';

const finding: Finding = {
  check: 'unit-known',
  severity: 'refuse',
  path: 'content/cong/a.mdx',
  place: { line: 4, column: 7 },
  message: 'Không có đơn vị “a”.',
  hint: 'Chọn một đơn vị.',
  cite: 'khoản 1 Điều 5',
};

it('gives each finding its line, its words and a severity GitLab knows', () => {
  expect(JSON.parse(reportGitlab({ findings: [finding] }))).toEqual([
    {
      description: 'Không có đơn vị “a”. Chọn một đơn vị. (khoản 1 Điều 5)',
      check_name: 'unit-known',
      fingerprint: expect.stringMatching(/^[0-9a-f]{32}$/),
      severity: 'blocker',
      location: { path: 'content/cong/a.mdx', lines: { begin: 4 } },
    },
  ]);
  const others = [{ ...finding, severity: 'escalate' } as const, { ...finding, severity: 'note' } as const];
  const told = JSON.parse(reportGitlab({ findings: others })).map(({ severity }: Finding) => severity);
  expect(told).toEqual(['major', 'info']);
});

it('puts a finding without place on the first line, and never gives two the same fingerprint', () => {
  const bare: Finding = { check: 'path', severity: 'note', path: 'content/cong/x', message: 'Sai chỗ.' };
  const issues = JSON.parse(reportGitlab({ findings: [bare, bare, bare] }));
  expect(issues[0].location.lines).toEqual({ begin: 1 });
  expect(new Set(issues.map(({ fingerprint }: { fingerprint: string }) => fingerprint)).size).toBe(3);
});
