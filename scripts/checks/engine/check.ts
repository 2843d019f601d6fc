import type { FrontMatter } from '#content/front-matter.ts';
import type { ParsedEntry } from '#content/parse-entry.ts';
import type { Finding, Problem } from '#schema/finding.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';

/** One file of a portal's content, by repository path. */
export interface TreeFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  read(): Promise<Uint8Array>;
}

/** What a decoder found of a picture. */
interface DecodedPicture {
  /** `jpeg`, `png`, `webp` … as its bytes say. */
  readonly format: string;
  readonly width: number;
  readonly height: number;
  /** It could be decoded to its last pixel; false also when it has more than it was allowed. */
  readonly isWhole: boolean;
}

/** Decodes a picture of at most so many pixels; undefined when the bytes are none. */
export type PictureDecoder = (bytes: Uint8Array, maxPixels: number) => Promise<DecodedPicture | undefined>;

/** What checks need of a portal's settings. */
export type CheckPortal = Pick<PortalSettings, 'id' | 'sections' | 'units'> & {
  readonly newest: Pick<PortalSettings['newest'], 'prohibitions'>;
};

/** What checks may ask beside the thing they judge. */
export interface CheckContext {
  readonly portal: CheckPortal;
  /** Whether the tree holds a file, by repository path. */
  readonly hasFile: (path: string) => boolean;
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

interface UploadSubject {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly decode: PictureDecoder;
}

/** What is wrong; the engine adds check, severity, path and citation. */
export type Trouble = Pick<Finding, 'message' | 'hint' | 'place'>;

interface Named {
  /** Also the name of its file and of its row in docs/cli.md. */
  readonly id: string;
}

/** Judges one entry. */
export interface EntryCheck extends Named {
  readonly judges: 'entry';
  check(subject: EntrySubject, context: CheckContext): readonly (Problem | Trouble)[];
}

/** Judges one upload by its bytes. */
export interface UploadCheck extends Named {
  readonly judges: 'upload';
  check(subject: UploadSubject): Promise<readonly Trouble[]>;
}

/** Judges paths, alone and against each other. */
export interface PathsCheck extends Named {
  readonly judges: 'paths';
  check(
    paths: readonly string[],
    portal: Pick<CheckPortal, 'id'>,
  ): readonly (Trouble & Pick<Finding, 'path'>)[];
}

export type Check = EntryCheck | UploadCheck | PathsCheck;
