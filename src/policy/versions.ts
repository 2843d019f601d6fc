import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import { sayDay } from './time.ts';

/** Something was asked of a day before the regulation took effect. */
export class NotInForce extends RangeError {
  override readonly name = 'NotInForce';
}

/** The version in force on a day. Throws `NotInForce` before the first one. */
export function versionOn(rulebook: Rulebook, day: Temporal.PlainDate): RulebookVersion {
  const version = versionIfAny(rulebook, day);
  if (version) return version;
  throw new NotInForce(
    `Ngày ${sayDay(day)} quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày ${sayDay(firstDay(rulebook))}.`,
  );
}

/** The version in force on a day; undefined before the first one. */
export function versionIfAny(rulebook: Rulebook, day: Temporal.PlainDate): RulebookVersion | undefined {
  return rulebook.versions.findLast(({ effectiveFrom }) => effectiveFrom <= day.toString());
}

/** First day on which any version is in force. */
export function firstDay(rulebook: Rulebook): Temporal.PlainDate {
  const [first] = rulebook.versions.map(({ effectiveFrom }) => effectiveFrom).toSorted();
  if (first === undefined) throw new NotInForce('Quy chế chưa có phiên bản nào.');
  return Temporal.PlainDate.from(first);
}
