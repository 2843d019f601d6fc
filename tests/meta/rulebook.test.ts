import { describe, expect, it } from 'vitest';
import { anchorOf } from '#schema/citation.ts';
import { repositoryText, settingsOf } from '../helpers/portal-settings.ts';

const PORTALS = ['hai-phong-gddt'];

/** Words without Markdown marks and anchors, spaces collapsed. */
function plainText(mdx: string): string {
  return mdx
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/^#+\s*/gm, '')
    .replaceAll(/^\s*[-*]\s+/gm, '')
    .replaceAll(/\\(?=[^\w\s])/g, '')
    .replaceAll(/[*_]{1,3}/g, '')
    .replaceAll(/\s+/g, ' ')
    .normalize('NFC');
}

/** The text of each clause by its anchor, the clauses inside it included. */
function clausesOf(mdx: string): Map<string, string> {
  const pieces = mdx.split(/<Anchor id="([^"]+)" \/>/);
  const ids = pieces.filter((_, at) => at % 2 === 1);
  const texts = pieces.filter((_, at) => at > 0 && at % 2 === 0);
  return new Map(
    ids.map((id, at) => {
      const end = ids.findIndex((other, later) => later > at && !other.startsWith(`${id}-`));
      return [id, plainText(texts.slice(at, end === -1 ? undefined : end).join(' '))];
    }),
  );
}

interface Item {
  readonly path: string;
  readonly cite: string;
  readonly quote: string | undefined;
}

/** Every object of the rulebook that cites a clause. */
function* citing(value: unknown, path: string): Generator<Item> {
  if (typeof value !== 'object' || value === null) return;
  const { cite, quote } = value as { cite?: unknown; quote?: unknown };
  if (typeof cite === 'string') yield { path, cite, quote: typeof quote === 'string' ? quote : undefined };
  for (const [key, child] of Object.entries(value)) yield* citing(child, `${path}.${key}`);
}

describe.each(PORTALS)('the rulebook of %s', (portal) => {
  const { rulebook, sections, board } = settingsOf(portal);
  const versions = rulebook.versions.map((version) => ({
    version,
    clauses: clausesOf(repositoryText(`content/${portal}/${version.instrument.entry}.mdx`)),
    items: [...citing(version, version.id)],
  }));

  it('quotes only words that stand, verbatim, in the clause it cites', () => {
    for (const { clauses, items } of versions) {
      const invented = items.filter(
        ({ cite, quote }) => quote !== undefined && !(clauses.get(anchorOf(cite)) ?? '').includes(quote),
      );
      expect(invented).toEqual([]);
    }
  });

  it('cites only clauses that have an anchor on the page of the regulation', () => {
    const newest = versions.at(-1);
    const settings = [...citing(sections, 'chuyen-muc'), ...citing(board, 'ban-bien-tap')];
    for (const { clauses, items } of versions) {
      const cites = newest?.items === items ? [...items, ...settings] : items;
      expect(cites.length).toBeGreaterThan(0);
      expect(cites.filter(({ cite }) => !clauses.has(anchorOf(cite)))).toEqual([]);
    }
  });

  it('uses every reading that cites no article of its own, but for the two that shape the whole', () => {
    for (const { version } of versions) {
      const json = JSON.stringify({ ...version, interpretations: [] });
      const idle = version.interpretations.filter(
        ({ id, cite }) => cite === undefined && !json.includes(`"${id}"`),
      );
      expect(idle.map(({ id }) => id)).toEqual(['hieu-luc', 'tu-duyet']);
    }
  });
});
