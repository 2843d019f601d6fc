import type { Board } from '#schema/board.ts';
import type { RulebookVersion } from '#schema/rulebook.ts';

/**
 * How a clause is carried out: the software holds to it (`held`), it shows on the site (`shown`), the software reminds
 * (`watched`), people named there see to it (`left`), or it holds as it stands (`applied`).
 */
export type Manner = 'held' | 'shown' | 'watched' | 'left' | 'applied';

/** One thing done about one clause. */
export interface CarriedOut {
  readonly cite: string;
  readonly manner: Manner;
  /** Vietnamese, one sentence without its full stop. */
  readonly text: string;
  /** Address on the site where it shows. */
  readonly href?: string;
}

/** What of a portal's settings the page of its regulation is made from. */
export interface RegulationFacts {
  readonly version: RulebookVersion;
  /** Every version's id and first day, oldest first. */
  readonly versions: readonly { readonly id: string; readonly effectiveFrom: string }[];
  readonly offices: Board['offices'];
}

/** One article (Điều) and how it is carried out here. */
export interface ArticleView {
  /** Anchor of the article in the regulation's text, and of its part of this page: `dieu-12`. */
  readonly id: string;
  /** “Điều 12. Quy trình xuất bản thông tin”. */
  readonly title: string;
  /** Address in the regulation's text; absent while the portal holds none. */
  readonly href?: string;
  /** In the order of the clauses. Empty: the article sets nothing to be done. */
  readonly items: readonly CarriedOut[];
}

/** How a regulation is carried out: made from its rulebook, its sections and its own text, never written by hand. */
export interface RegulationView {
  readonly title: string;
  /** `effectiveUntil` is the last day of a version that ended without a successor. */
  readonly version: {
    readonly id: string;
    readonly effectiveFrom: string;
    readonly effectiveUntil?: string;
  };
  readonly versions: readonly { readonly id: string; readonly effectiveFrom: string }[];
  readonly articles: readonly ArticleView[];
  readonly readings: readonly {
    readonly id: string;
    readonly cite?: string;
    readonly text: string;
    readonly reading: string;
    readonly because: string;
  }[];
}
