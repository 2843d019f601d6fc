import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checks } from '#scripts/checks/index.ts';

const folder = new URL('../../scripts/checks/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && name !== 'index.ts');
const ids = checks.map(({ id }) => id).toSorted();

describe('checks', () => {
  it('stand one in a file, all in the registry, each once', () => {
    const modules = files.filter((name) => !name.endsWith('.test.ts'));
    expect(modules.map((name) => name.slice(0, -'.ts'.length)).toSorted()).toEqual(ids);
  });

  it('have a test beside each', () => {
    const tests = files.filter((name) => name.endsWith('.test.ts'));
    expect(tests.map((name) => name.slice(0, -'.test.ts'.length)).toSorted()).toEqual(ids);
  });

  it('are all described in docs/cli.md, and no other is', () => {
    const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| (?:entry|upload|paths) +\|/gm)].map(([, id]) => id);
    expect(rows.toSorted()).toEqual(ids);
  });
});
