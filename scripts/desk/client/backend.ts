import type { EntryListPage, UnpublishedEntry } from '../protocol.ts';
import type { Me, StatusId } from '../entry-file.ts';
import { Refusal, type Api } from './api.ts';
import { Notes } from './notes.ts';
import { asMedia, defined, forDecap, withoutCode } from './for-decap.ts';

/** Entries a list shows at once. */
const PAGE = 40;

interface Asset {
  readonly path: string;
  toBase64(): Promise<string>;
}

interface SavedEntry {
  readonly dataFiles: readonly {
    readonly path: string;
    readonly slug: string;
    readonly raw: string;
    readonly newPath?: string;
  }[];
  readonly assets: readonly Asset[];
}

interface PersistOptions {
  readonly collectionName: string;
  readonly newEntry?: boolean;
  readonly commitMessage?: string;
  readonly useWorkflow?: boolean;
  readonly unpublished?: boolean;
  readonly status?: string;
}

/** Decap's cursor, as far as we read it. */
interface Cursor {
  readonly data: { toJS(): Record<string, unknown> };
}

export interface BackendParts {
  readonly api: Api;
  readonly signInPage: unknown;
  /** Decap's private symbol under which a list carries its cursor. */
  readonly cursorKey: () => Promise<symbol | undefined>;
  /** Told which revision of an entry's proposal this page shows. */
  readonly onOpened: (entry: string, revision: string) => void;
  /** Told after every change this page made to an entry, with its id. */
  readonly onChanged: (entry: string) => void;
}

/** What Decap expects where a thing is not in the editorial workflow. */
class NotInWorkflow extends Error {
  override readonly name = 'EDITORIAL_WORKFLOW_ERROR';
  readonly notUnderEditorialWorkflow = true;
}

/**
 * Decap's backend over the desk's API. Unlike Decap's `proxy` it knows who is signed in, sends with every save the
 * revision the person had open, and hands over media by address.
 */
class QuycheBackend extends Notes {
  readonly #config: { readonly media_folder: string };
  /** Revision last read or written, by path of the entry's file. */
  readonly #revisions = new Map<string, string | null>();

  readonly #parts: BackendParts;

  constructor(config: { readonly media_folder: string }, parts: BackendParts) {
    super(parts.api);
    this.#config = config;
    this.#parts = parts;
  }

  isGitBackend = () => false;
  status = () => Promise.resolve({ auth: { status: true }, api: { status: true, statusPage: '' } });
  authComponent = () => this.#parts.signInPage;
  restoreUser = () => this.authenticate();
  getToken = () => Promise.resolve('');

  async authenticate() {
    const me: Me = await this.api.me();
    return { login: me.account, name: me.name, email: me.email, backendName: 'quyche' };
  }

  logout() {
    return this.api.signOut();
  }

  async entriesByFolder(folder: string, extension: string, depth: number) {
    const page = await this.#page({ folder, extension, depth });
    const key = await this.#parts.cursorKey();
    return key ? Object.assign(page.entries, { [key]: page.cursor }) : page.entries;
  }

