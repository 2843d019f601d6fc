import { z } from 'zod';
import type { Finding } from '#schema/finding.ts';
import { StatusId, type EntryFile, type Me } from './entry-file.ts';

export type { EntryFile, Me, StatusId } from './entry-file.ts';

/**
 * What the browser and the desk say to each other. The browser's side imports types only, so zod stays on the server.
 *
 * `POST /api/cms` takes `{ action, params }`, the actions of Decap's proxy protocol with a few additions: lists in
 * pages, media by address, `revision` on reads and `baseRevision` on saves. Every refusal is an `ApiError` with an
 * HTTP status: 400 malformed, 401 no session, 403 not allowed, 404 not there, 409 stale, 413 too large,
 * 422 refused by checks, 507 disk full, 500 fault.
 */

const Text = z.string().max(2000);
const Path = z.string().min(1).max(400);
const Branch = { branch: Text.optional(), cmsLabelPrefix: Text.optional() };
const Which = { collection: z.string().max(60), slug: z.string().max(200) };

const DataFile = z.object({ path: Path, slug: Text, raw: z.string(), newPath: Path.optional() });
const Asset = z.object({ path: Path, content: z.string(), encoding: z.literal('base64') });
const Note = z.object({
  id: Text.optional(),
  author: Text.optional(),
  avatarUrl: Text.optional(),
  text: z.string().max(10_000).optional(),
  timestamp: Text.optional(),
  resolved: z.boolean().optional(),
});

/** Parameters by action. Unknown keys are dropped, an unknown action is refused. */
export const params = {
  info: z.object({ ...Branch }),
  /** With `limit` the answer is one `EntryListPage`; without, the proxy protocol's plain array. */
  entriesByFolder: z.object({
    ...Branch,
    folder: Path,
    extension: Text,
    depth: z.int().min(1).max(9).optional(),
    limit: z.int().min(1).max(200).optional(),
    cursor: Text.optional(),
    /** Words looked for in title and summary, tone marks ignored. */
    query: Text.optional(),
  }),
  entriesByFiles: z.object({
    ...Branch,
    files: z.array(z.object({ path: Path, label: Text.optional() })).max(200),
  }),
  getEntry: z.object({ ...Branch, path: Path }),
  unpublishedEntries: z.object({ ...Branch }),
  unpublishedEntry: z.object({
    ...Branch,
    id: Text.optional(),
    collection: Text.optional(),
    slug: Text.optional(),
  }),
  unpublishedEntryDataFile: z.object({ ...Branch, ...Which, path: Path, id: Text.optional() }),
  unpublishedEntryMediaFile: z.object({ ...Branch, ...Which, path: Path, id: Text.optional() }),
  persistEntry: z.object({
    ...Branch,
    /** What the person had open: the `revision` last read, null for a new entry. */
    baseRevision: z.string().max(80).nullable().optional(),
    dataFiles: z.array(DataFile).length(1),
    assets: z.array(Asset).max(40).default([]),
    options: z.object({
      collectionName: z.string().max(60),
      newEntry: z.boolean().optional(),
      commitMessage: Text.optional(),
      useWorkflow: z.boolean().optional(),
      unpublished: z.boolean().optional(),
      status: Text.optional(),
      hasSubfolders: z.boolean().optional(),
    }),
  }),
  updateUnpublishedEntryStatus: z.object({
    ...Branch,
    ...Which,
    newStatus: StatusId,
    tree: Text.optional(),
    reason: Text.optional(),
  }),
  publishUnpublishedEntry: z.object({ ...Branch, ...Which, tree: Text.optional() }),
  deleteUnpublishedEntry: z.object({ ...Branch, ...Which }),
  getMedia: z.object({ ...Branch, mediaFolder: Path }),
  getMediaFile: z.object({ ...Branch, path: Path }),
  persistMedia: z.object({
    ...Branch,
    asset: Asset,
    options: z.object({ commitMessage: Text.optional() }).optional(),
  }),
  deleteFile: z.object({ ...Branch, path: Path }),
  deleteFiles: z.object({ ...Branch, paths: z.array(Path).max(200) }),
  getDeployPreview: z.object({ ...Branch, ...Which }),
  getNotes: z.object({ ...Branch, ...Which }),
  addNote: z.object({ ...Branch, ...Which, note: Note }),
  updateNote: z.object({ ...Branch, ...Which, noteId: Text, updates: Note }),
  deleteNote: z.object({ ...Branch, ...Which, noteId: Text }),
  toggleNoteResolution: z.object({ ...Branch, ...Which, noteId: Text }),
  getPRMetadata: z.object({ ...Branch, ...Which }),
} as const;

