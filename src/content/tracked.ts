import { contentTypes } from '#schema/content-types.ts';
import type { ContentType } from '#schema/content-types.ts';
import { digestOf } from './digest.ts';
import type { EntrySummary, ListFilter, Portal } from './portal.ts';
import type { Store } from './store.ts';

/** A question a page asked, as text: `["latest",{"section":"tin-tuc"},6]`. */
export type Question = string;

export interface Tracked {
  readonly portal: Portal;
  /** Everything asked so far, each once, in the order first asked. */
  questions(): readonly Question[];
}

/** The same question in the same words, however the caller wrote the filter. */
function filterOf({ section, type, unit, language }: ListFilter): ListFilter {
  return {
    ...(section !== undefined && { section }),
    ...(type !== undefined && { type }),
    ...(unit !== undefined && { unit }),
    ...(language !== undefined && { language }),
  };
}

/** A portal that notes each question a page asks. One for each page rendered. */
export function tracked(store: Store): Tracked {
  const asked = new Set<Question>();
  const note = (...question: readonly unknown[]): void => void asked.add(JSON.stringify(question));
  const portal: Portal = {
    site: () => (note('site'), store.site()),
    sections: () => (note('sections'), store.sections()),
    section: (id) => (note('section', id), store.section(id)),
    unit: (id) => (note('unit', id), store.unit(id)),
    units: () => (note('units'), store.units()),
    entry: (type, id) => (note('entry', type, id), store.entry(type, id)),
    latest: (filter, limit) => (note('latest', filterOf(filter), limit), store.latest(filter, limit)),
    has: (id) => (note('has', id), store.has(id)),
    summary: (id) => (note('summary', id), store.summary(id)),
    translations: (id) => (note('translations', id), store.translations(id)),
    list: (section, page) => (note('list', section, page ?? null), store.list(section, page)),
    pagesOf: (section) => (note('pagesOf', section), store.pagesOf(section)),
    related: (id, limit) => (note('related', id, limit), store.related(id, limit)),
    counts: () => (note('counts'), store.counts()),
    clause: (cite) => (note('clause', cite), store.clause(cite)),
    addresses: () => (note('addresses'), store.addresses()),
    regulation: () => (note('regulation'), store.regulation()),
  };
  return { portal, questions: () => [...asked] };
}

/** The digest of today's answer to a recorded question; `unknown` for a question nobody can ask any more. */
export function answerDigest(store: Store, question: Question): string {
  const [name, first, second] = JSON.parse(question) as readonly [string, unknown?, unknown?];
  const id = typeof first === 'string' ? first : '';
  const limit = typeof second === 'number' ? second : 0;
  switch (name) {
    case 'entry':
      return Object.hasOwn(contentTypes, id)
        ? store.entryDigest(id as ContentType, String(second))
        : 'unknown';
    case 'site':
    case 'sections':
    case 'units':
    case 'counts':
    case 'addresses':
      return digestOf(store[name]());
    case 'has':
    case 'section':
    case 'unit':
    case 'clause':
      return digestOf(store[name](id));
    case 'regulation':
      return store.regulationDigest();
    case 'summary': {
      const shown = store.summary(id);
      return shown ? store.summaryDigest(shown) : 'none';
    }
    case 'translations':
      return digestOfList(store, store.translations(id));
    case 'pagesOf':
      return digestOfList(store, store.pagesOf(id));
    case 'latest':
      return digestOfList(store, store.latest(first as ListFilter, limit));
    case 'related':
      return digestOfList(store, store.related(id, limit));
    case 'list': {
      const page = store.list(id, typeof second === 'number' ? second : undefined);
      return page ? digestOf([digestOfList(store, page.items), { ...page, items: [] }]) : 'none';
    }
    default:
      return 'unknown';
  }
}

function digestOfList(store: Store, items: readonly EntrySummary[]): string {
  return digestOf(items.map((item) => store.summaryDigest(item)));
}
