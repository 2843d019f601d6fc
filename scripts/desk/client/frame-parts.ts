import type { Api } from './api.ts';

/** What our part of the page is given. */
export interface FrameParts {
  readonly api: Api;
  /** Revision of a proposal this page shows, by entry. */
  readonly opened: ReadonlyMap<string, string>;
  readonly regulation: () => string | undefined;
}
