import { describe, expect, it } from 'vitest';
import { anchorOf, Citation } from '#schema/citation.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { clausesOf, objectsIn, once, portalIds, requirements, rowsIn } from '../helpers/portals.ts';

/** `Điều 4 Chương I` of any citation; undefined for a part without a number. */
const articleOf = (place: string | undefined) =>
  /Điều \d+(?: Chương [IVXLC]+)?(?: Quyết định)?/u.exec(place ?? '')?.[0];

/** What cites each row: items that serve it (undefined for one without a clause of its own) and reasons to leave it. */
function citesByRow(files: readonly unknown[]): ReadonlyMap<string, readonly (string | undefined)[]> {
  const found = files
    .flatMap((file) => [...objectsIn(file, '')])
    .flatMap(({ value: { cite, rows, row } }) =>
      [...(Array.isArray(rows) ? rows : []), ...(row === undefined ? [] : [row])].map((id) => ({
        id: String(id),
        cite: typeof cite === 'string' ? cite : undefined,
      })),
    );
  const byRow = Map.groupBy(found, ({ id }) => id);
  return new Map([...byRow].map(([id, items]) => [id, items.map(({ cite }) => cite)]));
}

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
      sections,
    };
  });

  it('are each served by an item of the rulebook or a section, or left to people with a reason', () => {
    const { served, left } = answers();
    const known = new Set([...served, ...left]);
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.filter(({ id }) => !known.has(id)).map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  });

  it('are each met by an item of an article that asks for it', () => {
    const { newest, sections } = answers();
    const cites = citesByRow([newest, sections]);
    const astray = asked.filter(({ id, clauses }) => {
      const articles = new Set((clauses[portal] ?? []).map(articleOf));
      // What stands in no article (opening lines, recipients) is met wherever the rulebook speaks of it.
      const unnumbered = articles.has(undefined);
      return (
        !unnumbered &&
        !(cites.get(id) ?? []).some((cite) => cite === undefined || articles.has(articleOf(cite)))
      );
    });
    expect(
      astray.map(
        ({ id, clauses }) => `${id}: ${clauses[portal]?.join(', ')}, not ${cites.get(id)?.join(', ')}`,
      ),
    ).toEqual([]);
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
