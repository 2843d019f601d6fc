import { smallPortal, newsPath } from '../helpers/check-world.ts';
import type { Finding } from '#schema/finding.ts';
import { checkEntryText } from '#scripts/checks/engine/check-entry.ts';
import type { CorpusItem } from './items.ts';

/** Everything all checks say of an item, laid into a sound news entry. */
export function findingsOf({ title, text }: Pick<CorpusItem, 'title' | 'text'>): readonly Finding[] {
  const front = ['---', `title: ${JSON.stringify(title)}`, 'section: tin-hoat-dong', 'unit: truong-thpt'];
  const entry = [...front, 'date: 2026-09-05T08:30', '---', '', text, ''].join('\n');
  return checkEntryText(newsPath, entry, { portal: smallPortal, hasFile: () => true });
}
