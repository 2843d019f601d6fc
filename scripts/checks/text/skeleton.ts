import type { Place } from '#schema/finding.ts';
import { foldOf } from './fold.ts';
import { placesOf } from './places.ts';
import { referenceAt } from './reference.ts';

/**
 * A text as matching sees it. `text`: small letters, composed, look-alike letters folded, hidden characters and
 * emphasis stars gone, every run of spaces and line ends one space, a paragraph break one `\n`, spaced-out words
 * (`m ậ t`, `m.ậ.t`) closed up. `unmarked`: the same without tone and vowel marks, `đ` as `d`, index for index.
 * Half-open ranges of skeleton indexes (UTF-16).
 */
export interface Skeleton {
  readonly text: string;
  readonly unmarked: string;
  /** Where a range of the skeleton stands in the original. */
  place(start: number, end: number): Place;
  /** The original's indexes of a range of the skeleton. */
  range(start: number, end: number): readonly [start: number, end: number];
}

interface Mapped {
  readonly text: string;
  /** Original start and end of each unit of `text`. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Folds a text for matching; linear in its length. Positions lead back to the text as given. */
export function skeletonOf(original: string): Skeleton {
  const { text, starts, ends } = closeUp(foldAll(original));
  const range = (start: number, end: number): readonly [number, number] => {
    const from = starts[start] ?? original.length;
    return [from, Math.max(from, ends[end - 1] ?? from)];
  };
  const placeOf = placesOf(original);
  let bare: string | undefined;
  return {
    text,
    get unmarked() {
      return (bare ??= unmark(text));
    },
    range,
    place: (start, end) => placeOf(...range(start, end)),
  };
}

const known = new WeakMap<object, Skeleton>();

/** The skeleton of a subject's text, folded once for all checks that ask. */
export function skeletonFor(subject: { readonly text: string }): Skeleton {
  const found = known.get(subject) ?? skeletonOf(subject.text);
  known.set(subject, found);
  return found;
}

function foldAll(original: string): Mapped {
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let pending = '';
  let start = 0;
  let end = 0;
  let blank = 0;
  let blankAt = 0;
  let lineEnds = 0;
  let parted = false;
  const emit = (piece: string, from: number, to: number): void => {
    text += piece;
    for (let unit = 0; unit < piece.length; unit += 1) {
      starts.push(from);
      ends.push(to);
    }
  };
  const flush = (): void => {
    if (pending !== '') emit(compose(pending), start, end);
    pending = '';
  };
  for (let index = 0; index < original.length;) {
    const reference = original.charCodeAt(index) === AMPERSAND ? referenceAt(original, index) : undefined;
    const code = reference?.code ?? original.codePointAt(index) ?? 0;
    const next = reference?.end ?? index + (code > 0xffff ? 2 : 1);
    const { kind, letters } = foldOf(code);
    if (kind === 'mark') {
      if (pending !== '' && !pending.includes(letters)) {
        pending += letters;
        end = next;
      }
    } else if (kind === 'space') {
      flush();
      if (blank === 0) blankAt = index;
      blank = next;
      if (letters === '\n') lineEnds += 1;
      parted ||= lineEnds > 1;
    } else if (kind === 'letters') {
      flush();
      if (blank > 0) {
        if (text !== '') emit(parted ? '\n' : ' ', blankAt, blank);
        blank = 0;
        parted = false;
        lineEnds = 0;
      }
      pending = letters;
      start = index;
      end = next;
    } else if (letters !== '') {
      // A line of emphasis or of a mark alone is no blank line.
      lineEnds = 0;
    }
    index = next;
  }
  flush();
  return { text, starts, ends };
}

const AMPERSAND = 0x26;
const composed = new Map<string, string>();
const MARKED = /.\p{M}+/gu;

/** One letter of a base and its marks; a mark that does not join its base is noise. */
function compose(pending: string): string {
  if (pending.length === 1) return pending;
  let found = composed.get(pending);
  if (found === undefined) {
    found = pending.replaceAll(MARKED, (letter) => letter.normalize('NFC')).replaceAll(/\p{M}/gu, '');
    if (composed.size < 4096) composed.set(pending, found);
  }
  return found;
}

const SPACED = /(?<![\p{L}\p{N}])\p{L}(?:(?: \p{L}){2,}|(?:[._·•-]\p{L}){2,})(?![\p{L}\p{N}])/gu;
const SEPARATOR = /[ ._·•-]/g;

/** Takes the separators out of words written letter by letter. */
function closeUp(mapped: Mapped): Mapped {
  const runs = [...mapped.text.matchAll(SPACED)];
  if (runs.length === 0) return mapped;
  let text = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const take = (from: number, to: number): void => {
    text += mapped.text.slice(from, to);
    for (let at = from; at < to; at += 1) {
      starts.push(mapped.starts[at] ?? 0);
      ends.push(mapped.ends[at] ?? 0);
    }
  };
  let from = 0;
  for (const { 0: run, index } of runs) {
    for (const { index: at } of run.matchAll(SEPARATOR)) {
      take(from, index + at);
      from = index + at + 1;
    }
  }
  take(from, mapped.text.length);
  return { text, starts, ends };
}

/** The same letters without tone and vowel marks, `đ` as `d`; as many units as before. Takes composed small letters. */
function unmark(text: string): string {
  return text.replaceAll(/[^ -~\n]/gu, (letter) => {
    if (letter === 'đ') return 'd';
    const [base = letter, ...marks] = letter.normalize('NFD');
    return marks.length > 0 && base.length === letter.length ? base : letter;
  });
}
