import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { type Section, Sections } from '#schema/sections.ts';
import { type Unit, Units } from '#schema/units.ts';
import { type Article, type Choices, generateArticles } from './article.ts';
import { type Format, fileOf } from './formats.ts';

export type { Format } from './formats.ts';

export const PORTAL = 'hai-phong-gddt';
const SEED = 2022;

export interface CorpusOptions {
  /** How many entries. */
  readonly count: number;
  /** Folder to write into; made when missing. */
  readonly out: string;
  /** Whose form; default ours. */
  readonly format?: Format;
  /** Portal whose sections and units the entries use. */
  readonly portal?: string;
  /** The repository's `content/`, where the portal's YAML is read from. */
  readonly contentRoot?: string;
  readonly seed?: number;
}

const ownContent = join(import.meta.dirname, '../../content');

/** The portal's sections and units. */
export function readPortal(
  portal = PORTAL,
  contentRoot = ownContent,
): { readonly sections: readonly Section[]; readonly units: readonly Unit[] } {
  const read = (file: string): unknown => parse(readFileSync(join(contentRoot, portal, file), 'utf8'));
  return {
    sections: Sections.parse(read('chuyen-muc.yaml')).sections,
    units: Units.parse(read('don-vi.yaml')).units,
  };
}

/** The sections and units that generated entries may stand in. */
function choicesOf(portal = PORTAL, contentRoot = ownContent): Choices {
  const { sections, units } = readPortal(portal, contentRoot);
  const holding = (type: string): readonly string[] =>
    sections.filter(({ contentTypes }) => contentTypes.includes(type)).map(({ id }) => id);
  return {
    newsSections: holding('tin-tuc'),
    documentSections: holding('van-ban'),
    units: units.map(({ id }) => id),
  };
}

/** The articles of a corpus, in no tool's form. */
export function articlesOf(options: Omit<CorpusOptions, 'out' | 'format'>): Iterable<Article> {
  return generateArticles(
    options.count,
    options.seed ?? SEED,
    choicesOf(options.portal, options.contentRoot),
  );
}

/** Everything of a portal but its entries and uploads, and the folders portals share. */
function copyPortalData(out: string, portal: string, contentRoot: string): void {
  for (const entry of readdirSync(join(contentRoot, portal), { withFileTypes: true })) {
    if (entry.isFile())
      cpSync(join(contentRoot, portal, entry.name), join(out, 'content', portal, entry.name));
  }
  for (const shared of ['calendar', 'prohibited']) {
    const folder = join(contentRoot, shared);
    if (existsSync(folder)) cpSync(folder, join(out, 'content', shared), { recursive: true });
  }
}

/**
 * Writes a corpus. Ours stands under `out/content/<portal>/` with the portal's YAML beside the entries;
 * a peer's stands directly under `out`. Gives the paths written, relative to `out`, in the articles' order.
 */
export function writeCorpus(options: CorpusOptions): readonly string[] {
  const { out, format = 'quyche', portal = PORTAL, contentRoot = ownContent } = options;
  const base = format === 'quyche' ? join('content', portal) : '';
  if (format === 'quyche') copyPortalData(out, portal, contentRoot);
  const made = new Set<string>();
  const written: string[] = [];
  for (const article of articlesOf(options)) {
    const file = fileOf(article, format);
    const path = join(base, file.path);
    const folder = dirname(join(out, path));
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    writeFileSync(join(out, path), file.text);
    written.push(path);
  }
  return written;
}
