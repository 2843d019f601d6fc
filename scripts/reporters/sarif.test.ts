import schema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import Ajv from 'ajv-draft-04';
import { expect, it } from 'vitest';
import type { Finding } from '#schema/finding.ts';
import { reportSarif } from './sarif.ts';

const valid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);

const whole: Finding = {
  check: 'mdx-safe',
  severity: 'refuse',
  path: 'content/cong/gioi-thieu/a b.mdx',
  place: { line: 2, column: 7, endLine: 2, endColumn: 20 },
  message: 'Nội dung không được chứa biểu thức {x}.',
  hint: 'Nếu muốn hiện dấu {, viết \\{.',
  cite: 'khoản 4 Điều 16',
};
const bare: Finding = { check: 'path', severity: 'note', path: 'content/cong/x', message: 'Sai chỗ.' };
const escalated: Finding = { ...bare, severity: 'escalate', place: { line: 1, column: 1 } };

it('is SARIF 2.1.0 by its schema, with every kind of finding and with none', () => {
  for (const findings of [[], [whole, bare, escalated]]) {
    expect(valid(JSON.parse(reportSarif({ findings })))).toBe(true);
  }
});

it('is held to a schema that refuses what is not SARIF', () => {
  const log = JSON.parse(reportSarif({ findings: [whole] }));
  expect(valid({ ...log, version: '2.0.0' })).toBe(false);
  log.runs[0].results[0].level = 'refuse';
  expect(valid(log)).toBe(false);
});

it('says what, where, what to do and under which clause', () => {
  const { runs } = JSON.parse(reportSarif({ findings: [whole, bare] }));
  expect(runs[0].tool.driver.rules).toEqual([{ id: 'mdx-safe' }, { id: 'path' }]);
  expect(runs[0].results[0]).toMatchObject({
    ruleId: 'mdx-safe',
    ruleIndex: 0,
    level: 'error',
    message: {
      text: 'Nội dung không được chứa biểu thức {x}.\nCách sửa: Nếu muốn hiện dấu {, viết \\{.\nCăn cứ: khoản 4 Điều 16',
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: 'content/cong/gioi-thieu/a%20b.mdx' },
          region: { startLine: 2, startColumn: 7, endLine: 2, endColumn: 20 },
        },
      },
    ],
  });
  expect(runs[0].results[1].level).toBe('note');
});

const printOf = (finding: Finding): string =>
  JSON.parse(reportSarif({ findings: [finding] })).runs[0].results[0].partialFingerprints['quyche/v1'];

it('keeps a finding’s fingerprint when its line moves', () => {
  expect(printOf({ ...whole, place: { line: 9, column: 1 } })).toBe(printOf(whole));
  expect(printOf(bare)).not.toBe(printOf(whole));
});
