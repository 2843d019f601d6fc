import { readFrontMatter } from '#content/front-matter.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { byPlace } from '#schema/finding.ts';
import type { Finding } from '#schema/finding.ts';
import { checks } from '../index.ts';
import type { Check, CheckContext, EntrySubject, Trouble } from './check.ts';

/**
 * Everything wrong with one entry's text, in reading order: what the desk asks on each save. `hasFile` tells which
 * entries and uploads there are (repository paths); uploads sent along with the save count.
 */
export function checkEntryText(path: string, text: string, context: CheckContext): readonly Finding[] {
  const { entry, findings, front = readFrontMatter(text) } = parseEntry(path, text, context.portal.id);
  const subject: EntrySubject = {
    path,
    text,
    findings,
    front,
    ...(entry && { entry }),
  };
  return checks
    .flatMap((check) => {
      if (check.judges === 'entry') {
        return check.check(subject, context).map((trouble) => asFinding(check, path, trouble, context));
      }
      if (check.judges === 'paths') {
        return check.check([path], context.portal).map((trouble) => asFinding(check, path, trouble, context));
      }
      return [];
    })
    .toSorted(byPlace);
}

/** A trouble as a finding: refused, with the clause of the prohibition that names the check. */
export function asFinding(
  { id }: Check,
  path: string,
  { message, hint, place }: Trouble,
  { portal }: Pick<CheckContext, 'portal'>,
): Finding {
  const cite = portal.newest.prohibitions.find(({ checks: served }) => served.includes(id))?.cite;
  return {
    check: id,
    severity: 'refuse',
    path,
    ...(place && { place }),
    message,
    ...(hint !== undefined && { hint }),
    ...(cite !== undefined && { cite }),
  };
}
