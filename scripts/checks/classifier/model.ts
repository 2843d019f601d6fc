import { z } from 'zod';
import type { Phrase } from './features.ts';

/** A linear model over phrases: the file the training script writes. */
export const Model = z.strictObject({
  bias: z.number(),
  /** A stretch scored above it goes up. */
  threshold: z.number(),
  /** Weight and rarity by phrase, in the order of the alphabet. */
  weights: z.record(z.string(), z.tuple([z.number(), z.number()])),
});
export type Model = z.output<typeof Model>;

interface Weighed {
  readonly phrase: Phrase;
  readonly weight: number;
  readonly rarity: number;
}

/** The phrases a model knows, each once, where it stands first. */
export function weigh(model: Pick<Model, 'weights'>, phrases: readonly Phrase[]): readonly Weighed[] {
  const found = new Map<string, Weighed>();
  for (const phrase of phrases) {
    if (found.has(phrase.text) || !Object.hasOwn(model.weights, phrase.text)) continue;
    const [weight, rarity] = model.weights[phrase.text] ?? [0, 0];
    found.set(phrase.text, { phrase, weight, rarity });
  }
  return [...found.values()];
}

/** How much one stretch calls for judgement: bias, and the weights of its known phrases over the length of their rarities. */
export function scoreOf({ bias }: Pick<Model, 'bias'>, weighed: readonly Weighed[]): number {
  const sum = weighed.reduce((total, { weight }) => total + weight, 0);
  return bias + sum / (Math.hypot(...weighed.map(({ rarity }) => rarity)) || 1);
}

/** The weightiest phrases that speak for judgement, heaviest first, none inside another. */
export function reasonsOf(weighed: readonly Weighed[], count: number): readonly Phrase[] {
  const chosen: Phrase[] = [];
  const heaviest = weighed.toSorted(
    (a, b) => b.weight - a.weight || b.phrase.text.length - a.phrase.text.length,
  );
  for (const { phrase, weight } of heaviest) {
    if (weight <= 0 || chosen.length === count) break;
    if (chosen.every(({ start, end }) => phrase.end <= start || phrase.start >= end)) chosen.push(phrase);
  }
  return chosen;
}
