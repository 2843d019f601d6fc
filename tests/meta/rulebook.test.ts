import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorOf } from '#schema/citation.ts';
import { checkRulebooks } from '#scripts/commands/rulebook/check.ts';
import { settingsOf } from '../helpers/portal-settings.ts';
import { clausesOf, objectsIn, once, portalIds, quoted } from '../helpers/portals.ts';
import { recordingWorld } from '../helpers/world.ts';

const root = join(import.meta.dirname, '../..');

interface Cited {
  readonly path: string;
  readonly cite: string;
  readonly quote: string | undefined;
}

/** Every object of a file that cites a clause. */
function citing(value: unknown, file: string): Cited[] {
  return [...objectsIn(value, file)].flatMap(({ path, value: { cite, quote } }) =>
    typeof cite === 'string' ? [{ path, cite, quote: typeof quote === 'string' ? quote : undefined }] : [],
  );
}

describe.each(portalIds)('the rulebook of %s', (portal) => {
  /** Each version with its text and all that cites it; the board and the sections cite the newest. */
  const versions = once(() => {
    const { rulebook, sections, board } = settingsOf(portal);
    const settings = [...citing(sections, 'chuyen-muc'), ...citing(board, 'ban-bien-tap')];
    return rulebook.versions.map((version, at) => ({
      version,
      clauses: clausesOf(`content/${portal}/${version.instrument.entry}.mdx`),
      items: [...citing(version, version.id), ...(at === rulebook.versions.length - 1 ? settings : [])],
    }));
  });

  it('quotes only words that stand, verbatim, in the clause it cites', () => {
    for (const { clauses, items } of versions()) {
      const quotes = items.filter(({ quote }) => quote !== undefined);
      expect(quotes.length).toBeGreaterThan(0);
      const invented = quotes.filter(
        ({ cite, quote }) => !(clauses.get(anchorOf(cite)) ?? '').includes(quoted(quote ?? '')),
      );
      expect(invented).toEqual([]);
    }
  });

  it('cites only clauses that have an anchor on the page of the regulation', () => {
    for (const { clauses, items } of versions()) {
      expect(items.length).toBeGreaterThan(0);
      expect(items.filter(({ cite }) => !clauses.has(anchorOf(cite)))).toEqual([]);
    }
  });

  it('passes its own check: no dead or shadowed rule, no quote astray, no office empty', async () => {
    const { world, printed } = recordingWorld(root);
    const code = await checkRulebooks({ portal, at: world.now(), json: false }, world);
    expect(printed.join('\n').match(/^.*: lỗi: .*$/gm) ?? []).toEqual([]);
    expect(code).toBe(0);
  });

  it('holds no reading that nothing rests on: each is used by an item, cites a clause or answers a defect', () => {
    for (const { version } of versions()) {
      const used = new Set(
        [...objectsIn({ ...version, interpretations: [] }, '')].flatMap(({ value: { readings } }) =>
          Array.isArray(readings) ? readings.map(String) : [],
        ),
      );
      const idle = version.interpretations.filter(
        ({ id, cite, defects }) => cite === undefined && defects.length === 0 && !used.has(id),
      );
      expect(idle.map(({ id }) => id)).toEqual([]);
    }
  });
});
