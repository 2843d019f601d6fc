import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, verdictTable } from './bounds.ts';
import { measureDesk } from './desk-rows.ts';
import { measureExplain } from './explain-row.ts';
import { measureFirstView } from './first-view-row.ts';
import { machineSize } from './measure.ts';
import {
  type Ground,
  compileTemplates,
  fullPrint,
  prepareGround,
  printMain,
  printOneChange,
  printRow,
} from './own-rows.ts';
import { coldBuild, openPeer, peerRows } from './peer-rows.ts';
import { type RowId, openBoard, seconds, tableOf } from './rows.ts';
import { writeReport } from './write-report.ts';

const help = `npm run bench -- [options]
  --entries <n>   entries in the corpus all tools print (10000)
  --many <n>      entries of the large corpus only ours prints (50000)
  --quick         300 entries, no large corpus, one run of each: a look, no judgement
  --write         write the tables into docs/speed.md
Exit code 0 when every bound is met, 1 when one is not met or could not be measured.`;

const { values: given } = parseArgs({
  options: {
    entries: { type: 'string', default: '10000' },
    many: { type: 'string', default: '50000' },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

const folder = resolve(import.meta.dirname, '../../.cache/bench');
const print = (text: string): void => void process.stdout.write(`${text}\n`);

const board = openBoard(print);
const entries = given.quick ? 300 : Number(given.entries);
const rounds = given.quick ? 1 : 3;

async function repeat<T>(times: number, run: (round: number) => Promise<T>): Promise<readonly T[]> {
  const runs: T[] = [];
  for (let round = 0; round < times; round += 1) runs.push(await run(round));
  return runs;
}

/** Ours beside Hugo, in turns, so that a busy minute of the machine falls on both. */
async function againstHugo(ground: Ground): Promise<void> {
  const hugo = openPeer('hugo', folder, entries, print);
  const turns = await repeat(rounds, async () => ({
    hugo: hugo && (await coldBuild(hugo)),
    own: await fullPrint(ground, '--without-search'),
  }));
  board.put(
    'quyche-full',
    printRow(
      `${nameOf(ground)}, full`,
      turns.map(({ own }) => own),
    ),
  );
  if (!hugo) return;
  const { full, search } = await peerRows(
    hugo,
    turns.flatMap((turn) => turn.hugo ?? []),
  );
  board.put('hugo-full', full);
  board.put('hugo-search', search);
}

async function otherPeers(): Promise<void> {
  for (const name of ['eleventy', 'astro'] as const) {
    const peer = openPeer(name, folder, entries, print);
    if (!peer) continue;
    const { full, search } = await peerRows(peer, [await coldBuild(peer)]);
    board.put(`${name}-full`, full);
    board.put(`${name}-search`, search);
  }
}

const nameOf = (ground: Ground): string => `Quyche, ${ground.entries.toLocaleString('en')} entries`;

async function oneChange(id: RowId, ground: Ground): Promise<void> {
  const runs = await repeat(3, (round) => printOneChange(ground, round));
  board.put(id, printRow(`${nameOf(ground)}, one changed entry, from merge to swap`, runs));
}

async function largeCorpus(): Promise<void> {
  const ground = prepareGround(join(folder, 'quyche-many'), Number(given.many));
  board.put(
    'quyche-many-full',
    printRow(`${nameOf(ground)}, full`, [await fullPrint(ground, '--without-search')]),
  );
  board.put(
    'quyche-many-search',
    printRow(`${nameOf(ground)}, both search shards`, [await printMain(ground)]),
  );
  await oneChange('quyche-many-change', ground);
}

async function bench(): Promise<number> {
  const templates = await compileTemplates(join(folder, 'quyche-templates'));
  print(`Templates compiled in ${seconds(templates)}, once per change of code.`);
  const ground = prepareGround(join(folder, 'quyche'), entries);
  await againstHugo(ground);
  board.put(
    'quyche-search',
    printRow(`${nameOf(ground)}, full, both search shards`, [await fullPrint(ground)]),
  );
  await oneChange('quyche-change', ground);
  await otherPeers();
  board.put('explain-facts', await measureExplain());
  const view = await measureFirstView(ground);
  board.put('first-view', view.row);
  const desk = await measureDesk(ground);
  board.put('desk-save', desk.save);
  board.put('desk-list', desk.list);
  board.put('desk-publish', desk.publish);
  if (!given.quick) await largeCorpus();
  rmSync(folder, { recursive: true, force: true });

  const machine = machineSize();
  print(`\n${machine}; corpus of ${entries} entries\n\n${tableOf(board.rows)}`);
  if (given.quick) return 0;
  const verdicts = judge({
    rows: board.rows,
    listBytes: desk.listBytes,
    bodiesInList: desk.bodiesInList,
    firstViewBytes: view.bytes,
    firstViewScripts: view.scripts,
  });
  print(`\n${verdictTable(verdicts)}`);
  const report = resolve(import.meta.dirname, '../../docs/speed.md');
  if (given.write) writeFileSync(report, await writeReport({ rows: board.rows, verdicts, machine, entries }));
  return verdicts.every(({ state }) => state === 'met') ? 0 : 1;
}

if (given.help) print(help);
else process.exitCode = await bench();
