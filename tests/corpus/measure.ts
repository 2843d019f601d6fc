import { scoreOf, weigh } from '#scripts/checks/classifier/model.ts';
import { foldsOf, trainModel } from '#scripts/checks/classifier/train.ts';
import { windowsOf } from '#scripts/checks/classifier/windows.ts';
import { skeletonOf } from '#scripts/checks/text/skeleton.ts';
import { examplesOf } from './examples.ts';
import { verdictOf } from './items.ts';
import type { CorpusItem, Expected } from './items.ts';
import { findingsOf } from './judge.ts';

const CLASSIFIER = 'sensitive-matter';
const FOLDS = 10;

/** What became of one item. */
export interface Judged {
  readonly item: CorpusItem;
  readonly verdict: Expected;
  /** Checks that said something of it that holds it up. */
  readonly checks: ReadonlySet<string>;
}

/**
 * Judges every item by all checks. The classifier's share comes from a model that saw nothing of the item's topic: trained,
 * threshold and all, on the other topics.
 */
export function measure(items: readonly CorpusItem[]): readonly Judged[] {
  const held = new Set(foldsOf(items, FOLDS).flatMap(({ learnt, left }) => heldByWording(learnt, left)));
  return items.map((item) => {
    const findings = findingsOf(item).filter(
      ({ check, severity }) => check !== CLASSIFIER && severity !== 'note',
    );
    const worded = held.has(item.id) ? [{ check: CLASSIFIER, severity: 'escalate' } as const] : [];
    const all = [...findings, ...worded];
    return { item, verdict: verdictOf(all), checks: new Set(all.map(({ check }) => check)) };
  });
}

/** Judges items by the checks and weights that ship: for items nothing was learnt from. */
export function judge(items: readonly CorpusItem[]): readonly Judged[] {
  return items.map((item) => {
    const held = findingsOf(item).filter(({ severity }) => severity !== 'note');
    return { item, verdict: verdictOf(held), checks: new Set(held.map(({ check }) => check)) };
  });
}

/** Ids of the items left out that a model of the others hands up. */
function heldByWording(learnt: readonly CorpusItem[], left: readonly CorpusItem[]): readonly string[] {
  const model = trainModel(examplesOf(learnt));
  return left
    .filter(({ title, text }) =>
      windowsOf(skeletonOf(`${title}\n\n${text}`).text).some(
        (phrases) => scoreOf(model, weigh(model, phrases)) > model.threshold,
      ),
    )
    .map(({ id }) => id);
}
