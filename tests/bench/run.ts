import { rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { judge, verdictTable } from './bounds.ts';
import { measureDesk } from './desk-rows.ts';
import { measureFirstView } from './first-view-row.ts';
import { machineSize } from './measure.ts';
import { compileTemplates, measureOwn, prepareGround } from './own-rows.ts';
import { measurePeer } from './peer-rows.ts';
import { type Row, type RowId, seconds, tableOf } from './rows.ts';
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

async function bench(): Promise<number> {
  const entries = given.quick ? 300 : Number(given.entries);
  const times = given.quick ? 1 : 3;
  const rows: Partial<Record<RowId, Row>> = {};
  const options = { entries, times, print };

  for (const peer of ['hugo', 'eleventy', 'astro'] as const) {
    const found = await measurePeer(peer, folder, { ...options, times: peer === 'hugo' ? times : 1 });
    if (found) [rows[`${peer}-full`], rows[`${peer}-search`]] = [found.full, found.search];
  }

  const templates = await compileTemplates(join(folder, 'quyche-templates'));
  print(`Templates compiled in ${seconds(templates)}, once per change of code.`);
  const ground = prepareGround(join(folder, 'quyche'), entries);
  const own = await measureOwn(ground, options);
  [rows['quyche-full'], rows['quyche-search'], rows['quyche-change']] = [own.full, own.search, own.change];
  const view = await measureFirstView(ground);
  rows['first-view'] = view.row;
  const desk = await measureDesk(ground, options);
  [rows['desk-save'], rows['desk-list'], rows['desk-publish']] = [desk.save, desk.list, desk.publish];

  if (!given.quick) {
    const many = await measureOwn(prepareGround(join(folder, 'quyche-many'), Number(given.many)), {
      times: 1,
      print,
    });
    [rows['quyche-many-full'], rows['quyche-many-search'], rows['quyche-many-change']] = [
      many.full,
      many.search,
      many.change,
    ];
  }
  rmSync(folder, { recursive: true, force: true });

  const verdicts = judge({
    rows,
    listBytes: desk.listBytes,
    bodiesInList: desk.bodiesInList,
    firstViewBytes: view.bytes,
    firstViewScripts: view.scripts,
  });
  const machine = machineSize();
  print(`\n${machine}; corpus of ${entries} entries\n\n${tableOf(rows)}`);
  if (given.quick) return 0;
  print(`\n${verdictTable(verdicts)}`);
  if (given.write)
    writeFileSync(
      resolve(import.meta.dirname, '../../docs/speed.md'),
      writeReport({ rows, verdicts, machine, entries }),
    );
  return verdicts.every(({ state }) => state === 'met') ? 0 : 1;
}

if (given.help) print(help);
else process.exitCode = await bench();
