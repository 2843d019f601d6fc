import type { Clock } from '#policy/deadlines.ts';
import type { RouteStep } from '#policy/route.ts';
import { localMoment, sayDay, sayHour } from '#policy/time.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { Explanation } from './judge.ts';
import { withOffset } from './json.ts';

const states: Readonly<Record<Clock['state'], string>> = {
  running: 'đang tính',
  overdue: 'đã quá hạn',
  met: 'đúng hạn',
  late: 'chậm',
  unknown: 'chưa tính được',
};

const sayMoment = (text: string): string => {
  const { at, hour } = localMoment(text);
  return hour ? `${sayHour(at)} ngày ${sayDay(at)}` : `ngày ${sayDay(at)}`;
};

function stepText(step: RouteStep, index: number, unitName: string | undefined): string[] {
  const unit = step.unit === undefined ? '' : `, ${unitName ?? step.unit}`;
  const who = step.whoMay.map(
    ({ title, account, delegated }) => `${title} – ${account}${delegated ? ' (được ủy quyền)' : ''}`,
  );
  return [
    `  ${index + 1}. ${step.label}: ${step.verb}${unit} (${step.cite})`,
    `     Người có thể làm: ${who.length > 0 ? who.join('; ') : 'chưa ai được phân công'}`,
  ];
}

function clockText(clock: Clock): string[] {
  const lines = [`  - ${clock.label}: ${states[clock.state]} (${clock.cite})`];
  if (clock.started !== undefined)
    lines.push(`     Tính từ: ${startFacts[clock.start]}, ${sayMoment(clock.started)}`);
  if (clock.dueText !== undefined) {
    const rolled =
      clock.rolledFrom === undefined
        ? ''
        : ` (ngày ${sayMoment(clock.rolledFrom).replace('ngày ', '')} là ngày nghỉ)`;
    lines.push(`     Hạn: ${clock.dueText}${rolled}`);
  }
  if (clock.done !== undefined) lines.push(`     Đã làm: ${sayMoment(clock.done)}`);
  if (clock.why !== undefined) lines.push(`     ${clock.why}`);
  return lines;
}

/** The explanation for people. */
export function explanationText({ facts, unit, at, route, clocks, readings }: Explanation): string {
  const { labels } = route;
  const escalation =
    route.escalateTo === undefined
      ? []
      : [
          `  Có thể trình tiếp: ${labels[route.escalateTo] ?? route.escalateTo} (${route.beyond[0]?.cite ?? route.cite})`,
        ];
  return [
    `${facts.entry ?? 'Dữ kiện'} – xét vào ${sayMoment(withOffset(at))}, quy chế phiên bản ${route.version}`,
    '',
    `Loại: ${route.label} (${route.cite})`,
    `  “${route.quote}”`,
    '',
    'Duyệt:',
    ...route.steps.flatMap((step, index) => stepText(step, index, unit)),
    ...escalation,
    '',
    `Xuất bản: ${route.publishers.map((role) => labels[role] ?? role).join(' hoặc ')} (${route.cite})`,
    '',
    clocks.length === 0 ? 'Thời hạn: không có thời hạn nào.' : 'Thời hạn:',
    ...clocks.flatMap(clockText),
    ...(readings.length === 0 ? [] : ['', 'Cách hiểu đã dùng:']),
    ...readings.flatMap(({ id, text, reading, because }) => [
      `  - ${id}: ${text}`,
      `     Hiểu là: ${reading}`,
      `     Vì: ${because}`,
    ]),
  ].join('\n');
}

/** One line for one of many entries: its class, who approves, who publishes, what is due. */
export function summaryLine({ facts, route, clocks }: Explanation): string {
  const { labels } = route;
  const due = clocks.map(
    ({ label, state, dueText }) =>
      `${label} ${dueText === undefined ? states[state] : `${dueText} (${states[state]})`}`,
  );
  return [
    `${facts.entry ?? 'Dữ kiện'}: ${route.label} (${route.cite})`,
    `duyệt: ${route.steps.map(({ label }) => label).join(' → ')}`,
    `xuất bản: ${route.publishers.map((role) => labels[role] ?? role).join(' hoặc ')}`,
    `hạn: ${due.length === 0 ? 'không có' : due.join('; ')}`,
  ].join('; ');
}
