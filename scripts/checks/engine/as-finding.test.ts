import { expect, it } from 'vitest';
import { Duty } from '#schema/rulebook/documents.ts';
import { Prohibition } from '#schema/rulebook/duties.ts';
import { Operation } from '#schema/rulebook/upkeep.ts';
import { smallPortal } from '../../../tests/helpers/check-world.ts';
import { asFinding } from './as-finding.ts';
import type { ClassId } from './classes.ts';

const prohibition = (cite: string, checks: readonly string[]) =>
  Prohibition.parse({
    id: 'cam',
    label: 'điều cấm',
    kind: 'refusal',
    checks,
    question: 'Nội dung có thuộc điều cấm không?',
    curable: true,
    cite,
    quote: 'Thông tin thuộc điều cấm.',
  });
const portal = {
  ...smallPortal,
  newest: {
    prohibitions: [
      prohibition('khoản 1 Điều 16', ['against-state', 'violence-vice']),
      prohibition('khoản 2 Điều 16', ['words']),
      prohibition('khoản 3 Điều 16', ['violence-vice', 'words']),
    ],
  },
};
const words = { id: 'words', standard: 'TCVN 6909:2001' };
const citeOf = (check: typeof words, trouble = {}): string | undefined =>
  asFinding(check, 'content/cong/a.mdx', { message: 'Sai.', ...trouble }, { portal }).cite;

it('refuses where the trouble names no severity, and keeps the one it names', () => {
  const finding = { check: 'words', path: 'content/cong/a.mdx', message: 'Sai.', cite: 'khoản 9 Điều 9' };
  const trouble = { message: 'Sai.', cite: 'khoản 9 Điều 9' };
  expect(asFinding(words, finding.path, trouble, { portal })).toEqual({ ...finding, severity: 'refuse' });
  expect(asFinding(words, finding.path, { ...trouble, severity: 'escalate' }, { portal })).toEqual({
    ...finding,
    severity: 'escalate',
  });
});

it('cites every prohibition that names the check', () => {
  expect(citeOf(words)).toBe('khoản 2 Điều 16; khoản 3 Điều 16');
});

it('cites the prohibitions of the classes named, each once, before those of the check', () => {
  expect(citeOf(words, { classes: ['against-state', 'violence-vice'] })).toBe(
    'khoản 1 Điều 16; khoản 3 Điều 16',
  );
  expect(citeOf(words, { classes: ['malware'] })).toBe('khoản 2 Điều 16; khoản 3 Điều 16');
});

it('cites the standard where the regulation has no clause, the trouble’s own before the check’s', () => {
  const unnamed = { ...words, id: 'khac' };
  expect(citeOf(unnamed)).toBe('TCVN 6909:2001');
  expect(citeOf(unnamed, { standard: 'CWE-79' })).toBe('CWE-79');
});

it('cites the clause that prescribes the standard, and a duty that names the check', () => {
  const basis = { cite: 'khoản 3 Điều 6', quote: 'Thống nhất sử dụng bộ mã Unicode.' };
  const unicode = Operation.parse({
    id: 'ky-tu',
    label: 'bộ mã',
    measure: { charset: 'TCVN 6909:2001' },
    ...basis,
  });
  const duty = Duty.parse({
    id: 'ghi-nguon',
    label: 'ghi nguồn',
    checks: ['source'],
    ...basis,
    cite: 'Điều 7',
  });
  const rulebook = { prohibitions: [], operations: [unicode], duties: [duty] };
  const cited = (id: string): string | undefined =>
    asFinding({ ...words, id }, 'a', { message: 'Sai.' }, { portal: { ...smallPortal, newest: rulebook } })
      .cite;
  expect(cited('khac')).toBe('khoản 3 Điều 6');
  expect(cited('source')).toBe('Điều 7');
});

const isPrivate = (...classes: readonly ClassId[]) =>
  asFinding(words, 'a', { message: 'Sai.', classes }, { portal }).isPrivate;

it('marks a finding whose words no report may show again', () => {
  expect([isPrivate('privacy'), isPrivate('state-secret', 'untrue')]).toEqual([true, true]);
  expect(isPrivate('untrue')).toBe(undefined);
});
