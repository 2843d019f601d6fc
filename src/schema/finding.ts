/** Where in a file: 1-based line and column, end exclusive. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine?: number;
  readonly endColumn?: number;
}

/**
 * One thing wrong with content. `refuse`: never publishable as it stands; `escalate`: words that need judgement,
 * the item goes up; `note`: for the record.
 */
export interface Finding {
  readonly check: string;
  readonly severity: 'refuse' | 'escalate' | 'note';
  /** Repository path: `content/<portal>/tin-tuc/2026/x.mdx`. */
  readonly path: string;
  readonly place?: Place;
  /** Vietnamese: what is there and what must be. */
  readonly message: string;
  /** Vietnamese: what to do. */
  readonly hint?: string;
  /** Clause of the regulation it serves, `khoản 2 Điều 16`. */
  readonly cite?: string;
  /** The words at its place must not be shown again, by report or log: a number of a person, a secret. */
  readonly isPrivate?: true;
}

/** Reading order: by path, then place. */
export function byPlace(a: Finding, b: Finding): number {
  if (a.path !== b.path) return a.path < b.path ? -1 : 1;
  return (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0);
}

/** Something wrong in a text whose file the caller knows. */
export type Problem = Pick<Finding, 'message' | 'hint'> & { readonly place: Place };
