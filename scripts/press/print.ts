import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { routesOf } from '#content/routes.ts';
import { putWanted, removeUnwanted, startMaking } from './making.ts';
import type { Making } from './making.ts';
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
  const shop = await equip(rooms, request, folders, watch);
  const search = request.withoutSearch
    ? undefined
    : new SearchRun(shop, { deferArchive: request.deferArchive === true });
  const before = stateBefore(request, folders);
  // The index of few new documents is made while pages are printed; that of many waits for the pages' own documents.
  const early =
    search && search.missing() < WORTH_THREADS ? watch.time('search', () => search.run([])) : undefined;
  // Heard of when it is awaited, even if a page fails first.
  early?.catch(() => undefined);
  try {
    return await makeRelease(rooms, request, shop, before, search, early, watch);
  } finally {
    // Not left running behind the back of whoever prints next.
    await early?.catch(() => undefined);
  }
}

async function makeRelease(
  rooms: Rooms,
  request: PrintRequest,
  shop: Workshop,
  before: Before | undefined,
  search: SearchRun | undefined,
  early: Promise<void> | undefined,
  watch: Stopwatch,
): Promise<PrintReport> {
  const { folders, store, templates } = shop;
  const routes = routesOf(store, shop.fixedAddresses);
  const plan = watch.time('plan', () => planPages(store, routes, before?.state, templates.version));
  const id = nextReleaseId(folders, request.source.revision);
  const making = watch.time('release', () => startMaking(folders, id));
  const record = new PageRecord(store);
  record.keep(plan.kept, before?.state);
  const late = search !== undefined && early === undefined;
  const printed = await watch.time('pages', () =>
    printPages(rooms, request, shop, plan, making, record, late),
  );

  const recorded = record.state();
  const files = await releaseFiles(shop, recorded.pages, printed, before?.state);
  watch.time('release', () => putWanted(making, files, before));
  if (late) await watch.time('search', () => search.run(printed.flatMap(({ document }) => document ?? [])));
  await early;
  return watch.time('release', () => {
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
    search?.removeOldIndexes();
    return {
      portal: request.portal,
      revision: request.source.revision,
      release: join(folders.releases, id),
      pages: {
        total: routes.length,
        rendered: printed.length,
        kept: plan.kept.length,
        removed: plan.removed.length,
      },
      renderedUrls: printed
        .map(({ url }) => url)
        .toSorted()
        .slice(0, URLS_REPORTED),
      shards: search?.report ?? [],
      milliseconds: watch.milliseconds,
    };
  });
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
  watch: Stopwatch,
): Promise<Workshop> {
  request.onProgress?.(0, 1, 'templates');
  const version = codeVersion(codeRoot);
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

interface Before {
  readonly folder: string;
  readonly state: ReleaseState;
}

function stateBefore(request: PrintRequest, folders: SiteFolders): Before | undefined {
  const id = request.full ? undefined : currentRelease(folders);
  const state = id === undefined ? undefined : readState(folders, id);
  return state?.portal === request.portal ? { folder: join(folders.releases, state.id), state } : undefined;
}

async function printPages(
  rooms: Rooms,
  request: PrintRequest,
  shop: Workshop,
  { jobs }: Plan,
  making: Making,
  record: PageRecord,
  withDocuments: boolean,
): Promise<readonly PrintedPage[]> {
  const printed: PrintedPage[] = [];
  await rooms.print(
    { templates: shop.templates.folder, release: making.folder, store: shop.storeInput, withDocuments },
    jobs,
    shop.content.files,
    (pages) => {
      record.add(pages);
      for (const page of pages) {
        printed.push(page);
        if (page.written) making.holds.set(page.file, page.digest);
      }
      request.onProgress?.(printed.length, jobs.length, 'pages');
    },
  );
  return printed;
}
