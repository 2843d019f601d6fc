import type { ContentType, EntryId } from '#schema/content-types.ts';
import type { Picture } from '#schema/entry.ts';
import type { Section } from '#schema/sections.ts';
import type { Unit } from '#schema/units.ts';
import type { ParsedEntry } from './parse-entry.ts';
import type { SiteFacts } from './portal.ts';
import type { RegulationFacts } from './regulation/carried-out.ts';

/** What the portal's own YAML says, as far as pages may ask. */
export interface PortalFacts {
  readonly site: SiteFacts;
  /** In menu order. */
  readonly sections: readonly Section[];
  readonly units: readonly Unit[];
  /** Office id → title, for the proof line. */
  readonly offices: ReadonlyMap<string, string>;
  /** What the page of the regulation is made from. */
  readonly regulation?: RegulationFacts;
}

/** What lists, filters and addresses need of an entry; small, kept for every entry between prints. Never the body. */
export interface EntryFacts {
  readonly id: EntryId;
  readonly type: ContentType;
  /** Repository path. */
  readonly path: string;
  /** Git blob id of the file. */
  readonly digest: string;
  readonly title: string;
  readonly summary?: string;
  readonly date: string;
  readonly section: string;
  readonly unit: string;
  readonly illustrative: boolean;
  readonly language: 'vi' | 'en' | 'zh';
  /** The Vietnamese entry this one renders. */
  readonly translationOf?: string;
  readonly image?: Picture;
  /** Standing pages only. */
  readonly order?: number;
  readonly document?: DocumentFacts;
  /** Every path in `tep/` the file names anywhere: more than it may use, never less. */
  readonly uploads: readonly string[];
}

export interface DocumentFacts {
  readonly number: string | null;
  readonly kind: string;
  readonly issuedAt: string | null;
  readonly effectiveFrom?: string;
  readonly expiresAt?: string;
  readonly partlyExpired: boolean;
  readonly isRegulation: boolean;
}

/** An upload the store knows of; `picture` when its bytes are a picture. */
export interface UploadFacts {
  /** Git blob id. */
  readonly digest: string;
  readonly bytes: number;
  readonly picture?: PictureFacts;
}

/** Sizes the press makes of a picture: `/tep/anh/<hash>-<width>.webp`. */
export interface PictureFacts {
  readonly hash: string;
  readonly width: number;
  readonly height: number;
  /** Ascending; the last is the largest made. */
  readonly widths: readonly number[];
}

const UPLOAD = /tep\/[a-z0-9][a-z0-9._/-]*\.[a-z0-9]+/g;

/** Upload paths a text names, each once, sorted. */
export function uploadsNamedIn(text: string): readonly string[] {
  return [...new Set(text.match(UPLOAD))].toSorted();
}

/** Keeps of a parsed entry what lists need. `digest` is the file's blob id. */
export function factsOf(entry: ParsedEntry, digest: string, text: string): EntryFacts {
  const { id, type, path, data } = entry;
  const { title, summary, date, section, unit, illustrative, language, translationOf, image } = data;
  return {
    id,
    type,
    path,
    digest,
    title,
    ...(summary !== undefined && { summary }),
    date,
    section,
    unit,
    illustrative,
    language,
    ...(translationOf !== undefined && { translationOf }),
    ...(image && { image }),
    ...('order' in data && { order: data.order }),
    ...('isRegulation' in data && {
      document: {
        number: data.number,
        kind: data.kind,
        issuedAt: data.issuedAt,
        ...(data.effectiveFrom !== undefined && { effectiveFrom: data.effectiveFrom }),
        ...(data.expiresAt !== undefined && { expiresAt: data.expiresAt }),
        partlyExpired: data.partlyExpired,
        isRegulation: data.isRegulation,
      },
    }),
    uploads: uploadsNamedIn(text),
  };
}
