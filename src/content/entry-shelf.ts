import type { ContentType, EntryId } from '#schema/content-types.ts';
import { digestOf } from './digest.ts';
import type { EntryIndex } from './entry-index.ts';
import { openEntry, summaryOf } from './entry-view.ts';
import type { OpenedEntry } from './entry-view.ts';
import type { EntryFacts } from './facts.ts';
import type { EntrySummary, Provenance } from './portal.ts';
import type { StoreInput } from './store-input.ts';
import { uploadsOf } from './uploads.ts';

/** Single entries: their summaries, their opened form, their digests. */
export interface EntryShelf {
  summary(entry: EntryFacts): EntrySummary;
  /** An entry opened once and kept for the next few questions. */
  open(id: EntryId): OpenedEntry | undefined;
  /** Changes exactly when what `entry` would answer changes; parses nothing. */
  entryDigest(type: ContentType, id: EntryId): string;
  /** Digest of a summary this shelf made; many lists hold the same ones. */
  summaryDigest(summary: EntrySummary): string;
}

/** Opened entries kept: a page, its neighbours and its search document ask for the same ones. */
const KEPT = 16;

export function shelve(input: StoreInput, index: EntryIndex): EntryShelf {
  const uploads = uploadsOf(input.uploads);
  const summaries = new Map<EntryId, EntrySummary>();
  const opened = new Map<EntryId, OpenedEntry>();
  const entryDigests = new Map<EntryId, string>();
  const summaryDigests = new Map<EntrySummary, string>();

  function summary(entry: EntryFacts): EntrySummary {
    const known = summaries.get(entry.id);
    if (known) return known;
    const made = summaryOf(entry, uploads, input.asOf);
    summaries.set(entry.id, made);
    return made;
  }

  function summaryDigest(shown: EntrySummary): string {
    return remembered(summaryDigests, shown, () => digestOf(shown));
  }

  function provenanceOf(id: EntryId): Provenance | undefined {
    const known = input.provenance.get(id);
    if (!known) return undefined;
    const { offices } = input.facts;
    const approvals = known.approvals.map(({ office, at, cite }) => ({
      office: offices.get(office) ?? office,
      at,
      cite,
    }));
    return { ...known, approvals };
  }

  return {
    summary,
    open(id) {
      const known = opened.get(id);
      if (known) return known;
      const entry = index.get(id);
      if (!entry) return undefined;
      const made = openEntry(input.parse(entry), summary(entry), uploads, provenanceOf(id));
      const [oldest] = opened.keys();
      if (opened.size >= KEPT && oldest !== undefined) opened.delete(oldest);
      opened.set(id, made);
      return made;
    },
    entryDigest(type, id) {
      const entry = index.get(id);
      if (entry?.type !== type) return 'none';
      return remembered(entryDigests, id, () => {
        const named = entry.uploads.map((path) => input.uploads.get(path) ?? null);
        const shown = summaryDigest(summary(entry));
        return digestOf([input.pipeline, entry.path, entry.digest, shown, named, provenanceOf(id)]);
      });
    },
    summaryDigest,
  };
}

function remembered<K>(known: Map<K, string>, key: K, make: () => string): string {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}
