import { readFrontMatter } from '#content/front-matter.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { Documents } from '#schema/rulebook/documents.ts';
import type { Check, CheckContext, EntrySubject } from '#scripts/checks/engine/check.ts';
import { newsPath, newsText, said, smallPortal } from './check-world.ts';

/** One fenced example of a check's page: `mdx đúng`, `text sai` … */
interface Example {
  /** `mdx`: a body, or a whole entry that starts with `---`; `yaml`: fields; `text`: bare words; `path`: one a line; `tree`:
   * mode and path a line; `html`: a piece of a page. */
  readonly kind: string;
  readonly verdict: string;
  readonly text: string;
}

const FENCE = /^```(mdx|yaml|text|path|tree|html) (đúng|sai)\n([\s\S]*?)^```$/gmu;

/** The examples of a page. `\u{200B}` stands for the character, so that a reader sees it. */
export function examplesIn(page: string): readonly Example[] {
  return [...page.matchAll(FENCE)].map(([, kind = '', verdict = '', text = '']) => ({
    kind,
    verdict,
    text: text.replace(/\\u\{([0-9A-F]+)\}/g, (_, code: string) =>
      String.fromCodePoint(Number.parseInt(code, 16)),
    ),
  }));
}

/** What examples may name: these files are there. */
const there = new Set([
  newsPath,
  'content/cong/van-ban/2026/ke-hoach.mdx',
  'content/cong/tep/2026/anh-khai-giang.jpg',
  'content/cong/tep/2026/ke-hoach.pdf',
]);
const documents = Documents.parse({
  attribution: { fields: ['author', 'source'], cite: 'Điều 1', quote: 'ghi rõ tác giả, nguồn thông tin' },
});
const context: CheckContext = {
  portal: { ...smallPortal, newest: { ...smallPortal.newest, documents } },
  hasFile: (path) => there.has(path),
  today: '2026-10-01',
};

/** What a check says of an example, as `said` prints it. Throws for an example the check cannot judge. */
export function exampleSays(check: Check, { kind, text }: Example): readonly string[] {
  if (check.judges === 'paths' && kind === 'path') {
    const paths = text.trim().split('\n');
    return check
      .check(
        paths.map((path) => `content/cong/${path}`),
        smallPortal,
      )
      .map(said);
  }
  if (check.judges === 'tree' && kind === 'tree') {
    const entries = text
      .trim()
      .split('\n')
      .map((line) => ({ mode: line.slice(0, 6), path: line.slice(7) }));
    return check.check({ entries, portals: ['cong'] }).map(said);
  }
  if (check.judges === 'built' && kind === 'html') {
    const site = { hasFile: (path: string) => path === 'index.html', hasAnchor: () => false };
    return check.check({ path: 'index.html', html: text, site }).map(said);
  }
  if (check.judges === 'text' && kind === 'text') {
    return check.check({ path: newsPath, text, read: 'written' }, context).map(said);
  }
  const entry = subjectOf(kind === 'yaml' ? withFields(text) : wholeEntry(text));
  if (check.judges === 'entry' && kind !== 'path') return check.check(entry, context).map(said);
  if (check.judges === 'text' && kind !== 'path') {
    return check.check({ path: newsPath, text: entry.text, read: 'written', entry }, context).map(said);
  }
  throw new Error(`Phép kiểm ${check.id} không xét được ví dụ loại “${kind}”.`);
}

const wholeEntry = (text: string): string => (text.startsWith('---') ? text : newsText({}, text));

/** A sound news item with these lines in place of its own fields of the same names. */
function withFields(lines: string): string {
  const keys = new Set([...lines.matchAll(/^([A-Za-z]+):/gm)].map(([, key]) => key));
  const [, front = ''] = newsText().split('---\n');
  const kept = front.split('\n').filter((line) => !keys.has(line.slice(0, line.indexOf(':'))));
  return ['---', ...kept.filter(Boolean), lines.trimEnd(), '---', 'Thân bài.', ''].join('\n');
}

function subjectOf(text: string): EntrySubject {
  const { entry, findings } = parseEntry(newsPath, text, smallPortal.id);
  return { path: newsPath, text, findings, front: readFrontMatter(text), ...(entry && { entry }) };
}
