import { workCalendar } from '#policy/calendar.ts';
import { deadlines } from '#policy/deadlines.ts';
import type { Clock } from '#policy/deadlines.ts';
import { requiredApprovals } from '#policy/route.ts';
import type { RulebookVersion } from '#schema/rulebook.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';

/** A time limit of one item that ends otherwise under the other version. */
interface ClockChange {
  readonly rule: string;
  readonly label: string;
  readonly cite: string;
  readonly before: Clock['state'] | 'none';
  readonly after: Clock['state'] | 'none';
  readonly dueText?: string;
}

/** What the other version would have asked of one item of the past. */
export interface Replayed {
  readonly entry: string;
  /** Labels of the tiers, lowest first. */
  readonly approversBefore: readonly string[];
  readonly approversAfter: readonly string[];
  readonly clocks: readonly ClockChange[];
}

const bad = (state: Clock['state'] | undefined): boolean => state === 'late' || state === 'overdue';

const keyOf = ({ rule, start }: Clock): string => `${rule}|${start}`;

function clockChanges(before: readonly Clock[], after: readonly Clock[]): ClockChange[] {
  const olds = new Map(before.map((clock) => [keyOf(clock), clock]));
  const news = new Map(after.map((clock) => [keyOf(clock), clock]));
  return [...new Set([...olds.keys(), ...news.keys()])].flatMap((key) => {
    const [old, now] = [olds.get(key), news.get(key)];
    const told = now ?? old;
    if (!told || told.warnOnly || bad(old?.state) === bad(now?.state)) return [];
    const { rule, label, cite, dueText } = told;
    return [
      {
        rule,
        label,
        cite,
        before: old?.state ?? 'none',
        after: now?.state ?? 'none',
        ...(dueText !== undefined && { dueText }),
      },
    ];
  });
}

/**
 * Judges items of the past by two versions, each as if it had been in force since the first of the portal's own, with
 * the portal's present board. An item asked the same by both is not told.
 */
export function replayer(
  portal: PortalSettings,
  before: RulebookVersion,
  after: RulebookVersion,
): (facts: Facts, at: Temporal.Instant) => Replayed | undefined {
  const calendar = workCalendar(portal.calendar);
  const effectiveFrom = [
    before.effectiveFrom,
    after.effectiveFrom,
    ...portal.rulebook.versions.map((version) => version.effectiveFrom),
  ].reduce((first, day) => (day < first ? day : first));
  const asIfAlways = (version: RulebookVersion) => ({
    portal: portal.id,
    versions: [{ ...version, effectiveFrom }] as [RulebookVersion],
  });
  const [old, now] = [asIfAlways(before), asIfAlways(after)];
  const first = Temporal.PlainDate.from(effectiveFrom).toZonedDateTime('Asia/Ho_Chi_Minh').toInstant();
  return (facts, at) => {
    const posted = facts.postedAt === undefined ? at : Temporal.Instant.from(facts.postedAt);
    // What was posted before any version was in force is judged as if posted on its first day.
    const then = Temporal.Instant.compare(posted, first) < 0 ? first : posted;
    // The past asked for a first posting, though the item stands on the site by now.
    const posting: Facts = { ...facts, change: 'add', published: false };
    const approvers = (rulebook: typeof old) =>
      requiredApprovals(rulebook, portal.board, posting, then).steps.map(({ label }) => label);
    const [approversBefore, approversAfter] = [approvers(old), approvers(now)];
    const clocks = clockChanges(deadlines(old, calendar, facts, at), deadlines(now, calendar, facts, at));
    const sameRoute = approversBefore.join('|') === approversAfter.join('|');
    if (sameRoute && clocks.length === 0) return undefined;
    return { entry: facts.entry ?? '', approversBefore, approversAfter, clocks };
  };
}

/** One item's story: “tin-tuc/2026/x: cần thêm Trưởng Ban duyệt; bị chậm: đăng tin, hạn hết ngày 06/03/2026 (khoản 1 Điều 15)”. */
export function sayReplayed({ entry, approversBefore, approversAfter, clocks }: Replayed): string {
  const more = approversAfter.filter((label) => !approversBefore.includes(label));
  const less = approversBefore.filter((label) => !approversAfter.includes(label));
  const moved = more.length + less.length === 0 && approversBefore.join('|') !== approversAfter.join('|');
  const told = [
    ...(more.length > 0 ? [`cần thêm ${more.join(', ')} duyệt`] : []),
    ...(less.length > 0 ? [`không cần ${less.join(', ')} duyệt`] : []),
    ...(moved ? [`thứ tự duyệt là ${approversAfter.join(' → ')}`] : []),
    ...clocks.map(({ label, cite, after, dueText }) => {
      const due = dueText === undefined ? '' : `, hạn ${dueText}`;
      return `${bad(after === 'none' ? undefined : after) ? 'bị chậm' : 'không còn chậm'}: ${label}${due} (${cite})`;
    }),
  ];
  return `${entry}: ${told.join('; ')}`;
}
