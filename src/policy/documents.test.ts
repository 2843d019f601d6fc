import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { missingDates, recipientsMarkers, validityOn } from './documents.ts';

const now = at('2026-03-05T09:00');

describe('validityOn', () => {
  it.each([
    [{}, 'con-hieu-luc'],
    [{ effectiveFrom: '2026-03-06' }, 'chua-co'],
    [{ effectiveFrom: '2026-03-05' }, 'con-hieu-luc'],
    [{ expiresAt: '2026-03-06' }, 'con-hieu-luc'],
    [{ expiresAt: '2026-03-05' }, 'het-toan-bo'],
    [{ partlyExpired: true }, 'het-mot-phan'],
    [{ partlyExpired: false }, 'con-hieu-luc'],
    [{ partlyExpired: true, expiresAt: '2026-03-05' }, 'het-toan-bo'],
    [{ partlyExpired: true, effectiveFrom: '2026-03-06' }, 'chua-co'],
  ])('with %j is %s', (days, validity) => {
    expect(validityOn(days, '2026-03-05')).toBe(validity);
  });

  it.each([
    ['thay-the', '2026-03-05', 'het-toan-bo'],
    ['thay-the', '2026-03-06', 'con-hieu-luc'],
    ['bai-bo', '2026-03-05', 'het-toan-bo'],
    ['sua-doi', '2026-03-05', 'con-hieu-luc'],
    ['thay-the', undefined, 'con-hieu-luc'],
  ])('with another that stands to it as %s from %s is %s', (kind, effectiveFrom, validity) => {
    expect(validityOn({ effectiveFrom: '2020-01-01' }, '2026-03-05', [{ kind, effectiveFrom }])).toBe(
      validity,
    );
  });
});

describe('recipientsMarkers', () => {
  const marker = { text: 'Trang thông tin điện tử', writtenBy: 'Đơn vị soạn thảo', ...basis };
  const found = (more: object, recipients: readonly string[], origin = 'own') =>
    recipientsMarkers(
      rulebookWith({ documents: { recipientsMarker: [{ ...marker, ...more }] } }),
      factsOf({ type: 'van-ban', origin }),
      recipients,
      now,
    );

  it('looks for the words in any recipient, whatever their case, spaces and way of writing letters', () => {
    const decomposed = 'Đăng trên trang  thông tin điện tử của Sở'.normalize('NFD');
    expect(found({}, ['Như Điều 3', decomposed])).toEqual([{ ...marker, found: true, readings: [] }]);
    expect(found({}, ['Như Điều 3'])).toMatchObject([{ found: false }]);
    expect(found({}, [])).toMatchObject([{ found: false }]);
    expect(found({}, ['Trangthông tin điện tử'])).toMatchObject([{ found: false }]);
  });

  it('takes other ways of writing it', () => {
    expect(found({ or: ['Website'] }, ['website Sở'])).toMatchObject([{ found: true }]);
    expect(found({ or: ['Website'] }, ['Trang TTĐT'])).toMatchObject([{ found: false }]);
  });

  it('asks it of the documents it is meant for', () => {
    expect(found({ origin: 'own' }, [])).toHaveLength(1);
    expect(found({ origin: 'own' }, [], 'other')).toEqual([]);
    expect(found({ origin: 'other' }, [], 'other')).toHaveLength(1);
    expect(recipientsMarkers(rulebookWith({}), factsOf({ type: 'van-ban' }), [], now)).toEqual([]);
  });
});

describe('missingDates', () => {
  const date = { fact: 'stampedAt', label: 'giờ đóng dấu', ...basis };
  const missing = (more: object, facts: object) =>
    missingDates(
      rulebookWith({ documents: { dates: [{ ...date, ...more }] } }),
      factsOf({ type: 'van-ban', ...facts }),
      now,
    );

  it('names the moments not on record, with their clause', () => {
    expect(missing({}, {})).toEqual([date]);
    expect(missing({}, { origin: 'own' })).toEqual([date]);
    expect(missing({}, { times: { stampedAt: '2026-03-05T08:00' } })).toEqual([]);
  });

  it('asks them of the documents they are meant for', () => {
    expect(missing({ origin: 'own' }, { origin: 'other' })).toEqual([]);
    expect(missing({ origin: 'own' }, { origin: 'own' })).toHaveLength(1);
    expect(missingDates(rulebookWith({}), factsOf({ type: 'van-ban' }), now)).toEqual([]);
  });
});
