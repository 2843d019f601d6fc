/** One measured line of the table. */
export interface Row {
  readonly label: string;
  readonly milliseconds?: number;
  readonly peakBytes?: number;
  /** What else was counted: pages rendered, bytes sent. */
  readonly note?: string;
}

/** Every row of the bench; a row that could not be measured is absent, and `missing` says why. */
export type RowId =
  | 'quyche-full'
  | 'quyche-search'
  | 'quyche-change'
  | 'quyche-many-full'
  | 'quyche-many-search'
  | 'quyche-many-change'
  | 'hugo-full'
  | 'hugo-search'
  | 'eleventy-full'
  | 'eleventy-search'
  | 'astro-full'
  | 'astro-search'
  | 'desk-save'
  | 'desk-list'
  | 'desk-publish'
  | 'first-view'
  | 'explain-facts';

export type Rows = Partial<Readonly<Record<RowId, Row>>>;

export const seconds = (milliseconds: number): string =>
  `${(milliseconds / 1000).toFixed(milliseconds < 1000 ? 2 : 1)} s`;
export const gigabytes = (bytes: number): string => `${(bytes / 1e9).toFixed(2)} GB`;
export const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`;

/** The middle of an odd number of figures, the mean of the two middle ones of an even number. */
export function median(figures: readonly number[]): number {
  const sorted = figures.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? middle - 1 : middle], sorted[middle]];
  if (low === undefined || high === undefined) throw new RangeError('No figures.');
  return (low + high) / 2;
}

/** A row of runs of the same thing: the median time, the greatest peak. */
export function rowOf(
  label: string,
  runs: readonly { readonly milliseconds: number; readonly peakBytes: number }[],
  note?: string,
): Row {
  return {
    label,
    milliseconds: median(runs.map(({ milliseconds }) => milliseconds)),
    peakBytes: Math.max(...runs.map(({ peakBytes }) => peakBytes)),
    ...(note !== undefined && { note }),
  };
}

/** Rows as they are measured, each printed at once: a long run shows where it is. */
export function openBoard(print: (text: string) => void): {
  readonly rows: Rows;
  put(id: RowId, row: Row): void;
} {
  const rows: Partial<Record<RowId, Row>> = {};
  return {
    rows,
    put(id, row) {
      rows[id] = row;
      const { label, milliseconds, peakBytes, note } = row;
      const parts = [
        milliseconds === undefined ? '' : seconds(milliseconds),
        peakBytes === undefined ? '' : gigabytes(peakBytes),
        note ?? '',
      ];
      print(`${label}: ${parts.filter((part) => part !== '').join(', ')}`);
    },
  };
}

/** The table in Markdown, times as such and against Hugo's own full build. */
export function tableOf(rows: Rows): string {
  const hugo = rows['hugo-full']?.milliseconds;
  const lines = Object.values(rows).map(({ label, milliseconds, peakBytes, note }) => {
    const ratio = milliseconds !== undefined && hugo !== undefined ? (milliseconds / hugo).toFixed(2) : '–';
    const time = milliseconds === undefined ? '–' : seconds(milliseconds);
    return `| ${label} | ${time} | ${ratio} | ${peakBytes === undefined ? '–' : gigabytes(peakBytes)} | ${note ?? ''} |`;
  });
  return ['| what | time | × Hugo | peak memory | note |', '|---|--:|--:|--:|---|', ...lines].join('\n');
}
