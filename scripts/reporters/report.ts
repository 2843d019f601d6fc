import type { Finding } from '#schema/finding.ts';

/** What a report is made of. */
export interface ReportFacts {
  /** In reading order. */
  readonly findings: readonly Finding[];
  /** How many files were looked at. */
  readonly files: number;
  readonly portals: readonly string[];
  /** Text of a file by repository path, for excerpts; undefined when it is no text. */
  readonly source: (path: string) => string | undefined;
  readonly colour: boolean;
}

/** Words for a severity, as every report for people says them. */
export const severityLabels: Readonly<Record<Finding['severity'], string>> = {
  refuse: 'lỗi',
  escalate: 'cân nhắc',
  note: 'ghi chú',
};
