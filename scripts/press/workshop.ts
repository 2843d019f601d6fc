import { EntryRefused } from '#content/entry-view.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { createStore } from '#content/store.ts';
import type { StoreInput } from '#content/store-input.ts';
import type { Store } from '#content/store.ts';
import type { ContentSource } from './content-source.ts';
import type { Content } from './read-content.ts';
import type { SiteFolders } from './site-folders.ts';
import type { Templates } from './templates.ts';

export interface WorkshopInput {
  readonly portal: string;
  readonly source: ContentSource;
  readonly folders: SiteFolders;
  readonly templates: Templates;
  readonly fixedAddresses: readonly string[];
  readonly content: Content;
}

/** What one print works with. */
export interface Workshop extends WorkshopInput {
  readonly storeInput: Omit<StoreInput, 'parse'>;
  /** Answers everything; opens only entries whose texts were fetched. */
  readonly store: Store;
  /** Fetches entries' files so that `store.open` finds them; replaces those fetched before. */
  fetch(paths: readonly string[]): Promise<void>;
}

export function openWorkshop(input: WorkshopInput): Workshop {
  const { content, templates, fixedAddresses, portal, source } = input;
  const storeInput = {
    facts: content.facts,
    entries: content.entries,
    uploads: content.uploads,
    provenance: content.provenance,
    asOf: content.asOf,
    pipeline: templates.version,
    fixedAddresses,
  };
  const decoder = new TextDecoder();
  let texts = new Map<string, string>();
  const store = createStore({
    ...storeInput,
    parse({ path }) {
      const text = texts.get(path);
      if (text === undefined) throw new Error(`Tệp ${path} chưa được đọc.`);
      const { entry, findings } = parseEntry(path, text, portal);
      if (!entry) throw new EntryRefused(findings);
      return entry;
    },
  });
  return {
    ...input,
    storeInput,
    store,
    async fetch(paths) {
      const files = paths.flatMap((path) => content.files.get(path) ?? []);
      const bytes = await source.read(files);
      texts = new Map(files.map(({ path }, n) => [path, decoder.decode(bytes[n])]));
    },
  };
}
