import { sayLength, sayPeriod } from '#content/regulation/words.ts';
import type { RouteStep } from '#policy/route.ts';
import { either } from '#policy/words.ts';
import type { Explanation } from './judge.ts';
import { withOffset } from './json.ts';
import { clockText, sayMoment, states } from './say-clock.ts';

const scopes: Readonly<Record<string, string>> = {
  unit: 'cùng đơn vị',
  section: 'phụ trách chuyên mục',
  field: 'phụ trách lĩnh vực',
};

function sayScope({ scope, unit }: RouteStep, unitNames: Explanation['unitNames']): string {
  if (unit !== undefined) return `, ${unitNames.get(unit) ?? unit}`;
  const named = [scope].flat().flatMap((one) => scopes[one] ?? []);
  return named.length === 0 ? '' : `, ${named.join(', ')}`;
}

function stepText(step: RouteStep, index: number, unitNames: Explanation['unitNames']): string[] {
  const who = step.whoMay.map(
    ({ title, account, delegated }) => `${title} – ${account}${delegated ? ' (được ủy quyền)' : ''}`,
  );
  const from = step.limitFrom === 'submitted' ? 'khi gửi bài' : 'khi bước trước hoàn thành';
  return [
    `  ${index + 1}. ${step.label}: ${step.verb}${sayScope(step, unitNames)} (${step.cite})`,
    `     Người có thể làm: ${who.length > 0 ? who.join('; ') : 'chưa ai được phân công'}`,
    ...(step.within ? [`     Thời gian: trong ${sayLength(step.within)} kể từ ${from}`] : []),
  ];
}

function approvalText({ route, unitNames }: Explanation): string[] {
  const { labels, steps, escalateTo, beyond, publishers, cite, never } = route;
  const above = escalateTo === undefined ? undefined : (labels[escalateTo] ?? escalateTo);
  return [
    `Loại: ${route.label} (${cite})`,
    `  “${route.quote}”`,
    '',
    'Duyệt:',
    ...steps.flatMap((step, index) => stepText(step, index, unitNames)),
    ...(above === undefined ? [] : [`  Có thể trình tiếp: ${above} (${beyond[0]?.cite ?? cite})`]),
    '',
    never
      ? `Không được gỡ bỏ nội dung này (${never.cite}).`
      : `Xuất bản: ${publishers.map((role) => labels[role] ?? role).join(' hoặc ')} (${cite})`,
  ];
}

function questionText({ question }: Explanation): string[] {
  if (!question) return [];
  const { intake, diverted, clocks, mayPost } = question;
  return [
    '',
    `Hỏi – đáp: ${intake.label} tiếp nhận (${intake.cite})`,
    ...(diverted ? [`  Chuyển ${diverted.to} giải quyết, không đăng (${diverted.cite})`] : []),
    ...clocks.flatMap(clockText),
    ...(mayPost.allowed ? [] : [`  Chưa được đăng: ${mayPost.why} (${mayPost.cite})`]),
  ];
}

function quotaText({ quotas, quotasUnknown }: Explanation): string[] {
  if (quotasUnknown !== undefined) return ['', `Chỉ tiêu: chưa tính được. ${quotasUnknown}`];
  if (quotas.length === 0) return [];
  return [
    '',
    'Được tính vào chỉ tiêu:',
    ...quotas.map(
      ({ label, count, per, dueText, cite, warnOnly }) =>
        `  - ${label}: ít nhất ${count} ${sayPeriod(per)}, ${dueText}${warnOnly ? ', chỉ nhắc' : ''} (${cite})`,
    ),
  ];
}

function removalText({ removal, route, unitNames }: Explanation): string[] {
  if (!removal) return ['', 'Gỡ bỏ: quy chế không quy định.'];
  if (removal.never) return ['', `Gỡ bỏ: không được gỡ (${removal.cite})`, `  “${removal.quote}”`];
  const { decides, grounds, requestedThrough: through, reportTo } = removal;
  const unit = decides.unit === undefined ? '' : `, ${unitNames.get(decides.unit) ?? decides.unit}`;
  const by =
    through?.unit === undefined
      ? (route.labels[through?.role ?? ''] ?? '')
      : (unitNames.get(through.unit) ?? through.unit);
  return [
    '',
    `Gỡ bỏ: ${decides.label}${unit} quyết định (${decides.cite})`,
    `  Căn cứ: ${either(grounds.map(({ label, cite }) => `${label} (${cite})`))}`,
    ...(through ? [`  Đề nghị gửi qua: ${by} (${through.cite})`] : []),
    ...(reportTo ? [`  Gỡ xong báo cáo: ${reportTo.label} (${reportTo.cite})`] : []),
  ];
}

/** The explanation for people. */
export function explanationText(told: Explanation): string {
  const { facts, at, route, clocks, readings } = told;
  return [
    `${facts.entry ?? 'Dữ kiện'} – xét vào ${sayMoment(withOffset(at))}, quy chế phiên bản ${route.version}`,
    '',
    ...approvalText(told),
    '',
    clocks.length === 0 ? 'Thời hạn: không có thời hạn nào.' : 'Thời hạn:',
    ...clocks.flatMap(clockText),
    ...questionText(told),
    ...quotaText(told),
    ...removalText(told),
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
  const due = clocks.map(({ label, state, dueText }) => {
    const when = dueText === undefined ? states[state] : `${dueText} (${states[state]})`;
    return `${label} ${when}`;
  });
  return [
    `${facts.entry ?? 'Dữ kiện'}: ${route.label} (${route.cite})`,
    `duyệt: ${route.steps.map(({ label }) => label).join(' → ')}`,
    `xuất bản: ${route.publishers.map((role) => labels[role] ?? role).join(' hoặc ')}`,
    `hạn: ${due.length === 0 ? 'không có' : due.join('; ')}`,
  ].join('; ');
}
