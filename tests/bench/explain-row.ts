import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { PORTAL } from './corpus.ts';
import { measure } from './measure.ts';
import { type Row, rowOf } from './rows.ts';

const root = resolve(import.meta.dirname, '../..');
const RUNS = 15;

/** What `quyche explain --facts` takes, start-up included; the first run, which reads the settings anew, does not count. */
export async function measureExplain(): Promise<Row> {
  const folder = mkdtempSync(join(tmpdir(), 'quyche-explain-'));
  try {
    const facts = join(folder, 'du-kien.json');
    writeFileSync(facts, '{"type":"van-ban","origin":"own","times":{"stampedAt":"2026-03-09T11:59"}}');
    const command = [process.execPath, 'scripts/cli.ts', 'explain', '--portal', PORTAL, '--facts', facts];
    const runs = [];
    for (let run = 0; run <= RUNS; run += 1) runs.push(await measure(command, root));
    return rowOf('Explaining facts, start-up included', runs.slice(1), `median of ${RUNS}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
