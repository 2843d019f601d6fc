import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { PrintReport } from '#scripts/press/press.ts';
import { PORTAL, articlesOf, writeCorpus } from './corpus.ts';
import { type Measured, measure, settle } from './measure.ts';
import { bareRepository, corrected, merge, proposeEdit } from './repository.ts';
import { type Row, rowOf } from './rows.ts';
import { setAside } from './set-aside.ts';

const repositoryRoot = resolve(import.meta.dirname, '../..');

export interface Printed extends Measured {
  readonly report: PrintReport;
}

/** A corpus in a bare repository, and where its releases go. */
export interface Ground {
  readonly entries: number;
  readonly corpus: string;
  readonly repository: string;
  readonly out: string;
  /** Paths of the corpus' entries, newest first. */
  readonly paths: readonly string[];
}

export function prepareGround(folder: string, entries: number): Ground {
  const ground = {
    entries,
    corpus: join(folder, 'corpus'),
    repository: join(folder, 'kho.git'),
    out: join(folder, 'ban-in'),
  };
  rmSync(folder, { recursive: true, force: true });
  const written = writeCorpus({ count: entries, out: ground.corpus });
  const paths = [...articlesOf({ count: entries })]
    .map(({ date }, index) => ({ date, path: written[index] ?? '' }))
    .toSorted((a, b) => (a.date < b.date ? 1 : -1))
    .map(({ path }) => path);
  bareRepository(ground.corpus, ground.repository);
  return { ...ground, paths };
}

/** Prints main of the ground's repository with the command line, start-up included. */
export async function printMain(ground: Ground, ...more: readonly string[]): Promise<Printed> {
  const command = [process.execPath, 'scripts/cli.ts', 'build', '--portal', PORTAL, '--json'];
  const run = await measure(
    [...command, '--from', `${ground.repository}#main`, '--out', ground.out, ...more],
    repositoryRoot,
  );
  return { ...run, report: JSON.parse(run.stdout) as PrintReport };
}

/** A full print starts with nothing but the compiled templates. */
export async function fullPrint(ground: Ground, ...more: readonly string[]): Promise<Printed> {
  setAside(ground.out);
  settle();
  return printMain(ground, ...more);
}

/** Edits one of the newest entries, merges and prints; the clock runs from the merge to the swapped release. */
export async function printOneChange(ground: Ground, round: number): Promise<Printed> {
  const path = ground.paths[round];
  if (path === undefined) throw new RangeError('The corpus has no entry left to change.');
  const proposal = proposeEdit(ground.repository, path, corrected(ground.corpus, path, round));
  settle();
  const start = performance.now();
  merge(ground.repository, proposal);
  const printed = await printMain(ground);
  return { ...printed, milliseconds: performance.now() - start };
}

function noteOf({ pages, shards }: PrintReport): string {
  const indexed = shards.filter((shard) => shard.indexed).map(({ id, pages: count }) => `${id} (${count})`);
  return `${pages.rendered} of ${pages.total} pages rendered${indexed.length > 0 ? `; indexed ${indexed.join(', ')}` : ''}`;
}

/** Prints of one ground as a row, with what the first of them rendered and indexed. */
export function printRow(label: string, runs: readonly Printed[]): Row {
  const [first] = runs;
  return rowOf(label, runs, first && noteOf(first.report));
}

/** Lets the templates be compiled: once per change of code, never per change of content. Gives the milliseconds. */
export async function compileTemplates(folder: string): Promise<number> {
  const { report } = await fullPrint(prepareGround(folder, 20), '--without-search');
  return report.milliseconds['templates'] ?? 0;
}