export type Action = keyof typeof params;
export type Params = { readonly [A in Action]: z.output<(typeof params)[A]> };
/** What a client sends: defaults may be left out. */
export type ParamsSent = { readonly [A in Action]: z.input<(typeof params)[A]> };

/** A stored entry. In lists `data` is the front matter alone; `null` when there is no such file. */
export interface EntryData {
  readonly data: string | null;
  readonly file: { readonly path: string; readonly label: string; readonly id: string | null };
  /** Opaque; send it back as `baseRevision`. `null` when there is no such file. */
  readonly revision: string | null;
}

export interface EntryListPage {
  readonly entries: readonly EntryData[];
  /** Pass as `cursor` for the next page; absent on the last. */
  readonly next?: string;
  readonly total: number;
}

export interface UnpublishedEntry {
  readonly collection: string;
  readonly slug: string;
  readonly status: StatusId;
  readonly diffs: readonly { readonly id: string; readonly path: string; readonly newFile: boolean }[];
  readonly updatedAt: string;
  readonly pullRequestAuthor: string;
  readonly revision: string;
  /** The result tree a step must name. */
  readonly tree: string;
}

export interface MediaFile {
  /** Git blob id. */
  readonly id: string;
  readonly name: string;
  /** Repository path, `content/<portal>/tep/2026/anh.jpg`. */
  readonly path: string;
  readonly size: number;
  /** Address on the desk, for signed-in people only. */
  readonly url: string;
}

/** After a save: the text as stored (escaped, normalised) and what the next save must name. */
export interface Saved {
  readonly revision: string;
  readonly tree: string;
  readonly status: StatusId;
  readonly data: string;
  /** Things to look at that do not stop the save. */
  readonly findings: readonly Finding[];
}

export interface NoteView {
  readonly id: string;
  readonly author: string;
  readonly text: string;
  readonly timestamp: string;
  readonly resolved: boolean;
}

export interface Answers {
  readonly info: { readonly repo: string; readonly publish_modes: readonly string[]; readonly type: string };
  readonly entriesByFolder: readonly EntryData[] | EntryListPage;
  readonly entriesByFiles: readonly EntryData[];
  readonly getEntry: EntryData;
  readonly unpublishedEntries: readonly string[];
  readonly unpublishedEntry: UnpublishedEntry;
  readonly unpublishedEntryDataFile: { readonly data: string; readonly revision: string };
  readonly unpublishedEntryMediaFile: MediaFile;
  readonly persistEntry: Saved;
  readonly updateUnpublishedEntryStatus: EntryFile;
  readonly publishUnpublishedEntry: EntryFile;
  readonly deleteUnpublishedEntry: { readonly message: string };
  readonly getMedia: readonly MediaFile[];
  readonly getMediaFile: MediaFile;
  /** Always refused: files come with an entry, and what is published goes by the route of removals. */
  readonly persistMedia: Record<string, never>;
  readonly deleteFile: Record<string, never>;
  readonly deleteFiles: Record<string, never>;
  readonly getDeployPreview: { readonly url: string; readonly status: string } | null;
  readonly getNotes: { readonly notes: readonly NoteView[] };
  readonly addNote: { readonly note: NoteView };
  readonly updateNote: { readonly note: NoteView };
  readonly deleteNote: { readonly message: string };
  readonly toggleNoteResolution: { readonly note: NoteView };
  readonly getPRMetadata: {
    readonly metadata: {
      readonly id: string;
      readonly url: string;
      readonly author: string;
      readonly createdAt: string;
    } | null;
  };
}

/** A file under `/admin/`, as the editor's own part of the desk supplies it. */
export interface AdminFile {
  readonly body: Uint8Array<ArrayBuffer> | string;
  /** Content type with charset. */
  readonly type: string;
  /** `immutable` for addresses that carry a hash. */
  readonly cache: 'immutable' | 'revalidate' | 'no-store';
}

/** Supplies `/admin/<path>` for a signed-in person; `''` is the page itself. */
export type AdminFiles = (path: string, me: Me) => Promise<AdminFile | undefined>;
