import { digestOf } from '../digest.ts';
import type { EntryIndex } from '../entry-index.ts';
import type { EntryShelf } from '../entry-shelf.ts';
import { entryUrl } from '../entry-view.ts';
import type { StoreInput } from '../store-input.ts';
import { regulationView } from './view.ts';
import type { RegulationView } from './carried-out.ts';

/** The portal's question about its regulation, and the digest of the answer. */
export interface RegulationQuery {
  /** How the regulation is carried out here; undefined where the store was handed no rulebook. */
  regulation(): RegulationView | undefined;
  /** Changes whenever the answer may; parses nothing. */
  regulationDigest(): string;
}

export function regulationQuery(
  { facts }: Pick<StoreInput, 'facts'>,
  index: EntryIndex,
  { open, entryDigest }: Pick<EntryShelf, 'open' | 'entryDigest'>,
): RegulationQuery {
  const text = index.all.find(({ document }) => document?.isRegulation);
  return {
    regulation() {
      if (!facts.regulation) return undefined;
      const headings = text && (open(text.id)?.view.headings ?? []);
      return regulationView(
        facts.regulation,
        facts.sections,
        text && headings && { url: entryUrl(text.id), headings },
      );
    },
    regulationDigest: () =>
      digestOf([facts.regulation ?? null, facts.sections, text ? entryDigest(text.type, text.id) : 'none']),
  };
}
