import type { Finding, Place } from '#schema/finding.ts';
import { summaryOf } from './count.ts';
import { pageStyle } from './html-style.ts';
import { severityLabels } from './report.ts';
import type { ReportFacts } from './report.ts';

/** Findings as one page that needs nothing else: no script, no request; made to be read on a phone. */
export function reportHtml({ findings, files, source }: ReportFacts): string {
  const byFile = Map.groupBy(findings, ({ path }) => path);
  const sections = [...byFile].map(([path, own]) => fileSection(path, own, source(path)?.split('\n')));
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Kết quả kiểm tra nội dung</title>
<style>${pageStyle}</style>
</head>
<body>
<main>
<h1>Kết quả kiểm tra nội dung</h1>
<p class="sum">${escapeHtml(summaryOf(findings, files))}</p>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function fileSection(
  path: string,
  findings: readonly Finding[],
  lines: readonly string[] | undefined,
): string {
  const items = findings.map((finding) => findingItem(finding, lines));
  // A break may come after each part of the path: a long one must not widen a phone's page.
  const name = escapeHtml(path).replaceAll('/', '/<wbr>');
  return `<section>\n<h2>${name}</h2>\n<ol>\n${items.join('\n')}\n</ol>\n</section>`;
}

function findingItem(finding: Finding, lines: readonly string[] | undefined): string {
  const { check, severity, place, message, hint, cite, isPrivate } = finding;
  const where = place ? ` · dòng ${place.line}, cột ${place.column}` : '';
  return [
    `<li class="${severity}">`,
    `<p class="head"><strong>${severityLabels[severity]}</strong>${where} · <code>${escapeHtml(check)}</code></p>`,
    `<p>${escapeHtml(message)}</p>`,
    ...(place && !isPrivate ? excerpt(lines?.[place.line - 1], place) : []),
    ...(hint === undefined ? [] : [`<p><b>Cách sửa:</b> ${escapeHtml(hint)}</p>`]),
    ...(cite === undefined ? [] : [`<p class="cite">Căn cứ: ${escapeHtml(cite)}</p>`]),
    '</li>',
  ].join('\n');
}

/** Characters shown around a place. */
const AROUND = 60;

function excerpt(line: string | undefined, { line: number, column, endLine, endColumn }: Place): string[] {
  if (line === undefined || line.trim() === '') return [];
  const start = column - 1;
  const end = endLine === undefined || endLine === number ? (endColumn ?? column + 1) - 1 : line.length;
  const from = Math.max(0, start - AROUND);
  const to = Math.min(line.length, Math.max(end, start) + AROUND);
  const before = (from > 0 ? '…' : '') + line.slice(from, start);
  const after = line.slice(end, to) + (to < line.length ? '…' : '');
  return [
    `<pre>${escapeHtml(before)}<mark>${escapeHtml(line.slice(start, end))}</mark>${escapeHtml(after)}</pre>`,
  ];
}

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