  traverseCursor(cursor: Cursor) {
    return this.#page(
      cursor.data.toJS() as { folder: string; extension: string; depth: number; next: string },
    );
  }

  /** Decap asks for everything when a person searches: front matter only, in large pages. */
  async allEntriesByFolder(folder: string, extension: string, depth: number) {
    const entries: ReturnType<typeof forDecap>[] = [];
    let cursor: string | undefined;
    do {
      const page = await this.#list({ folder, extension, depth, limit: 200, ...(cursor && { cursor }) });
      entries.push(...page.entries.map(forDecap));
      cursor = page.next;
    } while (cursor);
    return entries;
  }

  async entriesByFiles(files: readonly { path: string; label?: string }[]) {
    return (await this.api.cms('entriesByFiles', { files: [...files] })).map(forDecap);
  }

  async getEntry(path: string) {
    const entry = await this.api.cms('getEntry', { path });
    this.#revisions.set(path, entry.revision);
    return forDecap(entry);
  }

  unpublishedEntries() {
    return this.api.cms('unpublishedEntries', {});
  }

  async unpublishedEntry(which: {
    id?: string;
    collection?: string;
    slug?: string;
  }): Promise<UnpublishedEntry> {
    const { id, collection, slug } = which;
    return this.api
      .cms('unpublishedEntry', defined({ id, collection, slug }), [404])
      .catch((error: unknown) => {
        if (error instanceof Refusal && error.status === 404) throw new NotInWorkflow(error.message);
        throw error;
      });
  }

  async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
    const { data, revision } = await this.api.cms('unpublishedEntryDataFile', {
      collection,
      slug,
      path,
      id,
    });
    this.#revisions.set(path, revision);
    this.#parts.onOpened(`${collection}/${slug}`, revision);
    return withoutCode(data, path);
  }

  async unpublishedEntryMediaFile(collection: string, slug: string, path: string, id: string) {
    return asMedia(await this.api.cms('unpublishedEntryMediaFile', { collection, slug, path, id }));
  }

  async persistEntry(entry: SavedEntry, options: PersistOptions) {
    const [file] = entry.dataFiles;
    if (!file) throw new TypeError('No file to save');
    const path = file.newPath ?? file.path;
    const assets = await Promise.all(
      entry.assets.map(async (asset) => ({
        path: asset.path,
        content: await asset.toBase64(),
        encoding: 'base64' as const,
      })),
    );
    const saved = await this.api.cms('persistEntry', {
      baseRevision: options.newEntry ? null : (this.#revisions.get(file.path) ?? null),
      dataFiles: [...entry.dataFiles],
      assets,
      options: { ...options },
    });
    this.#revisions.set(path, saved.revision);
    this.#parts.onOpened(`${options.collectionName}/${file.slug}`, saved.revision);
    this.#parts.onChanged(`${options.collectionName}/${file.slug}`);
  }

  async updateUnpublishedEntryStatus(collection: string, slug: string, newStatus: StatusId) {
    await this.api.cms('updateUnpublishedEntryStatus', { collection, slug, newStatus });
    this.#parts.onChanged(`${collection}/${slug}`);
  }

  async publishUnpublishedEntry(collection: string, slug: string) {
    await this.api.cms('publishUnpublishedEntry', { collection, slug });
    this.#parts.onChanged(`${collection}/${slug}`);
  }

  async deleteUnpublishedEntry(collection: string, slug: string) {
    await this.api.cms('deleteUnpublishedEntry', { collection, slug });
    this.#parts.onChanged(`${collection}/${slug}`);
  }

  async getMedia(mediaFolder = this.#config.media_folder) {
    return (await this.api.cms('getMedia', { mediaFolder })).map(asMedia);
  }

  async getMediaFile(path: string) {
    return asMedia(await this.api.cms('getMediaFile', { path }, [404]));
  }

  /** An upload belongs to an entry's proposal; the server says so. */
  async persistMedia(asset: Asset, options: { commitMessage?: string }) {
    const content = await asset.toBase64();
    return this.api.cms('persistMedia', {
      asset: { path: asset.path, content, encoding: 'base64' },
      options: defined(options),
    });
  }

  deleteFiles(paths: readonly string[]) {
    return this.api.cms('deleteFiles', { paths: [...paths] });
  }

  async #page({ next, ...where }: { folder: string; extension: string; depth: number; next?: string }) {
    const page = await this.#list({ ...where, limit: PAGE, ...(next && { cursor: next }) });
    return {
      entries: page.entries.map(forDecap),
      cursor: {
        actions: page.next ? ['next'] : [],
        data: { ...where, ...(page.next && { next: page.next }) },
        meta: { count: page.total },
      },
    };
  }

  async #list(params: { folder: string; extension: string; depth: number; limit: number; cursor?: string }) {
    return (await this.api.cms('entriesByFolder', params)) as EntryListPage;
  }
}

/** The class Decap is given: it makes its own instance from the configuration alone. */
export function quycheBackend(parts: BackendParts) {
  return class extends QuycheBackend {
    constructor(config: { readonly media_folder: string }) {
      super(config, parts);
    }
  };
}
