import { skeletonOf } from '#scripts/checks/text/skeleton.ts';
import type { Example } from '#scripts/checks/classifier/train.ts';
import type { CorpusItem } from './items.ts';

/** Found by form, not by wording: other checks look for them. */
const BY_FORM = new Set(['banned-link', 'unsourced']);

/** What the classifier learns from: every item but those refused, or handed up for a link or a missing source alone. */
export function examplesOf(
  items: readonly CorpusItem[],
): readonly (Example & { readonly item: CorpusItem })[] {
  return items
    .filter(({ expected, labels }) => expected !== 'refuse' && !labels.some((label) => BY_FORM.has(label)))
    .map((item) => ({
      item,
      topic: item.topic,
      text: skeletonOf(`${item.title}\n\n${item.text}`).text,
      isHeld: item.expected === 'escalate',
    }));
}
