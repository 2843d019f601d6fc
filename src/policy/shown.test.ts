import { describe, expect, it } from 'vitest';
import { at, basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { consultation } from './consultations.ts';
import type { DraftState } from './consultations.ts';
import { missingShown, mustShow } from './shown.ts';

const now = at('2026-03-05T09:00');
const show = (field: string) => ({ field, label: `phải có ${field}`, ...basis });
const told = (field: string) => ({ ...show(field), readings: [] });
const procedures = { shows: [show('quy-trinh'), show('muc-do')] };
const rules = {
  shows: [show('thoi-han')],
  publishesComments: basis,
  approvedBy: 'Lãnh đạo Sở',
  finalText: basis,
};

describe('mustShow and missingShown', () => {
  const rulebook = rulebookWith({ procedures, consultations: rules });

  it('names what each kind of page must show, and what of it is missing', () => {
    expect(mustShow(rulebook, 'thu-tuc', now)).toEqual([told('quy-trinh'), told('muc-do')]);
    expect(mustShow(rulebook, 'du-thao', now)).toEqual([told('thoi-han')]);
    expect(mustShow(rulebook, 'tin-tuc', now)).toEqual([]);
    expect(missingShown(rulebook, 'thu-tuc', new Set(['muc-do']), now)).toEqual([told('quy-trinh')]);
    expect(missingShown(rulebook, 'thu-tuc', new Set(['muc-do', 'quy-trinh']), now)).toEqual([]);
  });

  it('asks nothing where the regulation is silent', () => {
    expect(
      mustShow(rulebookWith({ procedures: undefined, consultations: undefined }), 'thu-tuc', now),
    ).toEqual([]);
  });
});

describe('consultation', () => {
  const draft: DraftState = {
    opensAt: '2026-03-02',
    lastDay: '2026-03-20',
    present: new Set(),
    comments: 0,
    finalText: false,
  };
  const of = (
    more: Partial<DraftState> = {},
    when = '2026-03-05T09:00',
    consultations: object = rules,
    facts: object = {},
  ) =>
    consultation(
      rulebookWith({ consultations }),
      plainCalendar(),
      factsOf({ type: 'du-thao', ...facts }),
      { ...draft, ...more },
      at(when),
    );

  it('tells what the page lacks, whether the approval is on record, and that the issued text is still to come', () => {
    expect(of()).toEqual({
      state: 'open',
      missing: [told('thoi-han')],
      approval: { by: 'Lãnh đạo Sở', known: false },
      commentsOwed: false,
      finalText: { state: 'running', ...basis },
    });
    const full = of({ present: new Set(['thoi-han']), finalText: true }, '2026-03-05T09:00', rules, {
      times: { leaderApprovedAt: '2026-03-01' },
    });
    expect(full).toMatchObject({ missing: [], approval: { known: true }, finalText: { state: 'met' } });
  });

  it.each([
    ['2026-03-01T23:59', 'not-yet'],
    ['2026-03-02T00:00', 'open'],
    ['2026-03-20T23:59', 'open'],
    ['2026-03-21T00:00', 'closed'],
  ])('at %s is %s', (when, state) => {
    expect(of({}, when)?.state).toBe(state);
  });

  it('is open from the start where no first day is named', () => {
    expect(of({ opensAt: undefined }, '2026-01-01T09:00')?.state).toBe('open');
  });

  it('owes the comments once it has closed, unless some are shown or the text asks for none', () => {
    const closed = '2026-03-21T00:00';
    expect(of({}, closed)?.commentsOwed).toBe(true);
    expect(of({ comments: 1 }, closed)?.commentsOwed).toBe(false);
    expect(of({}, closed, { shows: [] })).toEqual({ state: 'closed', missing: [], commentsOwed: false });
  });

  it('runs a clock for the issued text where the text gives one', () => {
    const finalText = { start: 'issuedAt', due: { within: { workingDays: 3 } }, ...basis };
    const text = (facts: object, done: boolean) =>
      of({ finalText: done }, '2026-03-25T09:00', { finalText }, facts)?.finalText;
    const times = { issuedAt: '2026-03-20' };
    expect(text({ times }, false)).toMatchObject({ dueText: 'hết ngày 25/03/2026', state: 'running' });
    expect(text({ times, postedAt: '2026-03-25T23:59:59+07:00' }, true)).toMatchObject({ state: 'met' });
    expect(text({ times, postedAt: '2026-03-26T00:00:00+07:00' }, true)).toMatchObject({ state: 'late' });
    expect(text({ times, postedAt: '2026-03-24T00:00:00+07:00' }, false)).toMatchObject({ state: 'running' });
    expect(text({}, false)).toMatchObject({
      rule: 'van-ban-chinh-thuc',
      state: 'unknown',
      why: 'Chưa ghi thời điểm văn bản được ban hành.',
      label: 'đăng văn bản sau khi được ban hành',
    });
  });

  it('says nothing where the regulation says nothing of drafts', () => {
    expect(
      consultation(
        rulebookWith({ consultations: undefined }),
        plainCalendar(),
        factsOf({ type: 'du-thao' }),
        draft,
        now,
      ),
    ).toBeUndefined();
  });
});
