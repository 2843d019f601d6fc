import type { ContentSource } from './content-source.ts';

/** What one print did; the numbers stand in the release's manifest and in the command's `--json`. */
export interface PrintReport {
  readonly portal: string;
  readonly revision: string;
  /** Folder of the new release. */
  readonly release: string;
  readonly pages: {
    readonly total: number;
    readonly rendered: number;
    readonly kept: number;
    readonly removed: number;
  };
  /** Addresses rendered in this print, for small prints; capped at 200. */
  readonly renderedUrls: readonly string[];
  readonly shards: readonly { readonly id: string; readonly pages: number; readonly indexed: boolean }[];
  readonly milliseconds: Readonly<Record<string, number>>;
}

export interface PrintRequest {
  readonly portal: string;
  readonly source: ContentSource;
  /** Root folder of releases: holds `releases/<id>/`, `current` (symbolic link), `state/`. */
  readonly out: string;
  /** Render every page, whatever the release before says. Default false. */
  readonly full?: boolean;
  /** Skip search shards (bench rows without search). Default false. */
  readonly withoutSearch?: boolean;
  /** Leave a touched archive shard for a follow-up print, so that publishing today's item never waits for it. */
  readonly deferArchive?: boolean;
  /** Make the release but do not swap `current`. */
  readonly keepCurrent?: boolean;
  readonly onProgress?: (done: number, total: number, phase: string) => void;
}
