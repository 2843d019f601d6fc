import { hash } from 'node:crypto';
import { join } from 'node:path';
import { EntryRefused } from '#content/entry-view.ts';
import type { EntryFacts } from '#content/facts.ts';
import { parseEntry } from '#content/parse-entry.ts';
import { searchDocument } from '#content/search-text.ts';
import type { SearchDocument } from '#content/search-text.ts';
import { createStore } from '#content/store.ts';
import type { StoreInput } from '#content/store-input.ts';
import { tracked } from '#content/tracked.ts';
import type { Question } from '#content/tracked.ts';
import type { Finding } from '#schema/finding.ts';
import { QuycheError } from '#scripts/errors.ts';
import { putBytes } from './making.ts';
import { contentRefused } from './refusal.ts';
import { loadBundle } from './templates.ts';

/** What a room is told once: everything but bodies. Survives the way to a worker thread. */
export interface RoomSetup {
  readonly portal: string;
  /** Folder of the compiled templates. */
  readonly templates: string;
  /** Folder of the release under way. */
  readonly release: string;
  readonly store: Omit<StoreInput, 'parse'>;
  readonly withDocuments: boolean;
}

export interface PageJob {
  readonly url: string;
  readonly file: string;
  readonly entry?: string;
  /** Digest of the same file in the release before: an equal page is not written again. */
  readonly before?: string;
}

export interface PrintedPage {
  readonly url: string;
  readonly file: string;
  readonly digest: string;
  /** The bytes stand in the release's folder; else the release before holds the same ones. */
  readonly written: boolean;
  readonly questions: readonly Question[];
  readonly pictures: readonly string[];
  readonly uploads: readonly string[];
  readonly document?: SearchDocument;
}

/** Some pages printed; some wait for files nobody had foreseen they would ask for. */
export interface RoomAnswer {
  readonly printed: readonly PrintedPage[];
  readonly waiting: readonly PageJob[];
  /** Repository paths the waiting pages asked for. */
  readonly wanted: readonly string[];
}

/** Where pages are printed: the compiled templates and a store, in this thread or in one of its own. */
export interface Room {
  /** `texts` holds files by repository path; `keep` those worth remembering for later pages. */
  print(
    jobs: readonly PageJob[],
    texts: ReadonlyMap<string, string>,
    keep: ReadonlyMap<string, string>,
  ): Promise<RoomAnswer>;
}

class TextWanted extends Error {
  readonly path: string;
  override readonly name = 'TextWanted';

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

export async function openRoom(setup: RoomSetup): Promise<Room> {
  const bundle = await loadBundle(setup.templates);
  const kept = new Map<string, string>();
  let texts: ReadonlyMap<string, string> = new Map();
  const parse = ({ path }: EntryFacts) => {
    const text = texts.get(path) ?? kept.get(path);
    if (text === undefined) throw new TextWanted(path);
    const { entry, findings } = parseEntry(path, text, setup.portal);
    if (!entry) throw new EntryRefused(findings);
    return entry;
  };
  const store = createStore({ ...setup.store, parse });
  const factsById = new Map(store.entries.map((entry) => [entry.id, entry]));
  const base = store.site().url;

  async function printPage({ url, file, entry, before }: PageJob): Promise<PrintedPage> {
    const { portal, questions } = tracked(store);
    const response = await bundle.render(new URL(url, base), portal);
    if (response.status !== (url === '/404/' ? 404 : 200)) {
      throw new Error(`khuôn trang trả mã ${response.status}`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const digest = hash('sha256', bytes, 'base64url').slice(0, 22);
    const written = digest !== before;
    if (written) putBytes(join(setup.release, file), bytes);
    const facts = entry === undefined ? undefined : factsById.get(entry);
    const page = { url, file, digest, written, questions: questions(), pictures: [], uploads: [] };
    if (!facts) return page;
    const { pictures = [], files: uploads = [] } = store.open(facts.id) ?? {};
    if (!setup.withDocuments) return { ...page, pictures, uploads };
    return { ...page, pictures, uploads, document: searchDocument(store, facts) };
  }

  return {
    async print(jobs, given, keep) {
      texts = given;
      for (const [path, text] of keep) kept.set(path, text);
      const printed: PrintedPage[] = [];
      const waiting: PageJob[] = [];
      const wanted = new Set<string>();
      const findings: Finding[] = [];
      for (const job of jobs) {
        try {
          printed.push(await printPage(job));
        } catch (error) {
          if (error instanceof EntryRefused) findings.push(...error.findings);
          else if (!(error instanceof TextWanted)) throw pageFailed(job.url, error);
          else {
            waiting.push(job);
            wanted.add(error.path);
          }
        }
      }
      if (findings.length > 0) throw contentRefused(findings);
      return { printed, waiting, wanted: [...wanted] };
    },
  };
}

function pageFailed(url: string, error: unknown): unknown {
  // A full disk is told as such further up.
  if (error instanceof Error && 'code' in error && 'syscall' in error) return error;
  const why = error instanceof Error ? error.message : String(error);
  return new QuycheError('PageFailed', `Không in được trang ${url}: ${why}.`, {
    hint: 'Sửa khuôn trang trong src/ hoặc nội dung của trang rồi in lại. Bản đang phục vụ vẫn nguyên.',
    cause: error,
  });
}
