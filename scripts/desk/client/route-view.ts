import type { DeadlineView, EntryFile, RouteStep } from '../entry-file.ts';
import { clauseLink } from './clause.ts';
import { h, momentText, time } from './dom.ts';

/** A state's shape, drawn by the style sheet: few typefaces have these signs. */
const shape = () => h('span', { class: 'quyche-hinh', 'aria-hidden': 'true' });

/** Where the entry stands and by when, in one line. */
export function summaryView(file: EntryFile): HTMLElement {
  const due = nearest(file.deadlines);
  return h(
    'p',
    { class: 'quyche-tom-tat' },
    h('strong', {}, file.stateLabel),
    due?.due !== undefined &&
      h(
        'span',
        { class: `quyche-han quyche-han-${due.state}` },
        ` Hạn ${momentText(due.due)} (${due.stateLabel.toLowerCase()})`,
      ),
  );
}

/** The deadline not yet met that ends first. */
export function nearest(deadlines: readonly DeadlineView[]): DeadlineView | undefined {
  return deadlines
    .filter(({ due, state }) => due !== undefined && state !== 'da-xong')
    .toSorted((a, b) => Date.parse(a.due ?? '') - Date.parse(b.due ?? ''))[0];
}

/** The tiers in order, each with its shape and word. */
export function stepsLine(file: EntryFile): HTMLElement {
  return h(
    'ol',
    { class: 'quyche-cac-buoc' },
    ...file.steps.map((step) =>
      h(
        'li',
        { class: `quyche-${step.status}` },
        shape(),
        ` ${step.label}: ${step.statusLabel.toLowerCase()}`,
      ),
    ),
  );
}

/** The whole route: rule, steps, deadlines, findings, what happened so far. */
export function detailsView(file: EntryFile, regulation: string | undefined): HTMLElement {
  return h(
    'div',
    {},
    h('h2', {}, file.title),
    h('p', {}, file.route.why, ' (', clauseLink(file.route.cite, regulation), ')'),
    h('h3', {}, 'Các bước duyệt'),
    h('ol', { class: 'quyche-buoc-chi-tiet' }, ...file.steps.map((step) => stepView(step, regulation))),
    h('p', {}, `Xuất bản: ${file.publish.label} (`, clauseLink(file.publish.cite, regulation), ').'),
    ...section(
      'Thời hạn',
      file.deadlines.map((deadline) => deadlineView(deadline, regulation)),
    ),
    ...section(
      'Việc chưa làm được lúc này',
      file.may
        .filter(({ allowed }) => !allowed)
        .map(({ label, why }) =>
          h(
            'li',
            {},
            h('strong', {}, label),
            `: ${why?.error ?? ''} `,
            why?.cite === undefined ? undefined : clauseLink(why.cite, regulation),
            why?.hint ? ` ${why.hint}` : undefined,
          ),
        ),
    ),
    ...section(
      'Điều cần xem lại trong bài',
      file.findings.map(({ place, message, hint }) =>
        h(
          'li',
          {},
          place ? `Dòng ${place.line}, cột ${place.column}: ` : '',
          message,
          hint ? ` ${hint}` : '',
        ),
      ),
    ),
    ...section(
      'Đã diễn ra',
      file.history.map(({ at, sentence, reason }) =>
        h('li', {}, time(at), ` · ${sentence}`, reason ? ` Lý do: ${reason}` : ''),
      ),
    ),
    file.published !== undefined &&
      h('p', {}, h('a', { href: file.published.url, target: '_blank', rel: 'noopener' }, 'Xem trên cổng')),
  );
}

function stepView(step: RouteStep, regulation: string | undefined): HTMLElement {
  const who = step.by && [step.by.name, step.by.office].filter(Boolean).join(', ');
  return h(
    'li',
    { class: `quyche-${step.status}` },
    h(
      'p',
      {},
      shape(),
      h('strong', {}, step.label),
      ` · ${step.statusLabel} (`,
      clauseLink(step.cite, regulation),
      ')',
    ),
    h(
      'p',
      {},
      step.why,
      who ? ` ${who}` : '',
      step.at === undefined ? undefined : ', ',
      step.at === undefined ? undefined : time(step.at),
    ),
  );
}

/** The server's label already says by when, or why that cannot be told. */
function deadlineView(
  { label, stateLabel, cite }: DeadlineView,
  regulation: string | undefined,
): HTMLElement {
  const first = label.charAt(0).toLocaleUpperCase('vi');
  return h('li', {}, `${first}${label.slice(1)} · ${stateLabel} (`, clauseLink(cite, regulation), ')');
}

function section(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  return items.length === 0 ? [] : [h('h3', {}, title), h('ul', {}, ...items)];
}
