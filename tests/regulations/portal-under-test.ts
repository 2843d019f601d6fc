import { expect, it } from 'vitest';
import { workCalendar } from '#policy/calendar.ts';
import type { WorkCalendar } from '#policy/calendar.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { settingsOf } from '../helpers/portal-settings.ts';

/** A portal's regulation as its files stand in `content/`, ready to be asked. */
export interface PortalUnderTest {
  readonly settings: PortalSettings;
  readonly calendar: WorkCalendar;
}

/** Reads the rulebook, board, units, sections and calendars of one portal; throws when any of them has a fault. */
export function portalUnderTest(id: string): PortalUnderTest {
  const settings = settingsOf(id);
  return { settings, calendar: workCalendar(settings.calendar) };
}

/** What every case says first: the clause it holds the rulebook against, as the law writes it, and what happens. */
export interface Case {
  /** `khoản 2 Điều 12`: the verdict must cite exactly this. */
  readonly clause: string;
  /** A true sentence piece: “đóng dấu đúng 12h00 thì tính như sau 12h00”. */
  readonly name: string;
}

/** Facts as a case writes them: parsed strictly, the unit's kind and the section's owners filled in from the portal. */
export function factsOf({ settings }: PortalUnderTest, given: object): Facts {
  const { unit, section } = given as { unit?: string; section?: string };
  const known = settings.units.find(({ id }) => id === unit);
  const home = settings.sections.find(({ id }) => id === section);
  if (unit !== undefined && !known) throw new Error(`${settings.id}: don-vi.yaml has no unit “${unit}”`);
  if (section !== undefined && !home)
    throw new Error(`${settings.id}: chuyen-muc.yaml has no section “${section}”`);
  return Facts.parse({
    ...(known && { unitKind: known.kind }),
    ...(home && { sectionOwners: home.owners }),
    ...given,
  });
}

/** `2026-03-05T11:59` on the Vietnamese wall clock, as an instant. */
export function atClock(text: string): Temporal.Instant {
  return Temporal.PlainDateTime.from(text).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
}

/** The same wall clock with its offset, as evidence is written. */
export const instantOf = (local: string): string => `${local}${local.length === 16 ? ':00' : ''}+07:00`;

/** One minute later on the wall clock. */
export const minuteAfter = (local: string): string =>
  Temporal.PlainDateTime.from(local).add({ minutes: 1 }).toString({ smallestUnit: 'minute' });

/** Runs one test per case, named by its clause and by what is held against it. */
export function eachCase<T extends Case>(about: string, cases: readonly T[], check: (one: T) => void): void {
  const named = cases.map((one) => [`${one.clause}: ${one.name} (${about})`, one] as const);
  it.each(named)('%s', (_, one) => {
    expect.hasAssertions();
    check(one);
  });
}
