import { hash } from 'node:crypto';
import { EntryRefused } from '#content/entry-view.ts';
import { factsOf } from '#content/facts.ts';
import type { EntryFacts } from '#content/facts.ts';
import { parseEntry } from '#content/parse-entry.ts';
import type { ParsedEntry } from '#content/parse-entry.ts';
import { searchDocument } from '#content/search-text.ts';
import type { SearchDocument } from '#content/search-text.ts';
import { createStore } from '#content/store.ts';
import type { StoreInput } from '#content/store-input.ts';
import type { Store } from '#content/store.ts';
import { tracked } from '#content/tracked.ts';
import type { Question } from '#content/tracked.ts';
import type { Finding } from '#schema/finding.ts';
import { QuycheError } from '#scripts/errors.ts';
import { contentRefused } from './refusal.ts';
import { loadBundle } from './templates.ts';
import type { Bundle } from './templates.ts';

/** An entry's file with its bytes. */
export interface EntryFile {
  readonly path: string;
  readonly digest: string;
  readonly bytes: Uint8Array;
}

export interface IndexAnswer {
  readonly entries: readonly EntryFacts[];
  readonly findings: readonly Finding[];
}

/** What a room is told before it prints: everything but bodies. Survives the way to a worker thread. */
export interface RoomSetup {
  /** Folder of the compiled templates. */
  readonly templates: string;
  readonly store: Omit<StoreInput, 'parse'>;
  readonly withDocuments: boolean;
}

export interface PageJob {
  readonly url: string;
  readonly file: string;
  readonly entry?: string;
  /** Digest of the same file in the release before: an equal page's bytes are not given again. */
  readonly before?: string;
}

export interface RoomPage {
  readonly url: string;
  readonly file: string;
  readonly digest: string;
  /** None when the release before holds the same ones. */
  readonly bytes?: Uint8Array<ArrayBuffer>;
  /** Numbers of the questions asked, in the room's own count. */
  readonly asked: readonly number[];
  readonly pictures: readonly string[];
  readonly uploads: readonly string[];
  readonly document?: SearchDocument;
}

/** Some pages printed; some wait for files nobody had foreseen they would ask for. */
export interface RoomAnswer {
  readonly printed: readonly RoomPage[];
  /** Questions no page of this room had asked before, in the room's own count. */
  readonly newQuestions: readonly Question[];
  readonly waiting: readonly PageJob[];
  /** Repository paths the waiting pages asked for. */
  readonly wanted: readonly string[];
}

/** Entries' files by repository path, as stored. */
export type Texts = ReadonlyMap<string, Uint8Array>;

/** Where pages are printed: in this thread or in one of its own. One call at a time. */
export interface Room {
  /** Reads entries and keeps them for the pages it will print. */
  index(files: readonly EntryFile[]): Promise<IndexAnswer>;
  prepare(setup: RoomSetup): Promise<void>;
  /** `keep` holds files worth remembering for later pages. */
  print(jobs: readonly PageJob[], texts: Texts, keep: Texts): Promise<RoomAnswer>;
}

class TextWanted extends Error {
  readonly path: string;
  override readonly name = 'TextWanted';

  constructor(path: string) {
    super(path);
    this.path = path;
  }
}

export function openRoom(portal: string): Room {
  return new OwnRoom(portal);
}

class OwnRoom implements Room {
  readonly #portal: string;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #parsed = new Map<string, ParsedEntry>();
  readonly #kept = new Map<string, Uint8Array>();
  readonly #numbers = new Map<Question, number>();
  #newQuestions: Question[] = [];
  #texts: Texts = new Map();
  #setup: RoomSetup | undefined;
  #bundle: Bundle | undefined;
  #store: Store | undefined;
  #facts: ReadonlyMap<string, EntryFacts> = new Map();

  constructor(portal: string) {
    this.#portal = portal;
  }

  async index(files: readonly EntryFile[]): Promise<IndexAnswer> {
    const entries: EntryFacts[] = [];
    const findings: Finding[] = [];
    for (const { path, digest, bytes } of files) {
      let text: string;
      try {
        text = this.#decoder.decode(bytes);
      } catch {
        findings.push(notText(path));
        continue;
      }
      const parsed = parseEntry(path, text, this.#portal);
      findings.push(...parsed.findings);
      if (!parsed.entry) continue;
      this.#parsed.set(path, parsed.entry);
      entries.push(factsOf(parsed.entry, digest, text));
    }
    return { entries, findings };
  }

  async prepare(setup: RoomSetup): Promise<void> {
    this.#setup = setup;
    this.#bundle = await loadBundle(setup.templates);
    this.#store = createStore({ ...setup.store, parse: ({ path }) => this.#entryAt(path) });
    this.#facts = new Map(this.#store.entries.map((entry) => [entry.id, entry]));
  }

  async print(jobs: readonly PageJob[], texts: Texts, keep: Texts): Promise<RoomAnswer> {
    this.#texts = texts;
    for (const [path, bytes] of keep) this.#kept.set(path, bytes);
    const printed: RoomPage[] = [];
    const waiting: PageJob[] = [];
    const wanted = new Set<string>();
    const findings: Finding[] = [];
    for (const job of jobs) {
      try {
        printed.push(await this.#printPage(job));
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
    const newQuestions = this.#newQuestions;
    this.#newQuestions = [];
    return { printed, newQuestions, waiting, wanted: [...wanted] };
  }

  #entryAt(path: string): ParsedEntry {
    const known = this.#parsed.get(path);
    if (known) return known;
    const bytes = this.#texts.get(path) ?? this.#kept.get(path);
    if (bytes === undefined) throw new TextWanted(path);
    const { entry, findings } = parseEntry(path, this.#decoder.decode(bytes), this.#portal);
    if (!entry) throw new EntryRefused(findings);
    return entry;
  }

  async #printPage({ url, file, entry, before }: PageJob): Promise<RoomPage> {
    const [setup, bundle, store] = [this.#setup, this.#bundle, this.#store];
    if (!setup || !bundle || !store) throw new TypeError('A room prints only after prepare().');
    const { portal, questions } = tracked(store);
    const response = await bundle.render(new URL(url, setup.store.facts.site.url), portal);
    if (response.status !== (url === '/404/' ? 404 : 200)) {
      throw new Error(`khuôn trang trả mã ${response.status}`);
    }
    const bytes = new Uint8Array(await response.arrayBuffer());
    const digest = hash('sha256', bytes, 'base64url').slice(0, 22);
    const asked = questions().map((question) => this.#numberOf(question));
    const fresh = digest === before ? undefined : { bytes };
    const page = { url, file, digest, ...fresh, asked, pictures: [], uploads: [] };
    const facts = entry === undefined ? undefined : this.#facts.get(entry);
    if (!facts) return page;
    const { pictures = [], files: uploads = [] } = store.open(facts.id) ?? {};
    const document = setup.withDocuments ? searchDocument(store, facts) : undefined;
    // Its own page was all it was kept for.
    this.#parsed.delete(facts.path);
    return document ? { ...page, pictures, uploads, document } : { ...page, pictures, uploads };
  }

  #numberOf(question: Question): number {
    const known = this.#numbers.get(question);
    if (known !== undefined) return known;
    this.#newQuestions.push(question);
    this.#numbers.set(question, this.#numbers.size);
    return this.#numbers.size - 1;
  }
}

function notText(path: string): Finding {
  return {
    check: 'encoding',
    severity: 'refuse',
    path,
    message: 'Tệp không phải văn bản UTF-8.',
    hint: 'Lưu lại tệp với bảng mã UTF-8.',
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
