import type { TextSubject } from '../engine/check.ts';
import { blockAround } from './blocks.ts';
import { skeletonFor, skeletonOf } from './skeleton.ts';

/** Words of a text that may be a marking, with what stands around them. */
export interface Phrase {
  /** Skeleton indexes. */
  readonly start: number;
  readonly end: number;
  /** The words, folded. */
  readonly words: string;
  /** Folded words on either side, within the block. */
  readonly before: string;
  readonly after: string;
  /** Written in capitals. */
  readonly isCapital: boolean;
  /** So is the whole block. */
  readonly inCapitals: boolean;
}

const SIDE = 120;
const REFERENCE = /&[^;\s]{1,12};/g;
const FIELD = /^[a-z][a-z-]* ?: ?/;

/** Every place of a text that a pattern (global, on the folded text) meets, with its block; at most 200. */
export function* phrasesOf(
  subject: TextSubject,
  pattern: RegExp,
  form: 'text' | 'unmarked' = 'text',
): Generator<Phrase> {
  const skeleton = skeletonFor(subject);
  let count = 0;
  for (const { 0: found, index } of skeleton[form].matchAll(pattern)) {
    if ((count += 1) > MOST) return;
    const end = index + found.length;
    const [from, to] = skeleton.range(index, end);
    const block = blockAround(subject, from, to);
    const inFront = subject.entry !== undefined && from < subject.entry.front.bodyOffset;
    const before = skeletonOf(subject.text.slice(block.start, from)).text.slice(-SIDE);
    yield {
      start: index,
      end,
      words: skeleton.text.slice(index, end),
      before: inFront ? before.replace(FIELD, '') : before,
      after: skeletonOf(subject.text.slice(to, block.end)).text.slice(0, SIDE),
      isCapital: isCapital(subject.text.slice(from, to)),
      inCapitals: isCapital(inFront ? block.text.replace(/^[\s-]*[A-Za-z]+:/, '') : block.text),
    };
  }
}

const MOST = 200;

const isCapital = (words: string): boolean => !/\p{Ll}/u.test(words.replaceAll(REFERENCE, ''));

/** Nothing but signs stands on this side: the words begin or end their block. */
export const isBare = (side: string): boolean => !/[\p{L}\p{N}]/u.test(side);

/** The words stand between brackets at the head or the foot of their block. */
export function inBrackets({ before, after }: Phrase): boolean {
  return /[([]\P{L}*$/u.test(before) && /^\P{L}*?[)\]]/u.test(after) && (isBare(before) || isBare(after));
}
