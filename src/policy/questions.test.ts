import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { questionVerdict } from './questions.ts';

const other = { cite: 'khoản 2 Điều 13', quote: 'Thời hạn trả lời không quá 03 ngày' };
const questions = {
  intake: { role: 'bien-tap-cap-1', ...basis },
  forward: { due: { within: { workingDays: 1 } }, ...other },
  answer: [
    { unitsUpTo: 1, start: 'receivedAt', due: { within: { workingDays: 3 } }, ...basis },
    { unitsUpTo: 2, start: 'receivedAt', due: { within: { workingDays: 5 } }, ...basis },
    { start: 'receivedAt', due: { within: { workingDays: 7 } }, ...basis },
  ],
  post: { start: 'repliedAt', due: { within: { workingDays: 2 } }, emailAsker: true, ...other },
};
const received = '2026-03-02T09:00';
const verdict = (more: object = {}, facts: object = {}, now = '2026-03-05T09:00') =>
  questionVerdict(
    rulebookWith({ questions: { ...questions, ...more } }),
    plainCalendar(),
    factsOf({ type: 'hoi-dap', times: { receivedAt: received }, ...facts }),
    at(now),
  );
const clocks = (...given: Parameters<typeof verdict>) =>
  verdict(...given)?.clocks.map(({ rule, dueText, state }) => [rule, dueText, state]);
const answer = (...given: Parameters<typeof verdict>) =>
  verdict(...given)?.clocks.find(({ rule }) => rule === 'tra-loi');

const state = (times: object, facts: object, index: number) =>
  verdict({}, { times: { receivedAt: received, ...times }, ...facts })?.clocks[index]?.state;

