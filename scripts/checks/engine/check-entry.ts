import { readFrontMatter } from '#content/front-matter.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { byPlace } from '#schema/finding.ts';
import type { Finding } from '#schema/finding.ts';
import { checks } from '../index.ts';
import { asFinding } from './as-finding.ts';
import type { Check, CheckContext, EntrySubject, TextSubject, Trouble } from './check.ts';

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
  const words: TextSubject = { path, text, read: 'written', entry: subject };
  const troublesOf = (check: Check): readonly Trouble[] => {
    if (check.judges === 'entry') return check.check(subject, context);
    if (check.judges === 'text') return check.check(words, context);
    if (check.judges === 'paths') return check.check([path], context.portal);
    return [];
  };
  return checks
    .flatMap((check) => troublesOf(check).map((trouble) => asFinding(check, path, trouble, context)))
    .toSorted(byPlace);
}
