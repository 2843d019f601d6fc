import { judgeBody } from '#content/mdx/judge-body.ts';
import { parseEntry, type ParsedEntry } from '#content/parse-entry.ts';
import type { Finding } from '#schema/finding.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { Refusal } from './refusal.ts';

/** Finds what is wrong with an entry's text: front matter, fields, body, and the section and unit it names. */
export function judgeText(
  settings: PortalSettings,
  path: string,
  text: string,
): { readonly entry?: ParsedEntry; readonly findings: readonly Finding[] } {
  const { entry, findings } = parseEntry(path, text, settings.id);
  if (!entry) return { findings };
  const finding = (message: string, hint: string): Finding => ({
    check: 'schema',
    severity: 'refuse',
    path,
    message,
    hint,
  });
  const { section, unit } = entry.data;
  const place = settings.sections.find(({ id }) => id === section);
  const all = [
    ...findings,
    ...judgeBody(entry.body, entry.bodyLine).map((problem): Finding =>
      Object.assign({ check: 'body', severity: 'refuse' as const, path }, problem),
    ),
    ...(place
      ? []
      : [finding(`Không có chuyên mục “${section}”.`, 'Hãy chọn một chuyên mục trong danh sách.')]),
    ...(place && !place.contentTypes.includes(entry.type)
      ? [finding(`Chuyên mục “${place.title}” không nhận loại nội dung này.`, 'Hãy chọn chuyên mục khác.')]
      : []),
    ...(settings.units.some(({ id }) => id === unit)
      ? []
      : [finding(`Không có đơn vị “${unit}”.`, 'Hãy chọn một đơn vị trong danh sách.')]),
  ];
  return { entry, findings: all };
}

/** Refuses (422) a text that may never be published as it stands; the answer lists everything wrong. */
export function mustBeSound(findings: readonly Finding[]): void {
  const refused = findings.filter(({ severity }) => severity === 'refuse');
  const [first] = refused;
  if (!first) return;
  const place = first.place ? `dòng ${first.place.line}, cột ${first.place.column}` : '';
  const more = refused.length > 1 ? ` (và ${refused.length - 1} lỗi khác)` : '';
  throw new Refusal(422, `Chưa lưu được: ${first.message}${more}`, {
    where: [first.path, place].filter(Boolean).join(', '),
    ...(first.hint && { hint: first.hint }),
    ...(first.cite && { cite: first.cite }),
    findings: refused,
  });
}
