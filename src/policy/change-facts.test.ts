import { describe, expect, it } from 'vitest';
import { Document } from '#schema/document.ts';
import { News } from '#schema/news.ts';
import { Page } from '#schema/page.ts';
import { Petition } from '#schema/petition.ts';
import { Procedure } from '#schema/procedure.ts';
import { Question } from '#schema/question.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../../tests/helpers/portal-settings.ts';
import { changeFacts } from './change-facts.ts';

const settings = settingsOf('hai-phong-gddt');
const common = { title: 'T', unit: 'truong-thpt-1', date: '2026-03-05T08:00' };

const question = (more: object) =>
  changeFacts(
    {
      id: 'hoi-dap/2026/a',
      type: 'hoi-dap',
      data: Question.parse({
        ...common,
        section: 'hoi-dap',
        question: 'Khi nào khai giảng?',
        receivedAt: '2026-03-02T09:00',
        ...more,
      }),
    },
    settings,
  );

const petition = (state: string) =>
  changeFacts(
    {
      id: 'kien-nghi/2026/a',
      type: 'kien-nghi',
      data: Petition.parse({
        ...common,
        section: 'kien-nghi',
        kind: 'phan-anh',
        content: 'Đề nghị xem xét.',
        receivedAt: '2026-03-02T09:00',
        handlingUnits: ['van-phong-so'],
        state,
      }),
    },
    settings,
  ).question;

const procedure = (more: object) =>
  changeFacts(
    {
      id: 'thu-tuc/a',
      type: 'thu-tuc',
      data: Procedure.parse({
        ...common,
        section: 'dich-vu-cong',
        timeLimit: '05 ngày làm việc',
        level: 'mot-phan',
        fee: 'Không',
        ...more,
      }),
    },
    settings,
  ).foreignElement;

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

  it('takes how many units must answer, the last stated day and the rest from a question', () => {
    expect(question({})).toMatchObject({
      question: { units: 1, outOfScope: false, urgent: false, generalInterest: true },
      times: { receivedAt: '2026-03-02T09:00' },
    });
    const progress = [
      { at: '2026-03-03', until: '2026-03-10', text: 'Đang xem xét.' },
      { at: '2026-03-04', until: '2026-03-12', text: 'Đang xem xét.' },
      { at: '2026-03-05', text: 'Đang xem xét.' },
    ];
    const asked = {
      answeringUnits: ['phong-chuyen-mon-1', 'van-phong-so'],
      urgent: true,
      generalInterest: false,
    };
    expect(question({ ...asked, progress }).question).toEqual({
      units: 2,
      outOfScope: false,
      urgent: true,
      generalInterest: false,
      progress: { at: '2026-03-04', answerBy: '2026-03-12' },
    });
    expect(question({ progress: progress.slice(2) }).question).not.toHaveProperty('progress');
  });

  it('takes a petition that is not the agency’s business for one out of scope', () => {
    expect(petition('khong-thuoc-tham-quyen')).toEqual({ units: 1, outOfScope: true, urgent: false });
    expect(petition('dang-xu-ly')?.outOfScope).toBe(false);
  });

  it('takes a service foreigners may use for one with a foreign element', () => {
    expect([procedure({}), procedure({ forForeigners: true }), procedure({ foreignElement: true })]).toEqual([
      false,
      true,
      true,
    ]);
  });
});
