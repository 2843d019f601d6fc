import type { PortalSettings } from '#scripts/read-portal.ts';
import { withOffset } from '../explain/json.ts';
import { sayMoment } from '../explain/say-clock.ts';
import type { Owed } from './owed.ts';

/** What `quyche deadlines` found in one portal, soonest first. */
export interface Standing {
  readonly portal: PortalSettings;
  readonly at: Temporal.Instant;
  readonly owed: readonly Owed[];
  /** Clocks that cannot be told: a moment is not on record, or a calendar is missing. */
  readonly unknown: number;
}

const UPKEEP = 'Báo cáo, rà soát định kỳ';

function line({ who, entry, label, dueText, required, counted, warnOnly, cite }: Owed): string {
  const about = [...(who === undefined ? [] : [who]), ...(entry === undefined ? [] : [entry])];
  const count = required === undefined ? '' : `, có ${counted ?? 0}/${required}`;
  const due = dueText === undefined ? '' : `, ${dueText}`;
  return `  - ${[...about, label].join(': ')}${count}${due}${warnOnly ? ', chỉ nhắc' : ''} (${cite})`;
}

function block(title: string, owed: readonly Owed[]): string[] {
  const told: string[] = [title];
  for (const [state, words] of [
    ['overdue', ' Đã quá hạn'],
    ['running', ' Sắp đến hạn'],
  ] as const) {
    const lines = owed.filter((one) => one.state === state).map(line);
    if (lines.length > 0) told.push(words, ...lines);
  }
  return [...told, ''];
}

/** The list for people: by unit, what is overdue before what is due; the upkeep of the site last. */
export function standingText({ portal, at, owed, unknown }: Standing): string {
  const names = new Map(portal.units.map(({ id, name }) => [id, name]));
  const groups = Map.groupBy(owed, ({ unit, who }) =>
    who === undefined ? (unit === undefined ? portal.site.name : (names.get(unit) ?? unit)) : UPKEEP,
  );
  const units = [...groups].filter(([title]) => title !== UPKEEP);
  const late = owed.filter(({ state }) => state === 'overdue').length;
  return [
    `${portal.site.name}, xét vào ${sayMoment(withOffset(at))}`,
    '',
    ...units.flatMap(([title, list]) => block(title, list)),
    ...(groups.has(UPKEEP) ? block(UPKEEP, groups.get(UPKEEP) ?? []) : []),
    `${late} việc đã quá hạn, ${owed.length - late} việc sắp đến hạn; ${unknown} hạn chưa tính được vì chưa ghi đủ mốc thời gian.`,
  ].join('\n');
}

/** The same as JSON; the shape is documented in `docs/cli.md`. */
export function standingJson({ portal, at, owed, unknown }: Standing): string {
  return JSON.stringify({ portal: portal.id, at: withOffset(at), owed, unknown }, undefined, 2);
}
