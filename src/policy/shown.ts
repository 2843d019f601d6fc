import type { Rulebook } from '#schema/rulebook.ts';
import { dayOf } from './time.ts';
import { versionOn } from './versions.ts';

/** A fact a page must show. */
export interface MustShow {
  readonly field: string;
  readonly label: string;
  readonly cite: string;
  readonly quote: string;
  readonly readings: readonly string[];
}

/** What the page of a draft open for comment, or of an administrative procedure, must show by the regulation. */
export function mustShow(rulebook: Rulebook, type: string, at: Temporal.Instant): readonly MustShow[] {
  const { consultations, procedures } = versionOn(rulebook, dayOf(at));
  const parts: Readonly<Record<string, readonly MustShow[] | undefined>> = {
    'du-thao': consultations?.shows,
    'thu-tuc': procedures?.shows,
  };
  return (parts[type] ?? []).map(({ field, label, cite, quote, readings }) => ({
    field,
    label,
    cite,
    quote,
    readings,
  }));
}

/** What is still missing of it, given the names of the facts the entry holds. */
export function missingShown(
  rulebook: Rulebook,
  type: string,
  present: ReadonlySet<string>,
  at: Temporal.Instant,
): readonly MustShow[] {
  return mustShow(rulebook, type, at).filter(({ field }) => !present.has(field));
}
