import { describe, expect, it } from 'vitest';
import { Petition } from '#schema/petition.ts';
import { Procedure } from '#schema/procedure.ts';
import { Question } from '#schema/question.ts';
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

describe('the facts of what citizens ask', () => {
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
