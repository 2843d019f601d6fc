import { sayWhen } from '#content/regulation/say-when.ts';
import { sayDue, sayLength, sayPeriod } from '#content/regulation/words.ts';
import { either } from '#policy/words.ts';
import type { RulebookVersion } from '#schema/rulebook.ts';
import type { Due, Within } from '#schema/rulebook/due.ts';
import { startFacts } from '#schema/rulebook/facts.ts';
import type { FieldChange, ItemChange } from './compare.ts';

/** Parts of a rulebook as headings. */
const parts: Readonly<Record<string, string>> = {
  instrument: 'Văn bản ban hành',
  site: 'Nhận diện của cổng',
  roles: 'Các vai',
  approvals: 'Quy trình duyệt',
  deadlines: 'Thời hạn',
  quotas: 'Chỉ tiêu',
  questions: 'Hỏi – đáp',
  consultations: 'Lấy ý kiến dự thảo',
  documents: 'Văn bản',
  procedures: 'Thủ tục hành chính',
  disclosures: 'Công khai',
  translations: 'Tiếng nước ngoài',
  removals: 'Gỡ bỏ',
  prohibitions: 'Từ chối đăng, cấm',
  reviews: 'Rà soát',
  reports: 'Báo cáo',
  reminders: 'Nhắc nhở',
  operations: 'Vận hành',
  duties: 'Việc khác',
  interpretations: 'Cách hiểu',
  notEnforced: 'Không thực hiện bằng phần mềm',
};

const fieldNames: Readonly<Record<string, string>> = {
  act: 'việc của cấp cuối',
  because: 'lý do',
  binding: 'chữ ký gắn với bản nào',
  checks: 'kiểm tra bằng máy',
  cite: 'điều khoản',
  count: 'số lượng',
  counts: 'cách đếm',
  due: 'hạn',
  effect: 'hệ quả',
  from: 'từ',
  genres: 'thể loại được tính',
  heldBy: 'người giữ',
  label: 'tên',
  ladder: 'các bậc nhắc nhở',
  late: 'bài đăng muộn',
  measure: 'số đo',
  order: 'thứ tự xét',
  per: 'kỳ',
  publish: 'người xuất bản',
  question: 'câu hỏi cho người duyệt',
  quote: 'nguyên văn',
  reading: 'cách hiểu',
  readings: 'cách hiểu đã dùng',
  role: 'vai',
  route: 'các bước duyệt',
  scope: 'phạm vi',
  start: 'mốc tính',
  startTime: 'giờ áp dụng',
  text: 'quy chế viết',
  to: 'đến',
  unitKinds: 'loại đơn vị',
  until: 'dừng tính khi',
  verb: 'việc của vai',
  when: 'áp dụng cho',
  who: 'người làm',
  why: 'lý do',
  within: 'thời gian dành cho bước',
};

type Labels = ReadonlyMap<string, string>;

/** Role id → label, of both versions; the newer wins. */
export function roleLabels(...versions: readonly RulebookVersion[]): Labels {
  return new Map(versions.flatMap(({ roles }) => roles.map(({ id, label }) => [id, label] as const)));
}

interface Step {
  readonly role: string;
  readonly or?: readonly string[];
  readonly within?: Within;
}

function sayStep({ role, or = [], within }: Step, labels: Labels): string {
  const who = either([role, ...or].map((id) => labels.get(id) ?? id));
  return within ? `${who} (${sayLength(within)})` : who;
}

const ROLE_KEYS = new Set(['publish', 'role', 'from', 'to', 'grantedBy', 'or']);

function sayAny(value: unknown, labels: Labels, key: string): string {
  if (value === undefined) return 'không có';
  if (value === null) return 'để trống';
  if (typeof value === 'boolean') return value ? 'có' : 'không';
  if (typeof value === 'number') return String(value);
  if (Array.isArray(value)) {
    return value.length === 0 ? 'không có' : value.map((one: unknown) => sayAny(one, labels, key)).join(', ');
  }
  if (typeof value === 'string') {
    return ROLE_KEYS.has(key) ? (labels.get(value) ?? value) : `“${value}”`;
  }
  return JSON.stringify(value);
}

/** A value in words, by the key it stands under. The rulebook was parsed: a key tells its value's shape. */
function sayValue(key: string, value: unknown, labels: Labels): string {
  if (value === undefined) return 'không có';
  switch (key) {
    case 'due':
      return sayDue(value as Due);
    case 'within':
      return sayLength(value as Within);
    case 'when':
      return sayWhen(value as object);
    case 'route':
      return (value as readonly Step[]).map((step) => sayStep(step, labels)).join(' → ');
    case 'start':
      return either([value].flat().map((fact) => startFacts[fact as keyof typeof startFacts]));
    case 'per':
      return [value]
        .flat()
        .map((period) => sayPeriod(period as Parameters<typeof sayPeriod>[0]))
        .join(', ');
    default:
      return sayAny(value, labels, key);
  }
}

/** “hạn: trong 03 ngày làm việc đổi thành trong 02 ngày làm việc”. */
function sayField({ key, before, after }: FieldChange, labels: Labels): string {
  return `${fieldNames[key] ?? key}: ${sayValue(key, before, labels)} đổi thành ${sayValue(key, after, labels)}`;
}

/** Name of an item: its own words, or those of the roles it ties. */
function nameOf({ before, after, path }: ItemChange, labels: Labels): string {
  const item = after ?? before ?? {};
  for (const key of ['label', 'title', 'text', 'why']) {
    if (typeof item[key] === 'string') return `“${item[key]}”`;
  }
  if ('from' in item && 'to' in item)
    return `${sayAny(item['from'], labels, 'from')} → ${sayAny(item['to'], labels, 'to')}`;
  if (typeof item['role'] === 'string') return labels.get(item['role']) ?? item['role'];
  return path.slice(1).join(' › ') || (parts[path[0] ?? ''] ?? '');
}

const signs = { added: '+ thêm', removed: '- bỏ', changed: '~ đổi', reordered: '~ đổi thứ tự' } as const;

function lines(change: ItemChange, labels: Labels): string[] {
  const { kind, after, before, fields } = change;
  const cite = (after ?? before)?.['cite'];
  const at = typeof cite === 'string' ? ` (${cite})` : '';
  const name = kind === 'reordered' ? '' : ` ${nameOf(change, labels)}${at}`;
  return [`  ${signs[kind]}${name}`, ...fields.map((field) => `      ${sayField(field, labels)}`)];
}

/** Every change under the heading of its part, one block a part. */
export function sayChanges(changes: readonly ItemChange[], labels: Labels): readonly string[] {
  const told: string[] = [];
  for (const [part, inPart] of Map.groupBy(changes, ({ path }) => path[0] ?? '')) {
    told.push(parts[part] ?? part);
    for (const change of inPart) told.push(...lines(change, labels));
    told.push('');
  }
  return told;
}
