import { isStanding } from '#schema/content-types.ts';
import type { ContentType, EntryId } from '#schema/content-types.ts';
import { anchorOf } from '#schema/citation.ts';
import { indexEntries } from './entry-index.ts';
import type { EntryIndex } from './entry-index.ts';
import { shelve } from './entry-shelf.ts';
import type { EntryShelf } from './entry-shelf.ts';
import { entryUrl } from './entry-view.ts';
import type { EntryFacts } from './facts.ts';
import { listPage, listUrl } from './list-pages.ts';
import type { EntryView, Portal } from './portal.ts';
import { regulationQuery } from './regulation/query.ts';
import type { RegulationQuery } from './regulation/query.ts';
import type { StoreInput } from './store-input.ts';

/** Content as pages see it, and as the press needs it. Opens no file. */
export interface Store
  extends
    Portal,
    Pick<EntryShelf, 'open' | 'entryDigest' | 'summaryDigest'>,
    Pick<RegulationQuery, 'regulationDigest'> {
  /** Newest first. */
  readonly entries: readonly EntryFacts[];
}

export function createStore(input: StoreInput): Store {
  const { facts } = input;
  const index = indexEntries(input.entries);
  const { open, entryDigest, summaryDigest, summary } = shelve(input, index);
  const sectionsById = new Map(facts.sections.map((section) => [section.id, section]));
  const unitsById = new Map(facts.units.map((unit) => [unit.id, unit]));
  const regulation = index.all.find(({ document }) => document?.isRegulation);

  return {
    entries: index.all,
    open,
    entryDigest,
    summaryDigest,
    site: () => facts.site,
    sections: () => facts.sections,
    section: (id) => sectionsById.get(id),
    unit: (id) => unitsById.get(id),
    units: () => facts.units,
    entry<T extends ContentType>(type: T, id: EntryId): EntryView<T> | undefined {
      const view = index.get(id)?.type === type ? open(id)?.view : undefined;
      // The view's type was compared just above; the compiler cannot follow it through `open`.
      return view as EntryView<T> | undefined;
    },
    latest: (filter, limit) => index.latest(filter, limit).map(summary),
    has: (id) => index.get(id) !== undefined,
    summary(id) {
      const entry = index.get(id);
      return entry && summary(entry);
    },
    translations: (id) => index.translations(id).map(summary),
    list: (section, page) =>
      sectionsById.has(section) ? listPage(section, page, index.inSection(section), summary) : undefined,
    pagesOf: (section) => standingPages(index, section).map(summary),
    related: (id, limit) => index.before(id, limit).map(summary),
    counts: () =>
      facts.sections
        .map(({ id }) => ({ section: id, count: index.inSection(id).length }))
        .filter(({ count }) => count > 0),
    clause: (cite) =>
      regulation ? { text: cite, href: `${entryUrl(regulation.id)}#${anchorOf(cite)}` } : { text: cite },
    addresses: () => addressesOf(input, index),
    ...regulationQuery(input, index, { open, entryDigest }),
  };
}

function standingPages(index: EntryIndex, section: string): readonly EntryFacts[] {
  return index
    .inSection(section)
    .filter(({ type }) => isStanding(type))
    .toSorted((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
}

function addressesOf(
  { facts, fixedAddresses, provenance }: StoreInput,
  index: EntryIndex,
): readonly { readonly url: string; readonly lastmod?: string }[] {
  const sections = facts.sections.map(({ id }) => {
    const [newest] = index.inSection(id);
    return newest ? { url: listUrl(id), lastmod: newest.date } : { url: listUrl(id) };
  });
  const entries = index.all.map(({ id, date }) => ({
    url: entryUrl(id),
    lastmod: provenance.get(id)?.updatedAt ?? date,
  }));
  const pages = fixedAddresses.filter((url) => url.endsWith('/') && url !== '/404/');
  return [...pages.map((url) => ({ url })), ...sections, ...entries];
}
