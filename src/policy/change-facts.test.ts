import { describe, expect, it } from 'vitest';
import { Document } from '#schema/document.ts';
import { News } from '#schema/news.ts';
import { Page } from '#schema/page.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { changeFacts } from './change-facts.ts';

const settings = settingsOf('hai-phong-gddt');
const common = { title: 'T', unit: 'truong-thpt-1', date: '2026-03-05T08:00' };

describe('changeFacts', () => {
  it('takes a news item’s class, event and unit kind', () => {
    const data = News.parse({
      ...common,
      section: 'tin-tuc-su-kien',
      genre: 'bai',
      subjects: ['lanh-dao-so'],
      sensitivity: 'nong',
      position: true,
      event: { start: '2026-03-05T07:00', end: '2026-03-05T11:00' },
    });
    const facts = changeFacts({ id: 'tin-tuc/2026/a', type: 'tin-tuc', data }, settings);
    expect(facts).toEqual(
      Facts.parse({
        entry: 'tin-tuc/2026/a',
        type: 'tin-tuc',
        section: 'tin-tuc-su-kien',
        unit: 'truong-thpt-1',
        unitKind: 'truong',
        genre: 'bai',
        subjects: ['lanh-dao-so'],
        sensitivity: 'nong',
        position: true,
        times: { eventStart: '2026-03-05T07:00', eventEnd: '2026-03-05T11:00' },
      }),
    );
  });

  it('takes a document’s kind, origin and moments', () => {
    const data = Document.parse({
      ...common,
      section: 'van-ban',
      number: '1/KH',
      kind: 'ke-hoach',
      issuer: 'Sở',
      field: 'Khảo thí',
      issuedAt: '2026-03-04',
      signedAt: '2026-03-03',
      stampedAt: '2026-03-04T11:59',
      receivedAt: '2026-03-04T12:00',
      effectiveFrom: '2026-03-10',
    });
    expect(changeFacts({ id: 'van-ban/2026/a', type: 'van-ban', data }, settings)).toMatchObject({
      documentKind: 'ke-hoach',
      origin: 'own',
      field: 'Khảo thí',
      times: {
        signedAt: '2026-03-03',
        issuedAt: '2026-03-04',
        stampedAt: '2026-03-04T11:59',
        receivedAt: '2026-03-04T12:00',
        effectiveFrom: '2026-03-10',
      },
    });
  });

  it('takes evidence of posting from outside the entry, and section owners from the sections', () => {
    const data = Page.parse({ ...common, section: 'gioi-thieu' });
    const owned = {
      ...settings,
      sections: [{ ...settings.sections[0], id: 'gioi-thieu', owners: ['van-phong-so'] }],
    };
    const facts = changeFacts({ id: 'gioi-thieu/a', type: 'gioi-thieu', data }, owned as typeof settings, {
      change: 'edit',
      published: true,
      suppliedAt: '2026-03-05T09:00:00+07:00',
      postedAt: '2026-03-05T10:00:00+07:00',
    });
    expect(facts).toMatchObject({
      change: 'edit',
      published: true,
      sectionOwners: ['van-phong-so'],
      suppliedAt: '2026-03-05T09:00:00+07:00',
      postedAt: '2026-03-05T10:00:00+07:00',
      times: {},
    });
  });

  it('takes an event without a beginning to have taken place when it ended', () => {
    const data = News.parse({ ...common, section: 'tin', event: { end: '2026-03-05T11:00' } });
    expect(changeFacts({ id: 'tin-tuc/2026/a', type: 'tin-tuc', data }, settings).times).toEqual({
      eventStart: '2026-03-05T11:00',
      eventEnd: '2026-03-05T11:00',
    });
  });

  it('tells a document’s validity only on a named day', () => {
    const data = Document.parse({
      ...common,
      section: 'van-ban',
      number: '1/KH',
      kind: 'ke-hoach',
      issuer: 'Sở',
      issuedAt: null,
      expiresAt: '2026-03-10',
      outdated: true,
    });
    const on = (today?: string) =>
      changeFacts({ id: 'van-ban/2026/a', type: 'van-ban', data }, settings, today ? { today } : {});
    expect(on()).not.toHaveProperty('validity');
    expect(on('2026-03-09')).toMatchObject({ validity: 'con-hieu-luc', outdated: true });
    expect(on('2026-03-10').validity).toBe('het-toan-bo');
    expect(on().times).toEqual({ expiresAt: '2026-03-10' });
    const news = News.parse({ ...common, section: 'tin' });
    const page = changeFacts({ id: 'tin-tuc/2026/a', type: 'tin-tuc', data: news }, settings, {
      today: '2026-03-09',
    });
    expect(page).not.toHaveProperty('validity');
    expect(page).not.toHaveProperty('documentKind');
    expect(page).not.toHaveProperty('question');
  });

  it('starts what counts from handing in with the ledger’s moment', () => {
    const data = News.parse({ ...common, section: 'tin', changedAt: '2026-03-04' });
    const suppliedAt = '2026-03-05T09:00:00+07:00';
    expect(
      changeFacts({ id: 'tin-tuc/2026/a', type: 'tin-tuc', data }, settings, { suppliedAt }),
    ).toMatchObject({
      suppliedAt,
      times: { changedAt: '2026-03-04', submittedAt: suppliedAt },
    });
  });

  it('leaves at rest what an entry does not tell, and what the portal does not know', () => {
    const data = Page.parse({ ...common, section: 'khong-co', unit: 'khong-co' });
    const page = { id: 'gioi-thieu/a', type: 'gioi-thieu' as const, data };
    expect(changeFacts(page, settings)).toStrictEqual({
      entry: 'gioi-thieu/a',
      type: 'gioi-thieu',
      change: 'add',
      published: false,
      section: 'khong-co',
      sectionOwners: 'all',
      unit: 'khong-co',
      language: 'vi',
      subjects: [],
      position: false,
      foreignElement: false,
      times: {},
    });
    const [first] = settings.sections;
    const owned = {
      ...settings,
      sections: [
        { ...first, id: 'khac', owners: ['van-phong-so'] },
        { ...first, id: 'khong-co', owners: ['truong-thpt-1'] },
      ],
    };
    expect(changeFacts(page, owned as typeof settings).sectionOwners).toEqual(['truong-thpt-1']);
  });
});
