import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { routesOf } from '#content/routes.ts';
import { putPage, putWanted, removeUnwanted, startMaking } from './making.ts';
import type { Before, Making } from './making.ts';
import { codeVersion } from './code-version.ts';
import { withLock } from './lock.ts';
import { PageRecord, planPages } from './plan.ts';
import type { Plan } from './plan.ts';
import type { PrintReport, PrintRequest } from './press.ts';
import { readContent } from './read-content.ts';
import { diskTrouble } from './refusal.ts';
import { releaseFiles } from './release-files.ts';
import { readState, writeState } from './release-state.ts';
import type { ReleaseState } from './release-state.ts';
import {
  currentRelease,
  nextReleaseId,
  removeHalfMade,
  removeRelease,
  showRelease,
  surplusReleases,
} from './releases.ts';
import { Rooms, WORTH_THREADS } from './rooms.ts';
import type { PrintedPage } from './rooms.ts';
import { SearchRun } from './search-run.ts';
import { Folders } from './share-file.ts';
import { siteFolders } from './site-folders.ts';
import type { SiteFolders } from './site-folders.ts';
import { startStopwatch } from './stopwatch.ts';
import type { Stopwatch } from './stopwatch.ts';
import { codeRoot, compileTemplates, loadBundle } from './templates.ts';
import { wantSearch } from './wanted.ts';
import { openWorkshop } from './workshop.ts';
import type { Workshop } from './workshop.ts';

const URLS_REPORTED = 200;

/**
 * Prints a portal: renders the pages an answer of which changed, indexes the touched search shards, makes a release
 * and serves it. A failed or killed print leaves what is served untouched. Throws `ContentRefused`, `PageFailed`,
 * `TemplatesBroken`, `SearchFailed`, `PressBusy`, `DiskFull` and what the source throws.
 */
export async function print(request: PrintRequest): Promise<PrintReport> {
  const folders = siteFolders(request.out);
  try {
    return await withLock(folders, async () => {
      removeHalfMade(folders);
      try {
        return await printRelease(request, folders);
      } catch (error) {
        // Frees the room a full disk lacks; the served release is elsewhere.
        removeHalfMade(folders);
        throw error;
      }
    });
  } catch (error) {
    throw diskTrouble(error, request.out);
  }
}

async function printRelease(request: PrintRequest, folders: SiteFolders): Promise<PrintReport> {
  const rooms = new Rooms(request.portal, request.source);
  try {
    return await printIn(rooms, request, folders);
  } finally {
    await rooms.close();
  }
}

async function printIn(rooms: Rooms, request: PrintRequest, folders: SiteFolders): Promise<PrintReport> {
  const watch = startStopwatch();
  const version = codeVersion(codeRoot);
  const before = stateBefore(request, folders);
  const id = nextReleaseId(folders, request.source.revision);
  const making = startMaking(folders, id, before?.state.code === version ? before : undefined);
  try {
    const shop = await equip(rooms, request, folders, version, watch);
    return await makeRelease({ rooms, request, shop, before, making, id, watch });
  } finally {
    // No thread goes on writing into a folder that is thrown away.
    await making.linked.catch(() => undefined);
  }
}

/** One print under way. */
interface Run {
  readonly rooms: Rooms;
  readonly request: PrintRequest;
  readonly shop: Workshop;
  readonly before: Before | undefined;
  readonly making: Making;
  readonly id: string;
  readonly watch: Stopwatch;
}

async function makeRelease(run: Run): Promise<PrintReport> {
  const { request, shop, watch } = run;
  if (request.withoutSearch) return fillRelease(run, undefined, undefined);
  const search = new SearchRun(shop, { deferArchive: request.deferArchive === true });
  // The index of few new documents is made while pages are printed; that of many waits for the pages' own documents.
  if (search.missing() >= WORTH_THREADS) return fillRelease(run, search, undefined);
  const indexing = watch.time('search', () => search.run([]));
  // Heard of when it is awaited, even if a page fails first.
  indexing.catch(() => undefined);
  try {
    return await fillRelease(run, search, indexing);
  } finally {
    // Not left running behind the back of whoever prints next.
    await indexing.catch(() => undefined);
  }
}

