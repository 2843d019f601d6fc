import type { CorpusItem } from './items.ts';
import type { Judged } from './measure.ts';

/** Labels each check is meant to find; checks not named here are not measured by this corpus. */
const serves: Readonly<Record<string, readonly CorpusItem['labels'][number][]>> = {
  'secret-marking': ['state-secret'],
  'restricted-marking': ['not-public'],
  'personal-data': ['privacy'],
  links: ['banned-link'],
  advertising: ['advertising'],
  impersonation: ['false-identity'],
  'unsourced-quotation': ['unsourced'],
  'forbidden-terms': [
    'against-state',
    'violence-vice',
    'slander',
    'banned-goods',
    'banned-works',
    'copyright',
    'malware',
    'untrue',
  ],
  'sensitive-matter': [
    'sensitive',
    'against-state',
    'violence-vice',
    'slander',
    'banned-goods',
    'advertising',
  ],
};

/** Severity the check decides with, so that it is asked only about items of that side. */
const refusing = new Set(['secret-marking', 'restricted-marking', 'personal-data']);

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1).replace('.', ',')} %`;

const count = (judged: readonly Judged[], test: (one: Judged) => boolean): number =>
  judged.filter(test).length;

function checkRow([check, labels]: readonly [string, readonly string[]], judged: readonly Judged[]): string {
  const side = refusing.has(check) ? 'refuse' : 'escalate';
  const meant = judged.filter(
    ({ item }) => item.expected === side && item.labels.some((label) => labels.includes(label)),
  );
  const found = judged.filter(({ checks }) => checks.has(check));
  const right = count(found, ({ item }) => item.expected !== 'pass');
  const got = count(meant, ({ checks }) => checks.has(check));
  return `| [${check}](${check}.md) | ${meant.length} | ${percent(got, meant.length)} | ${found.length} | ${percent(right, found.length)} |`;
}

function totals(name: string, judged: readonly Judged[]): string {
  const refuse = judged.filter(({ item }) => item.expected === 'refuse');
  const refused = judged.filter(({ verdict }) => verdict === 'refuse');
  const escalate = judged.filter(({ item }) => item.expected === 'escalate');
  const ordinary = judged.filter(({ item }) => item.expected === 'pass');
  const cells = [
    name,
    judged.length,
    percent(
      count(refuse, ({ verdict }) => verdict === 'refuse'),
      refuse.length,
    ),
    percent(
      count(refused, ({ item }) => item.expected === 'refuse'),
      refused.length,
    ),
    percent(
      count(escalate, ({ verdict }) => verdict !== 'pass'),
      escalate.length,
    ),
    percent(
      count(ordinary, ({ verdict }) => verdict !== 'pass'),
      ordinary.length,
    ),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** The figures as the section of docs/checks/README.md, Markdown in Vietnamese. */
export function reportOf(judged: readonly Judged[], unseen: readonly Judged[]): string {
  return [
    '| phần | số mục | từ chối: độ phủ | từ chối: độ đúng | trình: độ phủ | mục thường bị giữ |',
    '| --- | --- | --- | --- | --- | --- |',
    '| mức phải đạt | | ≥ 99 % | ≥ 99 % | ≥ 95 % | ≤ 2 % |',
    totals('tất cả', judged),
    totals(
      'chủ đề dùng khi soạn danh mục',
      judged.filter(({ item }) => !item.held),
    ),
    totals(
      'chủ đề để riêng',
      judged.filter(({ item }) => item.held),
    ),
    totals('mục viết sau cùng, chưa từng dùng để học', unseen),
    '',
    '| phép kiểm | mục phải thấy | độ phủ | mục đã báo | độ đúng |',
    '| --- | --- | --- | --- | --- |',
    ...Object.entries(serves).map((row) => checkRow(row, judged)),
    '',
  ].join('\n');
}

/** Items that came out otherwise than they must, one a line. */
export function mistakesOf(judged: readonly Judged[]): readonly string[] {
  return judged
    .filter(({ item, verdict }) => item.expected !== verdict)
    .map(({ item, verdict, checks }) =>
      `${item.id}: phải ${item.expected}, ra ${verdict} ${[...checks].join(' ')}`.trimEnd(),
    );
}
