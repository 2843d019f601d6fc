import type { Finding, Place } from '#schema/finding.ts';
import { summaryOf } from './count.ts';
import { severityLabels } from './report.ts';
import type { ReportFacts } from './report.ts';

const colours: Readonly<Record<Finding['severity'], number>> = { refuse: 31, escalate: 33, note: 36 };

/** Findings as compilers print them: place, message, the line with a caret, what to do, the clause. */
export function reportText({ findings, files, source, colour }: Omit<ReportFacts, 'portals'>): string {
  const paint = (code: number, text: string): string => (colour ? `\u001B[${code}m${text}\u001B[0m` : text);
  const blocks = findings.map(({ path, place, severity, check, message, hint, cite, isPrivate }) => {
    const code = colours[severity];
    const where = place ? `${path}:${place.line}:${place.column}` : path;
    return [
      `${paint(1, where)}: ${paint(code, severityLabels[severity])}: ${message} [${check}]`,
      ...(place && !isPrivate ? excerpt(source(path), place, (text) => paint(code, text)) : []),
      ...(hint === undefined ? [] : [`  Cách sửa: ${hint}`]),
      ...(cite === undefined ? [] : [`  Căn cứ: ${cite}`]),
      '',
    ].join('\n');
  });
  return [...blocks, summaryOf(findings, files)].join('\n');
}

/** Columns of an excerpt; a paragraph is one long line, shown around its place. */
const WIDTH = 90;
const BEFORE = 30;

/** The line a place starts on, with carets under it. */
function excerpt(text: string | undefined, place: Place, paint: (text: string) => string): string[] {
  const line = text?.split('\n')[place.line - 1];
  if (line === undefined || line.trim() === '') return [];
  const start = place.column - 1;
  const sameLine = place.endLine === undefined || place.endLine === place.line;
  const end = sameLine ? (place.endColumn ?? place.column + 1) - 1 : line.length;
  const from = start > WIDTH - BEFORE ? start - BEFORE : 0;
  const to = Math.min(line.length, from + WIDTH);
  const lead = from > 0 ? '…' : '';
  const tail = to < line.length ? '…' : '';
  const number = String(place.line);
  const gutter = ' '.repeat(number.length);
  const pad = ' '.repeat(columnsOf(lead + line.slice(from, start)));
  const carets = '^'.repeat(Math.max(1, columnsOf(line.slice(start, Math.min(end, to)))));
  return [
    `  ${number} | ${lead}${line.slice(from, to).replaceAll('\t', ' ')}${tail}`,
    `  ${gutter} | ${pad}${paint(carets)}`,
  ];
}

const WIDE =
  /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\u{1F300}-\u{1FAFF}]/u;

/** Columns a text takes on a terminal: marks that combine take none, Han characters and pictures two. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) {
    if (!/\p{M}|[\u200B-\u200F\u202A-\u202E\u2060-\u2069]/u.test(character))
      columns += WIDE.test(character) ? 2 : 1;
  }
  return columns;
}