async function fillRelease(
  run: Run,
  search: SearchRun | undefined,
  indexing: Promise<void> | undefined,
): Promise<PrintReport> {
  const { request, shop, before, making, id, watch } = run;
  const { folders, store, templates } = shop;
  const routes = routesOf(store, shop.fixedAddresses);
  const plan = watch.time('plan', () => planPages(store, routes, before?.state, templates.version));
  const record = new PageRecord(store);
  record.keep(plan.kept, before?.state);
  const late = search !== undefined && indexing === undefined;
  const printed = await watch.time('pages', () => printPages(run, plan, record, late));

  const recorded = record.state();
  const files = await releaseFiles(shop, recorded.pages, printed, before?.state);
  await watch.time('release', () => making.linked);
  watch.time('release', () => putWanted(making, files, before));
  if (late) await watch.time('search', () => search.run(printed.flatMap(({ document }) => document ?? [])));
  await indexing;
  watch.time('release', () => {
    wantSearch(files, folders, store, search?.shards ?? []);
    putWanted(making, files, before);
    removeUnwanted(making, files);
    finish(request, folders, making, {
      format: 1,
      id,
      portal: request.portal,
      revision: request.source.revision,
      code: templates.version,
      ...recorded,
      files: [...files].map(([file, { digest }]) => [file, digest] as const),
      shards: search?.report ?? [],
    });
  });
  search?.removeOldIndexes();
  const counts = { rendered: printed.length, kept: plan.kept.length, removed: plan.removed.length };
  const urls = printed.map(({ url }) => url).toSorted();
  return {
    portal: request.portal,
    revision: request.source.revision,
    release: join(folders.releases, id),
    pages: { total: routes.length, ...counts },
    renderedUrls: urls.slice(0, URLS_REPORTED),
    shards: search?.report ?? [],
    milliseconds: watch.milliseconds,
  };
}

/** The release becomes one that is kept, then the one that is served; older ones than are kept go. */
function finish(request: PrintRequest, folders: SiteFolders, making: Making, state: ReleaseState): void {
  writeState(folders, state);
  renameSync(making.folder, join(folders.releases, state.id));
  if (!request.keepCurrent) showRelease(folders, state.id);
  for (const old of surplusReleases(folders, 0)) removeRelease(folders, old);
}

/** Compiles templates and reads content: two things that do not wait for each other. */
async function equip(
  rooms: Rooms,
  request: PrintRequest,
  folders: SiteFolders,
  version: string,
  watch: Stopwatch,
): Promise<Workshop> {
  request.onProgress?.(0, 1, 'templates');
  const reading = watch.time('content', () =>
    readContent(request.portal, request.source, folders, version, rooms),
  );
  // Heard of when it is awaited, even if compiling fails first.
  reading.catch(() => undefined);
  const templates = await watch.time('templates', () => compileTemplates(version));
  const { fixedAddresses } = await watch.time('templates', () => loadBundle(templates.folder));
  const content = await reading;
  return openWorkshop({
    portal: request.portal,
    source: request.source,
    folders,
    templates,
    fixedAddresses,
    content,
  });
}

function stateBefore(request: PrintRequest, folders: SiteFolders): Before | undefined {
  const id = request.full ? undefined : currentRelease(folders);
  const state = id === undefined ? undefined : readState(folders, id);
  return state?.portal === request.portal ? { folder: join(folders.releases, state.id), state } : undefined;
}

async function printPages(
  { rooms, request, shop, making }: Run,
  { jobs }: Plan,
  record: PageRecord,
  withDocuments: boolean,
): Promise<readonly PrintedPage[]> {
  const printed: PrintedPage[] = [];
  const made = new Folders();
  await rooms.print(
    { templates: shop.templates.folder, store: shop.storeInput, withDocuments },
    jobs,
    shop.content.files,
    (pages) => {
      record.add(pages);
      // In one thread: file systems make folders far slower for two at once.
      for (const { bytes, ...page } of pages) {
        printed.push(page);
        if (bytes) putPage(making, made, page, bytes);
      }
      request.onProgress?.(printed.length, jobs.length, 'pages');
    },
  );
  return printed;
}
