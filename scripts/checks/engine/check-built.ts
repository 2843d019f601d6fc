import { byPlace } from '#schema/finding.ts';
import type { Finding } from '#schema/finding.ts';
import { checks } from '../index.ts';
import { asFinding } from './as-finding.ts';
import type { BuiltSite } from './check.ts';
import { nobody } from './check-git.ts';

/**
 * Everything wrong with the pages of a release, in reading order. `pages` are its HTML files by path inside the
 * release, `files` all its files.
 */
export function checkBuilt(
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
): readonly Finding[] {
  const anchors = new Map<string, ReadonlySet<string>>();
  const anchorsOf = (page: string): ReadonlySet<string> => {
    const known = anchors.get(page) ?? idsIn(pages.get(page) ?? '');
    anchors.set(page, known);
    return known;
  };
  const site: BuiltSite = {
    hasFile: (path) => files.has(path),
    hasAnchor: (page, id) => anchorsOf(page).has(id),
  };
  const findings = [...pages].flatMap(([path, html]) =>
    checks.flatMap((check) =>
      check.judges === 'built'
        ? check
            .check({ path, html, site })
            .map((trouble) => asFinding(check, path, trouble, { portal: nobody }))
        : [],
    ),
  );
  return findings.toSorted(byPlace);
}

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => id));
