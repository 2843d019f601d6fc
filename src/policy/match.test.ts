import { describe, expect, it } from 'vitest';
import { Facts, When } from '#schema/rulebook/facts.ts';
import { matches } from './match.ts';

const facts = Facts.parse({
  type: 'tin-tuc',
  section: 'tin-tuc-su-kien',
  unit: 'truong-thpt-1',
  unitKind: 'truong',
  genre: 'tin',
  subjects: ['hoat-dong-don-vi', 'lanh-dao-so'],
  sensitivity: 'thuong',
  position: true,
  field: 'Khảo thí',
  times: { eventEnd: '2026-03-05T16:00' },
});

describe('matches', () => {
  it.each([
    [{}, true],
    [{ type: ['tin-tuc', 'van-ban'] }, true],
    [{ type: ['van-ban'] }, false],
    [{ change: ['add'] }, true],
    [{ change: ['remove'] }, false],
    [{ published: false }, true],
    [{ published: true }, false],
    [{ section: ['tin-tuc-su-kien'] }, true],
    [{ section: ['chuyen-de'] }, false],
    [{ unit: ['truong-thpt-1'] }, true],
    [{ unit: ['truong-thpt-2'] }, false],
    [{ unitKind: ['truong'] }, true],
    [{ unitKind: ['phong'] }, false],
    [{ language: ['vi'] }, true],
    [{ language: ['en'] }, false],
    [{ genre: ['tin'] }, true],
    [{ genre: ['bai'] }, false],
    [{ subject: ['lanh-dao-so'] }, true],
    [{ subject: ['nganh'] }, false],
    [{ sensitivity: ['thuong'] }, true],
    [{ sensitivity: ['nong'] }, false],
    [{ position: true }, true],
    [{ position: false }, false],
    [{ documentKind: ['cong-van'] }, false],
    [{ origin: ['own'] }, false],
    [{ field: ['Khảo thí'] }, true],
    [{ field: ['Tài chính'] }, false],
    [{ foreignElement: false }, true],
    [{ foreignElement: true }, false],
    [{ reportPeriod: ['month'] }, false],
    [{ has: ['eventEnd'] }, true],
    [{ has: ['eventEnd', 'eventStart'] }, false],
    [{ anyOf: [{ type: ['van-ban'] }, { genre: ['tin'] }] }, true],
    [{ anyOf: [{ type: ['van-ban'] }, { genre: ['bai'] }] }, false],
    [{ not: { type: ['van-ban'] } }, true],
    [{ not: { type: ['tin-tuc'] } }, false],
    [{ type: ['tin-tuc'], genre: ['bai'] }, false],
  ])('%j holds: %s', (when, holds) => {
    expect(matches(When.parse(when), facts)).toBe(holds);
  });

  const document = Facts.parse({
    type: 'van-ban',
    validity: 'het-toan-bo',
    outdated: true,
    documentKind: 'huong-dan',
    origin: 'own',
    foreignElement: true,
    reportPeriod: 'month',
    change: 'remove',
    published: true,
    language: 'en',
    times: {
      issuedAt: '2019-03-01',
      receivedAt: '2019-03-05T23:30:00+07:00',
      stampedAt: '2019-03-04T17:30:00Z',
    },
  });
  it.each([
    [{ validity: ['het-toan-bo', 'chua-co'] }, true],
    [{ validity: ['con-hieu-luc'] }, false],
    [{ outdated: true }, true],
    [{ outdated: false }, false],
    [{ documentKind: ['huong-dan'] }, true],
    [{ origin: ['own'] }, true],
    [{ origin: ['other'] }, false],
    [{ foreignElement: true }, true],
    [{ reportPeriod: ['month'] }, true],
    [{ change: ['remove'], published: true, language: ['en'] }, true],
    [{ dates: { issuedAt: { from: '2019-03-01' } } }, true],
    [{ dates: { issuedAt: { from: '2019-03-02' } } }, false],
    [{ dates: { issuedAt: { before: '2019-03-01' } } }, false],
    [{ dates: { issuedAt: { before: '2019-03-02' } } }, true],
    [{ dates: { issuedAt: { from: '2019-01-01', before: '2019-03-02' } } }, true],
    [{ dates: { issuedAt: { from: '2019-01-01', before: '2019-03-01' } } }, false],
    [{ dates: { signedAt: { from: '2019-01-01' } } }, false],
    [{ dates: { issuedAt: { from: '2019-03-01' }, signedAt: { from: '2019-01-01' } } }, false],
    [{ dates: { receivedAt: { before: '2019-03-06' } } }, true],
    [{ dates: { receivedAt: { before: '2019-03-05' } } }, false],
    [{ dates: { stampedAt: { from: '2019-03-05' } } }, true],
  ])('of a document, %j holds: %s', (when, holds) => {
    expect(matches(When.parse(when), document)).toBe(holds);
  });

  it('takes a document that says nothing of it for one that still fits', () => {
    const plain = Facts.parse({ type: 'van-ban' });
    expect(matches(When.parse({ outdated: false }), plain)).toBe(true);
    expect(matches(When.parse({ outdated: true }), plain)).toBe(false);
  });

  it('an unknown fact meets no list, so its negation holds', () => {
    const unknown = Facts.parse({ type: 'tin-tuc' });
    expect(matches(When.parse({ unitKind: ['truong'] }), unknown)).toBe(false);
    expect(matches(When.parse({ not: { unitKind: ['ben-ngoai'] } }), unknown)).toBe(true);
  });
});
