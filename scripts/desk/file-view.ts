import { workCalendar } from '#policy/calendar.ts';
import { deadlines, type Clock } from '#policy/deadlines.ts';
import type { StepStatus } from '#policy/decide.ts';
import { entryUrl } from '#content/entry-view.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { changeFacts } from '#policy/change-facts.ts';
import { requiredApprovals, rolesOfStep } from '#policy/route.ts';
import { dayOf } from '#policy/time.ts';
import type { LedgerRecord } from '#scripts/ledger/record.ts';
import { caseOf, PROVIDER, statusIds, type Case } from './case.ts';
import type { Desk, Main } from './desk.ts';
import type { DeadlineView, EntryFile, Me, Permission, RouteStep, StepId } from './entry-file.ts';
import type { EntryPlace } from './places.ts';
import type { Proposal } from './proposals.ts';
import { Refusal } from './refusal.ts';
import { nameOfTarget, returnTargets, whyNotEdit } from './rights.ts';
import { personOfRecord, wordsOf } from './sentences.ts';
import { needsReason, stepRight } from './step-rights.ts';

const stateLabels = {
  'chua-gui': 'Chưa gửi duyệt',
  'cho-duyet': 'Đang chờ duyệt',
  'tra-lai': 'Đã trả lại, chờ chỉnh sửa',
  'du-dieu-kien': 'Đủ điều kiện xuất bản',
  'da-xuat-ban': 'Đã xuất bản',
} as const;

const stepLabels = {
  done: 'Đã duyệt',
  waiting: 'Đang chờ',
  later: 'Chưa đến lượt',
  void: 'Mất hiệu lực, phải làm lại',
} as const;
const stepStates = { done: 'da-duyet', waiting: 'cho', later: 'chua-den', void: 'mat-hieu-luc' } as const;

const clockStates: Readonly<Record<Clock['state'], readonly [DeadlineView['state'], string]>> = {
  running: ['con-han', 'Còn hạn'],
  overdue: ['qua-han', 'Quá hạn'],
  met: ['da-xong', 'Đúng hạn'],
  late: ['da-xong', 'Đã xong, trễ hạn'],
  unknown: ['chua-tinh', 'Chưa tính được'],
};

function whyOf(step: StepStatus, tree: string): string {
  if (step.status === 'void')
    return `${step.why ? step.why.charAt(0).toLocaleUpperCase('vi') + step.why.slice(1) : 'Không còn giá trị'}.`;
  if (step.status === 'done') {
    return step.tree === tree
      ? 'Đã duyệt đúng nội dung hiện tại.'
      : 'Đã duyệt; cấp trên sửa sau đó nên ý kiến này vẫn giữ giá trị.';
  }
  if (step.status === 'later') return 'Chờ các bước trước hoàn thành.';
  const who = [...new Set(step.whoMay.map(({ title }) => title))].join(', ');
  return who
    ? `Chờ ${who} ${step.verb.toLocaleLowerCase('vi')}.`
    : 'Hiện chưa có ai được phân công giữ chức danh này.';
}

function viewStep(main: Main, step: StepStatus, tree: string): RouteStep {
  const { role, label, status, at, cite } = step;
  const board = main.settings.board;
  const account = board.accounts.find(({ id }) => id === step.by);
  const office = step.whoMay.find((one) => one.account === step.by)?.title;
  return {
    role,
    label,
    status: stepStates[status],
    statusLabel: stepLabels[status],
    why: whyOf(step, tree),
    ...(step.by && { by: { account: step.by, name: account?.name ?? step.by, ...(office && { office }) } }),
    ...(at && { at }),
    ...(step.tree && { tree: step.tree }),
    cite,
  };
}

const verbs: Readonly<Record<StepId, string>> = {
  gui: 'Gửi duyệt',
  duyet: 'Duyệt',
  'tra-lai': 'Trả lại',
  'trinh-cap-tren': 'Trình cấp trên',
  'xuat-ban': 'Xuất bản',
  huy: 'Bỏ bản nháp',
};

function verbOf(given: Case, step: StepId, as: string | undefined): string {
  if (step === 'duyet') {
    const { missing } = given.decision;
    const own = missing.find((one) => as !== undefined && rolesOfStep(one).includes(as));
    return (own ?? missing[0])?.verb ?? verbs.duyet;
  }
  if (step === 'tra-lai' && as === PROVIDER) return 'Rút lại';
  return verbs[step];
}

function permission(given: Case, me: Me, step: StepId): Permission {
  const right = stepRight(given, me, step);
  const role = right.allowed ? right.as.role : undefined;
  const targets = step === 'tra-lai' && role && role !== PROVIDER ? returnTargets(given, role) : [];
  return {
    step,
    label: verbOf(given, step, role),
    allowed: right.allowed,
    needsReason: needsReason(step, right.allowed ? right.as : undefined),
    ...(targets.length > 1 && {
      targets: targets.map((to) => ({ role: to, label: nameOfTarget(given.route, to) })),
    }),
    ...(!right.allowed && { why: right.why.body }),
  };
}

