import { readFrontMatter } from '#content/front-matter.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { Section } from '#schema/sections.ts';
import { Unit } from '#schema/units.ts';
import { uploadTools } from '#scripts/adapters/upload-tools.ts';
import type {
  CheckContext,
  CheckPortal,
  EntryCheck,
  TextCheck,
  Trouble,
  UploadCheck,
} from '#scripts/checks/engine/check.ts';
import type { UploadText } from '#scripts/checks/uploads/tools.ts';

/** A portal small enough to read: two sections, two units, no prohibitions. */
export const smallPortal: CheckPortal = {
  id: 'cong',
  sections: [
    Section.parse({ id: 'tin-hoat-dong', title: 'Tin hoạt động', contentTypes: ['tin-tuc'] }),
    Section.parse({ id: 'van-ban', title: 'Văn bản', contentTypes: ['van-ban'], languages: ['vi', 'en'] }),
  ],
  units: [
    Unit.parse({ id: 'truong-thpt', name: 'Trường THPT', kind: 'truong' }),
    Unit.parse({ id: 'van-phong', name: 'Văn phòng', kind: 'phong' }),
  ],
  newest: { prohibitions: [] },
};

export const newsPath = 'content/cong/tin-tuc/2026/khai-giang.mdx';

/** A sound news item; fields given replace or add lines of its front matter. */
export function newsText(fields: Readonly<Record<string, string>> = {}, body = 'Thân bài.\n'): string {
  const all = {
    title: 'Khai giảng',
    section: 'tin-hoat-dong',
    unit: 'truong-thpt',
    date: '2026-09-05T08:30',
    ...fields,
  };
  const lines = Object.entries(all).map(([key, value]) => `${key}: ${value}`);
  return ['---', ...lines, '---', body].join('\n');
}

/** What one check says of a text: `line:column message | hint`. `files` are the uploads there are. */
export function saidOf(
  check: EntryCheck,
  text: string,
  files: readonly string[] = [],
  portal: CheckPortal = smallPortal,
): readonly string[] {
  const { entry, findings } = parseEntry(newsPath, text, portal.id);
  const front = readFrontMatter(text);
  const subject = { path: newsPath, text, findings, front, ...(entry && { entry }) };
  const there = new Set(files);
  return check.check(subject, { portal, hasFile: (path) => there.has(path) }).map(said);
}

const nothingElse = (portal: CheckPortal): CheckContext => ({ portal, hasFile: () => true });

/** What one check says of bare words: `line:column message | hint`. */
export function saidOfText(
  check: TextCheck,
  text: string,
  read: UploadText['read'] = 'written',
  portal: CheckPortal = smallPortal,
): readonly string[] {
  return check.check({ path: newsPath, text, read }, nothingElse(portal)).map(said);
}

/** What one check says of an upload, opened with the libraries in use. */
export async function saidOfUpload(
  check: UploadCheck,
  name: string,
  bytes: Uint8Array,
  portal: CheckPortal = smallPortal,
): Promise<readonly string[]> {
  const path = `content/${portal.id}/tep/2026/${name}`;
  const texts = () => uploadTools.readTexts(path, bytes);
  return (await check.check({ path, bytes, tools: uploadTools, texts }, nothingElse(portal))).map(said);
}

export function said({ place, message, hint }: Trouble): string {
  const where = place ? `${place.line}:${place.column} ` : '';
  return `${where}${message}${hint === undefined ? '' : ` | ${hint}`}`;
}
