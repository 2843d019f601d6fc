import type { Provenance } from '#content/portal.ts';

/** One stored file: path from the repository's root, Git blob id of its bytes, size. */
export interface StoredFile {
  readonly path: string;
  readonly digest: string;
  readonly bytes: number;
}

/** Where the press gets content: a Git commit or a plain folder; adapters implement it. */
export interface ContentSource {
  /** Commit id, or `working-tree`. */
  readonly revision: string;
  /**
   * The day on which validity is judged (ADR 0022), `YYYY-MM-DD` in Viet Nam: the commit's own day. Absent in a plain
   * folder: the press takes the newest entry's day.
   */
  readonly asOf?: string;
  /** Every file under `content/`, sorted by path. */
  list(): Promise<readonly StoredFile[]>;
  /** Bytes of many files at once, in the order asked. */
  read(files: readonly StoredFile[]): Promise<readonly Uint8Array[]>;
  /** By entry path (`content/<portal>/<entry id>.mdx`); empty where the history holds no approvals. */
  provenance(): Promise<ReadonlyMap<string, Provenance>>;
}
