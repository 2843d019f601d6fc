import type { FrontMatter } from '#content/front-matter.ts';
import type { ParsedEntry } from '#content/parse-entry.ts';
import type { Finding, Problem } from '#schema/finding.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import type { UploadText, UploadTools } from '../uploads/tools.ts';
import type { ClassId } from './classes.ts';

/** One file of a portal's content, by repository path. */
export interface TreeFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** What checks may know of a portal's settings: these always, the rest where it was read. */
export type CheckPortal = Pick<PortalSettings, 'id' | 'sections' | 'units'> &
  Partial<Omit<PortalSettings, 'newest'>> & {
    readonly newest: Pick<PortalSettings['newest'], 'prohibitions'> & Partial<PortalSettings['newest']>;
  };

/** What checks may ask beside the thing they judge. */
export interface CheckContext {
  readonly portal: CheckPortal;
  /** Whether the tree holds a file, by repository path. */
  readonly hasFile: (path: string) => boolean;
  /** The day it is, `2026-09-05` in Asia/Ho_Chi_Minh; without it nothing is held against a clock. */
  readonly today?: string;
}

/** An entry's text and what was read of it. */
export interface EntrySubject {
  readonly path: string;
  readonly text: string;
  /** Absent when front matter or data are refused. */
  readonly entry?: ParsedEntry;
  /** What reading it found: checks `path`, `front-matter` and `schema` pass on their share. */
  readonly findings: readonly Finding[];
  readonly front: FrontMatter;
}

/** Words to judge: a whole entry as it is written, or a stretch of text taken from an upload. */
export interface TextSubject extends UploadText {
  readonly path: string;
  /** The entry whose text it is; absent for an upload. */
  readonly entry?: EntrySubject;
}

export interface UploadSubject {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly tools: UploadTools;
  /** The text in it, taken out once, whoever asks. */
  texts(): Promise<readonly UploadText[]>;
}

/**
 * What is wrong. The engine adds check, path and citation: `cite` when the check applies a rule of the rulebook it has
 * read itself, else the prohibitions and duties that name one of `classes`, else those that name the check, else the
 * standard.
 */
export type Trouble = Pick<Finding, 'message' | 'hint' | 'place' | 'cite'> & {
  /** `refuse` when left out. */
  readonly severity?: Finding['severity'];
  readonly classes?: readonly ClassId[];
  /** In place of the check's own. */
  readonly standard?: string;
};

interface Named {
  /** Also the name of its file, of its page in docs/checks and of its row in docs/cli.md. */
  readonly id: string;
  /** What is cited where the portal's regulation has no clause: `TCVN 6909:2001`. */
  readonly standard: string;
}

/** Judges one entry: its fields, its references, its body. */
export interface EntryCheck extends Named {
  readonly judges: 'entry';
  check(subject: EntrySubject, context: CheckContext): readonly (Problem | Trouble)[];
}

/** Judges words, wherever they stand: an entry's and an upload's alike. */
export interface TextCheck extends Named {
  readonly judges: 'text';
  check(subject: TextSubject, context: CheckContext): readonly Trouble[];
}

/** Judges one upload by its bytes. */
export interface UploadCheck extends Named {
  readonly judges: 'upload';
  check(subject: UploadSubject, context: CheckContext): Promise<readonly Trouble[]>;
}

/** Judges paths, alone and against each other. */
export interface PathsCheck extends Named {
  readonly judges: 'paths';
  check(
    paths: readonly string[],
    portal: Pick<CheckPortal, 'id'>,
  ): readonly (Trouble & Pick<Finding, 'path'>)[];
}

/** One file of a Git tree. */
export interface GitEntry {
  readonly path: string;
  /** `100644`; `120000` for a link, `160000` for another repository … */
  readonly mode: string;
}

/** A Git tree, and what changed in it. */
export interface GitTreeSubject {
  readonly entries: readonly GitEntry[];
  /** Portals whose content it may hold. */
  readonly portals: readonly string[];
  /**
   * What changed since a base, and so is judged; a renamed file is one path gone and one come. Left out when all is
   * judged.
   */
  readonly changes?: readonly { readonly path: string; readonly isGone: boolean }[];
}

/** Judges a Git tree as such: modes, names, what may change. */
export interface GitTreeCheck extends Named {
  readonly judges: 'tree';
  check(subject: GitTreeSubject): readonly (Trouble & Pick<Finding, 'path'>)[];
}

/** One printed page. */
export interface BuiltPageSubject {
  /** File in the release: `tin-tuc/2026/khai-giang/index.html`. */
  readonly path: string;
  readonly html: string;
  readonly site: BuiltSite;
}

/** The release a page stands in. */
export interface BuiltSite {
  readonly hasFile: (path: string) => boolean;
  /** Whether a page of the release has an element with this id. */
  readonly hasAnchor: (page: string, id: string) => boolean;
}

/** Judges printed pages. */
export interface BuiltPageCheck extends Named {
  readonly judges: 'built';
  check(page: BuiltPageSubject): readonly Trouble[];
}

export type Check = EntryCheck | TextCheck | UploadCheck | PathsCheck | GitTreeCheck | BuiltPageCheck;
