import { describe, expect, it } from 'vitest';
import { Due } from '#schema/rulebook/due.ts';
import { at, basis, factsOf, plainCalendar, rulebookWith } from '../../tests/policy/rulebook-with.ts';
import { runClock, sayLimit, unstarted } from './clock.ts';
import { deadlines } from './deadlines.ts';
import { limitOf } from './due.ts';

const rule = (due: object) => ({
  rule: 'mot',
  label: 'đăng tin',
  start: 'eventEnd' as const,
  due: Due.parse(due),
  until: 'posted' as const,
  ...basis,
  readings: [],
});
const now = Temporal.PlainDateTime.from('2026-03-20T09:00');

const oneDay = rule({ within: { days: 1 } });
const oneWorkingDay = rule({ within: { workingDays: 1 } });
const run = (given: typeof oneDay, started = '2026-03-05', done?: string) =>
  runClock(given, started, done, plainCalendar(), now);
const say = (text: string, inclusive: boolean) =>
  sayLimit({ at: Temporal.PlainDateTime.from(text), inclusive });

describe('a clock', () => {
  it('warns only where the words are open-ended, running or not', () => {
    const prompt = rule({ promptly: { days: 1 } });
    const fixed = rule({ within: { days: 1 } });
    expect([run(prompt).warnOnly, run(fixed).warnOnly]).toEqual([true, false]);
    expect([unstarted(prompt).warnOnly, unstarted(fixed).warnOnly]).toEqual([true, false]);
  });

  it('tells what ended it only once something did', () => {
    expect(run(oneDay)).not.toHaveProperty('done');
    expect(run(oneDay, '2026-03-05', '2026-03-06')).toMatchObject({ done: '2026-03-06', state: 'met' });
  });

  it('cannot be told in a year without a calendar, and hides no other fault', () => {
    expect(run(oneWorkingDay, '2031-03-05')).toMatchObject({
      state: 'unknown',
      why: 'Chưa có lịch làm việc năm 2031: hãy thêm tệp content/calendar/2031.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).',
    });
    const broken = {
      years: {
        get: () => {
          throw new TypeError('hỏng');
        },
      },
    } as unknown as ReturnType<typeof plainCalendar>;
    expect(() => runClock(oneWorkingDay, '2026-03-05', undefined, broken, now)).toThrow('hỏng');
  });

  it('is told in words by its last moment', () => {
    expect(say('2026-03-05T23:59:59', true)).toBe('hết ngày 05/03/2026');
    expect(say('2026-03-05T00:00:00', false)).toBe('trước ngày 05/03/2026');
    expect(say('2026-03-05T12:00:00', false)).toBe('trước 12h00 ngày 05/03/2026');
    expect(say('2026-03-05T12:00:00', true)).toBe('chậm nhất 12h00 ngày 05/03/2026');
  });
});

describe('a limit that moves off a rest day', () => {
  it.each([
    [{ dayOfMonth: { day: 7 }, rolls: 'next-working-day' }, '2026-03-09', '2026-03-07'],
    [{ dayOfMonth: { day: 6 }, rolls: 'next-working-day' }, '2026-03-06', undefined],
    [
      { weekday: { day: 'saturday', week: 'same', before: '11:00' }, rolls: 'next-working-day' },
      '2026-03-09',
      '2026-03-07',
    ],
    [
      { weekday: { day: 'friday', week: 'same', before: '11:00' }, rolls: 'next-working-day' },
      '2026-03-06',
      undefined,
    ],
    [{ weekday: { day: 'saturday', week: 'same', before: '11:00' } }, '2026-03-07', undefined],
  ])('with %j ends on %s, moved from %s', (due, last, from) => {
    const limit = limitOf(Due.parse(due), Temporal.PlainDateTime.from('2026-03-02T09:00'), plainCalendar());
    expect([limit.at.toPlainDate().toString(), limit.rolledFrom?.toString()]).toEqual([last, from]);
  });

  it('takes the first of several named days, whatever their order', () => {
    const due = Due.parse({ dayOfYear: { days: ['12-31', '09-30', '06-30'] } });
    const limit = limitOf(due, Temporal.PlainDateTime.from('2026-03-02T09:00'), plainCalendar());
    expect(limit.at.toPlainDate().toString()).toBe('2026-06-30');
  });
});

const deadline = {
  id: 'mot',
  label: 'gửi tin',
  when: {},
  start: ['eventEnd'],
  due: { within: { days: 1 } },
  ...basis,
};
const clocks = (list: object[], facts: object, effectiveFrom = '2022-12-31') =>
  deadlines(
    rulebookWith({ effectiveFrom, deadlines: list }),
    plainCalendar(),
    factsOf({ type: 'tin-tuc', ...facts }),
    at('2026-03-20T09:00'),
  );

const done = (until: string, given: object) => clocks([{ ...deadline, until }], given)[0]?.done;

describe('deadlines', () => {
  const times = { eventEnd: '2026-03-04T16:00' };

  it('end with handing in, or with posting, as the text says', () => {
    const moments = { times, suppliedAt: '2026-03-05T09:00:00+07:00', postedAt: '2026-03-09T09:00:00+07:00' };
    expect(done('supplied', moments)).toBe(moments.suppliedAt);
    expect(done('posted', moments)).toBe(moments.postedAt);
    expect(done('supplied', { times, postedAt: moments.postedAt })).toBe(moments.postedAt);
    expect(done('posted', { times, suppliedAt: moments.suppliedAt })).toBeUndefined();
  });

  it('tell once what waits for the same fact under the same clause, and every clock that runs', () => {
    const other = { ...deadline, id: 'hai', start: ['eventStart'] };
    const clause = { ...deadline, id: 'ba', cite: 'khoản 2 Điều 13' };
    expect(
      clocks([deadline, { ...deadline, id: 'lai' }, other, clause], {}).map(({ rule: id }) => id),
    ).toEqual(['mot', 'hai', 'ba']);
    expect(clocks([deadline, { ...deadline, id: 'lai' }], { times })).toHaveLength(2);
  });

  it('run from the first day in force on', () => {
    expect(clocks([deadline], { times: { eventEnd: '2026-03-01T08:00' } }, '2026-03-01')).toHaveLength(1);
    expect(clocks([deadline], { times: { eventEnd: '2026-02-28T23:59' } }, '2026-03-01')).toEqual([]);
  });
});
