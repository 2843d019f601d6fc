import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { workCalendar } from '#policy/calendar.ts';
import { deadlines } from '#policy/deadlines.ts';
import { limitOf } from '#policy/due.ts';
import { factSpace } from '#policy/rulebook-check/fact-space.ts';
import { localMoment } from '#policy/time.ts';
import { CalendarYear } from '#schema/calendar.ts';
import { Due } from '#schema/rulebook/due.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { portalIds } from '../helpers/portals.ts';

const YEARS = [2024, 2025, 2026, 2027, 2028];
const FIRST = Temporal.PlainDateTime.from('2024-12-01T00:00');
const minute = fc.integer({ min: 0, max: 2 * 365 * 1440 }).map((minutes) => FIRST.add({ minutes }));
const someDay = fc
  .integer({ min: 0, max: 3 * 365 })
  .map((days) => FIRST.toPlainDate().add({ days }).toString());
const count = fc.integer({ min: 1, max: 20 });
const hour = fc.integer({ min: 0, max: 23 }).map((value) => `${String(value).padStart(2, '0')}:00`);
const rolls = fc.constantFrom('next-working-day' as const, 'never' as const);
const before = fc.boolean();
const length = fc.oneof(
  count.map((days) => ({ days })),
  count.map((workingDays) => ({ workingDays })),
);
const weekday = fc.constantFrom(
  'monday' as const,
  'wednesday' as const,
  'friday' as const,
  'saturday' as const,
  'sunday' as const,
);
/** Every way of setting a limit that the schema knows, “tuần trước đó” left out: that one is meant to fall before. */
const due: fc.Arbitrary<Due> = fc
  .oneof(
    fc.record({ within: length, rolls }),
    fc.record({ promptly: length, rolls }),
    fc.record({ sameDay: fc.constant(true), rolls }),
    fc.record({ nextDay: fc.record({ before: hour }), rolls }),
    fc.record({ firstDays: count, rolls }),
    fc.record({
      dayOfMonth: fc.record({
        day: fc.integer({ min: 1, max: 31 }),
        before,
        month: fc.constantFrom('same', 'next'),
      }),
      rolls,
    }),
    fc.record({
      dayOfYear: fc.record({ days: fc.constantFrom(['06-30', '12-31'], ['02-28'], ['01-01']), before }),
      rolls,
    }),
    fc.record({ weekday: fc.record({ day: weekday, week: fc.constant('next'), before: hour }), rolls }),
  )
  .map((value) => Due.parse(value));

const calendarOf = (holidays: readonly string[]) =>
  workCalendar(
    YEARS.map((year) =>
      CalendarYear.parse({
        year,
        weeklyRest: { days: ['saturday', 'sunday'], basis: 'khoản 1 Điều 111 Bộ luật Lao động 2019' },
        days: holidays
          .filter((one) => one.startsWith(`${year}-`))
          .map((from) => ({
            from,
            kind: 'holiday',
            name: 'Ngày nghỉ',
            basis: 'khoản 1 Điều 112 Bộ luật Lao động 2019',
            status: 'announced',
          })),
      }),
    ),
  );
const holidays = fc.uniqueArray(someDay, { maxLength: 30 });
const { compare } = Temporal.PlainDateTime;

describe('a time limit, however it is set', () => {
  it('never falls before its start', () => {
    fc.assert(
      fc.property(due, minute, holidays, (rule, start, off) => {
        expect(compare(limitOf(rule, start, calendarOf(off)).at, start)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  it('never falls earlier because a holiday was added', () => {
    fc.assert(
      fc.property(due, minute, holidays, someDay, (rule, start, off, more) => {
        const was = limitOf(rule, start, calendarOf(off)).at;
        expect(compare(limitOf(rule, start, calendarOf([...off, more])).at, was)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 400 },
    );
  });

  it('never falls earlier because it started later', () => {
    fc.assert(
      fc.property(
        due,
        minute,
        fc.integer({ min: 0, max: 60 * 1440 }),
        holidays,
        (rule, start, later, off) => {
          const calendar = calendarOf(off);
          const was = limitOf(rule, start, calendar).at;
          expect(
            compare(limitOf(rule, start.add({ minutes: later }), calendar).at, was),
          ).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });
});

const dayOff = (day: Temporal.PlainDate): CalendarYear['days'][number] => ({
  from: day.toString(),
  kind: 'holiday',
  name: 'Nghỉ',
  basis: 'Luật',
  status: 'announced',
});

/** The item with every moment it does not name put at one. */
const started = (facts: Facts, at: Temporal.PlainDateTime): Facts => {
  const text = at.toString({ smallestUnit: 'minute' });
  const times = Object.fromEntries(Object.keys(startFacts).map((name) => [name, text]));
  return { ...facts, times: { ...times, ...facts.times } };
};

describe.each(portalIds)('the time limits of %s', (portal) => {
  const { rulebook, calendar: files, sections, units } = settingsOf(portal);
  const calendar = workCalendar(files);
  const rules = rulebook.versions.flatMap((version) => version.deadlines);
  const space = [
    ...factSpace(
      rules.map(({ when }) => when),
      { sections, units },
    ),
  ];
  const asked = Temporal.Instant.from('2026-03-20T09:00:00+07:00');
  /** “Tuần trước đó” is told from the week it announces: it ends before that week by design. */
  const aheadOfWeek = new Set(
    rules.flatMap(({ id, due: limit }) =>
      'weekday' in limit && limit.weekday.week === 'previous' ? [id] : [],
    ),
  );
  const within = fc
    .integer({ min: 0, max: 20 * 30 * 1440 })
    .map((minutes) => Temporal.PlainDateTime.from('2025-01-01T00:00').add({ minutes }));

  it('never fall before their start, for any kind of item', () => {
    let told = 0;
    fc.assert(
      fc.property(fc.constantFrom(...space), within, (facts, at) => {
        for (const clock of deadlines(rulebook, calendar, started(facts, at), asked)) {
          if (clock.due === undefined || clock.started === undefined || aheadOfWeek.has(clock.rule)) continue;
          told += 1;
          expect(compare(localMoment(clock.due).at, localMoment(clock.started).at)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 300 },
    );
    expect(told).toBeGreaterThan(50);
  });

  it('never fall earlier because a holiday was added', () => {
    const extra = fc
      .integer({ min: 0, max: 700 })
      .map((days) => Temporal.PlainDate.from('2025-01-01').add({ days }));
    fc.assert(
      fc.property(fc.constantFrom(...space), within, extra, (facts, at, holiday) => {
        const more = workCalendar(
          files.map((file) =>
            file.year === holiday.year
              ? Object.assign({}, file, { days: [...file.days, dayOff(holiday)] })
              : file,
          ),
        );
        const dues = (days: typeof calendar) =>
          deadlines(rulebook, days, started(facts, at), asked).map(
            ({ due: text }) => localMoment(text ?? '').at,
          );
        const was = dues(calendar);
        for (const [index, now] of dues(more).entries()) {
          expect(compare(now, was[index] ?? now)).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 150 },
    );
  });
});
