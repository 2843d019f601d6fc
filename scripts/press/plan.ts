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

/** Numbers the questions of kept and new pages anew and notes today's answers. */
export function recordPages(
  store: Store,
  kept: readonly PageState[],
  printed: readonly PrintedPage[],
  before: ReleaseState | undefined,
): { readonly pages: readonly PageState[]; readonly questions: ReleaseState['questions'] } {
  const numbers = new Map<Question, number>();
  const questions: (readonly [Question, string])[] = [];
  const number = (question: Question, digest?: string): number => {
    const known = numbers.get(question);
    if (known !== undefined) return known;
    const next = questions.length;
    numbers.set(question, next);
    questions.push([question, digest ?? answerDigest(store, question)]);
    return next;
  };
  const renumbered = new Map<number, number>();
  const pages: PageState[] = kept.map((page) => ({
    ...page,
    asked: page.asked.map((old) => {
      const known = renumbered.get(old);
      if (known !== undefined) return known;
      // A kept page's answers are the same as before: no need to ask again.
      const [question, digest] = before?.questions[old] ?? ['', ''];
      const next = number(question, digest);
      renumbered.set(old, next);
      return next;
    }),
  }));
  for (const { url, file, questions: asked, pictures, uploads } of printed) {
    pages.push({
      url,
      file,
      asked: asked.map((question) => number(question)),
      ...(pictures.length > 0 && { pictures }),
      ...(uploads.length > 0 && { uploads }),
    });
  }
  return { pages: pages.toSorted((a, b) => (a.url < b.url ? -1 : 1)), questions };
}
