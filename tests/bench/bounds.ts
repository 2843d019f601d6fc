import { type Row, type RowId, type Rows, gigabytes, kilobytes } from './rows.ts';

/** One promise about speed or memory, judged on the rows of one run. */
export interface Verdict {
  readonly promise: string;
  readonly state: 'met' | 'not met' | 'not measured';
  /** The figure found and what it may be at most. */
  readonly found: string;
}

/** What the last row of a bound counted, in bytes; the desk's and the wire's rows carry it. */
export interface Figures {
  readonly rows: Rows;
  /** Sizes over the wire: one page of the desk's list, the first view of an article. */
  readonly listBytes?: number;
  readonly bodiesInList?: number;
  readonly firstViewBytes?: number;
  readonly firstViewScripts?: number;
}

type Judge = (figures: Figures) => { readonly met: boolean; readonly found: string } | undefined;

const MEGABYTE = 1e6;

function ratio(of: RowId, to: RowId, limit: number, strictly = false): Judge {
  return ({ rows }) => {
    const [a, b] = [rows[of]?.milliseconds, rows[to]?.milliseconds];
    if (a === undefined || b === undefined) return undefined;
    const value = a / b;
    return {
      met: strictly ? value < limit : value <= limit,
      found: `${value.toFixed(2)}, allowed ${limit.toFixed(2)}`,
    };
  };
}

function memory(of: RowId, limit: number): Judge {
  return ({ rows }) => {
    const row: Row | undefined = rows[of];
    if (row?.peakBytes === undefined) return undefined;
    return { met: row.peakBytes < limit, found: `${gigabytes(row.peakBytes)}, allowed ${gigabytes(limit)}` };
  };
}

function within(of: RowId, limit: number): Judge {
  return ({ rows }) => {
    const milliseconds = rows[of]?.milliseconds;
    if (milliseconds === undefined) return undefined;
    return { met: milliseconds < limit, found: `${milliseconds.toFixed(0)} ms, allowed ${limit} ms` };
  };
}

const bounds: readonly (readonly [string, Judge])[] = [
  ['Full print without search against Hugo', ratio('quyche-full', 'hugo-full', 1.5)],
  ['Full print without search against stock Astro', ratio('quyche-full', 'astro-full', 1 / 3)],
  ['Memory of a full print', memory('quyche-full', 1000 * MEGABYTE)],
  [
    'One changed entry, merge to swapped release, against Hugo without search',
    ratio('quyche-change', 'hugo-full', 0.8),
  ],
  ['One changed entry against Hugo with Pagefind', ratio('quyche-change', 'hugo-search', 0.2, true)],
  ['Memory of a full print, 50,000 entries', memory('quyche-many-full', 2500 * MEGABYTE)],
  ['One changed entry, 50,000 against 10,000 entries', ratio('quyche-many-change', 'quyche-change', 3)],
  ['Saving in the desk, the server’s part at the median', within('desk-save', 150)],
  ['Explaining facts, start-up included', within('explain-facts', 300)],
  [
    'Listing a collection sends no bodies',
    ({ bodiesInList, listBytes }) =>
      bodiesInList === undefined || listBytes === undefined
        ? undefined
        : { met: bodiesInList === 0, found: `${bodiesInList} bodies in ${kilobytes(listBytes)}` },
  ],
  [
    'First view of an article over the wire, no code',
    ({ firstViewBytes, firstViewScripts }) =>
      firstViewBytes === undefined
        ? undefined
        : {
            met: firstViewBytes < 120 * 1024 && firstViewScripts === 0,
            found: `${kilobytes(firstViewBytes)}, allowed 120.0 KB, ${firstViewScripts} scripts`,
          },
  ],
];

/** Judges every promise. What was not measured is not passed. */
export function judge(figures: Figures): readonly Verdict[] {
  return bounds.map(([promise, test]) => {
    const result = test(figures);
    if (!result) return { promise, state: 'not measured', found: '–' };
    return { promise, state: result.met ? 'met' : 'not met', found: result.found };
  });
}

export function verdictTable(verdicts: readonly Verdict[]): string {
  const lines = verdicts.map(({ promise, state, found }) => `| ${promise} | ${found} | ${state} |`);
  return ['| bound | found | state |', '|---|---|---|', ...lines].join('\n');
}
