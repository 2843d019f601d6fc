import type { TextSubject } from '../engine/check.ts';

/** The line or paragraph a range of a text stands in; indexes into the text. */
export interface Block {
  readonly start: number;
  readonly end: number;
  /** The block as it stands, at most so long as a marking could be. */
  readonly text: string;
}

/** Longer blocks are prose; their text is cut around the range. */
const REACH = 300;
const STARTS_BLOCK = /^\s*(?:#{1,6}\s|[-+*]\s|\d+[.)]\s|>|\||<)/;
const HARD_BREAK = /(?: {2}|\\|<br ?\/?>)$/;

/**
 * The block around a range: in an entry's body a paragraph, list item, heading or row, so that re-wrapping changes
 * nothing; in front matter and in words of an upload a line.
 */
export function blockAround(
  { text, entry }: Pick<TextSubject, 'text' | 'entry'>,
  start: number,
  end: number,
): Block {
  const byLine = entry === undefined || start < entry.front.bodyOffset;
  let from = text.lastIndexOf('\n', start - 1) + 1;
  let to = lineEnd(text, end);
  if (!byLine) {
    while (from > 0 && start - from < REACH && !STARTS_BLOCK.test(lineAt(text, from))) {
      const above = text.lastIndexOf('\n', from - 2) + 1;
      const line = text.slice(above, from - 1);
      if (line.trim() === '' || HARD_BREAK.test(line) || above < entry.front.bodyOffset) break;
      from = above;
    }
    while (to < text.length && to - end < REACH && !HARD_BREAK.test(text.slice(from, to))) {
      const line = lineAt(text, to + 1);
      if (line.trim() === '' || STARTS_BLOCK.test(line)) break;
      to = to + 1 + line.length;
    }
  }
  const cutFrom = Math.max(from, start - REACH);
  const cutTo = Math.min(to, end + REACH);
  return { start: cutFrom, end: cutTo, text: text.slice(cutFrom, cutTo) };
}

function lineEnd(text: string, index: number): number {
  const found = text.indexOf('\n', index);
  return found === -1 ? text.length : found;
}

const lineAt = (text: string, start: number): string => text.slice(start, lineEnd(text, start));
