import type { Finding } from '#schema/finding.ts';
import { summaryOf } from './count.ts';
import type { ReportFacts } from './report.ts';

const commands = { refuse: 'error', escalate: 'warning', note: 'notice' } as const;

/** Findings as workflow commands of GitHub Actions, which shows them on the lines of a change. */
export function reportGithub({ findings, files }: Pick<ReportFacts, 'findings' | 'files'>): string {
  return [...findings.map(commandOf), summaryOf(findings, files)].join('\n');
}

function commandOf({ check, severity, path, place, message, hint, cite }: Finding): string {
  const properties = {
    title: `${check}${cite === undefined ? '' : ` (${cite})`}`,
    file: path,
    ...(place && placeProperties(place)),
  };
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  const text = [message, ...(hint === undefined ? [] : [`Cách sửa: ${hint}`])].join('\n');
  return `::${commands[severity]} ${list.join(',')}::${escapeText(text)}`;
}

/** Columns count only within one line; GitHub drops an annotation that gives them across lines. */
function placeProperties({ line, column, endLine = line, endColumn }: NonNullable<Finding['place']>): object {
  if (endLine !== line) return { line, endLine };
  return { line, endLine, col: column, ...(endColumn !== undefined && { endColumn }) };
}

const escapeText = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const escapeProperty = (text: string): string =>
  escapeText(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
