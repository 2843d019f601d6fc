import { withoutMetadata } from '#scripts/adapters/images.ts';
import { uploadTools } from '#scripts/adapters/upload-tools.ts';
import { checkUpload } from '#scripts/checks/engine/check-upload.ts';
import { startsAs, uploadKind } from '#scripts/checks/engine/upload-kinds.ts';
import { frameOf } from '#scripts/checks/uploads/frames/frame-of.ts';
import type { PortalSettings } from '#scripts/read-portal.ts';
import { mustBeSound } from './judge-text.ts';
import { uploadInside } from './places.ts';
import type { Params } from './protocol.ts';

/** A file that comes with a save, taken out of its JSON and looked at. */
export interface Upload {
  /** Repository path. */
  readonly path: string;
  readonly bytes: Buffer<ArrayBuffer>;
}

/** Content type of an upload's address; whatever a browser should not try to show is a plain download. */
export function uploadType(path: string): string {
  return uploadKind(path)?.mediaType ?? 'application/octet-stream';
}

/**
 * Takes uploads out of their base64, and out of pictures what cameras wrote beside them (place, author, device). Refuses a path outside `tep/` (400) and what the checks of
 * uploads refuse (422).
 */
export async function readUploads(
  settings: PortalSettings,
  assets: Params['persistEntry']['assets'],
): Promise<readonly Upload[]> {
  const uploads = await Promise.all(
    assets.map(async ({ path, content }): Promise<Upload> => {
      uploadInside(settings.id, path);
      return { path, bytes: await withoutRemarks(path, Buffer.from(content, 'base64')) };
    }),
  );
  const context = { portal: settings, hasFile: () => true };
  const findings = await Promise.all(
    uploads.map(({ path, bytes }) => checkUpload(path, bytes, uploadTools, context)),
  );
  mustBeSound(findings.flat());
  return uploads;
}

/** A picture with nothing written beside it is kept byte for byte; so is what cannot be decoded, for the checks to refuse. */
async function withoutRemarks(path: string, bytes: Buffer<ArrayBuffer>): Promise<Buffer<ArrayBuffer>> {
  const kind = uploadKind(path);
  if (!kind?.picture || !startsAs(kind, bytes)) return bytes;
  if (frameOf(path, bytes)?.remarks.length === 0) return bytes;
  return (await withoutMetadata(bytes)) ?? bytes;
}