describe('questionVerdict', () => {
  it('says who takes a question in, when it is to be sent on, answered and posted, and what stays private', () => {
    expect(verdict({ privateFields: ['dia-chi'], readings: [] })).toMatchObject({
      intake: { role: 'bien-tap-cap-1', label: 'Biên tập viên cấp 1', cite: basis.cite },
      mayPost: { allowed: true },
      emailAsker: true,
      privateFields: ['dia-chi'],
    });
    expect(clocks()).toEqual([
      ['chuyen-cau-hoi', 'hết ngày 03/03/2026', 'overdue'],
      ['tra-loi', 'hết ngày 05/03/2026', 'running'],
      ['dang-tra-loi', undefined, 'unknown'],
    ]);
    expect(verdict()?.clocks[2]?.why).toBe('Chưa ghi thời điểm nhận được văn bản trả lời.');
  });

  it('calls each clock by what is to be done, and by what ends it', () => {
    const told = (given: ReturnType<typeof verdict>) =>
      given?.clocks.map(({ label, until, cite }) => [label, until, cite]);
    expect(told(verdict())).toEqual([
      ['chuyển câu hỏi cho đơn vị trả lời', 'forwarded', other.cite],
      ['trả lời câu hỏi', 'answered', basis.cite],
      ['đăng câu trả lời', 'posted', other.cite],
    ]);
    const outOfScope = { due: { within: { workingDays: 1 } }, ...other };
    expect(told(verdict({ outOfScope }, { question: { outOfScope: true } }))).toEqual([
      ['thông báo cho người hỏi khi câu hỏi ngoài phạm vi', 'told', other.cite],
    ]);
  });

  it.each([
    [1, 'hết ngày 05/03/2026'],
    [2, 'hết ngày 09/03/2026'],
    [3, 'hết ngày 11/03/2026'],
    [9, 'hết ngày 11/03/2026'],
  ])('gives %i units until %s', (units, dueText) => {
    expect(answer({}, { question: { units } })?.dueText).toBe(dueText);
  });

  it('runs no answer clock where no line fits the number of units', () => {
    expect(clocks({ answer: questions.answer.slice(0, 1) }, { question: { units: 2 } })).toHaveLength(2);
  });

  it('is answered in the last minute, and late a minute after', () => {
    const by = (answeredAt: string) => answer({}, { question: { answeredAt } })?.state;
    expect(by('2026-03-05T23:59')).toBe('met');
    expect(by('2026-03-06T00:00')).toBe('late');
    expect(answer({}, {}, '2026-03-06T00:00')?.state).toBe('overdue');
  });

  it('takes the unit’s reply, else the posting, for the answer', () => {
    const times = { receivedAt: received, repliedAt: '2026-03-04T09:00' };
    expect(answer({}, { times })?.done).toBe('2026-03-04T09:00');
    expect(answer({}, { postedAt: '2026-03-03T09:00' })?.done).toBe('2026-03-03T09:00');
  });

  it('sends on and posts in time, or late', () => {
    expect(state({ forwardedAt: '2026-03-03T23:59' }, {}, 0)).toBe('met');
    expect(state({ forwardedAt: '2026-03-04T00:00' }, {}, 0)).toBe('late');
    const replied = { repliedAt: '2026-03-04T09:00' };
    expect(state(replied, { postedAt: '2026-03-06T23:59' }, 2)).toBe('met');
    expect(state(replied, { postedAt: '2026-03-07T00:00' }, 2)).toBe('late');
  });

  it('runs no clock for sending on where the text gives none', () => {
    expect(clocks({ forward: { ...other } })?.map(([rule]) => rule)).toEqual(['tra-loi', 'dang-tra-loi']);
    expect(clocks({ forward: undefined, post: undefined })?.map(([rule]) => rule)).toEqual(['tra-loi']);
    expect(verdict({ post: undefined })?.emailAsker).toBe(false);
  });

  describe('with a stated day of answer', () => {
    const progressNotice = { to: 'asker', ...other };
    const extension = { grantedBy: 'truong-ban', ...other };
    const progress = { at: '2026-03-05T23:59', answerBy: '2026-03-20' };
    const granted = { at: '2026-03-04T09:00', by: 'truong-ban', until: '2026-03-25' };

    it('holds the day a notice of progress names, by that clause', () => {
      expect(answer({ progressNotice }, { question: { progress } }, '2026-03-20T23:59')).toMatchObject({
        due: '2026-03-20T23:59:59+07:00',
        dueText: 'hết ngày 20/03/2026',
        inclusive: true,
        state: 'running',
        cite: other.cite,
        quote: other.quote,
      });
      expect(answer({ progressNotice }, { question: { progress } }, '2026-03-21T00:00')?.state).toBe(
        'overdue',
      );
      const done = (answeredAt: string) =>
        answer({ progressNotice }, { question: { progress, answeredAt } })?.state;
      expect([done('2026-03-20T23:59'), done('2026-03-21T00:00')]).toEqual(['met', 'late']);
    });

    it('takes no notice of one that came too late, names no later day, or is no answer by the text', () => {
      const late = { at: '2026-03-06T00:00', answerBy: '2026-03-20' };
      const same = { at: '2026-03-04T00:00', answerBy: '2026-03-05' };
      expect(answer({ progressNotice }, { question: { progress: late } })?.dueText).toBe(
        'hết ngày 05/03/2026',
      );
      expect(answer({ progressNotice }, { question: { progress: same } })).toMatchObject({
        dueText: 'hết ngày 05/03/2026',
        cite: basis.cite,
      });
      expect(answer({}, { question: { progress } })?.dueText).toBe('hết ngày 05/03/2026');
    });

    it('gives more time only by the role the text names, and the later of two days holds', () => {
      const question = { extension: granted, progress };
      expect(answer({ extension, progressNotice }, { question })?.dueText).toBe('hết ngày 25/03/2026');
      expect(
        answer(
          { extension, progressNotice },
          { question: { ...question, extension: { ...granted, until: '2026-03-18' } } },
        )?.dueText,
      ).toBe('hết ngày 20/03/2026');
      const stranger = { ...granted, by: 'bien-tap-cap-2' };
      expect(answer({ extension }, { question: { extension: stranger } })?.dueText).toBe(
        'hết ngày 05/03/2026',
      );
      expect(answer({}, { question: { extension: granted } })?.dueText).toBe('hết ngày 05/03/2026');
      const late = { ...granted, at: '2026-03-06T00:00' };
      expect(answer({ extension }, { question: { extension: late } })?.dueText).toBe('hết ngày 05/03/2026');
    });

    it('moves the answer alone, and nothing where no more time was given', () => {
      const dues = verdict({ progressNotice, extension }, { question: { progress } })?.clocks.map(
        ({ dueText }) => dueText,
      );
      expect(dues).toEqual(['hết ngày 03/03/2026', 'hết ngày 20/03/2026', undefined]);
      expect(answer({ progressNotice, extension })?.dueText).toBe('hết ngày 05/03/2026');
      expect(answer({ extension }, { question: { progress } })?.dueText).toBe('hết ngày 05/03/2026');
    });

    it('leaves a clock without start as it is', () => {
      expect(answer({ progressNotice }, { times: {}, question: { progress } })?.state).toBe('unknown');
    });
  });

  it('lets a complaint leave this path: no clock, never posted', () => {
    const diverted = [{ subject: 'to-cao', to: 'Lãnh đạo Sở', ...other }];
    expect(verdict({ diverted }, { question: { subject: 'to-cao' } })).toMatchObject({
      diverted: { subject: 'to-cao', to: 'Lãnh đạo Sở', cite: other.cite },
      clocks: [],
      mayPost: {
        allowed: false,
        why: 'Khiếu nại, tố cáo không đăng ở mục Hỏi - Đáp mà chuyển cho người có thẩm quyền.',
        cite: other.cite,
      },
    });
    expect(verdict({ diverted }, { question: { subject: 'khieu-nai' } })?.mayPost).toEqual({ allowed: true });
  });

  it('only tells the asker of a question out of scope', () => {
    const outOfScope = { due: { within: { workingDays: 1 } }, ...other };
    const asked = { question: { outOfScope: true, toldAt: '2026-03-03T23:59' } };
    expect(clocks({ outOfScope }, asked)).toEqual([['ngoai-pham-vi', 'hết ngày 03/03/2026', 'met']]);
    expect(verdict({ outOfScope }, asked)?.mayPost).toEqual({
      allowed: false,
      why: 'Câu hỏi ngoài phạm vi: chỉ thông báo cho người hỏi.',
      cite: other.cite,
    });
    expect(verdict({}, asked)).toMatchObject({ clocks: [], mayPost: { allowed: true } });
    expect(clocks({ outOfScope: { ...other } }, asked)).toEqual([]);
  });

  it('posts only what concerns others, where the text says so', () => {
    const post = { ...questions.post, onlyOfGeneralInterest: true };
    const general = (generalInterest?: boolean) =>
      verdict({ post }, { question: { ...(generalInterest !== undefined && { generalInterest }) } });
    expect(general(true)?.mayPost).toEqual({ allowed: true });
    for (const one of [general(false), general()]) {
      expect(one?.mayPost).toEqual({
        allowed: false,
        why: 'Chỉ đăng câu trả lời có liên quan chung; hãy gửi trả lời riêng cho người hỏi.',
        cite: other.cite,
      });
    }
    expect(general(false)?.clocks.map(({ rule }) => rule)).toEqual(['chuyen-cau-hoi', 'tra-loi']);
    expect(general()?.clocks).toHaveLength(3);
  });

  it('names whom to report to when leaders want an answer at once', () => {
    const urgent = { reportTo: 'Lãnh đạo Sở', ...other };
    expect(verdict({ urgent }, { question: { urgent: true } })?.urgent).toEqual({
      reportTo: 'Lãnh đạo Sở',
      ...other,
      readings: [],
    });
    expect(verdict({ urgent })?.urgent).toBeUndefined();
  });

  it('says nothing of other kinds of entry, or where the regulation is silent', () => {
    expect(verdict({}, { type: 'kien-nghi' })).toBeUndefined();
    expect(verdict({ kinds: ['kien-nghi'] }, { type: 'kien-nghi' })?.clocks).toHaveLength(3);
    const silent = rulebookWith({ questions: undefined });
    expect(
      questionVerdict(silent, plainCalendar(), factsOf({ type: 'hoi-dap' }), at('2026-03-05T09:00')),
    ).toBeUndefined();
  });

  it('is judged by the version in force when the question was received', () => {
    const rulebook = rulebookWith(
      { effectiveFrom: '2025-01-01', questions },
      { effectiveFrom: '2026-03-03', questions: { ...questions, intake: { role: 'truong-ban', ...basis } } },
    );
    const taker = (receivedAt?: string) =>
      questionVerdict(
        rulebook,
        plainCalendar(),
        factsOf({ type: 'hoi-dap', times: receivedAt ? { receivedAt } : {} }),
        at('2026-03-05T09:00'),
      )?.intake.role;
    expect(taker('2026-03-02T23:59')).toBe('bien-tap-cap-1');
    expect(taker('2026-03-03T00:00')).toBe('truong-ban');
    expect(taker()).toBe('truong-ban');
  });
});
