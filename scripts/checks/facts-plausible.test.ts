import { describe, expect, it } from 'vitest';
import { readFrontMatter } from '#content/front-matter.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { said, smallPortal } from '../../tests/helpers/check-world.ts';
import { factsPlausible } from './facts-plausible.ts';

const path = 'content/cong/van-ban/2026/quyet-dinh.mdx';

function saidOn(today: string | undefined, fields: Readonly<Record<string, string>>): readonly string[] {
  const all = {
    title: 'Quyết định',
    section: 'van-ban',
    unit: 'van-phong',
    date: '2026-09-05T08:30',
    number: '12/QĐ-SGDĐT',
    kind: 'quyet-dinh',
    issuer: 'Sở',
    issuedAt: '2026-09-04',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  const text = ['---', ...lines, '---', 'Toàn văn.', ''].join('\n');
  const { entry, findings } = parseEntry(path, text, 'cong');
  expect(findings).toEqual([]);
  const subject = { path, text, findings, front: readFrontMatter(text), ...(entry && { entry }) };
  const context = { portal: smallPortal, hasFile: () => true, ...(today !== undefined && { today }) };
  return factsPlausible.check(subject, context).map(said);
}

const AHEAD = 'Kiểm tra lại trên bản gốc, nhất là năm và tháng.';

describe('facts-plausible', () => {
  it('accepts a document signed, stamped and issued in order, up to today', () => {
    const fields = { signedAt: '2026-09-04', stampedAt: '2026-09-04T16:00', effectiveFrom: '2026-09-04' };
    expect(
      saidOn('2026-09-04', { ...fields, receivedAt: '2026-09-04T17:00', expiresAt: '2026-09-04' }),
    ).toEqual([]);
  });

  it('accepts effect before the signing, and effect and end ahead', () => {
    expect(saidOn('2026-09-05', { signedAt: '2026-09-04', effectiveFrom: '2026-01-01' })).toEqual([]);
    expect(saidOn('2026-09-05', { effectiveFrom: '2027-01-01', expiresAt: '2028-01-01' })).toEqual([]);
  });

  it('refuses what was done tomorrow', () => {
    expect(saidOn('2026-09-03', {})).toEqual([
      `9:11 Ngày ban hành (04/09/2026) còn ở phía trước. | ${AHEAD}`,
    ]);
    expect(saidOn('2026-09-04', { stampedAt: '2026-09-05T00:00' })).toEqual([
      `10:12 Ngày giờ đóng dấu (05/09/2026) còn ở phía trước. | ${AHEAD}`,
    ]);
    expect(
      saidOn('2026-09-04', {
        signedAt: '2026-09-04',
        receivedAt: '2026-09-05T00:00',
        approvedAt: '2026-09-05',
      }),
    ).toEqual([
      `11:13 Ngày giờ nhận (05/09/2026) còn ở phía trước. | ${AHEAD}`,
      `12:13 Ngày phê duyệt (05/09/2026) còn ở phía trước. | ${AHEAD}`,
    ]);
    expect(saidOn('2026-09-04', { signedAt: '2026-09-05' })[0]).toBe(
      `10:11 Ngày ký (05/09/2026) còn ở phía trước. | ${AHEAD}`,
    );
  });

  it('holds nothing against a clock it does not know', () => {
    expect(saidOn(undefined, { stampedAt: '2126-09-05T00:00' })).toEqual([]);
  });

  it.each([
    [
      { signedAt: '2026-09-05' },
      '9:11 Ngày ban hành trước ngày ký. | Bản ghi: 04/09/2026 và 05/09/2026; kiểm tra lại trên bản gốc.',
    ],
    [
      { signedAt: '2026-09-04', stampedAt: '2026-09-03T23:59' },
      '11:12 Văn bản được đóng dấu trước ngày ký. | Bản ghi: 03/09/2026 và 04/09/2026; kiểm tra lại trên bản gốc.',
    ],
    [
      { signedAt: '2026-09-04', receivedAt: '2026-09-03T23:59' },
      '11:13 Văn bản được nhận trước ngày ký. | Bản ghi: 03/09/2026 và 04/09/2026; kiểm tra lại trên bản gốc.',
    ],
    [
      { effectiveFrom: '2026-09-04', expiresAt: '2026-09-03' },
      '11:12 Ngày hết hiệu lực trước ngày có hiệu lực. | Bản ghi: 03/09/2026 và 04/09/2026; kiểm tra lại trên bản gốc.',
    ],
  ])('refuses an order that cannot be: %o', (fields, sentence) => {
    expect(saidOn('2026-12-31', fields)).toEqual([sentence]);
  });
});
