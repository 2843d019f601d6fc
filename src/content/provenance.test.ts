import { expect, it } from 'vitest';
import { provenanceAfter, publishedEntry } from './provenance.ts';

const trailers = [
  ['Quyche-Entry', 'tin-tuc/2026/a'],
  ['Quyche-Approved-By', `uy-vien uy-vien-ban-bien-tap 2026-03-05T08:00:00+07:00 ${'a'.repeat(40)}`],
  ['Quyche-Cite', 'khoản 2 Điều 12'],
] as const;

it('names the entry a commit published', () => {
  expect(publishedEntry({ at: '', trailers })).toBe('tin-tuc/2026/a');
  expect(publishedEntry({ at: '', trailers: [['Signed-off-by', 'x']] })).toBeUndefined();
});

it('keeps the first publication and tells the office, never the account', () => {
  const first = provenanceAfter(undefined, { at: '2026-03-05T09:00:00+07:00', trailers });
  const again = provenanceAfter(first, { at: '2026-03-07T09:00:00+07:00', trailers });

  expect(again).toEqual({
    publishedAt: '2026-03-05T09:00:00+07:00',
    updatedAt: '2026-03-07T09:00:00+07:00',
    approvals: [{ office: 'uy-vien-ban-bien-tap', at: '2026-03-05T08:00:00+07:00', cite: 'khoản 2 Điều 12' }],
    cite: 'khoản 2 Điều 12',
  });
});

it('claims nothing for a commit without approvals', () => {
  expect(
    provenanceAfter(undefined, { at: 'x', trailers: [['Quyche-Entry', 'tin-tuc/2026/a']] }),
  ).toBeUndefined();
});
