import type { Rulebook, RulebookVersion } from '#schema/rulebook.ts';
import { sayDay } from './time.ts';

/** Something was asked of a day before the regulation took effect. */
export class NotInForce extends RangeError {
  override readonly name = 'NotInForce';
}

/** The version in force on a day. Throws `NotInForce` where there is none. */
export function versionOn(rulebook: Rulebook, day: Temporal.PlainDate): RulebookVersion {
  const version = versionIfAny(rulebook, day);
  if (version) return version;
  const ended = rulebook.versions.findLast(({ effectiveUntil }) => (effectiveUntil ?? '9') < day.toString());
  if (ended?.effectiveUntil !== undefined) {
    throw new NotInForce(
      `Ngày ${sayDay(day)} không có phiên bản quy chế nào có hiệu lực: phiên bản ${ended.id} hết hiệu lực sau ngày ${sayDay(Temporal.PlainDate.from(ended.effectiveUntil))}.`,
    );
  }
  throw new NotInForce(
    `Ngày ${sayDay(day)} quy chế chưa có hiệu lực; quy chế có hiệu lực từ ngày ${sayDay(firstDay(rulebook))}.`,
  );
}

/** The version in force on a day; undefined before the first one, and after one that ended with nothing in its place. */
export function versionIfAny(rulebook: Rulebook, day: Temporal.PlainDate): RulebookVersion | undefined {
  const text = day.toString();
  const version = rulebook.versions.findLast(({ effectiveFrom }) => effectiveFrom <= text);
  return version?.effectiveUntil !== undefined && version.effectiveUntil < text ? undefined : version;
}

/** First day on which any version is in force. */
export function firstDay(rulebook: Rulebook): Temporal.PlainDate {
  const [first] = rulebook.versions.map(({ effectiveFrom }) => effectiveFrom).toSorted();
  if (first === undefined) throw new NotInForce('Quy chế chưa có phiên bản nào.');
  return Temporal.PlainDate.from(first);
}
