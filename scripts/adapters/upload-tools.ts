import { isOpenDocument, isOpenXml } from '#scripts/checks/uploads/office/package.ts';
import { officeTexts } from '#scripts/checks/uploads/office/texts.ts';
import type { UploadText, UploadTools } from '#scripts/checks/uploads/tools.ts';
import { readZip } from '#scripts/checks/uploads/zip.ts';
import { decodePicture } from './images.ts';
import { pdfPages } from './pdf-text.ts';

/** The libraries with which uploads are judged. */
export const uploadTools: UploadTools = { decode: decodePicture, readTexts };

async function readTexts(path: string, bytes: Uint8Array): Promise<readonly UploadText[]> {
  if (path.endsWith('.pdf')) return pdfTexts(bytes);
  if (isOpenXml(path) || isOpenDocument(path)) return officeTexts(bytes);
  return path.endsWith('.zip') ? zipTexts(path, bytes) : [];
}

async function pdfTexts(bytes: Uint8Array): Promise<readonly UploadText[]> {
  const pages = await pdfPages(bytes);
  return pages.flatMap((text, index) =>
    text.trim() === '' ? [] : [{ part: `trang ${index + 1}`, text, read: 'written' as const }],
  );
}

/** Text of the files in an archive, one after another: each costs memory. */
async function zipTexts(path: string, bytes: Uint8Array): Promise<readonly UploadText[]> {
  const texts: UploadText[] = [];
  for (const { name, read } of readZip(bytes).entries) {
    if (name.toLowerCase().endsWith('.zip')) continue;
    for (const { part, ...text } of await readTexts(`${path}/${name.toLowerCase()}`, read())) {
      texts.push({ ...text, part: part === undefined ? `“${name}”` : `“${name}”, ${part}` });
    }
  }
  return texts;
}
