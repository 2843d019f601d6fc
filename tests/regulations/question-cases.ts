import { expect } from 'vitest';
import type { Clock } from '#policy/clock.ts';
import { questionVerdict } from '#policy/questions.ts';
import type { QuestionVerdict } from '#policy/questions.ts';
import { atClock, eachCase, factsOf, instantOf, minuteAfter } from './portal-under-test.ts';
import type { Case, PortalUnderTest } from './portal-under-test.ts';

/** Which clock of a question: sending it on, answering it, posting the answer, telling the asker it is out of scope. */
export type QuestionClock = 'chuyen-cau-hoi' | 'tra-loi' | 'dang-tra-loi' | 'ngoai-pham-vi';

export interface QuestionClockCase extends Case {
  readonly rule: QuestionClock;
  /** `{ type: 'hoi-dap', question: { units: 2 }, times: { forwardedAt: … } }`. */
  readonly facts: { readonly times: object; readonly question?: object };
  /** Last minute that is in time: `2026-03-09T23:59`. */
  readonly lastMinute: string;
  readonly rolledFrom?: string;
  readonly warnOnly?: boolean;
}

export interface QuestionCase extends Case {
  readonly facts: object;
  /** What of the verdict must be so; each part given is held, the clause against that part's own. */
  readonly says:
    | { readonly intake: string }
    | { readonly diverted: 'khieu-nai' | 'to-cao'; readonly to: string }
    | { readonly urgent: string }
    | { readonly refusedToPost: true };
}

type Asked = QuestionClockCase['facts'];

/** The facts with the clock's end put at a moment. */
function ended({ times, question, ...rest }: Asked, rule: QuestionClock, at: string): object {
  switch (rule) {
    case 'chuyen-cau-hoi':
      return { ...rest, question, times: { ...times, forwardedAt: at } };
    case 'tra-loi':
      return { ...rest, times, question: { ...question, answeredAt: at } };
    case 'dang-tra-loi':
      return { ...rest, question, times, postedAt: at };
    case 'ngoai-pham-vi':
      return { ...rest, times, question: { ...question, toldAt: at } };
  }
}

function verdictOf(
  portal: PortalUnderTest,
  facts: object,
  at: Temporal.Instant,
): QuestionVerdict | undefined {
  return questionVerdict(portal.settings.rulebook, portal.calendar, factsOf(portal, facts), at);
}

function clockOf(
  portal: PortalUnderTest,
  rule: QuestionClock,
  facts: object,
  at: Temporal.Instant,
): Clock | undefined {
  return verdictOf(portal, facts, at)?.clocks.find((clock) => clock.rule === rule);
}

/** Holds the clocks of questions against the text: two tests each, the last minute in time and the minute after. */
export function questionClockCases(portal: PortalUnderTest, cases: readonly QuestionClockCase[]): void {
  eachCase('in time at the last minute', cases, ({ rule, facts, ...one }) => {
    const at = atClock(one.lastMinute);
    const done = clockOf(portal, rule, ended(facts, rule, instantOf(`${one.lastMinute}:59`)), at);
    const open = clockOf(portal, rule, facts, at);
    expect({
      cite: done?.cite,
      done: done?.state,
      open: open?.state,
      rolledFrom: done?.rolledFrom,
      warnOnly: done?.warnOnly,
    }).toEqual({
      cite: one.clause,
      done: 'met',
      open: 'running',
      rolledFrom: one.rolledFrom,
      warnOnly: one.warnOnly ?? false,
    });
  });

  eachCase('late the minute after', cases, ({ rule, facts, clause, lastMinute }) => {
    const after = minuteAfter(lastMinute);
    const done = clockOf(portal, rule, ended(facts, rule, instantOf(after)), atClock(after));
    const open = clockOf(portal, rule, facts, atClock(after));
    expect({ cite: done?.cite, done: done?.state, open: open?.state }).toEqual({
      cite: clause,
      done: 'late',
      open: 'overdue',
    });
  });
}

/** Holds who takes a question in, what leaves this path, what leaders want at once, what may not be posted. */
export function questionCases(portal: PortalUnderTest, cases: readonly QuestionCase[]): void {
  eachCase('of questions', cases, ({ clause, facts, says }) => {
    const verdict = verdictOf(portal, facts, atClock('2026-03-05T09:00'));
    if ('intake' in says) {
      expect(verdict?.intake).toMatchObject({ role: says.intake, cite: clause });
    } else if ('diverted' in says) {
      expect(verdict).toMatchObject({
        diverted: { subject: says.diverted, to: says.to, cite: clause },
        clocks: [],
        mayPost: { allowed: false, cite: clause },
      });
    } else if ('urgent' in says) {
      expect(verdict?.urgent).toMatchObject({ reportTo: says.urgent, cite: clause });
    } else {
      expect(verdict?.mayPost).toMatchObject({ allowed: false, cite: clause });
    }
  });
}
