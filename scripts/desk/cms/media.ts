import type { Desk } from '../desk.ts';
import type { Me } from '../entry-file.ts';
import { placeOf, uploadInside } from '../places.ts';
import type { Answers, MediaFile, Params } from '../protocol.ts';
import { Refusal } from '../refusal.ts';
import { uploadType } from '../uploads.ts';
import { proposalFor } from './proposal-for.ts';

export function mediaFile(path: string, id: string, size: number, url: string): MediaFile {
  return { id, name: path.slice(path.lastIndexOf('/') + 1), path, size, url };
}

/** Published uploads of a folder, by address: never their bytes. */
export async function getMedia(
  desk: Desk,
  { mediaFolder }: Params['getMedia'],
): Promise<Answers['getMedia']> {
  const folder = mediaFolder.replace(/^\/|\/+$/g, '');
  const root = `content/${desk.portal}/tep`;
  if (folder !== root && !new RegExp(`^${root}(?:/[a-z0-9][a-z0-9-]*)+$`).test(folder)) {
    throw new Refusal(400, `Thư mục “${mediaFolder}” không phải là thư mục tệp của cổng này.`);
  }
  const files = await desk.repo.list(desk.main().commit, folder);
  return files
    .filter(({ mode }) => mode === '100644')
    .map(({ path, oid, size }) =>
      mediaFile(path, oid, size, `/api/tep/chinh/${path.slice(root.length - 3)}`),
    );
}

export async function getMediaFile(
  desk: Desk,
  { path }: Params['getMediaFile'],
): Promise<Answers['getMediaFile']> {
  const inside = uploadInside(desk.portal, path);
  const [object] = await desk.repo.read([`${desk.main().commit}:${path}`]);
  if (!object) throw new Refusal(404, `Trên cổng không có tệp ${inside}.`);
  return mediaFile(path, object.oid, object.bytes.length, `/api/tep/chinh/${inside}`);
}

/** `tin-tuc/2026/khai-giang/tep/2026/anh.jpg`: the entry, then the upload. */
const PROPOSED = /^(?<collection>[a-z-]+)\/(?<slug>(?:\d{4}\/)?[a-z0-9-]+)\/(?<inside>tep\/.+)$/;

/** Bytes behind `/api/tep/chinh/…` and `/api/tep/de-nghi/…`; signed-in people only. */
export async function mediaBytes(
  desk: Desk,
  me: Me,
  where: string,
  rest: string,
): Promise<{ bytes: Buffer<ArrayBuffer>; type: string; id: string }> {
  let commit: string;
  let inside = rest;
  if (where === 'chinh') commit = desk.main().commit;
  else {
    const parts = where === 'de-nghi' ? PROPOSED.exec(rest)?.groups : undefined;
    if (!parts) throw new Refusal(404, 'Không có tệp này.');
    const proposal = await proposalFor(
      desk,
      me,
      placeOf(desk.portal, parts['collection'] ?? '', parts['slug'] ?? ''),
    );
    commit = proposal.tip;
    inside = parts['inside'] ?? '';
  }
  const path = `content/${desk.portal}/${inside}`;
  uploadInside(desk.portal, path);
  const [object] = await desk.repo.read([`${commit}:${path}`]);
  if (!object || object.type !== 'blob') throw new Refusal(404, 'Không có tệp này.');
  return { bytes: object.bytes, type: uploadType(path), id: object.oid };
}
