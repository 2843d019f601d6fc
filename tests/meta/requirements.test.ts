import { describe, expect, it } from 'vitest';
import { anchorOf, Citation } from '#schema/citation.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { clausesOf, once, portalIds, requirements, rowsIn } from '../helpers/portals.ts';

describe('the list of requirements', () => {
  it('holds all 294 rows of the five regulations and all 30 defects of their texts', () => {
    expect(requirements.rows).toHaveLength(294);
    expect(requirements.defects.map(({ id }) => id)).toEqual(Array.from({ length: 30 }, (_, at) => at + 1));
  });

  it('stands in order of group and number, each group in use', () => {
    const ids = requirements.rows.map(({ id }) => id);
    expect(ids).toEqual(ids.toSorted());
    expect([...new Set(ids.map((id) => id.charAt(0)))]).toEqual(requirements.groups.map(({ id }) => id));
  });
});

describe.each(portalIds)('the requirements on %s', (portal) => {
  const asked = requirements.rows.filter(({ clauses }) => clauses[portal] !== undefined);
  const answers = once(() => {
    const { newest, sections } = settingsOf(portal);
    return {
      served: new Set([...rowsIn({ ...newest, notEnforced: [] }), ...rowsIn(sections)]),
      left: newest.notEnforced.map(({ row }) => row),
      newest,
    };
  });

  it('are each served by an item of the rulebook or a section, or left to people with a reason', () => {
    const { served, left } = answers();
    const known = new Set([...served, ...left]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ id }) => !known.has(id)).map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });

  it('are never both served and left to people, and left once', () => {
    const { served, left } = answers();
    expect(left.filter((row) => served.has(row))).toEqual([]);
    expect(left.filter((row, at) => left.indexOf(row) < at)).toEqual([]);
  });

  it('are all that is served: nothing answers a row its regulation is silent on', () => {
    const { served, left } = answers();
    const rows = new Set(asked.map(({ id }) => id));
    expect([...served, ...left].filter((row) => !rows.has(row)).toSorted()).toEqual([]);
  });

  it('are read in clauses that stand on the page of the regulation', () => {
    const clauses = clausesOf(`content/${portal}/${answers().newest.instrument.entry}.mdx`);
    const missing = asked.flatMap(({ id, clauses: named }) =>
      (named[portal] ?? [])
        .filter((place) => Citation.safeParse(place).success && !clauses.has(anchorOf(place)))
        .map((place) => `${id}: ${place}`),
    );
    expect(missing).toEqual([]);
  });

  it('meet every defect of the text with a reading that names it, and no defect of another text', () => {
    const numbers = requirements.defects
      .filter(({ portals }) => portals.includes(portal))
      .map(({ id }) => id);
    const answered = new Set(answers().newest.interpretations.flatMap(({ defects }) => defects));
    expect([...answered].toSorted((a, b) => a - b)).toEqual(numbers);
  });
});
