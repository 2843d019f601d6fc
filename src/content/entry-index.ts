import { isStanding } from '#schema/content-types.ts';
import type { EntryId } from '#schema/content-types.ts';
import type { EntryFacts } from './facts.ts';
import type { ListFilter } from './portal.ts';

/** Entries in the orders pages ask for. */
export interface EntryIndex {
  /** Newest first by date, then id. */
  readonly all: readonly EntryFacts[];
  get(id: EntryId): EntryFacts | undefined;
  /** A section's entries, newest first. */
  inSection(section: string): readonly EntryFacts[];
  latest(filter: ListFilter, limit: number): readonly EntryFacts[];
  /** The entry in its other languages: its original and the original's other translations, by language. */
  translations(id: EntryId): readonly EntryFacts[];
  /** Entries of the same section that came just before one, newest first. */
  before(id: EntryId, limit: number): readonly EntryFacts[];
}

/** Newest first; equal times by id, so that the order never depends on how files were listed. */
function newestFirst(a: EntryFacts, b: EntryFacts): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

export function indexEntries(entries: readonly EntryFacts[]): EntryIndex {
  const all = entries.toSorted(newestFirst);
  const byId = new Map(all.map((entry) => [entry.id, entry]));
  const sections = Map.groupBy(all, ({ section }) => section);
  const standing = Map.groupBy(all, ({ type }) => isStanding(type));
  const dated = standing.get(false) ?? [];
  const byOriginal = Map.groupBy(
    all.filter(({ translationOf }) => translationOf !== undefined),
    ({ translationOf }) => translationOf,
  );
  const positions = new Map<EntryId, number>();
  for (const items of sections.values()) {
    for (const [position, { id }] of items.entries()) positions.set(id, position);
  }

  const inSection = (section: string): readonly EntryFacts[] => sections.get(section) ?? [];
  return {
    all,
    get: (id) => byId.get(id),
    inSection,
    latest({ section, type, unit, language }, limit) {
      const standingAsked = type !== undefined && isStanding(type);
      const from = section !== undefined ? inSection(section) : standingAsked ? all : dated;
      const found: EntryFacts[] = [];
      for (const entry of from) {
        if (found.length >= limit) break;
        if (type !== undefined && entry.type !== type) continue;
        if (unit !== undefined && entry.unit !== unit) continue;
        if (language !== undefined && entry.language !== language) continue;
        found.push(entry);
      }
      return found;
    },
    translations(id) {
      const entry = byId.get(id);
      if (!entry) return [];
      const original = byId.get(entry.translationOf ?? id);
      const group = [...(original ? [original] : []), ...(byOriginal.get(entry.translationOf ?? id) ?? [])];
      return group
        .filter((other) => other.id !== id)
        .toSorted((a, b) =>
          a.language === b.language ? newestFirst(a, b) : a.language < b.language ? 1 : -1,
        );
    },
    before(id, limit) {
      const position = positions.get(id);
      const entry = byId.get(id);
      if (position === undefined || !entry) return [];
      return inSection(entry.section).slice(position + 1, position + 1 + limit);
    },
  };
}
