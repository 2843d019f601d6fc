import type { Model } from '#scripts/checks/classifier/model.ts';

/** A model as its file holds it: one phrase a line, so that a change of the corpus can be read in Git. */
export function modelText({ bias, threshold, weights }: Model): string {
  const lines = Object.entries(weights).map(
    ([phrase, pair]) => `${JSON.stringify(phrase)}:${JSON.stringify(pair)}`,
  );
  return `{"bias":${bias},"threshold":${threshold},"weights":{\n${lines.join(',\n')}\n}}\n`;
}
