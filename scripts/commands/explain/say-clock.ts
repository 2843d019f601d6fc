import type { Clock } from '#policy/deadlines.ts';
import { localMoment, sayDay, sayHour } from '#policy/time.ts';
import { startFacts } from '#schema/rulebook/facts.ts';

export const states: Readonly<Record<Clock['state'], string>> = {
  running: 'đang tính',
  overdue: 'đã quá hạn',
  met: 'đúng hạn',
  late: 'chậm',
  unknown: 'chưa tính được',
};

/** “16h00 ngày 06/03/2026”, “ngày 06/03/2026”. */
export const sayMoment = (text: string): string => {
  const { at, hour } = localMoment(text);
  return hour ? `${sayHour(at)} ngày ${sayDay(at)}` : `ngày ${sayDay(at)}`;
};

/** A clock as lines: what, since when, until when, what was done. */
export function clockText(clock: Clock): string[] {
  const lines = [`  - ${clock.label}: ${states[clock.state]} (${clock.cite})`];
  if (clock.started !== undefined)
    lines.push(`     Tính từ: ${startFacts[clock.start]}, ${sayMoment(clock.started)}`);
  if (clock.dueText !== undefined) {
    const rolled =
      clock.rolledFrom === undefined
        ? ''
        : ` (ngày ${sayMoment(clock.rolledFrom).replace('ngày ', '')} là ngày nghỉ)`;
    lines.push(`     Hạn: ${clock.dueText}${rolled}`);
  }
  if (clock.done !== undefined) lines.push(`     Đã làm: ${sayMoment(clock.done)}`);
  if (clock.why !== undefined) lines.push(`     ${clock.why}`);
  return lines;
}
