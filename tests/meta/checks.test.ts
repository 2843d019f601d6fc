import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { classIds } from '#scripts/checks/engine/classes.ts';
import { checks } from '#scripts/checks/index.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { portalIds } from '../helpers/portals.ts';

const filesOf = (folder: string): readonly string[] =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url), { withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name);
const idsOf = (files: readonly string[], ending: string): readonly string[] =>
  files
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .toSorted();

const modules = filesOf('scripts/checks').filter((name) => name !== 'index.ts');
const ids = checks.map(({ id }) => id).toSorted();

describe('checks', () => {
  it('stand one in a file, all in the registry, each once', () => {
    const sources = modules.filter((name) => !name.endsWith('.test.ts'));
    expect(idsOf(sources, '.ts')).toEqual(ids);
  });

  it('have a test beside each', () => {
    expect(idsOf(modules, '.test.ts')).toEqual(ids);
  });

  it('have a page each, and no page is without a check', () => {
    const pages = filesOf('docs/checks').filter((name) => name !== 'README.md');
    expect(idsOf(pages, '.md')).toEqual(ids);
  });

  it('are all described in docs/cli.md, and no other is', () => {
    const page = readFileSync(new URL('../../docs/cli.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([a-z-]+)` +\| ([a-z]+) +\|/gm)];
    const kinds = new Set<string>(checks.map(({ judges }) => judges));
    const told = rows.flatMap(([, id = '', judges = '']) => (kinds.has(judges) ? [`${id} ${judges}`] : []));
    expect(told.toSorted()).toEqual(checks.map(({ id, judges }) => `${id} ${judges}`).toSorted());
  });

  it('share no name with a class of findings', () => {
    expect(ids.filter((id) => classIds.some((name) => name === id))).toEqual([]);
  });
});

it.each(portalIds)('the rulebook of %s names only checks and classes there are', (portal) => {
  const known = new Set<string>([...ids, ...classIds]);
  for (const { prohibitions, duties } of settingsOf(portal).rulebook.versions) {
    const named = [...prohibitions, ...duties].flatMap(({ checks: served }) => served ?? []);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !known.has(name))).toEqual([]);
  }
});

it.each(classIds)('some portal’s regulation forbids what is of class %s', (name) => {
  const prohibitions = portalIds.flatMap((portal) => settingsOf(portal).newest.prohibitions);
  expect(prohibitions.filter(({ checks: served }) => served.includes(name))).not.toEqual([]);
});
