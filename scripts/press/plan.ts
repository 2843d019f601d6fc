import type { Route } from '#content/routes.ts';
import type { Store } from '#content/store.ts';
import { answerDigest } from '#content/tracked.ts';
import type { Question } from '#content/tracked.ts';
import type { PageState, ReleaseState } from './release-state.ts';
import type { PageJob } from './room.ts';
import type { PrintedPage } from './rooms.ts';

export interface Plan {
  /** Pages to render: new ones, and those an answer of which changed. */
  readonly jobs: readonly PageJob[];
  /** Pages that would come out the same. */
  readonly kept: readonly PageState[];
  /** Addresses that are no more. */
  readonly removed: readonly string[];
}

/** Decides what to render by asking every recorded question once of the new content. */
export function planPages(
  store: Store,
  routes: readonly Route[],
  before: ReleaseState | undefined,
  code: string,
): Plan {
  const digests = new Map(before?.files);
  const pages = new Map(before?.pages.map((page) => [page.url, page]));
  const comparable = before?.code === code ? before : undefined;
  const changed =
    comparable?.questions.map(([question, digest]) => answerDigest(store, question) !== digest) ?? [];
  const jobs: PageJob[] = [];
  const kept: PageState[] = [];
  for (const { url, file, entry } of routes) {
    const page = pages.get(url);
    const known = page && digests.get(page.file);
    pages.delete(url);
    if (comparable && page && known !== undefined && !page.asked.some((number) => changed[number])) {
      kept.push(page);
      continue;
    }
    jobs.push({
      url,
      file,
      ...(entry !== undefined && { entry }),
      ...(known !== undefined && { before: known }),
    });
  }
  return { jobs, kept, removed: [...pages.keys()] };
}

/** What a release's state will say of its pages: kept ones first, printed ones as they come. */
export class PageRecord {
  readonly #store: Store;
  readonly #numbers = new Map<Question, number>();
  readonly #questions: (readonly [question: Question, digest: string])[] = [];
  readonly #pages: PageState[] = [];

  constructor(store: Store) {
    this.#store = store;
  }

  /** Takes over pages whose answers are the same as before: nobody is asked again. */
  keep(pages: readonly PageState[], before: ReleaseState | undefined): void {
    const renumbered = new Map<number, number>();
    const numberOf = (old: number): number => {
      const known = renumbered.get(old);
      if (known !== undefined) return known;
      const [question, digest] = before?.questions[old] ?? ['', ''];
      const number = this.#number(question, () => digest);
      renumbered.set(old, number);
      return number;
    };
    for (const page of pages) this.#pages.push({ ...page, asked: page.asked.map(numberOf) });
  }

  add(pages: readonly PrintedPage[]): void {
    for (const { url, file, questions, pictures, uploads } of pages) {
      this.#pages.push({
        url,
        file,
        asked: questions.map((question) => this.#number(question, () => answerDigest(this.#store, question))),
        ...(pictures.length > 0 && { pictures }),
        ...(uploads.length > 0 && { uploads }),
      });
    }
  }

  state(): { readonly pages: readonly PageState[]; readonly questions: ReleaseState['questions'] } {
    return {
      pages: this.#pages.toSorted((a, b) => (a.url < b.url ? -1 : 1)),
      questions: this.#questions,
    };
  }

  #number(question: Question, digest: () => string): number {
    const known = this.#numbers.get(question);
    if (known !== undefined) return known;
    const next = this.#questions.length;
    this.#numbers.set(question, next);
    this.#questions.push([question, digest()]);
    return next;
  }
}
