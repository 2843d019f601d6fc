import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Subject } from '#schema/news.ts';
import { Unit } from '#schema/units.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { portalIds } from '../helpers/portals.ts';

const root = join(import.meta.dirname, '../..');
const sources = globSync('{src,scripts}/**/*.{ts,astro}', { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .toSorted();

/** Code without its comments, which may tell of the law; line numbers stay. */
function withoutComments(code: string): string {
  return code
    .replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, ''))
    .replaceAll(/(?<!:)\/\/(?!\S*['"`]).*$/gm, '');
}

/** Places in code that a pattern finds, `path:line: text`. */
function placesOf(pattern: RegExp): string[] {
  return sources.flatMap((path) =>
    withoutComments(readFileSync(join(root, path), 'utf8'))
      .split('\n')
      .flatMap((text, at) => (pattern.test(text) ? [`${path}:${at + 1}: ${text.trim()}`] : [])),
  );
}

describe('code outside tests', () => {
  it('is read whole', () => {
    expect(sources.length).toBeGreaterThan(200);
    expect(sources).toContain('src/policy/deadlines.ts');
  });

  it('names no portal: a sixth one needs no line of TypeScript', () => {
    expect(placesOf(new RegExp(portalIds.join('|')))).toEqual([]);
  });

  it('holds no number of days, working days or hours of a regulation: one day on, in a walk, is all', () => {
    const days = /\b(?:workingDays|firstDays|days|dayOfMonth|hours)\b['"]?\s*:\s*(?!1\b)\d/;
    expect(placesOf(days)).toEqual([]);
    const told = placesOf(/\d+ (?:ngày|giờ)\b|\b\d{1,2}h\d{2}\b/);
    expect(told.filter((place) => !/ví dụ/i.test(place))).toEqual([]);
  });

  it('names no role and no office of a board', () => {
    const shared = new Set<string>([...Subject.options, ...Unit.shape.kind.options]);
    const names = portalIds
      .map(settingsOf)
      .flatMap(({ rulebook, board }) =>
        [rulebook.versions.flatMap(({ roles }) => roles), board.offices].flat().map(({ id }) => id),
      )
      .filter((id) => !shared.has(id));
    expect(names.length).toBeGreaterThan(0);
    expect(placesOf(new RegExp(`['"\`](?:${[...new Set(names)].join('|')})['"\`]`))).toEqual([]);
  });

  it('cites no article, but to show what a citation looks like: clauses come from rulebooks', () => {
    const shown = /(?:error: 'phải là trích dẫn như|viết như luật viết)/;
    expect(placesOf(/Điều \d+/).filter((place) => !shown.test(place))).toEqual([]);
  });
});
