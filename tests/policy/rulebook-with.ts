import { workCalendar } from '#policy/calendar.ts';
import { CalendarYear } from '#schema/calendar.ts';
import { Rulebook } from '#schema/rulebook.ts';
import { Facts } from '#schema/rulebook/facts.ts';
import { parse } from 'yaml';
import { repositoryText } from '../helpers/portal-settings.ts';

const source = parse(repositoryText('content/hai-phong-gddt/quy-che.yaml')) as {
  portal: string;
  versions: Record<string, unknown>[];
};

/** Parts without which a version is none; every other part is for the test to give. */
const NEEDED = ['id', 'effectiveFrom', 'instrument', 'site', 'roles', 'approvals', 'interpretations'];
const bare = Object.fromEntries(NEEDED.map((part) => [part, source.versions[0]?.[part]]));

/** What a made-up rulebook item rests on: a true clause of the regulation, so that verdicts have something to cite. */
export const basis = {
  cite: 'khoản 1 Điều 2',
  quote: 'là hệ thống tích hợp thông tin hành chính điện tử',
};

/** A real rulebook's papers, roles and rules of approval, with the given parts; one argument for each version. */
export function rulebookWith(...versions: readonly Record<string, unknown>[]): Rulebook {
  return Rulebook.parse({
    ...source,
    versions: versions.map((parts, index) =>
      Object.assign(structuredClone(bare), index > 0 && { id: `ban-${index + 1}` }, parts),
    ),
  });
}

/** Facts as they come from an entry, defaults filled in. */
export const factsOf = (given: object): Facts => Facts.parse(given);

/** A Vietnamese wall-clock moment as an instant. */
export const at = (local: string): Temporal.Instant => Temporal.Instant.from(`${local}:00+07:00`);

/** Years 2025 to 2027 with Saturdays and Sundays off and the given holidays. */
export function plainCalendar(...holidays: readonly string[]) {
  return workCalendar(
    [2025, 2026, 2027].map((year) =>
      CalendarYear.parse({
        year,
        weeklyRest: { days: ['saturday', 'sunday'], basis: 'khoản 1 Điều 111 Bộ luật Lao động 2019' },
        days: holidays
          .filter((day) => day.startsWith(`${year}-`))
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
}
