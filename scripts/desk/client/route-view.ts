import type { DeadlineView, EntryFile, RouteStep } from '../entry-file.ts';
import { clauseLink } from './clause.ts';
import { h, momentText, time } from './dom.ts';

const shapes: Readonly<Record<RouteStep['status'], string>> = {
  'da-duyet': '✓',
  cho: '●',
  'chua-den': '○',
  'mat-hieu-luc': '✕',
};

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
        h('span', { 'aria-hidden': 'true' }, shapes[step.status]),
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
    h('p', {}, `Đăng: ${file.publish.label} (`, clauseLink(file.publish.cite, regulation), ').'),
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
      h('span', { 'aria-hidden': 'true' }, `${shapes[step.status]} `),
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

function deadlineView(deadline: DeadlineView, regulation: string | undefined): HTMLElement {
  return h(
    'li',
    {},
    `${deadline.label}: `,
    deadline.due === undefined ? 'chưa tính được' : time(deadline.due),
    ` · ${deadline.stateLabel} (`,
    clauseLink(deadline.cite, regulation),
    ')',
  );
}

function section(title: string, items: readonly HTMLElement[]): HTMLElement[] {
  return items.length === 0 ? [] : [h('h3', {}, title), h('ul', {}, ...items)];
}
