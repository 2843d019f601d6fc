import type { TextSubject } from '../engine/check.ts';
import { skeletonOf } from '../text/skeleton.ts';
import type { Skeleton } from '../text/skeleton.ts';

const KEY = /^\s*(?:- )*(?:[A-Za-z]+:(?:\s+|$))?["']?/u;
const known = new WeakMap<object, Skeleton>();

/**
 * The skeleton of what people will read in a text: the body and the values of words in the front matter, without its
 * keys, names, numbers and dates. Places are those of the whole text.
 */
export function proseOf(subject: TextSubject): Skeleton {
  const found = known.get(subject);
  if (found) return found;
  const offset = subject.entry?.front.bodyOffset ?? 0;
  const head = subject.text.slice(0, offset).split('\n').map(valueAlone).join('\n');
  const prose = skeletonOf(head + subject.text.slice(offset));
  known.set(subject, prose);
  return prose;
}

/** A line of front matter with all but a value of several words blanked out, index for index. */
function valueAlone(line: string): string {
  const key = KEY.exec(line)?.[0].length ?? 0;
  const value = line.slice(key);
  return /\S\s+\S/u.test(value) ? ' '.repeat(key) + value : ' '.repeat(line.length);
}
