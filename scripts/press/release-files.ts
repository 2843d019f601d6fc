import type { ReleaseState, PageState } from './release-state.ts';
import type { PrintedPage } from './rooms.ts';
import { wantAssets, wantPictures, wantUploads } from './wanted.ts';
import type { WantedFiles } from './wanted.ts';
import type { Workshop } from './workshop.ts';

/** Every file of the new release but the search's, with its digest and how to make it when nothing older shares it. */
export async function releaseFiles(
  shop: Workshop,
  pages: readonly PageState[],
  printed: readonly PrintedPage[],
  before: ReleaseState | undefined,
): Promise<WantedFiles> {
  const known = new Map(before?.files);
  const fresh = new Map(printed.map(({ file, digest }) => [file, digest]));
  const wanted: WantedFiles = new Map();
  wantAssets(wanted, shop.templates);
  wantPictures(wanted, shop.folders, union(pages, 'pictures'), shop.content.uploads);
  const uploads = union(pages, 'uploads');
  wantUploads(wanted, uploads, shop.content.uploads, await newUploads(shop, uploads, known));
  for (const { file } of pages) {
    const digest = fresh.get(file) ?? known.get(file) ?? '';
    // A page stands in the release under way or in the one before: never made from here.
    const make = (): never => {
      throw new Error(`Thiếu trang đã in: ${file}`);
    };
    wanted.set(file, { digest, make });
  }
  return wanted;
}

function union(pages: readonly PageState[], kind: 'pictures' | 'uploads'): ReadonlySet<string> {
  return new Set(pages.flatMap((page) => page[kind] ?? []));
}

async function newUploads(
  { content, portal, source }: Workshop,
  shown: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const fresh = [...shown].filter((path) => known.get(path) !== content.uploads.get(path)?.digest);
  const files = fresh.flatMap((path) => content.files.get(`content/${portal}/${path}`) ?? []);
  const bytes = await source.read(files);
  return new Map(
    files.map(({ path }, n) => [path.slice(`content/${portal}/`.length), bytes[n] ?? new Uint8Array()]),
  );
}
