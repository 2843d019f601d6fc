import { expect, it } from 'vitest';
import type { DocumentFacts } from './facts.ts';
import { validityOn } from './validity.ts';

const document: DocumentFacts = {
  number: '1',
  kind: 'quyet-dinh',
  issuedAt: null,
  partlyExpired: false,
  isRegulation: false,
};

it.each([
  [{}, 'khong-ro'],
  [{ effectiveFrom: '2026-03-05' }, 'con-hieu-luc'],
  [{ effectiveFrom: '2026-03-06' }, 'chua-co-hieu-luc'],
  [{ effectiveFrom: '2026-01-01', partlyExpired: true }, 'het-hieu-luc-mot-phan'],
  [{ partlyExpired: true }, 'het-hieu-luc-mot-phan'],
  [{ effectiveFrom: '2026-01-01', expiresAt: '2026-03-06' }, 'con-hieu-luc'],
  [{ effectiveFrom: '2026-01-01', expiresAt: '2026-03-05' }, 'het-hieu-luc'],
] as const)('judges %j on 2026-03-05 as %s', (facts, expected) => {
  expect(validityOn({ ...document, ...facts }, '2026-03-05')).toBe(expected);
});
