import type { QuestionFacts } from '#schema/rulebook/facts.ts';
import type { Questions } from '#schema/rulebook/questions.ts';
import { inTime } from './clock.ts';
import type { Clock } from './clock.ts';
import { instantText, localMoment, sayDay } from './time.ts';

const beforeDue = (at: string, { due = at, inclusive = true }: Clock): boolean =>
  inTime({ at: localMoment(due).at, inclusive }, localMoment(at));

/**
 * A stated day takes the place of the counted one: a notice of progress that names it, where the text takes that for an
 * answer, or more time given by the role the text names. Both count only when given before the time ran out; the latest
 * day holds, with the clause it rests on.
 */
export function answerBy(
  questions: Questions,
  { progress, extension }: QuestionFacts,
  clock: Clock,
  now: Temporal.PlainDateTime,
): Clock {
  if (clock.due === undefined) return clock;
  const { extension: mayExtend, progressNotice } = questions;
  const stated = [
    ...(mayExtend && extension?.by === mayExtend.grantedBy && beforeDue(extension.at, clock)
      ? [{ day: extension.until, basis: mayExtend }]
      : []),
    ...(progressNotice && progress && beforeDue(progress.at, clock)
      ? [{ day: progress.answerBy, basis: progressNotice }]
      : []),
  ];
  const last = stated.toSorted((a, b) => (a.day < b.day ? -1 : 1)).at(-1);
  if (!last || last.day <= localMoment(clock.due).at.toPlainDate().toString()) return clock;
  const end = Temporal.PlainDate.from(last.day).toPlainDateTime('23:59:59');
  const timely = inTime(
    { at: end, inclusive: true },
    clock.done === undefined ? { at: now, hour: true } : localMoment(clock.done),
  );
  const { rolledFrom: _replaced, ...rest } = clock;
  return {
    ...rest,
    due: instantText(end),
    inclusive: true,
    dueText: `hết ngày ${sayDay(end)}`,
    state: clock.done === undefined ? (timely ? 'running' : 'overdue') : timely ? 'met' : 'late',
    cite: last.basis.cite,
    quote: last.basis.quote,
    readings: last.basis.readings,
  };
}
