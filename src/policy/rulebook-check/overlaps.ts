import type { Deadline } from '#schema/rulebook/deadlines.ts';
import type { Facts } from '#schema/rulebook/facts.ts';
import type { Quota } from '#schema/rulebook/quotas.ts';
import { matches } from '../match.ts';
import { factSpace } from './fact-space.ts';
import type { CheckedSettings, Placed, RulebookFinding } from './finding.ts';

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** `before` and `from` the same hour share no minute; everything else may. */
function hoursMeet({ startTime: a }: Deadline, { startTime: b }: Deadline): boolean {
  if (!a || !b) return true;
  if ('before' in a) return !('from' in b) || b.from < a.before;
  return !('before' in b) || a.from < b.before;
}

function clash(a: Deadline, b: Deadline, settings: CheckedSettings): Facts | undefined {
  if (a.until !== b.until || same(a.due, b.due) || 'promptly' in a.due || 'promptly' in b.due)
    return undefined;
  const common = a.start.filter((start) => b.start.includes(start));
  if (common.length === 0 || !hoursMeet(a, b)) return undefined;
  return factSpace([a.when, b.when], settings).find(
    (facts) => matches(a.when, facts) && matches(b.when, facts),
  );
}

/** Two time limits from one start for one thing, of different length: one of them says too much. */
function deadlineClashes({ version, index }: Placed, settings: CheckedSettings): RulebookFinding[] {
  const { deadlines } = version;
  return deadlines.flatMap((rule, at) =>
    deadlines.slice(0, at).flatMap((earlier): RulebookFinding[] => {
      const facts = clash(earlier, rule, settings);
      return facts
        ? [
            {
              check: 'thoi-han-trai-nhau',
              severity: 'note',
              file: 'quy-che',
              keys: ['versions', index, 'deadlines', at],
              message: `Hai thời hạn khác nhau cùng tính cho một mục (ví dụ loại ${facts.type}): “${earlier.label}” (${earlier.cite}) và “${rule.label}” (${rule.cite}).`,
              hint: 'Hãy thêm điều kiện vào khóa when để mỗi mục chỉ thuộc một thời hạn.',
            },
          ]
        : [];
    }),
  );
}

/** An hour of the day for which a rule that asks for hours says nothing. */
function hourGaps({ version, index }: Placed): RulebookFinding[] {
  const { deadlines } = version;
  return deadlines.flatMap((rule, at): RulebookFinding[] => {
    const { startTime } = rule;
    if (!startTime) return [];
    const partners = deadlines.flatMap((other) =>
      same(other.when, rule.when) && same(other.start, rule.start) ? (other.startTime ?? []) : [],
    );
    const closed = partners.some((other) =>
      'before' in startTime
        ? 'from' in other && other.from <= startTime.before
        : 'before' in other && other.before >= startTime.from,
    );
    const text = 'before' in startTime ? `từ ${startTime.before}` : `trước ${startTime.from}`;
    return closed
      ? []
      : [
          {
            check: 'ho-gio',
            severity: 'note',
            file: 'quy-che',
            keys: ['versions', index, 'deadlines', at, 'startTime'],
            message: `Chưa có thời hạn “${rule.label}” cho mốc ${text}.`,
            hint: 'Hãy thêm một thời hạn cho các giờ còn lại, hoặc bỏ startTime.',
          },
        ];
  });
}

const whatCounts = ({ types, genres, sections, when, per, whole }: Quota) =>
  JSON.stringify([types, genres, sections, when, per, whole]);

/** Two numbers asked of the same units for the same things in the same period. */
function quotaClashes({ version, index }: Placed, { units }: CheckedSettings): RulebookFinding[] {
  const bound = (quota: Quota) =>
    quota.whole
      ? ['']
      : units
          .filter(
            ({ id, kind }) =>
              !quota.exceptUnits.includes(id) &&
              ((!quota.units && !quota.unitKinds) ||
                quota.units?.includes(id) ||
                quota.unitKinds?.includes(kind)),
          )
          .map(({ id }) => id);
  return version.quotas.flatMap((quota, at) =>
    version.quotas.slice(0, at).flatMap((earlier): RulebookFinding[] => {
      const shared = new Set(bound(earlier));
      const clashes =
        whatCounts(earlier) === whatCounts(quota) &&
        earlier.count !== quota.count &&
        bound(quota).some((id) => shared.has(id));
      return clashes
        ? [
            {
              check: 'chi-tieu-trai-nhau',
              severity: 'refuse',
              file: 'quy-che',
              keys: ['versions', index, 'quotas', at],
              message: `Hai chỉ tiêu khác nhau cho cùng đơn vị và cùng loại tin, bài: “${earlier.label}” (${earlier.count}) và “${quota.label}” (${quota.count}).`,
              hint: 'Hãy bỏ một chỉ tiêu, hoặc tách đơn vị, thể loại, chuyên mục được tính.',
            },
          ]
        : [];
    }),
  );
}

/** Rules that say two things of one. */
export function overlapFindings(placed: Placed, settings: CheckedSettings): RulebookFinding[] {
  return [...deadlineClashes(placed, settings), ...hourGaps(placed), ...quotaClashes(placed, settings)];
}
