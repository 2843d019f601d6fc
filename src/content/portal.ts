import type { ContentType, EntryData, EntryId } from '#schema/content-types.ts';
import type { Section } from '#schema/sections.ts';
import type { SiteIdentity } from '#schema/site.ts';
import type { Unit } from '#schema/units.ts';
import type { RegulationView } from './regulation/carried-out.ts';

/** What lists show of an entry. */
export interface EntrySummary {
  readonly id: EntryId;
  readonly type: ContentType;
  /** Public address, `/tin-tuc/2026/khai-giang/`. */
  readonly url: string;
  readonly title: string;
  readonly summary?: string;
  /** `YYYY-MM-DDTHH:mm`, Asia/Ho_Chi_Minh. */
  readonly date: string;
  readonly section: string;
  readonly unit: string;
  readonly illustrative: boolean;
  /** Only when it is not Vietnamese. */
  readonly language?: 'en' | 'zh';
  readonly image?: PictureView;
  /** Documents only: facts a table row shows. */
  readonly document?: {
    readonly number: string | null;
    readonly kind: string;
    readonly issuedAt: string | null;
    readonly validity: Validity;
  };
}

export type Validity =
  'con-hieu-luc' | 'chua-co-hieu-luc' | 'het-hieu-luc-mot-phan' | 'het-hieu-luc' | 'khong-ro';

/** A picture ready for `<img>`: sizes were made by the press, addresses carry the content's hash. */
export interface PictureView {
  readonly src: string;
  readonly srcset: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
  readonly caption?: string;
}

export interface AttachmentView {
  readonly url: string;
  readonly title: string;
  /** `PDF`, `DOCX` … */
  readonly format: string;
  readonly bytes: number;
}

export interface Heading {
  readonly depth: 2 | 3 | 4;
  readonly id: string;
  readonly text: string;
}

/** A whole entry, body rendered to safe HTML. */
export interface EntryView<T extends ContentType = ContentType> extends Omit<EntrySummary, 'type'> {
  readonly type: T;
  readonly data: EntryData[T];
  readonly html: string;
  readonly headings: readonly Heading[];
  readonly attachments: readonly AttachmentView[];
  /** Every file and picture the entry's fields name, by path: `tep/2026/bieu-mau.docx`. */
  readonly fileViews: Readonly<Record<string, AttachmentView>>;
  readonly pictureViews: Readonly<Record<string, PictureView>>;
  readonly provenance?: Provenance;
}

/** The proof line: who approved exactly these bytes, when, under which clause. From the ledger or main's merges. */
export interface Provenance {
  /** When main first held the entry, and when it took its present form; with offset. */
  readonly publishedAt: string;
  readonly updatedAt: string;
  readonly approvals: readonly { readonly office: string; readonly at: string; readonly cite: string }[];
  /** Clause that set the route. */
  readonly cite: string;
}

export interface Clause {
  /** The citation as the law writes it: `khoản 2 Điều 12`. */
  readonly text: string;
  /**
   * Address of the clause on the regulation's own page, `/van-ban/2022/quy-che…/#dieu-12-khoan-2`; absent while the
   * portal holds no document marked as its regulation.
   */
  readonly href?: string;
}

/** What every page shows of the site. */
export type SiteFacts = SiteIdentity;

export interface EntryPage {
  readonly items: readonly EntrySummary[];
  /** Archive pages are numbered from the oldest so that their addresses and contents stay; `undefined` = newest page. */
  readonly page: number | undefined;
  readonly newer?: string;
  readonly older?: string;
  /**
   * Labels and addresses for a pager, newest first: the newest page, two pages either side of this one, the oldest.
   * Far pages are left out so that a new page changes only its neighbours.
   */
  readonly pages: readonly { readonly label: string; readonly url: string; readonly current: boolean }[];
  /** Items on this page and all older ones; on the newest page that is the whole section. */
  readonly total: number;
}

export interface ListFilter {
  readonly section?: string;
  readonly type?: ContentType;
  readonly unit?: string;
  /** `vi`, `en`, `zh`. */
  readonly language?: string;
}

/**
 * Everything a page may ask. Pages read content only through this; while a page renders, the store records each
 * question and a digest of its answer, and the press renders the page again only when an answer changed.
 * Answers are deterministic: no clock, no environment.
 */
export interface Portal {
  site(): SiteFacts;
  /** Sections in menu order. */
  sections(): readonly Section[];
  section(id: string): Section | undefined;
  unit(id: string): Unit | undefined;
  units(): readonly Unit[];
  entry<T extends ContentType>(type: T, id: EntryId): EntryView<T> | undefined;
  /** Newest first by date, then id. Standing pages only when a section or their type is asked for. */
  latest(filter: ListFilter, limit: number): readonly EntrySummary[];
  /** Whether the portal holds an entry; changes less often than anything else of it. */
  has(id: EntryId): boolean;
  /** What lists show of one entry, whatever its kind; undefined when there is none. */
  summary(id: EntryId): EntrySummary | undefined;
  /** The entry in its other languages, Vietnamese first. */
  translations(id: EntryId): readonly EntrySummary[];
  /** One page of a section's list; `page` undefined is the newest. Undefined when there is no such page. */
  list(section: string, page: number | undefined): EntryPage | undefined;
  /** Standing pages of a section, whatever their kind, by `order`. */
  pagesOf(section: string): readonly EntrySummary[];
  /** Items of the same section that came just before this one. */
  related(id: EntryId, limit: number): readonly EntrySummary[];
  /** Sections that hold at least one entry, with their count. */
  counts(): readonly { readonly section: string; readonly count: number }[];
  /** A citation of the portal's regulation as a link to the clause's text. */
  clause(cite: string): Clause;
  /** Every public page address, newest list pages only, with the date of its last change, for sitemaps. */
  addresses(): readonly { readonly url: string; readonly lastmod?: string }[];
  /** How the portal's regulation is carried out, article by article; undefined where no rulebook was handed in. */
  regulation(): RegulationView | undefined;
}
