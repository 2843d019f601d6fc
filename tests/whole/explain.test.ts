import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PORTAL, writeCorpus } from '../bench/corpus.ts';

const cli = resolve(import.meta.dirname, '../../scripts/cli.ts');
const COUNT = 10_000;
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'explain-'));
  writeCorpus({ count: COUNT, out: folder });
  writeFileSync(
    join(folder, 'du-kien.json'),
    '{"type":"van-ban","origin":"own","times":{"stampedAt":"2026-03-09T11:59"}}',
  );
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs `quyche explain` as a person would; milliseconds from start to end. */
async function explain(args: readonly string[], node: readonly string[] = []) {
  const started = performance.now();
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    [...node, cli, 'explain', '--portal', PORTAL, '--at', '2026-03-10', ...args],
    { cwd: folder, maxBuffer: 1e9 },
  );
  return { stdout, stderr, took: performance.now() - started };
}

describe('quyche explain', () => {
  it('answers facts in under 300 ms, start-up included, once the settings are remembered', async () => {
    const args = ['--facts', 'du-kien.json', '--json'];
    await explain(args);
    let best = Infinity;
    // The quickest of some: other work of the machine only ever adds time.
    for (let turn = 0; turn < 40 && best >= 300; turn += 1) best = Math.min(best, (await explain(args)).took);
    expect(best).toBeLessThan(300);
  });

  it(`explains ${COUNT} entries as a stream in bounded memory, one JSON object a line`, async () => {
    const { stdout, stderr } = await explain(['--all', '--json'], ['--max-old-space-size=96']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(COUNT);
    expect(stderr).toBe('');
    const rules = lines.map((line) => (JSON.parse(line) as { rule: { id: string } }).rule.id);
    expect(new Set(rules).size).toBeGreaterThan(0);
    expect(rules.every((rule) => rule.length > 0)).toBe(true);
  });
});
