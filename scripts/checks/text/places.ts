import type { Place } from '#schema/finding.ts';

/** Where a range of a text stands; counts lines only when asked. */
export function placesOf(text: string): (start: number, end: number) => Place {
  let lines: readonly number[] | undefined;
  return (start, end) => {
    lines ??= lineStarts(text);
    const first = positionAt(lines, start);
    const last = positionAt(lines, end);
    return { ...first, endLine: last.line, endColumn: last.column };
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function positionAt(starts: readonly number[], index: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: index - (starts[low] ?? 0) + 1 };
}
