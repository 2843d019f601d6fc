import type { Facts, When } from '#schema/rulebook/facts.ts';
import { localMoment } from './time.ts';

/** A list holds when the fact is one of it; an unknown fact is none of any. */
function oneOf<T>(wanted: readonly T[] | undefined, fact: T | undefined): boolean {
  return wanted === undefined || (fact !== undefined && wanted.includes(fact));
}

function is<T>(wanted: T | undefined, fact: T): boolean {
  return wanted === undefined || wanted === fact;
}

/** Whether each named moment is known and its day, in Việt Nam, falls in the wanted span. */
function inSpans(wanted: When['dates'], times: Facts['times']): boolean {
  return Object.entries(wanted ?? {}).every(([name, span]) => {
    const moment = times[name as keyof Facts['times']];
    if (moment === undefined || span === undefined) return false;
    const day = localMoment(moment).at.toPlainDate().toString();
    return (span.from ?? day) <= day && (span.before === undefined || day < span.before);
  });
}

/** Whether a condition of a rulebook holds for what is known of a change. */
export function matches(when: When, facts: Facts): boolean {
  return (
    oneOf(when.type, facts.type) &&
    oneOf(when.change, facts.change) &&
    is(when.published, facts.published) &&
    oneOf(when.section, facts.section) &&
    oneOf(when.unit, facts.unit) &&
    oneOf(when.unitKind, facts.unitKind) &&
    oneOf(when.language, facts.language) &&
    oneOf(when.genre, facts.genre) &&
    (when.subject === undefined || when.subject.some((subject) => facts.subjects.includes(subject))) &&
    oneOf(when.sensitivity, facts.sensitivity) &&
    is(when.position, facts.position) &&
    oneOf(when.documentKind, facts.documentKind) &&
    oneOf(when.validity, facts.validity) &&
    is(when.outdated, facts.outdated ?? false) &&
    oneOf(when.origin, facts.origin) &&
    oneOf(when.field, facts.field) &&
    is(when.foreignElement, facts.foreignElement) &&
    oneOf(when.reportPeriod, facts.reportPeriod) &&
    (when.has === undefined || when.has.every((name) => facts.times[name] !== undefined)) &&
    inSpans(when.dates, facts.times) &&
    (when.anyOf === undefined || when.anyOf.some((one) => matches(one, facts))) &&
    (when.not === undefined || !matches(when.not, facts))
  );
}
