import { sayDay } from '../time.ts';
import type { CheckedSettings, RulebookFinding } from './finding.ts';

const say = (day: string) => sayDay(Temporal.PlainDate.from(day));

/** Days between two versions on which nothing is in force, or on which two are. */
function gaps({ rulebook }: CheckedSettings): RulebookFinding[] {
  return rulebook.versions.flatMap((version, at): RulebookFinding[] => {
    const next = rulebook.versions[at + 1];
    const last = version.effectiveUntil;
    if (last === undefined) return [];
    const keys = ['versions', at, 'effectiveUntil'];
    const common = { file: 'quy-che', keys, severity: 'refuse' } as const;
    if (last < version.effectiveFrom) {
      return [
        {
          ...common,
          check: 'hieu-luc-sai',
          message: `Phiên bản ${version.id} hết hiệu lực (${say(last)}) trước khi có hiệu lực (${say(version.effectiveFrom)}).`,
          hint: 'Hãy sửa effectiveFrom hoặc effectiveUntil.',
        },
      ];
    }
    if (!next) return [];
    const following = Temporal.PlainDate.from(last).add({ days: 1 }).toString();
    if (following === next.effectiveFrom) return [];
    const words =
      following < next.effectiveFrom
        ? `Từ ngày ${say(following)} đến trước ngày ${say(next.effectiveFrom)} không có phiên bản nào có hiệu lực`
        : `Từ ngày ${say(next.effectiveFrom)} đến hết ngày ${say(last)} có hai phiên bản cùng hiệu lực`;
    return [
      {
        ...common,
        check: following < next.effectiveFrom ? 'khoang-trong-hieu-luc' : 'chong-hieu-luc',
        message: `${words}: giữa ${version.id} và ${next.id}.`,
        hint: 'Hãy sửa effectiveUntil của phiên bản trước hoặc effectiveFrom của phiên bản sau.',
      },
    ];
  });
}

/** Years in which the regulation sets limits and the calendar cannot tell working days. */
function calendarGaps({ rulebook, calendarYears, today }: CheckedSettings): RulebookFinding[] {
  const first = rulebook.versions[0]?.effectiveFrom;
  if (!calendarYears || first === undefined) return [];
  const from = Number(first.slice(0, 4));
  const to = Number(today.slice(0, 4)) + 1;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
    .filter((year) => !calendarYears.includes(year))
    .map((year) => ({
      check: 'thieu-lich',
      severity: 'note',
      file: 'quy-che',
      keys: ['versions', 0, 'effectiveFrom'],
      message: `Chưa có lịch làm việc năm ${year} nên không tính được thời hạn rơi vào năm đó.`,
      hint: `Hãy thêm tệp content/calendar/${year}.yaml (ngày nghỉ lễ, tết, nghỉ bù, làm bù).`,
    }));
}

/** What is wrong with the days versions are in force. */
export function versionFindings(settings: CheckedSettings): RulebookFinding[] {
  return [...gaps(settings), ...calendarGaps(settings)];
}
