import { phrasesOf } from './features.ts';
import { scoreOf, weigh } from './model.ts';
import type { Model } from './model.ts';

export interface Example {
  readonly topic: string;
  /** Skeleton of title and text. */
  readonly text: string;
  readonly isHeld: boolean;
}

/** Topics a phrase must occur in: what belongs to one topic alone says nothing of another. */
const MIN_TOPICS = 2;
/** A phrase found in more of the examples than this says nothing. */
const COMMON_SHARE = 0.2;
const STEPS = 300;
const RATE = 8;
const SHRINK = 0.001;
const FOLDS = 8;
/** Share of ordinary examples the threshold lets be held, judged on topics left out. */
const HELD_SHARE = 0.01;

/**
 * Trains by logistic regression, both sides weighing the same; no chance in it. The threshold comes from cross-validation
 * inside the examples given that keeps whole topics apart, never from the fit.
 */
export function trainModel(examples: readonly Example[]): Model {
  const ordinary = crossScores(examples)
    .filter(({ example }) => !example.isHeld)
    .map(({ score }) => score)
    .toSorted((a, b) => b - a);
  const threshold = ordinary[Math.floor(ordinary.length * HELD_SHARE)] ?? 0;
  return { ...fit(examples), threshold: round(threshold) };
}

interface Scored {
  readonly example: Example;
  readonly score: number;
}

/** Score of each example by a model that saw nothing of its topic. */
function crossScores(examples: readonly Example[]): readonly Scored[] {
  return foldsOf(examples, FOLDS).flatMap(({ learnt, left }) => {
    const model = fit(learnt);
    return left.map((example) => ({ example, score: scoreOf(model, weigh(model, phrasesOf(example.text))) }));
  });
}

/** Splits examples into parts that share no topic: what is learnt from and what is left out. */
export function foldsOf<T extends { readonly topic: string }>(
  examples: readonly T[],
  count: number,
): readonly { readonly learnt: readonly T[]; readonly left: readonly T[] }[] {
  const topics = [...new Set(examples.map(({ topic }) => topic))].toSorted();
  return Array.from({ length: count }, (_, fold) => {
    const out = new Set(topics.filter((_topic, index) => index % count === fold));
    return {
      learnt: examples.filter(({ topic }) => !out.has(topic)),
      left: examples.filter(({ topic }) => out.has(topic)),
    };
  });
}

const known = new WeakMap<Example, ReadonlySet<string>>();

/** The phrases of an example, taken out once for all folds. */
function distinctPhrases(example: Example): ReadonlySet<string> {
  const found = known.get(example) ?? new Set(phrasesOf(example.text).map(({ text }) => text));
  known.set(example, found);
  return found;
}

interface Rows {
  readonly phrases: readonly string[];
  /** Logarithm of how rare each phrase is among the examples. */
  readonly rarities: readonly number[];
  /** Phrase indexes of each example. */
  readonly rows: readonly (readonly number[])[];
}

/** The phrases that occur in enough topics and are not in every second text. */
function rowsOf(examples: readonly Example[]): Rows {
  const sets = examples.map(distinctPhrases);
  const seen = new Map<string, { count: number; readonly topics: Set<string> }>();
  for (const [index, { topic }] of examples.entries()) {
    for (const phrase of sets[index] ?? []) {
      const entry = seen.get(phrase) ?? { count: 0, topics: new Set() };
      entry.count += 1;
      entry.topics.add(topic);
      seen.set(phrase, entry);
    }
  }
  const kept = [...seen]
    .filter(([, { count, topics }]) => topics.size >= MIN_TOPICS && count <= examples.length * COMMON_SHARE)
    .map(([phrase, { count }]) => ({ phrase, rarity: round(Math.log(examples.length / count)) }))
    .toSorted((a, b) => (a.phrase < b.phrase ? -1 : 1));
  const numbers = new Map(kept.map(({ phrase }, index) => [phrase, index]));
  return {
    phrases: kept.map(({ phrase }) => phrase),
    rarities: kept.map(({ rarity }) => rarity),
    rows: sets.map((set) => [...set].flatMap((phrase) => numbers.get(phrase) ?? [])),
  };
}

function fit(examples: readonly Example[]): Pick<Model, 'bias' | 'weights'> {
  const { phrases, rarities, rows } = rowsOf(examples);
  const held = examples.filter(({ isHeld }) => isHeld).length;
  const share = { held: 0.5 / held, ordinary: 0.5 / (examples.length - held) };
  const lengths = rows.map((row) => 1 / (Math.hypot(...row.map((number) => rarities[number] ?? 0)) || 1));
  const weights = new Float64Array(phrases.length);
  const slope = new Float64Array(phrases.length);
  let bias = 0;
  for (let step = 0; step < STEPS; step += 1) {
    slope.fill(0);
    let biasSlope = 0;
    for (const [index, row] of rows.entries()) {
      const isHeld = examples[index]?.isHeld === true;
      const length = lengths[index] ?? 1;
      let sum = 0;
      for (const number of row) sum += (weights[number] ?? 0) * (rarities[number] ?? 0);
      const wrong =
        (1 / (1 + Math.exp(-sum * length - bias)) - (isHeld ? 1 : 0)) *
        (isHeld ? share.held : share.ordinary);
      biasSlope += wrong;
      for (const number of row) {
        slope[number] = (slope[number] ?? 0) + wrong * length * (rarities[number] ?? 0);
      }
    }
    for (const [number, value] of slope.entries()) {
      weights[number] = (weights[number] ?? 0) * (1 - RATE * SHRINK) - RATE * value;
    }
    bias -= RATE * biasSlope;
  }
  const entries = phrases.map((phrase, index): [string, readonly [number, number]] => {
    const rarity = rarities[index] ?? 0;
    return [phrase, [round((weights[index] ?? 0) * rarity), rarity]];
  });
  return { bias: round(bias), weights: Object.fromEntries(entries) as Model['weights'] };
}

/** Two places are enough, and keep the file small. */
const round = (value: number): number => Math.round(value * 100) / 100;
