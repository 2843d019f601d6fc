import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { renderBody } from '#content/mdx/render-body.ts';
import { Requirements } from '#schema/requirements.ts';

const root = join(import.meta.dirname, '../..');
const content = join(root, 'content');

/** Portals whose rulebook stands in `content/`. */
export const portalIds: readonly string[] = readdirSync(content, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && existsSync(join(content, entry.name, 'quy-che.yaml')))
  .map(({ name }) => name)
  .toSorted();

/** Asks once, and only when asked: one portal at fault fails its own tests, no other's. */
export function once<T>(ask: () => T): () => T {
  let answer: { readonly value: T } | undefined;
  return () => (answer ??= { value: ask() }).value;
}

/** The project's own list of requirements. */
export const requirements: Requirements = Requirements.parse(
  parse(readFileSync(join(content, 'yeu-cau.yaml'), 'utf8')),
);

const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** Words a reader sees: no tags, entities read, spaces collapsed. */
function wordsOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/&(?:amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[.,;:)])/g, '')
    .normalize('NFC');
}

/** A quote in the form `clausesOf` gives texts in. */
export const quoted = (quote: string): string => wordsOf(quote).trim();

/**
 * The text of each clause of a regulation by its anchor, the clauses inside it included, as the page shows it: the body
 * is rendered as the press renders it.
 */
export function clausesOf(entryPath: string): ReadonlyMap<string, string> {
  const text = readFileSync(join(root, entryPath), 'utf8');
  const { html } = renderBody(text.slice(text.indexOf('\n---', 3) + '\n---\n'.length), {
    picture: () => undefined,
    attachment: () => undefined,
    link: (href) => href,
  });
  const pieces = html.split(/ id="([^"]+)"/);
  const ids = pieces.filter((_, at) => at % 2 === 1);
  const texts = pieces.filter((_, at) => at > 0 && at % 2 === 0);
  return new Map(
    ids.map((id, at) => {
      const end = ids.findIndex((other, later) => later > at && !other.startsWith(`${id}-`));
      // The tag an id stands in is cut in two: close what is left of it.
      return [id, wordsOf(`<${texts.slice(at, end === -1 ? undefined : end).join('<')}`)];
    }),
  );
}

/** Every object inside a value, the value itself first, each with where it stands. */
export function* objectsIn(
  value: unknown,
  path: string,
): Generator<{ readonly path: string; readonly value: Readonly<Record<string, unknown>> }> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { path, value: value as Readonly<Record<string, unknown>> };
  for (const [key, child] of Object.entries(value)) yield* objectsIn(child, `${path}.${key}`);
}

/** Rows an object and everything inside it say they serve. */
export function rowsIn(value: unknown): ReadonlySet<string> {
  return new Set(
    [...objectsIn(value, '')].flatMap(({ value: { rows } }) => (Array.isArray(rows) ? rows.map(String) : [])),
  );
}
