import type { z } from 'zod';
import { Board } from '#schema/board.ts';
import { CalendarYear } from '#schema/calendar.ts';
import { byPlace } from '#schema/finding.ts';
import type { Finding } from '#schema/finding.ts';
import { Rulebook } from '#schema/rulebook.ts';
import type { RulebookVersion } from '#schema/rulebook.ts';
import { Sections } from '#schema/sections.ts';
import type { Section } from '#schema/sections.ts';
import { siteIdentity } from '#schema/site.ts';
import type { SiteIdentity } from '#schema/site.ts';
import { Units } from '#schema/units.ts';
import type { Unit } from '#schema/units.ts';
import { crossProblems } from './read-portal/cross-checks.ts';
import { readYaml } from './read-portal/read-yaml.ts';
import type { YamlFile } from './read-portal/read-yaml.ts';

/** All that the YAML files of one portal say, judged and joined. */
export interface PortalSettings {
  readonly id: string;
  readonly rulebook: Rulebook;
  /** The newest version: what the site shows of itself comes from here, so that a print needs no clock. */
  readonly newest: RulebookVersion;
  readonly site: SiteIdentity;
  readonly board: Board;
  readonly units: readonly Unit[];
  /** In menu order. */
  readonly sections: readonly Section[];
  readonly calendar: readonly CalendarYear[];
}

const CALENDAR = /^content\/calendar\/(\d{4})\.yaml$/;

/**
 * Reads a portal's settings from a map of repository path → text (`content/<portal>/*.yaml`,
 * `content/calendar/<year>.yaml`; other paths are ignored). `portal` is there only when nothing in the files is
 * refused; `findings` holds every problem of every file, Vietnamese, with line and column, in reading order. A caller
 * that has read the calendars already hands them in, and no calendar file is looked at.
 */
export function readPortal(
  portalId: string,
  files: ReadonlyMap<string, string>,
  known?: { readonly calendar: readonly CalendarYear[] },
): { readonly portal?: PortalSettings; readonly findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const read = <T extends z.ZodType>(path: string, schema: T): YamlFile<z.output<T>> | undefined => {
    const result = readYaml(path, files.get(path), schema);
    findings.push(...result.findings);
    return result.file;
  };
  const folder = `content/${portalId}`;
  const rulebook = read(`${folder}/quy-che.yaml`, Rulebook);
  const board = read(`${folder}/ban-bien-tap.yaml`, Board);
  const units = read(`${folder}/don-vi.yaml`, Units);
  const sections = read(`${folder}/chuyen-muc.yaml`, Sections);
  const years = known ? [] : [...files.keys()].filter((path) => CALENDAR.test(path)).toSorted();
  const calendar = years.map((path) => read(path, CalendarYear));
  findings.push(...crossProblems(portalId, { rulebook, board, units, sections, calendar }));
  findings.sort(byPlace);

  const newest = rulebook?.value.versions.at(-1);
  const refused = findings.some(({ severity }) => severity === 'refuse');
  if (refused || !rulebook || !board || !units || !sections || !newest) return { findings };
  return {
    portal: {
      id: portalId,
      rulebook: rulebook.value,
      newest,
      site: siteIdentity(portalId, newest.site),
      board: board.value,
      units: units.value.units,
      sections: sections.value.sections,
      calendar: known?.calendar ?? calendar.flatMap((year) => (year ? [year.value] : [])),
    },
    findings,
  };
}

/** What the store is handed of a portal's rulebook and board, for the page that tells how the regulation is carried out. */
export function regulationFacts({ newest, rulebook, board }: PortalSettings): {
  readonly version: RulebookVersion;
  readonly versions: readonly { readonly id: string; readonly effectiveFrom: string }[];
  readonly offices: Board['offices'];
} {
  return {
    version: newest,
    versions: rulebook.versions.map(({ id, effectiveFrom }) => ({ id, effectiveFrom })),
    offices: board.offices,
  };
}
