import { parseEntry, type ParsedEntry } from '#content/parse-entry.ts';
import type { Finding } from '#schema/finding.ts';
import { checkEntryText } from '#scripts/checks/engine/check-entry.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { Refusal } from './refusal.ts';

/** Reads an entry's text and finds what is wrong with it. `hasFile`: whether a repository path will be there. */
export function judgeText(
  settings: PortalSettings,
  path: string,
  text: string,
  hasFile: (path: string) => boolean,
): { readonly entry?: ParsedEntry; readonly findings: readonly Finding[] } {
  const { entry } = parseEntry(path, text, settings.id);
  return { ...(entry && { entry }), findings: checkEntryText(path, text, { portal: settings, hasFile }) };
}

/** Refuses (422) what may never be published as it stands; the answer lists everything wrong. */
export function mustBeSound(findings: readonly Finding[]): void {
  const refused = findings.filter(({ severity }) => severity === 'refuse');
  const [first] = refused;
  if (!first) return;
  const place = first.place ? `dòng ${first.place.line}, cột ${first.place.column}` : '';
  const more = refused.length > 1 ? ` Còn ${refused.length - 1} lỗi khác.` : '';
  throw new Refusal(422, `Chưa lưu được: ${first.message}${more}`, {
    where: [first.path, place].filter(Boolean).join(', '),
    ...(first.hint && { hint: first.hint }),
    ...(first.cite && { cite: first.cite }),
    findings: refused,
  });
}
