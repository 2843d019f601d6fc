import { factsOf } from '#content/facts.ts';
import type { EntryFacts, PortalFacts, UploadFacts } from '#content/facts.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { createStore } from '#content/store.ts';
import type { Store } from '#content/store.ts';
import type { StoreInput } from '#content/store-input.ts';

const section = {
  contentTypes: ['tin-tuc'] as [string],
  owners: 'all' as const,
  languages: ['vi'] as ['vi'],
  inMenu: true,
  onHome: true,
};
/** A portal of one section in use, one empty, and one unit. */
export const facts: PortalFacts = {
  site: {
    portal: 'hp',
    name: 'Cổng thử',
    shortName: 'Cổng',
    term: 'Cổng thông tin điện tử',
    url: 'https://example.vn/',
    superior: 'Cơ quan cấp trên',
    managingBody: 'Cơ quan chủ quản',
    responsible: 'Trưởng Ban Biên tập',
    colour: '#003366',
    languages: [{ code: 'vi', path: '/', label: 'Tiếng Việt' }],
  },
  sections: [
    { id: 'tin', title: 'Tin tức', ...section },
    { id: 'trong', title: 'Trống', ...section },
  ],
  units: [{ id: 'phong', name: 'Phòng', kind: 'phong', illustrative: false }],
  offices: new Map([['uy-vien', 'Ủy viên Ban Biên tập']]),
};

/** Front matter of an entry of that section; `more` are further lines. */
export const head = (title: string, date: string, more = ''): string =>
  `---\ntitle: ${title}\nsection: tin\nunit: phong\ndate: ${date}\n${more}---\n`;

/** Entry id → text: three news items, a standing page, the regulation. */
export const texts: Record<string, string> = {
  'tin-tuc/2026/mot': `${head('Một', '2026-01-01T08:00')}\nBài một.\n`,
  'tin-tuc/2026/hai': `${head('Hai', '2026-01-02T08:00')}\n## Mục lớn\n\n<Figure src="tep/2026/a.jpg" alt="Ảnh" />\n`,
  'tin-tuc/2026/ba': `${head('Ba', '2026-01-02T08:00')}\nBài ba.\n`,
  'gioi-thieu/lien-he': `${head('Liên hệ', '2026-02-01T08:00', 'order: 1\n')}\nĐịa chỉ.\n`,
  'van-ban/2026/quy-che': `${head('Quy chế', '2025-01-01T08:00', 'number: null\nkind: quy-che\nissuer: Sở\nissuedAt: null\neffectiveFrom: 2026-03-01\nisRegulation: true\n')}\nĐiều 1.\n`,
};
const uploads: ReadonlyMap<string, UploadFacts> = new Map([
  [
    'tep/2026/a.jpg',
    { digest: 'd1', bytes: 9, picture: { hash: 'abc', width: 1000, height: 500, widths: [480, 960] } },
  ],
]);

function entryOf(id: string, text: string) {
  const { entry } = parseEntry(`content/hp/${id}.mdx`, text, 'hp');
  if (!entry) throw new Error(id);
  return entry;
}

/** The store over those texts, with texts and answers of one's own. */
export function storeOf(changes: Record<string, string> = {}, more: Partial<StoreInput> = {}): Store {
  const all = { ...texts, ...changes };
  const entries: EntryFacts[] = Object.entries(all).map(([id, text]) =>
    factsOf(entryOf(id, text), `blob-${text.length}-${text}`, text),
  );
  return createStore({
    facts,
    entries,
    uploads,
    provenance: new Map(),
    asOf: '2026-02-28',
    pipeline: 'p1',
    fixedAddresses: ['/', '/404/', '/rss.xml'],
    parse: ({ id }) => entryOf(id, all[id] ?? ''),
    ...more,
  });
}
