import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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

/** Runs `quyche explain` as a person would. */
function explain(args: readonly string[], node: readonly string[] = []) {
  return promisify(execFile)(
    process.execPath,
    [...node, cli, 'explain', '--portal', PORTAL, '--at', '2026-03-10', ...args],
    { cwd: folder, maxBuffer: 1e9 },
  );
}

/** Writes the address of every module Node loads to a file. */
const listLoaded = (file: string): string =>
  `data:text/javascript,${encodeURIComponent(`
    import { registerHooks } from 'node:module';
    import { appendFileSync } from 'node:fs';
    registerHooks({ load: (url, context, next) => {
      appendFileSync(${JSON.stringify(file)}, url + '\\n');
      return next(url, context);
    } });`)}`;

describe('quyche explain', () => {
  // How long it takes is the bench's to say.
  it('answers facts without loading what it does not need, once the settings are remembered', async () => {
    const args = ['--facts', 'du-kien.json', '--json'];
    await explain(args);
    const list = join(folder, 'loaded.txt');
    await explain(args, ['--import', listLoaded(list)]);
    const root = pathToFileURL(resolve(import.meta.dirname, '../..')).href;
    const loaded = readFileSync(list, 'utf8')
      .split('\n')
      .flatMap((url) => (url.startsWith(root) ? [url.slice(root.length + 1)] : []));
    expect(loaded).toContain('src/policy/route.ts');
    const ours = loaded.filter((path) => !path.startsWith('node_modules/'));
    expect(
      ours.filter(
        (path) =>
          path !== 'scripts/press/compile-cache.ts' &&
          /^scripts\/(?:adapters|checks|desk|press)\/|read-portal/.test(path),
      ),
    ).toEqual([]);
    const packages = new Set(loaded.flatMap((path) => /^node_modules\/([^/]+)\//.exec(path)?.[1] ?? []));
    expect([...packages].toSorted()).toEqual(['zod']);
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
