import { renameSync } from 'node:fs';
import { join } from 'node:path';
import { routesOf } from '#content/routes.ts';
import { completeMaking, startMaking } from './making.ts';
import type { Making } from './making.ts';
import { codeVersion } from './code-version.ts';
import { withLock } from './lock.ts';
import { planPages, recordPages } from './plan.ts';
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
  const { store, templates } = shop;
  const routes = routesOf(store, shop.fixedAddresses);
  const before = stateBefore(request, folders);
  const plan = watch.time('plan', () => planPages(store, routes, before?.state, templates.version));
  const id = nextReleaseId(folders, request.source.revision);
  const making = watch.time('release', () => startMaking(folders, id));
  const search = request.withoutSearch
    ? undefined
    : new SearchRun(shop, { deferArchive: request.deferArchive === true });
  const late = plan.jobs.length >= WORTH_THREADS;
  const early = late ? undefined : search && watch.time('search', () => search.run([]));
  const [pages, indexed] = await Promise.allSettled([
    watch.time('pages', () => renderPages(rooms, request, shop, plan, making, late && search !== undefined)),
    early,
  ]);
  if (pages.status === 'rejected') throw pages.reason;
  if (indexed.status === 'rejected') throw indexed.reason;
  const printed = pages.value;
  if (late && search)
    await watch.time('search', () => search.run(printed.flatMap(({ document }) => document ?? [])));

  const recorded = recordPages(store, plan.kept, printed, before?.state);
  await watch.time('release', async () => {
    const files = await releaseFiles(shop, recorded.pages, printed, before?.state, search?.shards ?? []);
    for (const { file, digest, written } of printed) if (written) making.holds.set(file, digest);
    completeMaking(making, files, before);
    const state: ReleaseState = {
      format: 1,
      id,
      portal: request.portal,
      revision: request.source.revision,
      code: templates.version,
      ...recorded,
      files: [...files].map(([file, { digest }]) => [file, digest] as const),
      shards: search?.report ?? [],
    };
    writeState(folders, state);
    renameSync(making.folder, join(folders.releases, id));
    if (!request.keepCurrent) showRelease(folders, id);
  });
  search?.removeOldIndexes();
  for (const old of surplusReleases(folders)) removeRelease(folders, old);
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

function stateBefore(
  request: PrintRequest,
  folders: SiteFolders,
): { readonly folder: string; readonly state: ReleaseState } | undefined {
  const id = request.full ? undefined : currentRelease(folders);
  const state = id === undefined ? undefined : readState(folders, id);
  return state?.portal === request.portal ? { folder: join(folders.releases, state.id), state } : undefined;
}

function renderPages(
  rooms: Rooms,
  request: PrintRequest,
  shop: Workshop,
  { jobs }: Plan,
  making: Making,
  withDocuments: boolean,
): Promise<readonly PrintedPage[]> {
  return rooms.print(
    { templates: shop.templates.folder, release: making.folder, store: shop.storeInput, withDocuments },
    jobs,
    shop.content.files,
    (done) => request.onProgress?.(done, jobs.length, 'pages'),
  );
}
