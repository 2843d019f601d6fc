import type { EntryId } from '#schema/content-types.ts';
import type { EntryFacts, PortalFacts, UploadFacts } from './facts.ts';
import type { ParsedEntry } from './parse-entry.ts';
import type { Provenance } from './portal.ts';

/** Everything a store answers from; handed in, so that the store opens no file. */
export interface StoreInput {
  readonly facts: PortalFacts;
  readonly entries: readonly EntryFacts[];
  /** By path inside the portal's folder: `tep/2026/anh.jpg`. */
  readonly uploads: ReadonlyMap<string, UploadFacts>;
  /** Approvals name offices by id. */
  readonly provenance: ReadonlyMap<EntryId, Provenance>;
  /** The day validity is judged on, `YYYY-MM-DD`. */
  readonly asOf: string;
  /** Version of the code that turns a file into a page; part of every entry's digest. */
  readonly pipeline: string;
  /** Addresses the templates serve beside the content's own: `/`, `/tim-kiem/`, `/rss.xml`. */
  readonly fixedAddresses: readonly string[];
  /** The entry's file, parsed; throws when it is not at hand. */
  readonly parse: (entry: EntryFacts) => ParsedEntry;
}
