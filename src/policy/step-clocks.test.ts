import { describe, expect, it } from 'vitest';
import { at, plainCalendar } from '../../tests/policy/rulebook-with.ts';
import type { StepStatus } from './decide.ts';
import { stepClocks } from './step-clocks.ts';

const route = { quote: 'trong 02 ngày làm việc', readings: ['tinh-tu'] };
const step = (role: string, more: Partial<StepStatus> = {}): StepStatus => ({
  role,
  label: `Vai ${role}`,
  verb: 'Duyệt',
  scope: 'board',
  whoMay: [],
  mayApproveOwnEdits: false,
  cite: 'khoản 3 Điều 12',
  status: 'later',
  ...more,
});
const within = { workingDays: 2 };
const SENT = '2026-03-05T10:00:00+07:00';
const clocks = (steps: readonly StepStatus[], now = '2026-03-06T09:00') =>
  stepClocks(route, { steps }, plainCalendar(), SENT, at(now));
const brief = (...given: Parameters<typeof clocks>) =>
  clocks(...given).map(({ role, dueText, state }) => [role, dueText, state]);

describe('stepClocks', () => {
  it('runs the first approver’s time from when the item was handed in', () => {
    expect(clocks([step('mot', { within, limitFrom: 'previous-step', status: 'waiting' })])).toEqual([
      {
        role: 'mot',
        rule: 'mot',
        label: 'Vai mot duyệt',
        start: 'submittedAt',
        started: SENT,
        due: '2026-03-09T23:59:59+07:00',
        inclusive: true,
        dueText: 'hết ngày 09/03/2026',
        until: 'approved',
        state: 'running',
        warnOnly: false,
        cite: 'khoản 3 Điều 12',
        quote: route.quote,
        readings: route.readings,
      },
    ]);
  });

  it('is overdue the minute after, met in the last one and late after it', () => {
    const waiting = [step('mot', { within, limitFrom: 'previous-step', status: 'waiting' })];
    expect(brief(waiting, '2026-03-09T23:59')).toEqual([['mot', 'hết ngày 09/03/2026', 'running']]);
    expect(brief(waiting, '2026-03-10T00:00')).toEqual([['mot', 'hết ngày 09/03/2026', 'overdue']]);
    const done = (moment: string) =>
      brief([step('mot', { within, limitFrom: 'previous-step', status: 'done', at: moment })])[0]?.[2];
    expect(done('2026-03-09T23:59:59+07:00')).toBe('met');
    expect(done('2026-03-10T00:00:00+07:00')).toBe('late');
  });

  it('runs a later approver’s time from the step before, or from the start, as the text says', () => {
    const first = step('mot', { status: 'done', at: '2026-03-09T10:00:00+07:00' });
    const from = (limitFrom: 'previous-step' | 'submitted') =>
      brief([first, step('hai', { within, limitFrom, status: 'waiting' })]);
    expect(from('previous-step')).toEqual([['hai', 'hết ngày 11/03/2026', 'running']]);
    expect(from('submitted')).toEqual([['hai', 'hết ngày 09/03/2026', 'running']]);
  });

  it('runs no clock for a step the item has not reached, or that has no limit', () => {
    const first = step('mot', { status: 'waiting' });
    expect(brief([first, step('hai', { within, limitFrom: 'previous-step' })])).toEqual([]);
    expect(brief([first, step('hai', { within, limitFrom: 'submitted' })])).toHaveLength(1);
  });

  it('does not take an approval that no longer counts for done', () => {
    const voided = step('mot', {
      within,
      limitFrom: 'previous-step',
      status: 'void',
      at: '2026-03-06T08:00:00+07:00',
    });
    expect(brief([voided, step('hai', { within, limitFrom: 'previous-step' })])).toEqual([
      ['mot', 'hết ngày 09/03/2026', 'running'],
    ]);
  });
});