function viewClock(clock: Clock): DeadlineView {
  const [state, stateLabel] = clockStates[clock.state];
  return {
    id: clock.rule,
    label: [clock.label, clock.dueText ?? clock.why].filter(Boolean).join(': '),
    ...(clock.due && { due: clock.due }),
    state,
    stateLabel,
    cite: clock.cite,
  };
}

function clocksOf({ main, facts, at }: Pick<Case, 'main' | 'facts' | 'at'>): DeadlineView[] {
  const { rulebook, calendar } = main.settings;
  return deadlines(rulebook, workCalendar(calendar), facts, at).map(viewClock);
}

function viewRecord(main: Main, record: LedgerRecord): EntryFile['history'][number] {
  return {
    at: record.at,
    who: personOfRecord(main, record),
    step: record.step,
    sentence: wordsOf(record),
    ...('reason' in record && { reason: record.reason }),
    ...('tree' in record && { tree: record.tree }),
  };
}

function historyOf(desk: Desk, main: Main, entry: string): EntryFile['history'] {
  return (desk.ledger.entry(entry)?.records ?? []).map((record) => viewRecord(main, record));
}

function publishedOf(desk: Desk, main: Main, place: EntryPlace): Pick<EntryFile, 'published'> {
  if (!main.index.byPath.has(place.path)) return {};
  const at = desk.ledger.entry(place.entry)?.publications.at(-1)?.at;
  return { published: { url: entryUrl(place.entry), ...(at && { at }) } };
}

/** The file of a proposal, as one person sees it. */
export function fileOfCase(desk: Desk, given: Case, me: Me): EntryFile {
  const { proposal, main, route, decision, state, title, findings } = given;
  const steps: StepId[] = ['gui', 'duyet', 'trinh-cap-tren', 'tra-lai', 'xuat-ban', 'huy'];
  const refusal = whyNotEdit(given, me);
  const publishers = decision.publishers.map((role) => route.labels[role] ?? role);
  return {
    entry: proposal.place.entry,
    title,
    state,
    stateLabel: stateLabels[state],
    status: statusIds[state],
    tree: proposal.tree,
    revision: proposal.tip,
    route: { id: route.rule, cite: route.cite, quote: route.quote, why: `Thuộc loại ${route.label}.` },
    steps: decision.steps.map((step) => viewStep(main, step, proposal.tree)),
    publish: { label: publishers.join(' hoặc '), cite: route.cite },
    mayEdit: refusal === undefined,
    ...(refusal && { editRefusal: refusal.body }),
    may: steps.map((step) => permission(given, me, step)),
    deadlines: clocksOf(given),
    findings,
    history: historyOf(desk, main, proposal.place.entry),
    ...publishedOf(desk, main, proposal.place),
  };
}

/** The file of a published entry for which nothing is proposed. */
async function fileOfPublished(desk: Desk, main: Main, place: EntryPlace, me: Me): Promise<EntryFile> {
  const found = main.index.byPath.get(place.path);
  const [object] = found ? await desk.repo.read([found.oid]) : [];
  const { entry } = object ? parseEntry(place.path, object.bytes.toString('utf8'), desk.portal) : {};
  if (!found || !entry) {
    throw new Refusal(404, `Không có mục “${place.entry}” trên cổng hoặc trong các bài đang soạn.`);
  }
  const at = Temporal.Instant.from(desk.now());
  const ledger = desk.ledger.entry(place.entry);
  const posted = ledger?.publications[0]?.at;
  const facts = changeFacts(entry, main.settings, {
    change: 'edit',
    published: true,
    today: dayOf(at).toString(),
    ...(posted && { postedAt: posted }),
  });
  const route = requiredApprovals(main.settings.rulebook, main.settings.board, facts, at);
  const mayEdit = me.board || me.units.some(({ id }) => id === entry.data.unit);
  return {
    entry: place.entry,
    title: entry.data.title,
    state: 'da-xuat-ban',
    stateLabel: stateLabels['da-xuat-ban'],
    route: {
      id: route.rule,
      cite: route.cite,
      quote: route.quote,
      why: `Khi sửa, mục này thuộc loại ${route.label}.`,
    },
    steps: [],
    publish: {
      label: route.publishers.map((role) => route.labels[role] ?? role).join(' hoặc '),
      cite: route.cite,
    },
    mayEdit,
    may: [],
    // Without a recorded publication it cannot be told whether it came in time.
    deadlines: posted ? clocksOf({ main, facts, at }) : [],
    findings: [],
    history: historyOf(desk, main, place.entry),
    ...publishedOf(desk, main, place),
  };
}

/** An entry's file for a person: the proposal if there is one, else what is published. Refuses with 404. */
export async function fileOf(
  desk: Desk,
  main: Main,
  place: EntryPlace,
  proposal: Proposal | undefined,
  me: Me,
): Promise<EntryFile> {
  return proposal
    ? fileOfCase(desk, caseOf(desk, main, proposal), me)
    : fileOfPublished(desk, main, place, me);
}
