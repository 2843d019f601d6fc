import type { Provenance } from './portal.ts';

/** A commit on main's first-parent line, as far as the proof line needs it. */
export interface PublishingCommit {
  /** When main took it, with offset. */
  readonly at: string;
  readonly trailers: readonly (readonly [key: string, value: string])[];
}

/** The entry a commit published, `tin-tuc/2026/khai-giang`; undefined for any other commit. */
export function publishedEntry({ trailers }: PublishingCommit): string | undefined {
  return trailers.find(([key]) => key === 'Quyche-Entry')?.[1];
}

/**
 * Adds a publication to what is known of an entry. `Quyche-Approved-By` is `<account> <office> <time> <tree>`: the
 * account stays in Git, pages name the office. Undefined when the commit carries no approval.
 */
export function provenanceAfter(
  known: Provenance | undefined,
  { at, trailers }: PublishingCommit,
): Provenance | undefined {
  const all = (key: string): string[] => trailers.filter(([name]) => name === key).map(([, value]) => value);
  const [cite = ''] = all('Quyche-Cite');
  const approvals = all('Quyche-Approved-By').flatMap((value) => {
    const [, office, time] = value.split(' ');
    return office && time ? [{ office, at: time, cite }] : [];
  });
  if (approvals.length === 0) return known;
  return { publishedAt: known?.publishedAt ?? at, updatedAt: at, approvals, cite };
}
