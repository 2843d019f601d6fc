import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryFacts, PortalFacts, UploadFacts } from '#content/facts.ts';
import type { Provenance } from '#content/portal.ts';
import { byPlace } from '#schema/finding.ts';
import { isPicturePath } from '#scripts/checks/engine/upload-kinds.ts';
import { QuycheError } from '#scripts/errors.ts';
import { readPortal, regulationFacts } from '#scripts/read-portal.ts';
import { readCache, writeCache } from './cache-file.ts';
import type { ContentSource, StoredFile } from './content-source.ts';
import { preparePictures } from './pictures.ts';
import { contentRefused } from './refusal.ts';
import { Rooms } from './rooms.ts';
import type { SiteFolders } from './site-folders.ts';

/** A portal's content as a print needs it: facts of everything, bodies of nothing. */
export interface Content {
  readonly facts: PortalFacts;
  readonly entries: readonly EntryFacts[];
  /** By path inside the portal's folder. */
  readonly uploads: ReadonlyMap<string, UploadFacts>;
  /** By entry id. */
  readonly provenance: ReadonlyMap<string, Provenance>;
  /** By repository path. */
  readonly files: ReadonlyMap<string, StoredFile>;
  readonly asOf: string;
}

interface KnownEntries {
  readonly pipeline: string;
  readonly entries: readonly EntryFacts[];
}

const decoder = new TextDecoder('utf-8', { fatal: true });
/** So few new entries are cheaper to parse again than the whole memory to write again. */
const WORTH_WRITING = 50;

/**
 * Reads what changed since the last print and remembers the rest. `pipeline` is the code's version: another version
 * reads everything anew. Throws `ContentRefused` with every finding.
 */
export async function readContent(
  portal: string,
  source: ContentSource,
  folders: SiteFolders,
  pipeline: string,
  rooms: Rooms = new Rooms(portal, source),
): Promise<Content> {
  const listed = await source.list();
  const folder = `content/${portal}/`;
  const own = listed.filter(({ path }) => path.startsWith(folder));
  if (own.length === 0) {
    throw new QuycheError(
      'PortalUnknown',
      `Không có cổng “${portal}”: thư mục ${folder} trống hoặc không có.`,
      {
        hint: 'Kiểm tra lại tên cổng; mỗi cổng là một thư mục trong content/.',
      },
    );
  }
  const entryFiles = own.filter(({ path }) => path.endsWith('.mdx'));
  const memory = join(folders.state, 'entries.json');
  if (!existsSync(memory)) rooms.expect(entryFiles.length);
  const settings = listed.filter(({ path }) => isSettings(path, folder));
  const reading = readEntries(rooms, entryFiles, memory, pipeline);
  // Heard of when it is awaited, even if the settings are refused first.
  reading.catch(() => undefined);
  const facts = await readFacts(portal, source, settings);
  const entries = await reading;
  const files = new Map(own.map((file) => [file.path, file]));
  const uploads = await readUploads(source, folders, entries, files, folder);
  const byPath = await source.provenance();
  const provenance = new Map<string, Provenance>();
  for (const { id, path } of entries) {
    const known = byPath.get(path);
    if (known) provenance.set(id, known);
  }
  const newest = entries.reduce((latest, { date }) => (date > latest ? date : latest), '');
  return { facts, entries, uploads, provenance, files, asOf: source.asOf ?? newest.slice(0, 10) };
}

function isSettings(path: string, folder: string): boolean {
  if (!path.endsWith('.yaml')) return false;
  return (
    path.startsWith('content/calendar/') ||
    (path.startsWith(folder) && !path.slice(folder.length).includes('/'))
  );
}

async function readFacts(
  portal: string,
  source: ContentSource,
  files: readonly StoredFile[],
): Promise<PortalFacts> {
  const bytes = await source.read(files);
  const texts = new Map(files.map(({ path }, n) => [path, decoder.decode(bytes[n])]));
  const { portal: settings, findings } = readPortal(portal, texts);
  if (!settings) throw contentRefused(findings.filter(({ severity }) => severity === 'refuse'));
  return {
    site: settings.site,
    sections: settings.sections,
    units: settings.units,
    offices: new Map(settings.board.offices.map(({ id, title }) => [id, title])),
    regulation: regulationFacts(settings),
  };
}

async function readEntries(
  rooms: Rooms,
  files: readonly StoredFile[],
  memory: string,
  pipeline: string,
): Promise<readonly EntryFacts[]> {
  const known = readCache<KnownEntries>(memory);
  const byPath = new Map(
    known?.pipeline === pipeline ? known.entries.map((entry) => [entry.path, entry]) : [],
  );
  const same: EntryFacts[] = [];
  const fresh: StoredFile[] = [];
  for (const file of files) {
    const entry = byPath.get(file.path);
    if (entry?.digest === file.digest) same.push(entry);
    else fresh.push(file);
  }
  const { entries: read, findings } = await rooms.index(fresh);
  if (findings.length > 0) throw contentRefused(findings.toSorted(byPlace));
  const entries = [...same, ...read];
  if (fresh.length > WORTH_WRITING) writeCache(memory, { pipeline, entries } satisfies KnownEntries);
  return entries;
}

/** Facts of every upload some entry names; an upload nobody names is not looked at and never published. */
async function readUploads(
  source: ContentSource,
  folders: SiteFolders,
  entries: readonly EntryFacts[],
  files: ReadonlyMap<string, StoredFile>,
  folder: string,
): Promise<ReadonlyMap<string, UploadFacts>> {
  const named = new Set(entries.flatMap(({ uploads }) => uploads));
  const stored = [...named].toSorted().flatMap((path) => files.get(`${folder}${path}`) ?? []);
  const pictures = await preparePictures(
    folders,
    source,
    stored.filter(({ path }) => isPicturePath(path)),
  );
  const broken = stored.filter(({ path, digest }) => isPicturePath(path) && !pictures.get(digest));
  if (broken.length > 0) {
    throw contentRefused(
      broken.map(({ path }) => ({
        check: 'picture',
        severity: 'refuse',
        path,
        message: 'Tệp này không phải là ảnh đọc được (chỉ nhận JPEG, PNG, WebP, GIF, AVIF).',
        hint: 'Xuất lại ảnh từ phần mềm ảnh rồi tải lên.',
      })),
    );
  }
  return new Map(
    stored.map(({ path, digest, bytes }) => {
      const picture = pictures.get(digest);
      return [path.slice(folder.length), { digest, bytes, ...(picture && { picture }) }];
    }),
  );
}
